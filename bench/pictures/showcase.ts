import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";
import { localImageEditor } from "@/server/providers/image-edit/local/local-image-editor";
import { drawn } from "./backgrounds";

const signal = new AbortController().signal;

/** Draws what the routes make, beside what they were given, to be looked at. */
export async function writeShowcase(scratch: string, out: string): Promise<void> {
  await enhanced(scratch, join(out, "enhance.jpg"));
  await shapes(scratch, join(out, "shapes.jpg"));
  await set(scratch, join(out, "set.jpg"));
}

const source = async (scratch: string, name: string, bytes: Buffer): Promise<string> => {
  const path = join(scratch, name);
  await writeFile(path, bytes);
  return path;
};

/** A part of a small picture made four times as large: as browsers do it, and enhanced. */
async function enhanced(scratch: string, to: string): Promise<void> {
  const original = (await drawn("A market in a town by day", { width: 1920, height: 1080 })).toBuffer("image/png");
  const small = await sharp(original).resize(512).jpeg({ quality: 80 }).toBuffer();
  const path = await source(scratch, "small.jpg", small);
  const made = await localImageEditor.enhance({
    path,
    longSide: 2048,
    ratio: 16 / 9,
    outputPath: join(scratch, "large"),
    signal,
  });
  const part = { left: 620, top: 330, width: 800, height: 600 };
  const plain = await sharp(await sharp(small).resize(2048, 1152, { kernel: "linear" }).toBuffer())
    .extract(part)
    .toBuffer();
  const ours = await sharp(made.path).extract(part).toBuffer();
  await row(to, [plain, ours], { width: 800, height: 600 });
}

async function shapes(scratch: string, to: string): Promise<void> {
  const square = await source(
    scratch,
    "square.png",
    (await drawn("A lighthouse on a coast at sunset", { width: 900, height: 900 })).toBuffer("image/png"),
  );
  const wide = await source(
    scratch,
    "wide.png",
    (await drawn("Mountains and a lake at dawn", { width: 1200, height: 900 })).toBuffer("image/png"),
  );
  const edit = async (path: string, ratio: number, name: string) => {
    const made = await localImageEditor.enhance({ path, longSide: 1024, ratio, outputPath: join(scratch, name), signal });
    return readFile(made.path);
  };
  const pictures = [
    await readFile(square),
    await edit(square, 16 / 9, "extended"),
    await readFile(wide),
    await edit(wide, 16 / 9, "cropped"),
  ];
  const fitted = await Promise.all(pictures.map((picture) => sharp(picture).resize({ height: 360 }).toBuffer()));
  await line(to, fitted);
}

async function set(scratch: string, to: string): Promise<void> {
  const path = await source(
    scratch,
    "set.png",
    (await drawn("A village with a church in fields by day", { width: 1600, height: 900 })).toBuffer("image/png"),
  );
  const tiles = [await sharp(path).resize(400, 400, { fit: "contain", background: "#fff" }).toBuffer()];
  for (let index = 0; index < 5; index++) {
    const outputPath = join(scratch, `set-${index}`);
    const made = await localImageEditor.vary({
      paths: [path],
      prompt: "golden evening light",
      ratio: 1,
      index,
      count: 5,
      outputPath,
      signal,
    });
    tiles.push(await sharp(made.path).resize(400, 400).toBuffer());
  }
  await row(to, tiles, { width: 400, height: 400 }, 3);
}

async function row(
  to: string,
  tiles: Buffer[],
  { width, height }: { width: number; height: number },
  columns = tiles.length,
): Promise<void> {
  const rows = Math.ceil(tiles.length / columns);
  await sharp({ create: { width: columns * (width + 8) - 8, height: rows * (height + 8) - 8, channels: 3, background: "#fff" } })
    .composite(
      tiles.map((input, index) => ({
        input,
        left: (index % columns) * (width + 8),
        top: Math.floor(index / columns) * (height + 8),
      })),
    )
    .jpeg({ quality: 86 })
    .toFile(to);
}

async function line(to: string, tiles: Buffer[]): Promise<void> {
  const widths = await Promise.all(tiles.map(async (tile) => (await sharp(tile).metadata()).width));
  const lefts = widths.map((_, index) => widths.slice(0, index).reduce((sum, width) => sum + width + 8, 0));
  const whole = widths.reduce((sum, width) => sum + width + 8, -8);
  await sharp({ create: { width: whole, height: 360, channels: 3, background: "#fff" } })
    .composite(tiles.map((input, index) => ({ input, left: lefts[index]!, top: 0 })))
    .jpeg({ quality: 86 })
    .toFile(to);
}
