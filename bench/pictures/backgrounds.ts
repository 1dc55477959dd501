import { type Canvas, createCanvas, loadImage } from "@napi-rs/canvas";
import { createNoise2D } from "simplex-noise";
import { buildScene } from "@/server/providers/image/local/build-scene";
import { composeStill } from "@/server/providers/image/local/compose";
import { planPictures } from "@/server/providers/image/local/plan-pictures";
import { randomFrom } from "@/server/sound/random";

export interface Size {
  width: number;
  height: number;
}

/** A picture that the local provider draws. */
export async function drawn(prompt: string, { width, height }: Size): Promise<Canvas> {
  const plan = planPictures([prompt], 1)[0]!;
  const still = composeStill(await buildScene({ ...plan, version: 1, width, height }));
  const canvas = createCanvas(width, height);
  canvas.getContext("2d").drawImage(still, 0, 0);
  return canvas;
}

/** A clear sky: nothing but a slow change of tone, and the grain of a sensor. */
export function sky({ width, height }: Size): Canvas {
  return painted({ width, height }, (x, y, random) => {
    const down = y / height;
    const grain = (random() - 0.5) * 5;
    return [70 + 110 * down + grain, 130 + 70 * down + grain + 8 * (x / width), 205 + 22 * down + grain];
  });
}

/** Something like plaster or sand: texture of several sizes everywhere. */
export function texture({ width, height }: Size, tint: readonly [number, number, number]): Canvas {
  const noise = createNoise2D(randomFrom(5));
  return painted({ width, height }, (x, y, random) => {
    const rough =
      noise(x / 90, y / 90) * 16 +
      noise(x / 26, y / 26) * 14 +
      noise(x / 8, y / 8) * 10 +
      noise(x / 3, y / 3) * 7 +
      (random() - 0.5) * 14;
    return [tint[0] + rough, tint[1] + rough * 0.95, tint[2] + rough * 0.85];
  });
}

/** Stripes of wood: long structures that a mark lies across. */
export function wood({ width, height }: Size): Canvas {
  const noise = createNoise2D(randomFrom(11));
  return painted({ width, height }, (x, y, random) => {
    const board = Math.floor(y / 90);
    const edge = y % 90 < 3 ? -45 : 0;
    const grain = Math.sin((y + noise(x / 220, board * 7) * 26) * 0.55) * 9 + noise(x / 60, y / 3) * 12 + (random() - 0.5) * 6;
    const tone = noise(board * 3.7, 2) * 18;
    return [150 + tone + grain + edge, 104 + tone + grain * 0.9 + edge, 66 + tone * 0.8 + grain * 0.7 + edge];
  });
}

/** Out-of-focus lights: soft shapes of strong colour. */
export function bokeh({ width, height }: Size): Canvas {
  const canvas = createCanvas(width, height);
  const pen = canvas.getContext("2d");
  pen.fillStyle = "#1b1626";
  pen.fillRect(0, 0, width, height);
  const random = randomFrom(3);
  for (let light = 0; light < 46; light++) {
    const [x, y, radius] = [random() * width, random() * height, 30 + random() * 100];
    const glow = pen.createRadialGradient(x, y, radius * 0.2, x, y, radius);
    const hue = Math.floor(random() * 70 + (random() < 0.3 ? 190 : 10));
    glow.addColorStop(0, `hsla(${hue}, 80%, 62%, 0.55)`);
    glow.addColorStop(0.85, `hsla(${hue}, 80%, 55%, 0.4)`);
    glow.addColorStop(1, `hsla(${hue}, 80%, 50%, 0)`);
    pen.fillStyle = glow;
    pen.beginPath();
    pen.arc(x, y, radius, 0, Math.PI * 2);
    pen.fill();
  }
  return canvas;
}

type Paint = (x: number, y: number, random: () => number) => readonly [number, number, number];

function painted({ width, height }: Size, paint: Paint): Canvas {
  const canvas = createCanvas(width, height);
  const pen = canvas.getContext("2d");
  const image = pen.createImageData(width, height);
  const random = randomFrom(width * 31 + height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 4;
      const colour = paint(x, y, random);
      for (let channel = 0; channel < 3; channel++) image.data[at + channel] = Math.max(0, Math.min(255, colour[channel]!));
      image.data[at + 3] = 255;
    }
  }
  pen.putImageData(image, 0, 0);
  return canvas;
}

export const copyOf = async (canvas: Canvas): Promise<Canvas> => {
  const copy = createCanvas(canvas.width, canvas.height);
  copy.getContext("2d").drawImage(await loadImage(canvas.toBuffer("image/png")), 0, 0);
  return copy;
};
