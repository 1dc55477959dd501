import { indoors, pendant, wallAndFloor, wallArt, windowView } from "../../brushes/interior";
import { glow } from "../../brushes/light-effects";
import { appScreen, mug } from "../../brushes/objects";
import { at, box, line, oval, path } from "../../brushes/shapes";
import { alpha, darker, lighter, mix } from "../../colour";
import type { Painting } from "../../painting";

import { plant, tableTop } from "./desk-parts";

/** Two screens in the evening, someone at work seen from behind. */
export function monitors(painting: Painting) {
  const { width: w, height: h, u } = painting;
  const top = h * painting.byShape(0.7, 0.66);
  wallAndFloor(painting, top + 80 * u, { wall: mix(painting.look.wall, painting.look.accents[4], 0.45), lightX: 0.5 });
  if (painting.isLandscape) windowView(painting, { x: w * 0.03, y: h * 0.07, width: w * 0.18, height: h * 0.44 });
  painting.layer(0.2, (pen) => {
    glow(pen, w * 0.5, top - 180 * u, 640 * u, painting.look.accents[2], 0.34);
    for (let i = 0; i < 3; i++)
      if (painting.isLandscape)
        wallArt(painting, pen, w * 0.8 + (i % 2) * 104 * u, h * 0.08 + Math.floor(i / 2) * 130 * u, 84 * u, 108 * u, i);
    pendant(painting, pen, w * painting.byShape(0.27, 0.2), h * 0.14, 40 * u);
  });
  painting.layer(0.4, (pen) => tableTop(painting, pen, top));
  painting.layer(0.52, (pen) => {
    const screen = (x: number, wide: number, kind: number, turn: number) =>
      at(
        pen,
        x,
        top - 26 * u,
        1,
        () => {
          const tall = wide * 0.6;
          box(pen, "#1b1c26", -14 * u, -30 * u, 28 * u, 56 * u);
          oval(pen, "#1b1c26", 0, 28 * u, 84 * u, 12 * u);
          glow(pen, 0, -tall * 0.6, wide * 0.8, "#a8ccff", 0.2 + painting.light.lamps * 0.2);
          box(pen, "#16171f", -wide / 2, -tall - 20 * u, wide, tall, 10 * u);
          appScreen(
            painting,
            pen,
            { x: -wide / 2 + 9 * u, y: -tall - 11 * u, width: wide - 18 * u, height: tall - 18 * u, radius: 4 * u },
            kind,
          );
        },
        { turn },
      );
    if (painting.isPortrait) screen(w * 0.5, w * 0.86, 1, 0);
    else {
      screen(w * 0.34, 400 * u, 0, 0);
      screen(w * 0.67, 400 * u, 1, 0);
    }
  });
  plant(painting, w * painting.byShape(0.9, 0.92), top + 30 * u, 190 * u, 0.56);
  painting.layer(0.62, (pen) => {
    mug(painting, pen, w * painting.byShape(0.16, 0.12), top + 70 * u, 78 * u);
    box(pen, indoors(painting, "#3a3c48"), w * 0.5 - 190 * u, top + 44 * u, 380 * u, 34 * u, 8 * u);
    for (let i = 0; i < 13; i++)
      box(pen, indoors(painting, "#5a5c6a"), w * 0.5 - 180 * u + i * 28 * u, top + 49 * u, 23 * u, 9 * u, 2);
    for (let i = 0; i < 13; i++)
      box(pen, indoors(painting, "#5a5c6a"), w * 0.5 - 180 * u + i * 28 * u, top + 62 * u, 23 * u, 9 * u, 2);
  });
  painting.layer(
    0.95,
    (pen) => {
      // Head and shoulders over the back of a chair, dark against the screens.
      at(pen, w * painting.byShape(0.5, 0.5), h * 1.02, painting.byShape(1.15, 1.3, 1.1) * u, () => {
        const coat = indoors(painting, painting.look.accents[0], 0.35);
        const body = pen.createLinearGradient(-170, -260, 170, 0);
        body.addColorStop(0, lighter(coat, 0.08));
        body.addColorStop(1, darker(coat, 0.4));
        box(pen, indoors(painting, "#c8906c", 0.3), -32, -290, 64, 60);
        path(pen, body, "M-176 40 C-180 -120 -150 -216 -70 -240 C-40 -230 40 -230 70 -240 C150 -216 180 -120 176 40 Z");
        const hair = indoors(painting, "#33221e", 0.25);
        oval(pen, hair, 0, -336, 66, 78);
        path(pen, alpha(painting.light.glow, 0.18), "M-60 -350 C-50 -404 40 -416 58 -360 C30 -396 -30 -394 -60 -350 Z");
        box(pen, indoors(painting, "#2a2c38", 0.2), -130, -160, 260, 220, 46);
        line(pen, "rgba(255,255,255,0.12)", 4, "M-112 -120 C-100 -146 100 -146 112 -120");
      });
    },
    { motion: { bob: { y: 2, period: 4 } } },
  );
}
