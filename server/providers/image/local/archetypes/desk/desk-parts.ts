import { indoors } from "../../brushes/interior";
import { potPlant } from "../../brushes/plants";
import { box, line } from "../../brushes/shapes";
import { alpha, darker, lighter } from "../../colour";
import type { Painting, Pen } from "../../painting";

export function tableTop(painting: Painting, pen: Pen, y: number) {
  const { width: w, u } = painting;
  const wood = indoors(painting, lighter(painting.look.wood, 0.12));
  const top = pen.createLinearGradient(0, y, 0, painting.bottom);
  top.addColorStop(0, lighter(wood, 0.14));
  top.addColorStop(1, darker(wood, 0.35));
  box(pen, top, painting.left, y, w + 2 * painting.margin, painting.bottom - y);
  box(pen, alpha("#ffffff", 0.22), painting.left, y, w + 2 * painting.margin, 3 * u);
  for (let i = 0; i < 26; i++) {
    const ly = y + painting.random() ** 1.4 * (painting.bottom - y);
    line(
      pen,
      alpha(darker(wood, 0.5), 0.12),
      painting.between(1, 3) * u,
      `M${painting.between(painting.left, w)} ${ly} q${painting.between(80, 220) * u} ${painting.between(-5, 5) * u} ${painting.between(200, 520) * u} 0`,
    );
  }
}

export function plant(painting: Painting, x: number, foot: number, size: number, depth: number) {
  painting.layer(
    depth,
    (pen) =>
      potPlant(painting, pen, x, foot, size, indoors(painting, painting.look.accents[0]), indoors(painting, "#3f8a5c", 0.06)),
    { motion: { sway: { pivotY: foot, slope: 0.008, period: 4.6 } } },
  );
}
