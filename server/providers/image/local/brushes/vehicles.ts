import { alpha, darker, lighter, mix } from "../colour";
import type { Painting, Pen } from "../painting";
import { glow } from "./light-effects";
import { at, box, disc, line, oval, path } from "./shapes";

export type VehicleKind = "car" | "van" | "truck" | "bus" | "tram";

/** A vehicle from the side, nose to the right; `x`, `foot` is the middle of its wheels' line, `length` in pixels. */
export function vehicle(
  painting: Painting,
  pen: Pen,
  kind: VehicleKind,
  x: number,
  foot: number,
  length: number,
  options: { colour?: string; flip?: boolean } = {},
) {
  const { light } = painting;
  const colour = painting.tone(options.colour ?? painting.look.accents[0]);
  const glass = mix(painting.tone("#33485c"), light.sky[2], 0.3);
  const lampLit = mix(glass, "#ffe2a0", light.lamps * 0.75);
  const body = (top: number, bottom: number) => {
    const gradient = pen.createLinearGradient(0, top, 0, bottom);
    gradient.addColorStop(0, lighter(colour, 0.22));
    gradient.addColorStop(0.5, colour);
    gradient.addColorStop(1, mix(colour, light.shadow, 0.5));
    return gradient;
  };
  const wheels = (positions: readonly number[], radius: number) => {
    for (const wx of positions) {
      disc(pen, painting.silhouette("#23232b", 0.4), wx, -radius, radius);
      disc(pen, painting.tone("#b9c0c8"), wx, -radius, radius * 0.55);
      disc(pen, painting.silhouette("#50565e", 0.2), wx, -radius, radius * 0.2);
    }
  };
  at(
    pen,
    x,
    foot,
    length / 200,
    () => {
      oval(pen, alpha(light.shadow, 0.4), 0, 1, 104, 7);
      if (kind === "car") {
        path(
          pen,
          body(-62, -10),
          "M-98 -14 C-100 -32 -94 -38 -62 -41 C-46 -58 -30 -64 2 -64 C32 -64 48 -56 62 -42 C88 -39 98 -32 98 -16 C98 -12 96 -10 92 -10 L-92 -10 C-96 -10 -98 -11 -98 -14 Z",
        );
        path(pen, glass, "M-52 -41 C-40 -53 -28 -58 -4 -58 L-4 -41 Z");
        path(pen, glass, "M3 -58 C28 -58 38 -53 52 -41 L3 -41 Z");
        path(pen, "rgba(255,255,255,0.25)", "M-38 -44 L-26 -56 L-16 -57 L-28 -44 Z M14 -44 L22 -57 L30 -56 L24 -44 Z");
        line(pen, alpha(light.shadow, 0.4), 1, "M0 -40 L-2 -14 M-92 -26 L94 -26");
        wheels([-58, 58], 17);
      } else if (kind === "van") {
        path(
          pen,
          body(-86, -10),
          "M-98 -12 L-98 -76 C-98 -84 -94 -88 -84 -88 L40 -88 C58 -88 66 -80 74 -58 L94 -46 C98 -42 98 -30 98 -12 Z",
        );
        path(pen, painting.tone(painting.look.accents[3]), "M-98 -52 L80 -52 L94 -46 C96 -44 97 -42 97 -40 L-98 -40 Z");
        box(pen, lampLit, -88, -80, 36, 22, 3);
        box(pen, lampLit, -46, -80, 36, 22, 3);
        path(pen, glass, "M-4 -80 L40 -80 C50 -80 56 -74 62 -58 L-4 -58 Z");
        box(pen, painting.silhouette(painting.look.wood, 0.2), -70, -98, 80, 10, 2);
        wheels([-56, 58], 17);
      } else if (kind === "truck") {
        box(pen, painting.tone(painting.look.accents[3]), -100, -98, 140, 80, 3);
        box(pen, painting.tone(painting.look.accents[2]), -100, -50, 140, 10);
        path(pen, body(-80, -12), "M44 -12 L44 -72 C44 -78 48 -80 54 -80 L76 -80 C86 -80 90 -70 94 -50 L100 -44 L100 -12 Z");
        path(pen, glass, "M52 -72 L74 -72 C80 -72 83 -64 86 -50 L52 -50 Z");
        box(pen, painting.silhouette("#33333c", 0.3), -98, -20, 196, 8);
        wheels([-74, -44, 68], 16);
      } else {
        box(pen, body(-96, -12), -100, -96, 200, 86, [14, 18, 4, 4]);
        box(pen, painting.tone(painting.look.accents[3]), -100, -40, 200, 7);
        for (let i = 0; i < 6; i++) box(pen, lampLit, -92 + i * 29, -84, 25, 32, 3);
        box(pen, glass, 84, -86, 16, 42, [0, 12, 2, 2]);
        if (kind === "tram") line(pen, painting.silhouette("#33333c", 0.3), 2, "M-10 -96 L6 -120 L22 -120 M6 -120 L-8 -120");
        wheels(kind === "tram" ? [-70, -44, 44, 70] : [-62, 60], 15);
      }
      if (light.lamps > 0.3) {
        const height = kind === "car" ? -28 : -26;
        glow(pen, 96, height, 46, "#fff3c4", light.lamps);
        const beam = pen.createLinearGradient(96, 0, 260, 0);
        beam.addColorStop(0, alpha("#fff3c4", 0.4 * light.lamps));
        beam.addColorStop(1, alpha("#fff3c4", 0));
        path(pen, beam, `M96 ${height - 4} L270 ${height - 16} L270 6 L96 ${height + 8} Z`);
        glow(pen, -98, height, 24, "#ff4a4a", light.lamps);
      }
      oval(pen, painting.tone("#fff6d8"), 94, kind === "car" ? -29 : -27, 4, 5);
    },
    { flip: options.flip ?? false },
  );
}

/** A rider on two wheels, heading right. */
export function rider(
  painting: Painting,
  pen: Pen,
  kind: "bike" | "motorbike",
  x: number,
  foot: number,
  size: number,
  options: { dark?: number; flip?: boolean } = {},
) {
  const shade = (colour: string) => mix(painting.tone(colour), painting.light.shadow, options.dark ?? 0.05);
  const frame = shade(painting.look.accents[0]);
  const tyre = shade("#26262e");
  at(
    pen,
    x,
    foot,
    size / 100,
    () => {
      oval(pen, alpha(painting.light.shadow, 0.35), 0, 1, 66, 4);
      const r = kind === "bike" ? 27 : 22;
      for (const wx of kind === "bike" ? [-40, 42] : [-44, 46]) {
        pen.strokeStyle = tyre;
        pen.lineWidth = kind === "bike" ? 3.4 : 9;
        pen.beginPath();
        pen.arc(wx, -r, r - 2, 0, 7);
        pen.stroke();
        if (kind === "bike")
          for (let i = 0; i < 8; i++)
            line(pen, alpha(shade("#c8ced6"), 0.6), 0.7, `M${wx} ${-r} l${Math.cos(i * 0.785) * 24} ${Math.sin(i * 0.785) * 24}`);
        else disc(pen, shade("#aab2ba"), wx, -r, 8);
      }
      const skin = shade("#d79f78");
      const trousers = shade(painting.look.accents[4]);
      const shirt = shade(painting.look.accents[1]);
      if (kind === "bike") {
        line(pen, darker(trousers, 0.25), 9, "M-14 -70 L10 -52 L-2 -26");
        line(pen, frame, 3.6, "M-40 -27 L-16 -62 L32 -64 L2 -25 Z M-16 -62 L2 -25 M32 -64 L42 -27 M30 -72 L34 -58");
        line(pen, tyre, 3.4, "M24 -74 L40 -72 M-24 -66 L-8 -66");
        line(pen, trousers, 10, "M-14 -70 L14 -62 L8 -22");
      } else {
        path(
          pen,
          frame,
          "M-54 -44 C-40 -52 -20 -48 -8 -46 L10 -58 C24 -62 34 -56 38 -46 L52 -30 L30 -26 L10 -16 L-24 -16 L-34 -30 Z",
        );
        line(pen, shade("#c0c6cc"), 4, "M46 -22 L34 -66 L24 -72");
        line(pen, trousers, 11, "M-22 -58 L10 -50 L0 -20");
        path(pen, tyre, "M-56 -48 L-8 -52 L-6 -46 L-54 -42 Z");
        if (painting.light.lamps > 0.3) glow(pen, 46, -52, 60, "#fff3c4", painting.light.lamps);
      }
      const back = pen.createLinearGradient(-20, -110, 20, -70);
      back.addColorStop(0, lighter(shirt, 0.12));
      back.addColorStop(1, darker(shirt, 0.18));
      path(pen, back, "M-24 -66 C-28 -90 -6 -112 10 -112 C20 -110 20 -98 12 -90 C2 -82 -4 -74 -6 -64 Z");
      line(pen, shirt, 8, "M8 -102 L18 -86");
      line(pen, skin, 6, "M18 -86 L31 -74");
      disc(pen, skin, 20, -122, 10);
      path(pen, shade(painting.look.accents[2]), "M8 -122 C8 -138 32 -138 33 -122 L30 -119 C22 -124 16 -124 8 -119 Z");
    },
    { flip: options.flip ?? false },
  );
}
