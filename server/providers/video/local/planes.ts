import { type Canvas, createCanvas } from "@napi-rs/canvas";
import type { Scene } from "@/server/providers/image/local/build-scene";
import { bloomOf, composeStill } from "@/server/providers/image/local/compose";
import type { Layer, Motion } from "@/server/providers/image/local/painting";
import { Cells } from "./cells";
import { finishPlane } from "./finish-plane";
import { type Patch, type Patches, patchesOf } from "./patches";
import type { Shot } from "./shot";
import { visibleCells } from "./visible-cells";

/** A layer made ready to be drawn many times: tinted, flattened, and no larger than what can be seen of it. */
export interface Plane {
  depth: number;
  canvas: Canvas;
  /** Where the canvas lies on the layer, from the layer's corner. */
  x: number;
  y: number;
  width: number;
  height: number;
  /** The parts of the canvas worth drawing, from its own corner; all of it when left out. */
  patches?: Patches;
  blend: Layer["blend"];
  opacity: number;
  motion?: Motion;
}

/** How near in depth resting neighbours must be to share a plane: their parallax differs by less than two pixels. */
const SAME_DEPTH = 0.07;

/** Planes of an illustrated scene for one shot of it, far to near. */
export function planesOf(scene: Scene, shot: Shot): Plane[] {
  const layers = merge(scene.layers);
  const bloom = bloomOf(composeStill({ ...scene, layers }));
  const cells = layers.map(({ canvas }) => new Cells(canvas));
  const visible = visibleCells(layers, cells, shot);
  return layers.flatMap((layer, index) => {
    const upright = !layer.motion?.sway && !layer.motion?.spin;
    const plane = trimmed(layer, patchesOf(visible[index]!, cells[index]!, upright));
    if (plane?.blend === "source-over") finishPlane(plane, scene, bloom);
    return plane ?? [];
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

/** The layer cut to its patches, with two pixels around them for smoothing; null when nothing of it is ever seen. */
function trimmed({ canvas, depth, blend, motion }: Layer, { soft, fine }: Patches): Plane | null {
  const all = [...soft, ...fine];
  if (all.length === 0) return null;
  // What repeats does so by the size of its canvas.
  const { x, y, width, height } = motion?.wraps ? { x: 0, y: 0, ...sizeOf(canvas) } : boundsOf(all, canvas);
  const cut = createCanvas(width, height);
  cut.getContext("2d").drawImage(canvas, -x, -y);
  // The last cells reach beyond the canvas; of what repeats itself that would be painted twice.
  const inCut = (patch: Patch) => ({
    ...{ x: patch.x - x, y: patch.y - y },
    ...{ width: Math.min(patch.width, x + width - patch.x), height: Math.min(patch.height, y + height - patch.y) },
  });
  return {
    ...{ depth, canvas: cut, x, y, width, height, blend, opacity: 1 },
    patches: { soft: soft.map(inCut), fine: fine.map(inCut) },
    ...(motion && { motion }),
  };
}

const sizeOf = ({ width, height }: Canvas) => ({ width, height });

function boundsOf(patches: readonly Patch[], canvas: Canvas): Patch {
  const x = Math.max(0, Math.min(...patches.map((patch) => patch.x)) - 2);
  const y = Math.max(0, Math.min(...patches.map((patch) => patch.y)) - 2);
  const right = Math.min(canvas.width, Math.max(...patches.map((patch) => patch.x + patch.width)) + 2);
  const bottom = Math.min(canvas.height, Math.max(...patches.map((patch) => patch.y + patch.height)) + 2);
  return { x, y, width: right - x, height: bottom - y };
}
