import { mkdir, rename, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { makeCancelSignal, renderFrames } from "@remotion/renderer";
import type { VideoConfig } from "remotion";
import sharp from "sharp";
import { SHEET_ID } from "@/remotion/film/film-id";
import { type SheetProps, sheetMetadata } from "@/remotion/film/Sheet";
import { filmFrames } from "@/remotion/timing/frames";
import type { Task } from "@/server/children/run-task";
import type { Timeline } from "@/server/schemas/timeline";
import type { MediaFile } from "../film-media";
import { startMediaServer } from "../media-server";
import { browserOptions, withBrowser } from "../render-browser";
import { cutSprite } from "./cut-sprites";
import type { PackedSheet } from "./pack-sheets";

export interface DrawSpritesInput {
  timeline: Timeline;
  files: Record<string, MediaFile>;
  sheets: PackedSheet[];
  scale: number;
  chromiumPath: string;
  bundleDir: string;
  /** Where a sprite's file goes, `<key>.sprite`. */
  folder: string;
}

/** A page has this long to load its fonts and pictures; a busy machine needs more than Remotion's 30 s. */
const PAGE_TIMEOUT_MILLISECONDS = 90_000;

/** Draws sheet after sheet and writes their looks; progress is the share of sheets whose files are there. */
const drawSprites: Task<DrawSpritesInput, null> = async (input, { signal, onProgress }) => {
  const { timeline, sheets, scale, folder, chromiumPath, bundleDir } = input;
  const media = await startMediaServer(input.files);
  const { cancel, cancelSignal } = makeCancelSignal();
  signal.addEventListener("abort", cancel, { once: true });
  try {
    await mkdir(folder, { recursive: true });
    const inputProps: SheetProps = { timeline, mediaBase: media.base, sheets: sheets.map((sheet) => sheet.tiles) };
    let written = Promise.resolve();
    await withBrowser(chromiumPath, signal, async (browser) => {
      await renderFrames({
        ...browserOptions(chromiumPath),
        puppeteerInstance: browser,
        serveUrl: bundleDir,
        composition: compositionOf(inputProps),
        inputProps,
        imageFormat: "png",
        outputDir: null,
        muted: true,
        scale,
        concurrency: 1,
        frameRange: [0, sheets.length - 1],
        timeoutInMilliseconds: PAGE_TIMEOUT_MILLISECONDS,
        cancelSignal,
        onStart: () => undefined,
        onFrameUpdate: () => undefined,
        onFrameBuffer: (png, frame) => {
          // The page draws the next sheet meanwhile.
          written = written.then(async () => {
            await writeSprites(png, sheets[frame]!, scale, folder);
            onProgress((frame + 1) / sheets.length);
          });
          written.catch(() => undefined);
        },
      });
      await written;
    });
    return null;
  } finally {
    signal.removeEventListener("abort", cancel);
    await media.close();
  }
};
export default drawSprites;

/** What asking the page for it would answer, half a second later. */
function compositionOf(props: SheetProps): VideoConfig {
  return {
    id: SHEET_ID,
    ...sheetMetadata(props, filmFrames(props.timeline)),
    defaultProps: {},
    props,
    defaultCodec: null,
    defaultOutName: null,
    defaultVideoImageFormat: null,
    defaultPixelFormat: null,
    defaultProResProfile: null,
    defaultSampleRate: null,
  };
}

async function writeSprites(png: Buffer, sheet: PackedSheet, scale: number, folder: string): Promise<void> {
  const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  for (const { key, ...tile } of sheet.tiles) {
    const path = join(folder, `${key}.sprite`);
    const temporary = join(dirname(path), `.${key}.${process.pid}`);
    await writeFile(temporary, cutSprite({ rgba: data, width: info.width }, tile, scale));
    await rename(temporary, path);
  }
}
