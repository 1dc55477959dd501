import { paintRidge } from "../../brushes/terrain";
import type { Painting } from "../../painting";

export function farShore(painting: Painting, horizon: number) {
  const { u } = painting;
  painting.layer(0.15, (pen) => {
    pen.save();
    pen.beginPath();
    pen.rect(painting.left, painting.top, painting.width + 2 * painting.margin, horizon - painting.top);
    pen.clip();
    paintRidge(painting, pen, {
      base: horizon + 16 * u,
      rise: 110 * u,
      frequency: 1.4,
      seed: painting.between(0, 60),
      octaves: 4,
      fill: painting.tone("#6f7f8f", 0.9),
    });
    paintRidge(painting, pen, {
      base: horizon + 26 * u,
      rise: 90 * u,
      frequency: 2,
      seed: painting.between(0, 60),
      octaves: 4,
      fill: painting.tone("#5f7a76", 0.62),
    });
    pen.restore();
  });
}
