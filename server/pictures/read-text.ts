import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Plane } from "./raster";
import { fromPlane } from "./raster";

/** A line of text as it was read. */
export interface ReadLine {
  words: ReadWord[];
}
export interface ReadWord {
  text: string;
  /** 0 to 100. */
  confidence: number;
  x: number;
  y: number;
  width: number;
  height: number;
}

type Worker = Awaited<ReturnType<typeof import("tesseract.js").createWorker>>;
let started: Promise<Worker> | undefined;
/** The reader has one setting at a time, so it reads one thing at a time. */
let busy: Promise<unknown> = Promise.resolve();

/**
 * Reads what is written in a picture, in no particular layout or on one line. Everything it needs lies in node_modules; it fetches
 * nothing. Meant for child processes: the reader stays warm in them, and a crash of it ends one task.
 */
export async function readText(picture: Plane, layout: "any" | "line" = "any"): Promise<ReadLine[]> {
  started ??= startReader();
  const reader = await started;
  const png = await fromPlane(picture).png({ compressionLevel: 1 }).toBuffer();
  const read = busy.then(async () => {
    await reader.setParameters({ tessedit_pageseg_mode: LAYOUTS[layout] as never });
    return reader.recognize(png, {}, { blocks: true });
  });
  busy = read.catch(() => {});
  const { data } = await read;
  const lines = (data.blocks ?? []).flatMap((block) => block.paragraphs.flatMap((paragraph) => paragraph.lines));
  return lines.map(({ words }) => ({
    words: words.map(({ text, confidence, bbox }) => ({
      ...{ text, confidence, x: bbox.x0, y: bbox.y0 },
      ...{ width: bbox.x1 - bbox.x0, height: bbox.y1 - bbox.y0 },
    })),
  }));
}

/** Page segmentation modes of tesseract: sparse text, a single line. */
const LAYOUTS = { any: "11", line: "7" } as const;

async function startReader(): Promise<Worker> {
  const { createWorker, OEM } = await import("tesseract.js");
  const language = dirname(createRequire(import.meta.url).resolve("@tesseract.js-data/eng/package.json"));
  const reader = await createWorker("eng", OEM.LSTM_ONLY, {
    langPath: join(language, "4.0.0_best_int"),
    cacheMethod: "none",
    gzip: true,
  });
  // A picture on a screen has no resolution of its own; and what the reader says to itself is not for our console.
  const quiet = { user_defined_dpi: "150", debug_file: "/dev/null" };
  await reader.setParameters(quiet);
  return reader;
}
