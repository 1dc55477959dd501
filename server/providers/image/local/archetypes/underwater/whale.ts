import { verticalGradient } from "../../brushes/light-effects";
import { at, disc, line, path } from "../../brushes/shapes";
import { alpha } from "../../colour";
import type { Painting, Pen } from "../../painting";

import { bubbles, jellyfish, kelp, reef, school, seabed, water, waterColours } from "./underwater-parts";

export function whale(painting: Painting) {
  const { width: w, height: h, u } = painting;
  const { shade } = waterColours(painting);
  water(painting, 0.58);
  seabed(painting, 0.18, h * 0.88, shade("#0e3f74"));
  const x = w * painting.byShape(0.42, 0.48, 0.46);
  const y = h * painting.byShape(0.4, 0.38);
  painting.layer(
    0.3,
    (pen) => at(pen, x, y, painting.byShape(1.2, 0.95, 0.95) * u, () => whaleShape(painting, pen), { turn: -0.1 }),
    { motion: { drift: { x: -14, y: 2 }, bob: { y: 6, period: 5.5 } } },
  );
  painting.layer(
    0.38,
    (pen) => {
      school(painting, pen, w * 0.8, h * 0.26, 46, 190 * u, 7 * u, alpha(shade("#b4f0f4"), 0.6));
      school(painting, pen, w * 0.16, h * 0.2, 24, 120 * u, 5 * u, alpha(shade("#b4f0f4"), 0.45));
    },
    { motion: { drift: { x: -24, y: 3 } } },
  );
  seabed(painting, 0.48, h * 0.95, shade("#0f3a6a"));
  painting.layer(
    0.62,
    (pen) => {
      jellyfish(painting, pen, w * painting.byShape(0.84, 0.8), h * 0.6, 44 * u, "#ff8ad8");
      jellyfish(painting, pen, w * painting.byShape(0.72, 0.2), h * 0.72, 27 * u, "#9a8aff");
    },
    { motion: { bob: { y: 10, period: 4.4 } } },
  );
  reef(painting);
  bubbles(painting);
  kelp(painting);
}

function whaleShape(painting: Painting, pen: Pen) {
  const { shade } = waterColours(painting);
  const body =
    "M-300 10 C-290 -62 -170 -98 -30 -92 C90 -88 170 -50 262 -26 C300 -40 322 -78 350 -92 C352 -60 340 -34 322 -14 C346 0 360 26 362 58 C330 46 300 22 274 2 C190 26 90 70 -40 88 C-160 104 -280 78 -300 10 Z";
  path(
    pen,
    verticalGradient(pen, -100, 100, [
      [0, shade("#5aaacb")],
      [0.4, shade("#22659a")],
      [1, shade("#0c2e60")],
    ]),
    body,
  );
  const belly = pen.createLinearGradient(0, 20, 0, 110);
  belly.addColorStop(0, alpha(shade("#d0ecf4"), 0.1));
  belly.addColorStop(0.45, alpha(shade("#d0ecf4"), 0.75));
  belly.addColorStop(1, alpha(shade("#86bcd6"), 0.6));
  path(pen, belly, "M-296 30 C-180 58 -60 36 60 44 C40 70 0 82 -40 88 C-160 104 -270 80 -296 30 Z");
  for (let i = 0; i < 8; i++)
    line(
      pen,
      alpha(shade("#0e3868"), 0.5),
      2.2,
      `M${-290 + i * 5} ${36 + i * 6} C-180 ${54 + i * 5} -70 ${44 + i * 5} ${44 - i * 12} ${47 + i * 4}`,
    );
  for (let i = 0; i < 12; i++)
    line(
      pen,
      alpha("#aafff0", 0.15),
      6,
      `M${-240 + i * 32} ${-82 + Math.abs(i - 5) * 3} q${painting.between(-10, 24)} 26 ${painting.between(0, 34)} 44`,
    );
  path(pen, shade("#0f3a70"), "M-120 52 C-100 120 -40 170 30 190 C10 140 -20 90 -58 50 Z");
  path(pen, shade("#2a72a4"), "M70 -76 Q110 -110 124 -106 Q116 -84 130 -62 Z");
  disc(pen, shade("#06183a"), -222, 22, 6);
  disc(pen, "#e8ffff", -224, 20, 2);
  line(pen, alpha(shade("#06183a"), 0.6), 3, "M-299 16 C-270 34 -240 40 -205 40");
}
