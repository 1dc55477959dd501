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

/** Planes of an illustrated scene, far to near; the last ones are its bloom and its vignette. */
export function planesOf(scene: Scene): Plane[] {
  const { width, height } = scene.recipe;
  const merged = merge(scene.layers);
  const masks = merged.map(({ canvas }) => coarseAlpha(canvas));
  const planes = merged.flatMap((layer, index) => {
    const floor = lowestHidden(merged, masks, index, scene.margin);
    if (layer.blend === "source-over") tintOpaque(layer.canvas, scene);
    return trimmed(layer, masks[index]!, floor);
  });
  const still = composeStill(scene);
  return [...planes, bloomPlane(still, scene.margin), vignettePlane(scene, width, height)];
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

/** The film's tint on the painted part of a layer only. */
function tintOpaque(canvas: Canvas, scene: Scene) {
  const shape = createCanvas(canvas.width, canvas.height);
  shape.getContext("2d").drawImage(canvas, 0, 0);
  const pen = canvas.getContext("2d");
  pen.setTransform(1, 0, 0, 1, 0, 0);
  tint(pen, scene, canvas.width, canvas.height);
  pen.globalCompositeOperation = "destination-in";
  pen.drawImage(shape, 0, 0);
  pen.globalCompositeOperation = "source-over";
}

function bloomPlane(still: Canvas, margin: number): Plane {
  const bloom = bloomOf(still);
  // It is blurred anyway: stretched over the margins too, it follows the middle of the scene.
  return {
    depth: 0.3,
    canvas: bloom,
    x: 0,
    y: 0,
    width: still.width + 2 * margin,
    height: still.height + 2 * margin,
    blend: "screen",
    opacity: BLOOM,
  };
}

function vignettePlane(scene: Scene, width: number, height: number): Plane {
  const canvas = createCanvas(width, height);
  vignette(canvas.getContext("2d"), scene, width, height);
  return {
    depth: 0,
    canvas,
    x: scene.margin,
    y: scene.margin,
    width,
    height,
    blend: "source-over",
    opacity: 1,
    motion: { drift: { x: 0, y: 0 } },
  };
}
