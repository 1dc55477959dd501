import type { Context } from "@/server/core/context";
import { AppError } from "@/server/core/errors";
import { withScratch } from "@/server/core/media/with-scratch";
import { faultsOf, judgePictures, refusalOf } from "@/server/core/sessions/judge-pictures";
import { removePictures, storePicture } from "@/server/core/sessions/store-picture";
import type { AcceptedImage, ImageSource } from "@/server/schemas/images";

export interface TakenSources {
  /** One for each picture of the request, in order. */
  sources: ImageSource[];
  /** Takes back what was stored, when the request is not accepted after all. */
  undo(): Promise<void>;
}

/**
 * Fetches, judges and stores the pictures that a request starts from, as films do with theirs: what is dead, slow, hostile or no
 * picture refuses the request here, with every picture at fault, and nothing is stored or charged.
 */
export async function takeInSources(ctx: Context, id: string, image: AcceptedImage): Promise<TakenSources> {
  const urls: readonly string[] = image.imageUrls;
  if (urls.length === 0) return { sources: [], undo: async () => {} };
  const isList = image.kind === "image_list_to_image_set";
  const named = urls.map((url, index) => (isList ? { field: `image_urls[${index}]`, index, url } : { field: "image_url", url }));
  const keys = new Map<string, string>();
  const undo = () => removePictures(ctx, id, [...keys.values()]);
  const take = async (scratch: string): Promise<TakenSources> => {
    const judged = await judgePictures(ctx, named, scratch);
    const faults = named.flatMap((picture) => faultsOf(picture, judged.get(picture.url)!));
    if (faults.length > 0) throw refusalOf(faults);
    const sources: ImageSource[] = [];
    for (const url of urls) {
      const picture = judged.get(url)!;
      if (picture instanceof AppError) throw picture;
      const key = keys.get(url) ?? (await storePicture(ctx, { folder: `images/${id}/supplied`, sessionId: id }, picture));
      keys.set(url, key);
      const { mimeType, width, height } = picture;
      sources.push({ url: url.startsWith("data:") ? null : url, key, mimeType, width, height });
    }
    return { sources, undo };
  };
  try {
    return await withScratch("pictures-", take);
  } catch (error) {
    await undo();
    throw error;
  }
}
