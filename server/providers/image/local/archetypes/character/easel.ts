import { box, disc, line, path } from "../../brushes/shapes";
import type { Painting, Pen } from "../../painting";

/** An easel with a canvas on it; blank, or a landscape in the film's colours. */
export function easel(
  painting: Painting,
  pen: Pen,
  place: { x: number; foot: number; blank?: boolean; tone: (colour: string) => string },
) {
  const { u, look } = painting;
  const { x, foot, tone } = place;
  line(
    pen,
    tone(look.wood),
    9 * u,
    `M${x - 70 * u} ${foot + 20 * u} L${x - 6 * u} ${foot - 320 * u} M${x + 80 * u} ${foot + 20 * u} L${x + 6 * u} ${foot - 320 * u} M${x} ${foot - 300 * u} V${foot - 10 * u}`,
  );
  const cx = x - 120 * u;
  const cy = foot - 300 * u;
  box(pen, tone("#fdf9f0"), cx, cy, 240 * u, 190 * u, 4);
  if (!place.blank) {
    [look.accents[2], look.accents[0], look.accents[1]].forEach((colour, i) => {
      path(
        pen,
        tone(colour),
        `M${cx} ${cy + (120 + i * 24) * u} Q${cx + 70 * u} ${cy + (80 + i * 30) * u} ${cx + 130 * u} ${cy + (118 + i * 20) * u} T${cx + 240 * u} ${cy + (100 + i * 24) * u} V${cy + 190 * u} H${cx} Z`,
      );
    });
    disc(pen, tone(look.accents[1]), cx + 170 * u, cy + 52 * u, 26 * u);
  }
  box(pen, tone(look.wood), cx - 10 * u, cy + 188 * u, 260 * u, 11 * u, 3);
}
