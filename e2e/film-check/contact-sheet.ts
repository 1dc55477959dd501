import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { createCanvas, GlobalFonts, loadImage } from "@napi-rs/canvas";
import { runFfmpeg } from "@/server/render/ffmpeg";

const COLUMNS = 4;
const CELL_WIDTH = 360;
const LABEL_HEIGHT = 24;
const GAP = 8;

/** Writes frames of the film at the given moments as one picture, PNG or JPEG after the path's ending, each with its time. */
export async function writeContactSheet(
  film: string,
  size: { width: number; height: number },
  moments: readonly number[],
  path: string,
) {
  GlobalFonts.registerFromPath(
    fileURLToPath(new URL("../../node_modules/@fontsource/inter/files/inter-latin-600-normal.woff2", import.meta.url)),
    "Sheet",
  );
  const columns = Math.min(COLUMNS, moments.length);
  const cellHeight = Math.round((CELL_WIDTH * size.height) / size.width);
  const rows = Math.ceil(moments.length / columns);
  const canvas = createCanvas(columns * (CELL_WIDTH + GAP) + GAP, rows * (cellHeight + LABEL_HEIGHT + GAP) + GAP);
  const context = canvas.getContext("2d");
  context.fillStyle = "#16181d";
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.font = "600 14px Sheet";
  context.fillStyle = "#c9ced8";
  for (const [i, seconds] of moments.entries()) {
    const args = ["-ss", seconds.toFixed(3), "-i", film, "-frames:v", "1", "-vf", `scale=${CELL_WIDTH}:${cellHeight}:flags=area`];
    const { stdout } = await runFfmpeg([...args, "-f", "image2pipe", "-c:v", "png", "pipe:1"], {
      signal: new AbortController().signal,
    });
    const left = GAP + (i % columns) * (CELL_WIDTH + GAP);
    const top = GAP + Math.floor(i / columns) * (cellHeight + LABEL_HEIGHT + GAP);
    if (stdout.length > 0) context.drawImage(await loadImage(stdout), left, top);
    context.fillText(`${seconds.toFixed(2)} s`, left + 2, top + cellHeight + 17);
  }
  await writeFile(path, /\.jpe?g$/i.test(path) ? await canvas.encode("jpeg", 88) : await canvas.encode("png"));
}
