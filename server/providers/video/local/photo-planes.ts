import { createCanvas, ImageData } from "@napi-rs/canvas";
import sharp, { type Sharp } from "sharp";
import { AppError } from "@/server/core/errors";
import type { Plane } from "./planes";

/** Beyond this difference in shape a photo is shown whole on a blurred copy of itself: cropping would lose too much of it. */
const MOST_CROPPED = 1.45;

/** Planes of a supplied photo: upright, never stretched. `margin` is what a move may use on each side. */
export async function photoPlanes(path: string, width: number, height: number, margin: number): Promise<Plane[]> {
  const full = { width: width + 2 * margin, height: height + 2 * margin };
  try {
    const upright = await sharp(path, { limitInputPixels: 120_000_000 })
      .rotate()
      .flatten({ background: "#101014" })
      .toColourspace("srgb")
      .toBuffer({ resolveWithObject: true });
    const photo = () => sharp(upright.data);
    const shape = (upright.info.width / upright.info.height) * (height / width);
    if (shape < MOST_CROPPED && shape > 1 / MOST_CROPPED) {
      const covering = photo().resize({ ...full, fit: "cover", position: "attention", kernel: "lanczos3" });
      return [plane(await pixels(covering), 0.75, 0, 0)];
    }
    const behind = photo()
      .resize({ width: Math.ceil(full.width / 8), height: Math.ceil(full.height / 8), fit: "cover" })
      .blur(7)
      .modulate({ brightness: 0.62, saturation: 1.1 });
    const blurred = await sharp(await behind.png().toBuffer()).resize({ ...full, fit: "fill", kernel: "cubic" });
    // Small enough that the nearest point of a push-in still shows all of it.
    const whole = await pixels(
      photo().resize({ width: Math.round(width * 0.9), height: Math.round(height * 0.9), fit: "inside" }),
    );
    return [
      plane(await pixels(blurred), 0.15, 0, 0),
      plane(whole, 0.35, Math.round((full.width - whole.width) / 2), Math.round((full.height - whole.height) / 2)),
    ];
  } catch (cause) {
    throw new AppError("unprocessable", "The picture of a scene could not be read. Supply a JPEG, PNG or WebP file.", { cause });
  }
}

interface Pixels {
  data: Buffer;
  width: number;
  height: number;
}
async function pixels(image: Sharp): Promise<Pixels> {
  const { data, info } = await image.ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

function plane({ data, width, height }: Pixels, depth: number, x: number, y: number): Plane {
  const canvas = createCanvas(width, height);
  canvas
    .getContext("2d")
    .putImageData(new ImageData(new Uint8ClampedArray(data.buffer, data.byteOffset, data.length), width, height), 0, 0);
  return { depth, canvas, x, y, width, height, blend: "source-over", opacity: 1 };
}
