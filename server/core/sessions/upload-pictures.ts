import { ownerOf } from "@/server/core/access";
import type { Context } from "@/server/core/context";
import { AppError, inField } from "@/server/core/errors";
import { type IngestedPicture, ingestPicture } from "@/server/core/fetching/ingest-picture";
import { withScratch } from "@/server/core/media/with-scratch";
import { mediaUrl } from "./film-facts";
import { storePicture } from "./store-picture";

const MOST_PICTURES = 20;

/** Takes pictures in and answers where they can be fetched, in the same order. One that is none refuses them all. */
export async function uploadPictures(ctx: Context, data: readonly string[], signal: AbortSignal): Promise<string[]> {
  if (data.length === 0) throw new AppError("invalid_request", "image_data must be a non-empty array of data URLs.");
  if (data.length > MOST_PICTURES)
    throw new AppError("invalid_request", `image_data may have at most ${MOST_PICTURES} pictures.`);
  return withScratch("upload-", async (scratch) => {
    const pictures: IngestedPicture[] = [];
    for (const [index, url] of data.entries()) {
      pictures.push(await ingestPicture({ url, outputDir: scratch, signal }).catch(inField(`image_data[${index}]`)));
    }
    const place = ownUploads(ctx);
    const urls: string[] = [];
    for (const picture of pictures) urls.push(mediaUrl(ctx, await storePicture(ctx, place, picture)));
    return urls;
  });
}

/** Where the pictures lie that an account, or one of its customers, has uploaded. */
export function ownUploads({ actor }: Pick<Context, "actor">): { folder: string; sessionId: null } {
  const { userId, externalUserId } = ownerOf(actor);
  return { folder: `uploads/${externalUserId ?? userId}`, sessionId: null };
}
