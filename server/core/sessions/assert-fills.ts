import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Context } from "@/server/core/context";
import { AppError, inField } from "@/server/core/errors";
import { ingestPicture } from "@/server/core/fetching/ingest-picture";
import { ownMediaKey } from "@/server/core/fetching/own-media";

interface Size {
  width: number;
  height: number;
}

/** A caller waits for the answer meanwhile. */
const LOOK_MILLISECONDS = 10_000;

/** A supplied outro picture is never enlarged. */
export function assertFills(picture: Size, { width, height }: Size): void {
  if (picture.width >= width && picture.height >= height) return;
  throw new AppError(
    "invalid_request",
    `outro_image_url: the picture has ${picture.width}×${picture.height} pixels; it must have at least ${width}×${height}.`,
  );
}

/**
 * Looks at a supplied outro picture while its request is judged: what is no picture or too small is refused now, instead of a film
 * that fails later. What cannot be seen in time, because its server is busy, is left to the film.
 */
export async function assertOutroPicture(ctx: Context, url: string, canvas: Size): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "outro-"));
  const signal = AbortSignal.timeout(LOOK_MILLISECONDS);
  const key = ownMediaKey(url, ctx.publicUrl);
  try {
    const file = key === null ? undefined : await ctx.storage.localPath(key).catch(inField("outro_image_url"));
    const source = { url, file, outputDir: folder, allowPrivateHosts: ctx.allowPrivateHosts ?? [], signal };
    const picture = await ingestPicture(source).catch(inField("outro_image_url"));
    assertFills(picture, canvas);
  } catch (error) {
    if (signal.aborted || (error instanceof AppError && error.retryable)) return;
    throw error;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
