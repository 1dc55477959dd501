import { type Canvas, createCanvas } from "@napi-rs/canvas";
import type { Scene } from "@/server/providers/image/local/build-scene";
import { BLOOM, bloomOf, composeStill, tint, vignette } from "@/server/providers/image/local/compose";
import type { Layer, Motion } from "@/server/providers/image/local/painting";

/** A layer made ready to be drawn many times: tinted, flattened, and no larger than what can be seen of it. */
export interface Plane {
  depth: number;
  canvas: Canvas;
  /** Where the canvas lies on the layer, from the layer's corner. */
  x: number;
  y: number;
  width: number;
  height: number;
  blend: Layer["blend"];
  opacity: number;
  motion?: Motion;
}

/** How near in depth resting neighbours must be to share a plane: their parallax differs by less than two pixels. */
const SAME_DEPTH = 0.07;
/** Masks are read at this share of the size. */
const COARSE = 8;

/** Planes of an illustrated scene, far to near. */
export function planesOf(scene: Scene): Plane[] {
  const merged = merge(scene.layers);
  const masks = merged.map(({ canvas }) => coarseAlpha(canvas));
  const bloom = bloomOf(composeStill(scene));
  return merged.flatMap((layer, index) => {
    if (layer.blend === "source-over") finish(layer.canvas, scene, bloom);
    return trimmed(layer, masks[index]!, lowestHidden(merged, masks, index, scene.margin));
  });
}

function merge(layers: readonly Layer[]): Layer[] {
  const result: Layer[] = [];
  for (const layer of layers) {
    const last = result.at(-1);
    const joins =
      last && !last.motion && !layer.motion && last.blend === "source-over" && Math.abs(last.depth - layer.depth) <= SAME_DEPTH;
    if (joins) {
      const pen = last.canvas.getContext("2d");
      pen.setTransform(1, 0, 0, 1, 0, 0);
      pen.globalAlpha = 1;
      pen.globalCompositeOperation = layer.blend;
      pen.drawImage(layer.canvas, 0, 0);
    } else {
      // Canvases record what they were told and replay it on every use; a copy holds pixels.
      const canvas = createCanvas(layer.canvas.width, layer.canvas.height);
      canvas.getContext("2d").drawImage(layer.canvas, 0, 0);
      result.push({ ...layer, canvas });
    }
  }
  return result;
}

interface Mask {
  width: number;
  height: number;
  alpha: (x: number, y: number) => number;
}

function coarseAlpha(canvas: Canvas): Mask {
  const width = Math.ceil(canvas.width / COARSE);
  const height = Math.ceil(canvas.height / COARSE);
  const small = createCanvas(width, height);
  const pen = small.getContext("2d");
  pen.imageSmoothingQuality = "medium";
  pen.drawImage(canvas, 0, 0, width, height);
  const { data } = pen.getImageData(0, 0, width, height);
  return { width, height, alpha: (x, y) => data[(y * width + x) * 4 + 3]! };
}

/** The line below which nearer planes hide this one whatever the camera does, in layer pixels. */
function lowestHidden(layers: readonly Layer[], masks: readonly Mask[], index: number, margin: number): number {
  let floor = layers[index]!.canvas.height;
  for (let above = index + 1; above < layers.length; above++) {
    const layer = layers[above]!;
    if (layer.motion || layer.blend !== "source-over") continue;
    const mask = masks[above]!;
    let y = mask.height - 1;
    while (y >= 0 && rowIsSolid(mask, y)) y--;
    floor = Math.min(floor, (y + 2) * COARSE + margin);
  }
  return floor;
}

function rowIsSolid(mask: Mask, y: number): boolean {
  for (let x = 0; x < mask.width; x++) if (mask.alpha(x, y) < 254) return false;
  return true;
}

function trimmed(layer: Layer, mask: Mask, floor: number): Plane[] {
  const { canvas, depth, blend, motion } = layer;
  const whole = {
    depth,
    canvas,
    x: 0,
    y: 0,
    width: canvas.width,
    height: canvas.height,
    blend,
    opacity: 1,
    ...(motion && { motion }),
  };
  if (motion?.wraps) return [whole];
  let [left, top, right, bottom] = [mask.width, mask.height, -1, -1];
  for (let y = 0; y < mask.height; y++) {
    for (let x = 0; x < mask.width; x++) {
      if (mask.alpha(x, y) === 0) continue;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
  }
  const x = Math.max(0, (left - 1) * COARSE);
  const y = Math.max(0, (top - 1) * COARSE);
  const width = Math.min(canvas.width, (right + 2) * COARSE) - x;
  const height = Math.min(canvas.height, (bottom + 2) * COARSE, floor) - y;
  if (right < 0 || width <= 0 || height <= 0) return [];
  const copy = createCanvas(width, height);
  copy.getContext("2d").drawImage(canvas, -x, -y);
  return [{ ...whole, canvas: copy, x, y, width, height }];
}

/**
 * What the still gets at the end (bloom, tint, vignette), on the painted part of a layer. Done once here instead of on every
 * frame it saves three passes over all pixels; that the glow now travels with its layer is what light does.
 */
function finish(canvas: Canvas, scene: Scene, bloom: Canvas) {
  const { margin } = scene;
  const shape = createCanvas(canvas.width, canvas.height);
  shape.getContext("2d").drawImage(canvas, 0, 0);
  const pen = canvas.getContext("2d");
  pen.setTransform(1, 0, 0, 1, 0, 0);
  pen.globalCompositeOperation = "screen";
  pen.globalAlpha = BLOOM;
  // Stretched over the margins: it is blurred anyway.
  pen.drawImage(bloom, 0, 0, canvas.width, canvas.height);
  pen.globalAlpha = 1;
  pen.globalCompositeOperation = "source-over";
  tint(pen, scene, canvas.width, canvas.height);
  pen.translate(margin, margin);
  vignette(pen, scene, margin);
  pen.setTransform(1, 0, 0, 1, 0, 0);
  pen.globalCompositeOperation = "destination-in";
  pen.drawImage(shape, 0, 0);
  pen.globalCompositeOperation = "source-over";
}
