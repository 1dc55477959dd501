import { type Canvas, createCanvas } from "@napi-rs/canvas";
import type { Scene } from "@/server/providers/image/local/build-scene";
import { BLOOM, tint, vignette } from "@/server/providers/image/local/compose";
import type { Plane } from "./planes";

/**
 * What the still gets at the end (bloom, tint, vignette), on the painted part of a plane. Done once here instead of on every
 * frame it saves three passes over all pixels; that the glow now travels with its layer is what light does.
 */
export function finishPlane(plane: Plane, scene: Scene, bloom: Canvas): void {
  const { canvas, x, y } = plane;
  const { margin, recipe } = scene;
  const shape = createCanvas(canvas.width, canvas.height);
  shape.getContext("2d").drawImage(canvas, 0, 0);
  const pen = canvas.getContext("2d");
  pen.setTransform(1, 0, 0, 1, -x, -y);
  pen.globalCompositeOperation = "screen";
  pen.globalAlpha = BLOOM;
  // Stretched over the margins: it is blurred anyway.
  pen.drawImage(bloom, 0, 0, recipe.width + 2 * margin, recipe.height + 2 * margin);
  pen.globalAlpha = 1;
  pen.globalCompositeOperation = "source-over";
  tint(pen, scene, recipe.width + 2 * margin, recipe.height + 2 * margin);
  pen.setTransform(1, 0, 0, 1, margin - x, margin - y);
  vignette(pen, scene, margin);
  pen.setTransform(1, 0, 0, 1, 0, 0);
  pen.globalCompositeOperation = "destination-in";
  pen.drawImage(shape, 0, 0);
  pen.globalCompositeOperation = "source-over";
}
