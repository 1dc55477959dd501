import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { runTask } from "@/server/children/run-task";
import { accountOf, type Context } from "@/server/core/context";
import { assertAffordable } from "@/server/core/credits/assert-affordable";
import { chargeCredits } from "@/server/core/credits/charge-credits";
import { getBalance } from "@/server/core/credits/get-balance";
import { TITLE_PRICE, titlePrice } from "@/server/core/credits/image-prices";
import { toCredits, toUnits } from "@/server/core/credits/units";
import { assertFetchable } from "@/server/core/fetching/assert-fetchable";
import { bringPicture, normalise } from "@/server/core/fetching/ingest-picture";
import { ownMediaKey } from "@/server/core/fetching/own-media";
import { withScratch } from "@/server/core/media/with-scratch";
import type { ImageTitle } from "@/server/schemas/images";
import { fileNameTitle } from "./titles/file-name-title";
import { fitTitle } from "./titles/fit-title";
import { metadataWords } from "./titles/metadata-title";
import type { SeenTitle } from "./titles/see-title.task";

export interface TitledPicture {
  /** An address, or a picture as a data URL; empty when `bytes` are there. */
  url: string;
  bytes: Uint8Array | null;
  /** As the caller calls the file. */
  fileName: string | null;
  metadata: Record<string, unknown>;
}

const SOURCE = "image_assign_title";
const DEADLINE_MILLISECONDS = 20_000;
const signal = new AbortController().signal;

interface Titled {
  title: string;
  source: ImageTitle["source"];
  renderedBy: string;
  credits: number;
}

/**
 * Names a picture, while its caller waits. Where a model that sees is connected it is asked; otherwise the title is what is known for
 * certain: what the caller says, what the file says, its name, a headline that can be read, at last its colours. Charged with the
 * answer; a picture that cannot be used costs nothing.
 */
export async function assignTitle(ctx: Context, picture: TitledPicture, requestId: string): Promise<ImageTitle> {
  const key = ownMediaKey(picture.url, ctx.publicUrl);
  const isRemote = picture.bytes === null && key === null && !picture.url.startsWith("data:");
  if (isRemote) assertFetchable(picture.url, ctx.allowPrivateHosts);
  await assertAffordable(ctx, SOURCE, TITLE_PRICE);
  return withScratch("title-", async (scratch) => {
    const titled = await name(ctx, picture, { scratch, key });
    const amount = toUnits(titled.credits);
    const accountId = accountOf(ctx.actor);
    await ctx.db.$transaction((tx) => chargeCredits(tx, { accountId, requestId, amount, source: SOURCE }));
    const content = fitTitle(titled.title);
    return {
      ...{ content, title: content, source: titled.source, rendered_by: titled.renderedBy, creditsCharged: titled.credits },
      remainingCredits: toCredits(await getBalance(ctx.db, accountId)),
    };
  });
}

async function name(ctx: Context, picture: TitledPicture, place: { scratch: string; key: string | null }): Promise<Titled> {
  const original = await bring(ctx, picture, place);
  const embedded = await runTask<{ path: string }, string | null>(
    new URL("./titles/read-title.task.ts", import.meta.url),
    { path: original },
    { signal },
  );
  const { path } = await normalise(original, { outputDir: place.scratch, signal });
  const fileName = fileNameTitle(picture.fileName ?? nameIn(picture.url));
  const byModel = ctx.titler ? await askModel(ctx.titler, path, { ...picture.metadata, embedded, fileName }) : null;
  if (byModel) return byModel;
  const said = metadataWords(picture.metadata);
  const known: [string | null, string][] = [
    [said.title, "metadata"],
    [embedded, "embedded"],
    [fileName, "file_name"],
    [said.description, "metadata"],
  ];
  const certain = known.find(([title]) => title !== null && fitTitle(title) !== "");
  const local = { renderedBy: "local", credits: titlePrice(null) };
  if (certain) return { title: certain[0]!, source: certain[1], ...local };
  const seen = await runTask<{ path: string }, SeenTitle>(
    new URL("./titles/see-title.task.ts", import.meta.url),
    { path },
    { signal },
  );
  return { ...seen, ...local };
}

async function bring(ctx: Context, { url, bytes }: TitledPicture, { scratch, key }: { scratch: string; key: string | null }) {
  let file = key === null ? undefined : await ctx.storage.localPath(key);
  if (bytes) {
    file = join(scratch, "sent");
    await writeFile(file, bytes);
  }
  const network = { allowPrivateHosts: ctx.allowPrivateHosts ?? [], deadlineMilliseconds: DEADLINE_MILLISECONDS };
  return bringPicture({ url, file, outputDir: scratch, signal, ...network });
}

async function askModel(
  titler: NonNullable<Context["titler"]>,
  path: string,
  facts: Record<string, unknown>,
): Promise<Titled | null> {
  const jpeg = await runTask<{ path: string }, Uint8Array>(
    new URL("./titles/small-jpeg.task.ts", import.meta.url),
    { path },
    { signal },
  );
  const hints = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null && value !== undefined));
  const answer = await titler.nameImage({ jpeg, hints, signal });
  if (!answer || fitTitle(answer.title) === "") return null;
  return { title: answer.title, source: "model", renderedBy: titler.name, credits: titlePrice(answer.usage) };
}

/** The last part of an address. */
function nameIn(url: string): string {
  if (url.startsWith("data:") || !URL.canParse(url)) return "";
  return new URL(url).pathname.split("/").at(-1) ?? "";
}
