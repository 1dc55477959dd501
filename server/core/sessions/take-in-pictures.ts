import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Context } from "@/server/core/context";
import { AppError } from "@/server/core/errors";
import { bringPicture, type IngestedPicture, normalise } from "@/server/core/fetching/ingest-picture";
import { ownMediaKey } from "@/server/core/fetching/own-media";
import { publicIdsOf } from "@/server/core/requests/public-ids";
import type { AcceptedVideo, TakenPicture } from "@/server/schemas/videos";
import { faultOfSize, type Size } from "./fault-of-size";
import { leaveOut, type NamedPicture, picturesOf, withPictures } from "./pictures-of";
import { removePictures, storePicture } from "./store-picture";

/** Whoever asked waits for the answer meanwhile. Decoding is not counted: it has limits of its own. */
const FETCH_ONE_MILLISECONDS = 15_000;
const FETCH_ALL_MILLISECONDS = 30_000;
const FETCHES_AT_ONCE = 4;

/** As the refusal tells of it in its `details`. */
interface Fault {
  field: string;
  /** Its place in the image list. */
  index?: number;
  reason: string;
}

export interface TakenIn {
  /** The request as it is stored: its pictures are named by the keys under which they lie. */
  video: AcceptedVideo;
  /** What was left out, and why. */
  warnings: string[];
  /** Takes back what was stored, when the request is not accepted after all. */
  undo(): Promise<void>;
}

/**
 * Fetches, judges and stores every picture that a request names, while it is judged itself: what is dead, slow, hostile or no
 * picture refuses the request here, with every field at fault, instead of failing a film that was paid for. Films from words lose
 * the part instead (contract §9.7). The stages read what is stored and never fetch again.
 */
export async function takeInPictures(
  ctx: Context,
  { sessionId, video, canvas }: { sessionId: string; video: AcceptedVideo; canvas: Size },
): Promise<TakenIn> {
  const named = picturesOf(video);
  if (named.length === 0) return { video, warnings: [], undo: async () => {} };
  const scratch = await mkdtemp(join(tmpdir(), "pictures-"));
  try {
    const judged = await judgeAll(ctx, named, scratch);
    throwOwnTrouble(judged.values());
    const faults = named.flatMap((picture) => faultOf(picture, judged.get(picture.url)!, canvas));
    if (faults.length > 0 && video.kind !== "text_to_video") throw refusal(faults);
    const fit = leaveOut(
      video,
      faults.map(({ field }) => field),
    );
    return {
      ...(await storeAll(ctx, sessionId, fit, judged)),
      warnings: faults.map((fault) => `Left out: ${sentenceOf(fault)}`),
    };
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

type Judged = IngestedPicture | AppError;

/** Every distinct picture once. Fetches share a few connections and one deadline; decoding goes on beside them. */
async function judgeAll(ctx: Context, named: readonly NamedPicture[], scratch: string): Promise<Map<string, Judged>> {
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

function faultOf({ field, index }: NamedPicture, judged: Judged, canvas: Size): Fault[] {
  const place = { field, ...(index !== undefined && { index }) };
  if (judged instanceof AppError) return [{ ...place, reason: judged.message }];
  const reason = field === "outro_image_url" ? faultOfSize(judged, canvas) : null;
  return reason === null ? [] : [{ ...place, reason }];
}

const sentenceOf = ({ field, reason }: Fault): string => `${field}: ${reason}`;

const refusal = (faults: readonly Fault[]): AppError =>
  new AppError("invalid_request", faults.map(sentenceOf).join(" "), { details: { pictures: faults } });

async function storeAll(ctx: Context, sessionId: string, video: AcceptedVideo, judged: ReadonlyMap<string, Judged>) {
  const folder = `sessions/${publicIdsOf(ctx.actor, sessionId).request_id}/supplied`;
  const taken = new Map<string, TakenPicture>();
  const undo = () =>
    removePictures(
      ctx,
      sessionId,
      [...taken.values()].map(({ key }) => key),
    );
  try {
    for (const { url } of picturesOf(video)) {
      const picture = judged.get(url);
      if (taken.has(url) || !picture || picture instanceof AppError) continue;
      const { mimeType, width, height } = picture;
      taken.set(url, { key: await storePicture(ctx, { folder, sessionId }, picture), mimeType, width, height });
    }
  } catch (error) {
    await undo();
    throw error;
  }
  const named = withPictures(video, (url) => taken.get(url)!.key);
  return { video: { ...named, takenPictures: [...taken.values()] }, undo };
}
