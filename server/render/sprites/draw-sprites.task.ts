import { mkdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";
import type { Task } from "@/server/children/run-task";
import type { Timeline } from "@/server/schemas/timeline";
import type { MediaFile } from "../film-media";
import { startMediaServer } from "../media-server";
import { INCOMING } from "../store/render-store";
import { SpriteCutter } from "./cut-sprites";
import type { PackedSheet } from "./pack-sheets";
import { type DrawnSheet, withSheetPage } from "./sheet-page";

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

// No sheet is read twice.
sharp.cache(false);
const cutter = new SpriteCutter();

/**
 * Draws sheet after sheet and writes their looks; progress is the share of sheets whose files are there. Without sheets it only
 * opens the page, so that it is there when it is needed.
 */
const drawSprites: Task<DrawSpritesInput, null> = async (input, { signal, onProgress }) => {
  const { timeline, sheets, scale, folder } = input;
  const media = await startMediaServer(input.files);
  try {
    await mkdir(join(folder, INCOMING), { recursive: true });
    await withSheetPage(input, signal, async (draw) => {
      let writing: Promise<void> = Promise.resolve();
      for (const [index, packed] of sheets.entries()) {
        const sheet = await draw({ timeline, mediaBase: media.base, tiles: packed.tiles });
        // The page draws the next sheet while this one is cut up.
        await writing;
        writing = writeSprites(sheet, packed, scale, folder).then(() => onProgress((index + 1) / sheets.length));
        writing.catch(() => undefined);
      }
      await writing;
    });
    return null;
  } finally {
    await media.close();
  }
};
export default drawSprites;

async function writeSprites({ png, placements }: DrawnSheet, packed: PackedSheet, scale: number, folder: string): Promise<void> {
  const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  for (const look of packed.looks) {
    const temporary = join(folder, INCOMING, `${look.key}.${process.pid}`);
    await writeFile(temporary, cutter.cut({ rgba: data, width: info.width }, look, packed.tiles, placements, scale));
    await rename(temporary, join(folder, `${look.key}.sprite`));
  }
}
