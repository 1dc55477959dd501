import { createCanvas } from "@napi-rs/canvas";
import { alpha, darker, lighter } from "../colour";
import type { Painting, Pen } from "../painting";

/** An emoji in the light of the scene: shaded away from the light, a bright rim towards it, a soft shadow. Nothing if the icon is unknown. */
export function heroIcon(painting: Painting, pen: Pen, name: string | undefined, x: number, y: number, size: number, turn = 0) {
  const image = name ? painting.icons.get(name) : undefined;
  if (!image) return;
  const side = Math.max(8, Math.round(size));
  const pad = Math.round(side * 0.14);
  const sheet = createCanvas(side + 2 * pad, side + 2 * pad);
  const g = sheet.getContext("2d");
  g.drawImage(image, pad, pad, side, side);
  const rim = createCanvas(sheet.width, sheet.height);
  const r = rim.getContext("2d");
  r.drawImage(sheet, 0, 0);
  r.globalCompositeOperation = "source-in";
  r.fillStyle = lighter(painting.light.glow, 0.4);
  r.fillRect(0, 0, rim.width, rim.height);
  r.globalCompositeOperation = "destination-out";
  r.drawImage(sheet, side * 0.018, side * 0.024);
  g.globalCompositeOperation = "source-atop";
  const shade = g.createLinearGradient(pad, pad, pad + side, pad + side);
  const dark = darker(painting.look.accents[4], 0.3);
  shade.addColorStop(0, alpha(dark, 0.02));
  shade.addColorStop(0.5, alpha(dark, 0.12));
  shade.addColorStop(1, alpha(dark, 0.42));
  g.fillStyle = shade;
  g.fillRect(0, 0, sheet.width, sheet.height);
  g.globalAlpha = 0.65;
  g.drawImage(rim, 0, 0);
  pen.save();
  pen.translate(x, y);
  pen.rotate(turn);
  pen.shadowColor = alpha(dark, 0.5);
  pen.shadowBlur = side * 0.09;
  pen.shadowOffsetY = side * 0.05;
  pen.drawImage(sheet, -sheet.width / 2, -sheet.height / 2);
  pen.restore();
}
