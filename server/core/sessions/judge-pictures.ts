import type { Context } from "@/server/core/context";
import { AppError } from "@/server/core/errors";
import { bringPicture, type IngestedPicture, normalise } from "@/server/core/fetching/ingest-picture";
import { ownMediaKey } from "@/server/core/fetching/own-media";
import type { NamedPicture } from "./pictures-of";

/** Whoever asked waits for the answer meanwhile. Decoding is not counted: it has limits of its own. */
const FETCH_ONE_MILLISECONDS = 15_000;
const FETCH_ALL_MILLISECONDS = 30_000;
const FETCHES_AT_ONCE = 4;

/** As the refusal tells of it in its `details`. */
export interface Fault {
  field: string;
  /** Its place in the image list. */
  index?: number;
  reason: string;
}

export type Judged = IngestedPicture | AppError;

/**
 * Fetches and judges every distinct picture once, into `scratch`. Fetches share a few connections and one deadline; decoding goes on
 * beside them. What is wrong with a picture is its value; our own trouble is thrown.
 */
export async function judgePictures(ctx: Context, named: readonly NamedPicture[], scratch: string): Promise<Map<string, Judged>> {
  const waiting = [...new Set(named.map(({ url }) => url))];
  const judged = new Map<string, Promise<Judged>>();
  const endsAt = Date.now() + FETCH_ALL_MILLISECONDS;
  const fetchInTurn = async () => {
    for (let url = waiting.shift(); url !== undefined; url = waiting.shift()) {
      const original = await bring(ctx, url, scratch, endsAt - Date.now()).catch(asFault);
      const whole = original instanceof AppError ? original : normalise(original, { outputDir: scratch, signal: noAbort });
      judged.set(url, Promise.resolve(whole).catch(asFault));
    }
  };
  await Promise.all(Array.from({ length: FETCHES_AT_ONCE }, fetchInTurn));
  const found = new Map<string, Judged>();
  for (const [url, picture] of judged) found.set(url, await picture);
  throwOwnTrouble(found.values());
  return found;
}

const noAbort = new AbortController().signal;

async function bring(ctx: Context, url: string, outputDir: string, leftMilliseconds: number): Promise<string> {
  const key = ownMediaKey(url, ctx.publicUrl);
  const isRemote = key === null && !url.startsWith("data:");
  if (isRemote && leftMilliseconds <= 0) {
    const seconds = FETCH_ALL_MILLISECONDS / 1000;
    throw new AppError(
      "invalid_request",
      `The pictures of this request took longer than ${seconds} seconds; this one's turn never came.`,
    );
  }
  return bringPicture({
    url,
    file: key === null ? undefined : await ctx.storage.localPath(key),
    ...{ outputDir, allowPrivateHosts: ctx.allowPrivateHosts ?? [], signal: noAbort },
    deadlineMilliseconds: Math.min(FETCH_ONE_MILLISECONDS, leftMilliseconds),
  });
}

/** Our own trouble is carried too: nobody waits yet for a picture that is decoded while others are fetched. */
const asFault = (error: unknown): AppError =>
  error instanceof AppError ? error : new AppError("internal", "", { cause: error });

function throwOwnTrouble(judged: Iterable<Judged>): void {
  for (const picture of judged) if (picture instanceof AppError && picture.code === "internal") throw picture;
}

/** What is wrong with a picture where it is named; nothing when it is a picture. */
export const faultsOf = ({ field, index }: NamedPicture, judged: Judged): Fault[] =>
  judged instanceof AppError ? [{ field, ...(index !== undefined && { index }), reason: judged.message }] : [];

export const sentenceOf = ({ field, reason }: Fault): string => `${field}: ${reason}`;

export const refusalOf = (faults: readonly Fault[]): AppError =>
  new AppError("invalid_request", faults.map(sentenceOf).join(" "), { details: { pictures: faults } });
