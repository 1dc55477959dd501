import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { stopChildren } from "@/server/children/run-task";
import { localImageEditor } from "@/server/providers/image-edit/local/local-image-editor";
import { copyOf, drawn } from "./pictures/backgrounds";
import { heldOutPictures } from "./pictures/held-out-pictures";
import { type MarkedPicture, markedPictures } from "./pictures/marked-pictures";
import { registerFonts } from "./pictures/marks";
import { likeness, type Measured, measure } from "./pictures/measure";
import { writeShowcase } from "./pictures/showcase";
import { unmarkedPictures } from "./pictures/unmarked-pictures";

/**
 * Takes known marks off pictures made here and says what share of them is gone and what share of the rest is as it was; enlarges
 * pictures that were made small and says how near they come. Two halves, one of which no method was made with, and pictures without a
 * mark, which are to stay as they are. `--check` fails where a bar is missed, `--only "<words>|<words>"` measures some.
 * Contact sheets, before above after, are written to `out/pictures`.
 */
const BARS = { gone: 0.9, worstGone: 0.75, untouched: 0.99, worstUntouched: 0.97, unmarked: 0.999, enlarging: 0.3 };
const OUT = "out/pictures";

const only = process.argv.includes("--only") ? process.argv[process.argv.indexOf("--only") + 1]! : "";
type Half = "first half" | "held-out half" | "unmarked";
const unmarked = unmarkedPictures.map((one) => ({ ...one, kind: "text" as const, mark: () => {} }));
const chosen: readonly (MarkedPicture & { half: Half })[] = [
  ...markedPictures.map((one) => ({ ...one, half: "first half" as const })),
  ...heldOutPictures.map((one) => ({ ...one, half: "held-out half" as const })),
  ...unmarked.map((one) => ({ ...one, half: "unmarked" as const })),
].filter(({ name }) => only.split("|").some((words) => name.includes(words)));
const scratch = await mkdtemp(join(tmpdir(), "bench-pictures-"));
const signal = new AbortController().signal;
registerFonts();
await mkdir(OUT, { recursive: true });

interface Row extends Measured {
  name: string;
  kind: MarkedPicture["kind"];
  half: Half;
  seconds: number;
  found: string;
  pair: Buffer;
}
const rows: Row[] = [];
/** As many at once as there are processes for it. */
const waiting = [...chosen.entries()];
await Promise.all(
  Array.from({ length: 3 }, async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [index, picture] = next;
      const row = await run(picture, index);
      rows[index] = row;
      const { gone, untouched, error, seconds, found } = row;
      const left = `${percent(untouched)} untouched`;
      const figures = row.half === "unmarked" ? left : `${percent(gone)} gone  ${left}  off by ${error.toFixed(1).padStart(4)}`;
      say(`${figures}  ${seconds.toFixed(1)} s  ${row.name}: ${found}`);
    }
  }),
);
await writeSheets(rows);

const failures: string[] = [];
const mean = (own: readonly Row[], of: (row: Row) => number) => own.reduce((sum, row) => sum + of(row), 0) / own.length;
for (const half of ["first half", "held-out half"] as const) {
  for (const kind of ["text", "logo", "boxes"] as const) {
    const own = rows.filter((row) => row.half === half && row.kind === kind);
    if (own.length === 0) continue;
    const name = `${half}, ${own.length} with ${kind}:`;
    compare(`${name} mark gone, mean`, mean(own, goneIn), BARS.gone);
    compare(`${name} mark gone, worst`, Math.min(...own.map(goneIn)), BARS.worstGone);
    compare(`${name} rest untouched, mean`, mean(own, untouchedIn), BARS.untouched);
    compare(`${name} rest untouched, worst`, Math.min(...own.map(untouchedIn)), BARS.worstUntouched);
  }
}
const free = rows.filter((row) => row.half === "unmarked");
if (free.length > 0)
  compare(`${free.length} without a mark: untouched, worst`, Math.min(...free.map(untouchedIn)), BARS.unmarked);
if (only === "") {
  await measureEnlarging();
  await writeShowcase(scratch, OUT);
}
await rm(scratch, { recursive: true, force: true });
stopChildren();
if (process.argv.includes("--check") && failures.length > 0) {
  say(`\nMissed: ${failures.join("; ")}`);
  process.exitCode = 1;
}

function goneIn({ gone }: Row): number {
  return gone;
}

function untouchedIn({ untouched }: Row): number {
  return untouched;
}

async function run({ name, kind, half, ground, mark, boxes = [] }: (typeof chosen)[number], index: number): Promise<Row> {
  const clean = await ground();
  const canvas = await copyOf(clean);
  mark(canvas);
  const [before, after] = [clean.toBuffer("image/png"), canvas.toBuffer("image/png")];
  const path = join(scratch, `marked-${index}.png`);
  await writeFile(path, after);
  const { width, height } = canvas;
  const pixels = boxes.map((box) => ({
    x: box.x * width,
    y: box.y * height,
    width: box.width * width,
    height: box.height * height,
  }));
  const startedAt = performance.now();
  const edited = await localImageEditor.removeMarks({
    path,
    boxes: pixels,
    outputPath: join(scratch, `result-${index}`),
    signal,
  });
  const seconds = (performance.now() - startedAt) / 1000;
  const result = await readFile(edited.path);
  const found = edited.marks.map(({ kind, text }) => text ?? kind).join(" | ") || "nothing";
  const pair = await pairOf(after, result);
  await writeFile(join(OUT, `marks-${String(index + 1).padStart(2, "0")}.jpg`), pair);
  return { ...{ name, kind, half, seconds, found }, ...(await measure(before, after, result)), pair };
}

async function pairOf(marked: Buffer, result: Buffer): Promise<Buffer> {
  const size = { width: 640, height: 400, fit: "inside" } as const;
  const [one, other] = await Promise.all([sharp(marked).resize(size).toBuffer(), sharp(result).resize(size).toBuffer()]);
  const { width, height } = await sharp(one).metadata();
  return sharp({ create: { width: 640, height: 808, channels: 3, background: "#fff" } })
    .composite([
      { input: one, left: (640 - width) >> 1, top: (400 - height) >> 1 },
      { input: other, left: (640 - width) >> 1, top: 408 + ((400 - height) >> 1) },
    ])
    .jpeg({ quality: 86 })
    .toBuffer();
}

async function writeSheets(all: readonly Row[]): Promise<void> {
  for (let first = 0; first < all.length; first += 6) {
    const part = all.slice(first, first + 6);
    await sharp({ create: { width: 3 * 652, height: Math.ceil(part.length / 3) * 830, channels: 3, background: "#fff" } })
      .composite(part.map(({ pair }, index) => ({ input: pair, left: (index % 3) * 652, top: Math.floor(index / 3) * 830 })))
      .jpeg({ quality: 84 })
      .toFile(join(OUT, `sheet-${first / 6 + 1}.jpg`));
  }
}

/** A picture at a quarter of its pixels, made as large again: nearer to what it was than by the best plain filter? */
async function measureEnlarging(): Promise<void> {
  const { resizeTruly } = await import("@/server/pictures/enlarge");
  const { fromRaster } = await import("@/server/pictures/raster");
  const size = { width: 1280, height: 720 };
  const prompts = ["Mountains and a lake at dawn", "A city skyline at night", "A market by day", "A robot in a workshop"];
  const gains: number[] = [];
  for (const prompt of prompts) {
    const original = (await drawn(prompt, size)).toBuffer("image/png");
    const { data, info } = await sharp(original).removeAlpha().resize(640, 360).raw().toBuffer({ resolveWithObject: true });
    const small = { width: info.width, height: info.height, data: new Uint8Array(data) };
    const plain = await fromRaster(small).resize(1280, 720, { kernel: "lanczos3" }).png().toBuffer();
    const ours = await fromRaster(await resizeTruly(small, size))
      .png()
      .toBuffer();
    gains.push((await likeness(ours, original)) - (await likeness(plain, original)));
  }
  const mean = gains.reduce((sum, gain) => sum + gain, 0) / gains.length;
  const held = mean >= BARS.enlarging;
  if (!held) failures.push("enlarging");
  say(
    `${held ? "held  " : "MISSED"} enlarged twice, nearer to the original than Lanczos by ${mean.toFixed(2)} dB (bar ${BARS.enlarging})`,
  );
}

function compare(name: string, value: number, bar: number): void {
  const held = value >= bar;
  if (!held) failures.push(name);
  say(`${held ? "held  " : "MISSED"} ${name} ${percent(value)} (bar ${percent(bar)})`);
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1).padStart(5)} %`;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
