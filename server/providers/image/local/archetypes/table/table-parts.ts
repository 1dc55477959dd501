import { indoors } from "../../brushes/interior";
import { box, line } from "../../brushes/shapes";
import { alpha, darker, lighter } from "../../colour";
import type { Painting, Pen } from "../../painting";

export function board(painting: Painting, pen: Pen, y: number, colour?: string) {
  const { width: w, u } = painting;
  const wood = indoors(painting, colour ?? lighter(painting.look.wood, 0.1));
  const top = pen.createLinearGradient(0, y, 0, painting.bottom);
  top.addColorStop(0, lighter(wood, 0.16));
  top.addColorStop(1, darker(wood, 0.4));
  box(pen, top, painting.left, y, w + 2 * painting.margin, painting.bottom - y);
  box(pen, alpha("#ffffff", 0.25), painting.left, y, w + 2 * painting.margin, 3 * u);
  for (let i = 0; i < 34; i++) {
    const ly = y + painting.random() ** 1.4 * (painting.bottom - y);
    line(
      pen,
      alpha(darker(wood, 0.5), 0.13),
      painting.between(1, 3) * u,
      `M${painting.between(painting.left, w)} ${ly} q${painting.between(80, 220) * u} ${painting.between(-6, 6) * u} ${painting.between(200, 560) * u} 0`,
    );
  }
}
