import { type Canvas, createCanvas } from "@napi-rs/canvas";
import type { Scene } from "./build-scene";
import { looks } from "./looks";
import type { Pen } from "./painting";
import { randomOf } from "./random";

/** The still: all layers where they were painted, then bloom, the film's tint, a vignette and fine grain. */
export function composeStill(scene: Scene): Canvas {
  const { width, height } = scene.recipe;
  const canvas = createCanvas(width, height);
  const pen = canvas.getContext("2d");
  for (const layer of scene.layers) {
    pen.globalCompositeOperation = layer.blend;
    pen.drawImage(layer.canvas, -scene.margin, -scene.margin);
  }
  pen.globalCompositeOperation = "source-over";
  pen.save();
  pen.globalCompositeOperation = "screen";
  pen.globalAlpha = BLOOM;
  pen.drawImage(bloomOf(canvas), 0, 0, width, height);
  pen.restore();
  tint(pen, scene, width, height);
  vignette(pen, scene);
  pen.save();
  pen.globalCompositeOperation = "overlay";
  pen.globalAlpha = 0.07;
  const tile = grain();
  for (let x = 0; x < width; x += tile.width) for (let y = 0; y < height; y += tile.height) pen.drawImage(tile, x, y);
  pen.restore();
  return canvas;
}

export const BLOOM = 0.24;

/** What glows, blurred: a quarter of the size, dark parts removed by contrast. */
export function bloomOf(canvas: Canvas): Canvas {
  const small = createCanvas(Math.ceil(canvas.width / 4), Math.ceil(canvas.height / 4));
  const pen = small.getContext("2d");
  pen.filter = `blur(${Math.max(2, small.height / 36)}px) brightness(1.04) contrast(1.4)`;
  pen.drawImage(canvas, 0, 0, small.width, small.height);
  return small;
}

/** The look of the film, on whatever `pen` has painted so far. */
export function tint(pen: Pen, scene: Scene, width: number, height: number) {
  const look = looks[scene.recipe.look];
  pen.save();
  pen.globalCompositeOperation = "soft-light";
  pen.globalAlpha = look.tintAmount;
  pen.fillStyle = look.tint;
  pen.fillRect(0, 0, width, height);
  pen.restore();
}

/** Darkens towards the corners of the frame; `beyond` pixels outside it too. */
export function vignette(pen: Pen, scene: Scene, beyond = 0) {
  const { width, height, time } = scene.recipe;
  const strength = time === "day" ? 0.26 : 0.4;
  const inner = Math.min(width, height) * 0.36;
  const gradient = pen.createRadialGradient(
    width / 2,
    height * 0.48,
    inner,
    width / 2,
    height / 2,
    Math.hypot(width, height) * 0.58,
  );
  gradient.addColorStop(0, "rgba(6,4,18,0)");
  gradient.addColorStop(0.5, `rgba(6,4,18,${strength * 0.3})`);
  gradient.addColorStop(1, `rgba(6,4,18,${strength})`);
  pen.fillStyle = gradient;
  pen.fillRect(-beyond, -beyond, width + 2 * beyond, height + 2 * beyond);
}

let grainTile: Canvas | undefined;
function grain(): Canvas {
  if (grainTile) return grainTile;
  grainTile = createCanvas(512, 512);
  const pen = grainTile.getContext("2d");
  const pixels = pen.createImageData(512, 512);
  const random = randomOf(7);
  for (let i = 0; i < pixels.data.length; i += 4) {
    const value = 128 + (random() + random() + random() - 1.5) * 70;
    pixels.data[i] = pixels.data[i + 1] = pixels.data[i + 2] = value;
    pixels.data[i + 3] = 255;
  }
  pen.putImageData(pixels, 0, 0);
  return grainTile;
}
