import { readFile } from "node:fs/promises";
import { z } from "zod";
import type { Context } from "@/server/core/context";
import { ingestPicture } from "@/server/core/fetching/ingest-picture";
import { withScratch } from "@/server/core/media/with-scratch";
import { storePicture } from "@/server/core/sessions/store-picture";
import { ownUploads } from "@/server/core/sessions/upload-pictures";
import { OutputItem } from "@/server/schemas/assistant";

const [Message, Call, Picture] = OutputItem.options;
/** An answer as it is kept: a picture is a file of ours. */
export const StoredOutput = z.discriminatedUnion("type", [
  Message,
  Call,
  Picture.omit({ result: true }).extend({ key: z.string().nullable() }),
]);
export type StoredOutput = z.output<typeof StoredOutput>;

const IN_TIME_MILLISECONDS = 60_000;

/** Takes pictures of an answer in. One that cannot be read is told to the caller as it came, and not kept. */
export async function storeOutput(ctx: Context, output: readonly OutputItem[]): Promise<StoredOutput[]> {
  return Promise.all(
    output.map(async (item) => {
      if (item.type !== "image_generation_call") return item;
      const { result, ...rest } = item;
      return { ...rest, key: await storeDrawn(ctx, result).catch(() => null) };
    }),
  );
}

async function storeDrawn(ctx: Context, base64: string): Promise<string> {
  return withScratch("drawn-", async (outputDir) => {
    const signal = AbortSignal.timeout(IN_TIME_MILLISECONDS);
    const picture = await ingestPicture({ url: `data:image/png;base64,${base64}`, outputDir, signal });
    return storePicture(ctx, ownUploads(ctx), picture);
  });
}

/** The same answer again, for a repeat of its request. */
export async function restoreOutput(ctx: Context, stored: unknown): Promise<OutputItem[]> {
  return Promise.all(
    z
      .array(StoredOutput)
      .parse(stored)
      .map(async (item): Promise<OutputItem> => {
        if (item.type !== "image_generation_call") return item;
        const { key, ...rest } = item;
        return { ...rest, result: key ? await readBase64(ctx, key) : "" };
      }),
  );
}

export const readBase64 = async ({ storage }: Pick<Context, "storage">, key: string): Promise<string> =>
  (await readFile(await storage.localPath(key))).toString("base64");
