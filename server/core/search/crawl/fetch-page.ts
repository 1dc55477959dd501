import { brotliDecompressSync, gunzipSync, inflateSync } from "node:zlib";
import { AppError } from "@/server/core/errors";
import type { Network } from "@/server/core/fetching/guarded-agent";
import { type GuardedAnswer, sendGuarded } from "@/server/core/fetching/send-guarded";

export const USER_AGENT = "KinoraBot/1.0";
const MOST_BYTES = 2_000_000;
const DEADLINE_MILLISECONDS = 8_000;

export interface Fetched {
  status: number;
  /** Where it sends its visitors on, as it is written. */
  location: string | null;
  type: string;
  text: string;
}

const tooLarge = () => new AppError("payload_too_large", "The page is larger than 2 MB.");

/** Fetches an address once, through the guard; redirects are told and not followed. */
export function fetchPage(url: string, network: Network, signal: AbortSignal): Promise<Fetched> {
  const options = {
    ...network,
    headers: { accept: "text/html, text/plain;q=0.8", "user-agent": USER_AGENT },
    ...{ bound: { bytes: MOST_BYTES, error: tooLarge }, deadlineMilliseconds: DEADLINE_MILLISECONDS, signal },
  };
  return sendGuarded(url, options, async (answer) => {
    const type = String(answer.headers["content-type"] ?? "").toLowerCase();
    const { location } = answer.headers;
    const told = { status: answer.status, location: typeof location === "string" ? location : null, type };
    if (answer.status !== 200 || !isText(type)) {
      answer.body.on("error", () => {}).destroy();
      return { ...told, text: "" };
    }
    return { ...told, text: decode(await collect(answer), type) };
  });
}

export const isText = (type: string): boolean =>
  type === "" || /^(text\/(html|plain|markdown)|application\/xhtml\+xml)\b/.test(type);

async function collect({ body, headers }: GuardedAnswer): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of body) chunks.push(chunk as Buffer);
  return decompress(
    Buffer.concat(chunks),
    String(headers["content-encoding"] ?? "")
      .trim()
      .toLowerCase(),
  );
}

/** We ask for none, but some servers compress whatever they are asked. */
function decompress(bytes: Buffer, encoding: string): Buffer {
  const bound = { maxOutputLength: MOST_BYTES };
  try {
    if (encoding === "gzip" || encoding === "x-gzip") return gunzipSync(bytes, bound);
    if (encoding === "deflate") return inflateSync(bytes, bound);
    if (encoding === "br") return brotliDecompressSync(bytes, bound);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE") throw tooLarge();
    throw new AppError("invalid_request", "The page arrived damaged.", { cause });
  }
  return bytes;
}

function decode(bytes: Buffer, type: string): string {
  const named =
    /charset="?([\w-]+)/.exec(type)?.[1] ??
    /<meta[^>]{0,200}charset=["']?([\w-]+)/i.exec(bytes.subarray(0, 2048).toString("latin1"))?.[1];
  try {
    return new TextDecoder(named ?? "utf-8").decode(bytes).toWellFormed();
  } catch {
    return new TextDecoder("utf-8").decode(bytes).toWellFormed();
  }
}
