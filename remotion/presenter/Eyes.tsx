import type { NarratorState } from "@/remotion/timing/narrator-state";

const DARK = "#1d1233";
/** Middles of the eyes in their slot. */
const MIDDLES = [5.5, 18.5];

/** Eyes with their brows in a slot of 24 × 10. */
export const Eyes: React.FC<{ lids: NarratorState["lids"]; brows: string }> = ({ lids, brows }) =>
  MIDDLES.map((x, i) => (
    <g key={x}>
      <path
        d={`M${x - 2.3} ${i === 0 ? 0.7 : 0}Q${x} ${-1.3} ${x + 2.3} ${i === 0 ? 0 : 0.7}`}
        fill="none"
        stroke={brows}
        strokeWidth={1}
        strokeLinecap="round"
      />
      {lids === 2 ? (
        <path d={`M${x - 1.9} 4.5Q${x} 6.2 ${x + 1.9} 4.5`} fill="none" stroke={DARK} strokeWidth={1.1} strokeLinecap="round" />
      ) : (
        <>
          <ellipse cx={x} cy={lids === 1 ? 4.9 : 4.5} rx={1.6} ry={lids === 1 ? 0.9 : 1.75} fill={DARK} />
          {lids === 0 && <circle cx={x + 0.55} cy={3.85} r={0.5} fill="#fff" />}
        </>
      )}
    </g>
  ));
