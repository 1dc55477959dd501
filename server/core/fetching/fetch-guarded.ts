import { createWriteStream } from "node:fs";
import { rm } from "node:fs/promises";
import { type Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { AppError } from "@/server/core/errors";
import type { Network } from "./guarded-agent";
import { type GuardedAnswer, sendGuarded } from "./send-guarded";

const MOST_REDIRECTS = 3;

export interface FetchOptions extends Network {
  /** What it is, for messages: `picture`, … */
  purpose: string;
  /** The file that is written; it must not exist, and does not when the fetch fails. */
  into: string;
  /** Counted after decompression. */
  maximumBytes: number;
  deadlineMilliseconds: number;
  idleMilliseconds?: number;
  /** Value of the Accept header. */
  accept: string;
  signal?: AbortSignal;
}

/**
 * Fetches a URL that a stranger chose, once, into a file: only from the public internet, over at most three redirects, within a
 * deadline and a size. Throws `AppError` with a sentence for whoever gave the URL; answers of 5xx, silence and broken
 * connections are retryable.
 */
export async function fetchGuarded(url: string, options: FetchOptions): Promise<{ byteLength: number }> {
  const { accept, into, maximumBytes, purpose } = options;
  try {
    return await sendGuarded(
      url,
      {
        ...options,
        bound: { bytes: maximumBytes, error: () => tooLarge(purpose, maximumBytes) },
        mostRedirects: MOST_REDIRECTS,
        headers: { accept, "user-agent": "Kinora/1.0" },
      },
      (answer, signal) => {
        refuseBadAnswer(answer, purpose);
        if (Number(answer.headers["content-length"] ?? 0) > maximumBytes) throw tooLarge(purpose, maximumBytes);
        return save(answer, into, signal, { purpose, maximumBytes });
      },
    );
  } catch (error) {
    await rm(into, { force: true });
    throw error;
  }
}

async function save(
  answer: GuardedAnswer,
  into: string,
  signal: AbortSignal,
  { purpose, maximumBytes }: Pick<FetchOptions, "purpose" | "maximumBytes">,
): Promise<{ byteLength: number }> {
  let byteLength = 0;
  const meter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      byteLength += chunk.length;
      if (byteLength > maximumBytes) done(tooLarge(purpose, maximumBytes));
      else done(null, chunk);
    },
  });
  const decoder = decoderFor(answer.headers["content-encoding"], purpose);
  const steps: (Readable | Transform)[] = decoder ? [answer.body, decoder, meter] : [answer.body, meter];
  try {
    await pipeline([...steps, createWriteStream(into, { flags: "wx" })], { signal });
  } catch (error) {
    signal.throwIfAborted();
    if (isZlibError(error)) throw new AppError("invalid_request", `The ${purpose} arrived damaged.`, { cause: error });
    throw error;
  }
  return { byteLength };
}

function refuseBadAnswer({ status, body }: GuardedAnswer, purpose: string): void {
  if (status >= 200 && status < 300 && status !== 204) return;
  body.on("error", () => {}).destroy();
  const isTheirTrouble = status >= 500 || status === 429 || status === 408;
  throw new AppError(
    isTheirTrouble ? "provider_failed" : "invalid_request",
    `The ${purpose} could not be fetched: its server answered ${status}.`,
    {
      retryable: isTheirTrouble,
    },
  );
}

/** We ask for none, but some servers compress whatever they are asked. */
function decoderFor(encoding: string | string[] | undefined, purpose: string) {
  const name = String(encoding ?? "identity")
    .trim()
    .toLowerCase();
  if (name === "identity" || name === "") return null;
  if (name === "gzip" || name === "x-gzip") return createGunzip();
  if (name === "deflate") return createInflate();
  if (name === "br") return createBrotliDecompress();
  throw new AppError("invalid_request", `The ${purpose} could not be fetched: its server compresses in a way we do not read.`);
}

const isZlibError = (error: unknown): boolean =>
  /^(Z_|ERR_BROTLI|ERR__ERROR|ERR_PADDING)/.test(String((error as NodeJS.ErrnoException).code));

const tooLarge = (purpose: string, maximumBytes: number): AppError =>
  new AppError("payload_too_large", `The ${purpose} is larger than ${Math.floor(maximumBytes / 1_000_000)} MB.`);
