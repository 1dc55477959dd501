import { heroIcon } from "../../brushes/hero-icon";
import { disc } from "../../brushes/shapes";
import { alpha } from "../../colour";
import type { Painting } from "../../painting";
import { bubbles, jellyfish, kelp, reef, seabed, water, waterColours } from "./underwater-parts";

const creatures =
  /^(octopus|squid|crab|shrimp|lobster|seal|tropical-fish|blowfish|fish|coral|spiral-shell|dolphin|shark|spouting-whale|turtle)$/;

/**
 * Open water with pale flakes sinking through it; the creature the words name, large, above a reef, or glowing jellyfish in
 * the black of the deep.
 */
export function creature(painting: Painting) {
  const { width: w, height: h, u } = painting;
  const { shade } = waterColours(painting);
  const icon = painting.has("octopus") ? painting.recipe.icons.find((name) => creatures.test(name)) : undefined;
  const isDeep = !icon && painting.has("particles", "jellyfish");
  water(painting, 0.5);
  if (isDeep)
    painting.layer(0.12, (pen) => {
      const dark = pen.createLinearGradient(0, painting.top, 0, painting.bottom);
      dark.addColorStop(0, alpha("#030a1e", 0.12));
      dark.addColorStop(0.55, alpha("#030a1e", 0.62));
      dark.addColorStop(1, alpha("#02050f", 0.86));
      pen.fillStyle = dark;
      pen.fillRect(painting.left, painting.top, w + 2 * painting.margin, h + 2 * painting.margin);
    });
  else {
    seabed(painting, 0.2, h * 0.82, shade("#14527c"));
    seabed(painting, 0.46, h * 0.92, shade("#0e3a66"));
  }
  if (painting.has("jellyfish") || (isDeep && painting.chance(0.4)))
    painting.layer(
      0.5,
      (pen) => {
        for (const [x, y, r, colour] of [
          [painting.byShape(0.6, 0.5), 0.4, 104, "#8fd0ff"],
          [0.28, 0.3, 52, "#ff9ade"],
          [0.8, 0.66, 40, "#b59aff"],
          [0.14, 0.66, 30, "#6fe0ff"],
        ] as const)
          jellyfish(painting, pen, w * x, h * y, r * u, colour);
      },
      { motion: { bob: { y: 12, period: 5.2 } } },
    );
  flakes(painting, 0.4, 150, 1.5);
  if (icon)
    painting.layer(
      0.64,
      (pen) => heroIcon(painting, pen, icon, w * painting.byShape(0.56, 0.5), h * painting.byShape(0.56, 0.54), 330 * u, -0.06),
      { motion: { bob: { y: 10, x: 5, period: 4.6 } } },
    );
  if (!isDeep) {
    reef(painting);
    bubbles(painting);
    kelp(painting);
  }
  flakes(painting, 1.1, 70, 3.4);
}

/** Marine snow: it sinks, slowly, the nearer flakes larger. */
function flakes(painting: Painting, depth: number, count: number, size: number) {
  painting.layer(
    depth,
    (pen) => {
      for (let i = 0; i < count; i++)
        disc(
          pen,
          alpha("#e6f4ff", painting.between(0.16, 0.7)),
          painting.between(painting.left, painting.right),
          painting.between(painting.top, painting.bottom),
          painting.between(0.5, 1.4) * size * painting.u,
        );
    },
    { motion: { drift: { x: 3, y: 16 * depth }, wraps: true } },
  );
}
