import type { Viseme } from "@/server/schemas/timeline";

const INSIDE = "#4b1226";
const TEETH = "#fffdfa";
const TONGUE = "#e0707f";

/** A mouth in a slot of 18 × 10, its middle at (9, 5). Nothing here has an id: dozens of mouths share one sheet. */
export const Mouth: React.FC<{ viseme: Viseme; lips: string }> = ({ viseme, lips }) => shapes[viseme](lips);

const cavity = (d: string, lips: string, width = 1) => (
  <path d={d} fill={INSIDE} stroke={lips} strokeWidth={width} strokeLinejoin="round" />
);

const shapes: Record<Viseme, (lips: string) => React.ReactNode> = {
  rest: (lips) => <path d="M4.7 4.6Q9 7.4 13.3 4.6" fill="none" stroke={lips} strokeWidth={1.5} strokeLinecap="round" />,
  closed: (lips) => (
    <>
      <path d="M5 5.1Q7.4 3.9 9 4.5Q10.6 3.9 13 5.1Q11.2 6.8 9 6.7Q6.8 6.8 5 5.1Z" fill={lips} stroke={lips} strokeWidth={0.5} />
      <path d="M5.4 5.2Q9 5.7 12.6 5.2" fill="none" stroke={INSIDE} strokeWidth={0.55} strokeLinecap="round" />
    </>
  ),
  open: (lips) => (
    <>
      {cavity("M4.6 2.5Q9 1.3 13.4 2.5Q13.9 9.1 9 9.3Q4.1 9.1 4.6 2.5Z", lips)}
      <path d="M5.3 2.8Q9 1.8 12.7 2.8L12.5 4.2Q9 3.5 5.5 4.2Z" fill={TEETH} />
      <path d="M6 7.5Q9 5.7 12 7.5Q11 8.7 9 8.7Q7 8.7 6 7.5Z" fill={TONGUE} />
    </>
  ),
  mid: (lips) => (
    <>
      {cavity("M5 3.6Q9 2.8 13 3.6Q13 8 9 8.1Q5 8 5 3.6Z", lips)}
      <path d="M5.6 3.8Q9 3.2 12.4 3.8L12.2 4.9Q9 4.5 5.8 4.9Z" fill={TEETH} />
      <path d="M6.6 7Q9 5.7 11.4 7Q10.4 7.6 9 7.6Q7.6 7.6 6.6 7Z" fill={TONGUE} />
    </>
  ),
  wide: (lips) => (
    <>
      {cavity("M3.3 3.5Q9 2.9 14.7 3.5Q13.6 7.6 9 7.7Q4.4 7.6 3.3 3.5Z", lips)}
      <path d="M4.1 3.9Q9 3.3 13.9 3.9Q13.6 5 13.2 5.4Q9 5 4.8 5.4Q4.4 5 4.1 3.9Z" fill={TEETH} />
      <path d="M6 6.9Q9 6.1 12 6.9Q9 7.6 6 6.9Z" fill={TONGUE} />
    </>
  ),
  round: (lips) => (
    <>
      <ellipse cx={9} cy={5.6} rx={3.1} ry={3.7} fill={INSIDE} stroke={lips} strokeWidth={1.2} />
      <path d="M7 8Q9 6.6 11 8Q10.2 8.7 9 8.7Q7.8 8.7 7 8Z" fill={TONGUE} />
    </>
  ),
  pucker: (lips) => <ellipse cx={9} cy={5.2} rx={1.8} ry={1.9} fill={INSIDE} stroke={lips} strokeWidth={1.7} />,
  bite: (lips) => (
    <>
      {cavity("M4.8 4.2Q9 3.2 13.2 4.2Q12.6 6.8 9 6.9Q5.4 6.8 4.8 4.2Z", lips, 0.9)}
      <path d="M5.8 4.2Q9 3.5 12.2 4.2V5.8Q9 6.2 5.8 5.8Z" fill={TEETH} />
      <path d="M5.3 5.9Q9 6.9 12.7 5.9Q11.6 8 9 8Q6.4 8 5.3 5.9Z" fill={lips} />
    </>
  ),
  tongue: (lips) => (
    <>
      {cavity("M4.6 3.4Q9 2.5 13.4 3.4Q13 8.4 9 8.5Q5 8.4 4.6 3.4Z", lips)}
      <path d="M5.2 3.7Q9 2.9 12.8 3.7L12.6 4.7Q9 4.2 5.4 4.7Z" fill={TEETH} />
      <path d="M6.2 7.9Q6.2 4.3 9 4.3Q11.8 4.3 11.8 7.9Q10.6 8.1 9 8.1Q7.4 8.1 6.2 7.9Z" fill={TONGUE} />
    </>
  ),
  teeth: (lips) => (
    <>
      <path
        d="M4.4 3.9Q9 3.2 13.6 3.9Q13.1 7 9 7.1Q4.9 7 4.4 3.9Z"
        fill={TEETH}
        stroke={lips}
        strokeWidth={1}
        strokeLinejoin="round"
      />
      <path d="M4.9 5.4Q9 5.8 13.1 5.4" fill="none" stroke="#c3aeb6" strokeWidth={0.45} />
    </>
  ),
};
