import { towers } from "../../brushes/buildings";
import { glow } from "../../brushes/light-effects";
import type { Painting } from "../../painting";

export function cityRows(painting: Painting, horizon: number, scale: number, neon?: readonly string[]) {
  const { u, light } = painting;
  const tall = painting.byShape(1, 1.3, 1) * scale * u;
  const neonRow = neon ? { neon } : {};
  painting.layer(0.12, (pen) =>
    towers(painting, pen, {
      foot: horizon,
      narrow: 34,
      wide: 84,
      low: 60 * tall ** 0.9,
      high: 170 * tall ** 0.9,
      distance: 1.1,
      colour: "#6f7f96",
      window: 0,
    }),
  );
  painting.layer(0.2, (pen) => {
    towers(painting, pen, {
      foot: horizon,
      narrow: 44,
      wide: 96,
      low: 80 * tall ** 0.9,
      high: 210 * tall ** 0.9,
      distance: 0.62,
      colour: "#5f7088",
      window: 3,
      ...neonRow,
    });
    glow(pen, painting.width * 0.5, horizon, 560 * u, light.glow, 0.25, "source-atop");
  });
  painting.layer(0.32, (pen) => {
    towers(painting, pen, {
      foot: horizon + 6 * u,
      narrow: 66,
      wide: 124,
      low: 70 * tall ** 0.9,
      high: 190 * tall ** 0.9,
      distance: 0.3,
      colour: "#4c5a72",
      window: 4.6,
      ...neonRow,
    });
    glow(pen, painting.width * 0.5, horizon, 480 * u, light.glow, 0.16, "source-atop");
  });
}
