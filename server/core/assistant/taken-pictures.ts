import type { Context } from "@/server/core/context";
import { AppError } from "@/server/core/errors";
import { ingestPicture } from "@/server/core/fetching/ingest-picture";
import { ownMediaKey } from "@/server/core/fetching/own-media";
import { mediaTypeOf } from "@/server/core/media/media-types";
import { withScratch } from "@/server/core/media/with-scratch";
import { mediaUrl } from "@/server/core/sessions/film-facts";
import { storePicture } from "@/server/core/sessions/store-picture";
import { ownUploads } from "@/server/core/sessions/upload-pictures";
import type { InputItem } from "@/server/schemas/assistant";
import { readBase64 } from "./stored-output";

const MOST_PICTURES = 10;

/** Pictures that came along become files of ours, decoded and encoded anew, so that a conversation is text with addresses in it. */
export async function takeInPictures(ctx: Context, items: readonly InputItem[], signal: AbortSignal): Promise<InputItem[]> {
  const count = items.flatMap((item) => (item.type === "message" ? item.content : [])).filter(isPicture).length;
  if (count > MOST_PICTURES) throw new AppError("invalid_request", `input may have at most ${MOST_PICTURES} pictures.`);
  return withPictures(items, async (url) => {
    if (!url.startsWith("data:")) return url;
    return withScratch("said-", async (outputDir) => {
      return mediaUrl(ctx, await storePicture(ctx, ownUploads(ctx), await ingestPicture({ url, outputDir, signal })));
    });
  });
}

/** The same for whoever answers: files of ours travel along, for our own address may be one that nobody else reaches. */
export const sendAlong = (ctx: Context, items: readonly InputItem[]): Promise<InputItem[]> =>
  withPictures(items, async (url) => {
    const key = ownMediaKey(url, ctx.publicUrl);
    if (!key || !(await ctx.storage.has(key))) return url;
    return `data:${mediaTypeOf(key) ?? "image/jpeg"};base64,${await readBase64(ctx, key)}`;
  });

async function withPictures(items: readonly InputItem[], change: (url: string) => Promise<string>): Promise<InputItem[]> {
  const changed: InputItem[] = [];
  for (const item of items) {
    if (item.type !== "message" || !item.content.some(isPicture)) {
      changed.push(item);
      continue;
    }
    const content = [];
    for (const part of item.content) {
      content.push(part.type === "input_image" ? { ...part, image_url: await change(part.image_url) } : part);
    }
    changed.push({ ...item, content });
  }
  return changed;
}

const isPicture = ({ type }: { type: string }): boolean => type === "input_image";
