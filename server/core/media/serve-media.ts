import { constants } from "node:fs";
import { type FileHandle, open, realpath } from "node:fs/promises";
import { basename, join, sep } from "node:path";
import { isStorageKey } from "@/server/providers/storage/storage-key";
import { LENGTH_HEADER } from "./length-header";
import { mediaTypeOf } from "./media-types";
import { parseRange } from "./parse-range";
import { readSlice } from "./read-slice";

/** Media never run: they are not sniffed, and a direct visit may draw a picture or play a film, nothing else. */
const fixedHeaders = {
  "accept-ranges": "bytes",
  "access-control-allow-origin": "*",
  "access-control-expose-headers": "accept-ranges, content-length, content-range, etag",
  "content-security-policy": "sandbox; default-src 'none'; img-src 'self'; media-src 'self'; style-src 'unsafe-inline'",
  "cross-origin-resource-policy": "cross-origin",
  "x-content-type-options": "nosniff",
};
/** Keys come from content: what is behind one never changes. */
const IMMUTABLE = "public, max-age=31536000, immutable";

/**
 * Answers GET, HEAD and OPTIONS for `/media/<key>` from the folder of the local store: ranges, conditional requests, players
 * of other origins, downloads by `?download=<name>`. Anything that is not a stored file is 404; a folder is never listed.
 */
export async function serveMedia(request: Request, { mediaDir }: { mediaDir: string }): Promise<Response> {
  const key = keyOf(new URL(request.url));
  return serveStored(request, { mediaDir, key, cacheControl: IMMUTABLE, isDownload: true });
}

interface Stored {
  mediaDir: string;
  /** Null where the address names none. */
  key: string | null;
  cacheControl: string;
  /** `?download=<name>` is honoured. */
  isDownload: boolean;
}

/** The same for a file whose key somebody else has looked up. */
export async function serveStored(request: Request, { mediaDir, key, cacheControl, isDownload }: Stored): Promise<Response> {
  const early = answerEarly(request);
  if (early) return early;
  const name = isDownload ? new URL(request.url).searchParams.get("download") : null;
  const file = key === null ? null : await openInside(mediaDir, key);
  if (!key || !file) return refuseMedia(404, "This media file does not exist.");
  let isHandedOver = false;
  try {
    const { size, mtimeNs } = await file.stat({ bigint: true });
    const length = Number(size);
    const etag = `"${size.toString(36)}-${mtimeNs.toString(36)}"`;
    const headers = new Headers({ ...fixedHeaders, "cache-control": cacheControl, etag, ...describeFile(key, name) });
    if (matches(request.headers.get("if-none-match"), etag)) return new Response(null, { status: 304, headers });

    const wanted = isRangeCurrent(request, etag) ? parseRange(request.headers.get("range"), length) : "whole";
    if (wanted === "unsatisfiable") {
      return refuseMedia(416, "The requested range lies outside the file.", { "content-range": `bytes */${length}` });
    }
    const { start, end } = wanted === "whole" ? { start: 0, end: length - 1 } : wanted;
    for (const name of ["content-length", LENGTH_HEADER]) headers.set(name, String(end - start + 1));
    if (wanted !== "whole") headers.set("content-range", `bytes ${start}-${end}/${length}`);
    const status = wanted === "whole" ? 200 : 206;
    if (request.method === "HEAD") return new Response(null, { status, headers });
    isHandedOver = true;
    return new Response(readSlice(file, { start, end }, request.signal), { status, headers });
  } finally {
    if (!isHandedOver) await file.close();
  }
}

/** Words that are made when they are asked for, under the headers of media. */
export function serveText(
  request: Request,
  text: string,
  { type, cacheControl }: { type: string; cacheControl: string },
): Response {
  const early = answerEarly(request);
  if (early) return early;
  const headers = { ...fixedHeaders, "cache-control": cacheControl, "content-type": `${type}; charset=utf-8` };
  return new Response(request.method === "HEAD" ? null : text, { headers });
}

/** What needs no file to be answered. */
function answerEarly({ method }: Request): Response | null {
  if (method === "OPTIONS") return answerPreflight();
  if (method === "GET" || method === "HEAD") return null;
  return refuseMedia(405, "Media can only be read.", { allow: "GET, HEAD, OPTIONS" });
}

function keyOf(url: URL): string | null {
  try {
    const key = decodeURIComponent(url.pathname.replace(/^\/media\//, ""));
    return isStorageKey(key) ? key : null;
  } catch {
    return null;
  }
}

/** A plain file whose real place is inside the folder, or null: a link that leads out of it is not followed. */
async function openInside(mediaDir: string, key: string): Promise<FileHandle | null> {
  try {
    const [root, path] = await Promise.all([realpath(mediaDir), realpath(join(mediaDir, key))]);
    if (!path.startsWith(root + sep)) return null;
    // Without O_NONBLOCK, opening a pipe that lies there would wait for its writer for ever.
    const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    if ((await file.stat()).isFile()) return file;
    await file.close();
    return null;
  } catch {
    return null;
  }
}

function describeFile(key: string, name: string | null): Record<string, string> {
  const type = mediaTypeOf(key);
  if (name === null && type !== null) return { "content-type": type };
  // Quotes, controls and separators would end the header's value or name another folder on the visitor's disk.
  const plain = (name || basename(key)).replace(/[^\w .()-]+/g, "_").slice(-120);
  const exact = encodeURIComponent((name || basename(key)).toWellFormed().slice(-120)).replace(
    /['()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16)}`,
  );
  return {
    "content-type": type ?? "application/octet-stream",
    "content-disposition": `attachment; filename="${plain}"; filename*=UTF-8''${exact}`,
  };
}

const matches = (header: string | null, etag: string): boolean =>
  (header ?? "").split(",").some((tag) => ["*", etag].includes(tag.trim().replace(/^W\//, "")));

/** A range of another version of the file would be glued to the wrong rest. */
const isRangeCurrent = (request: Request, etag: string): boolean => (request.headers.get("if-range") ?? etag) === etag;

export const refuseMedia = (status: number, message: string, headers: Record<string, string> = {}): Response =>
  Response.json({ message }, { status, headers: { ...fixedHeaders, "cache-control": "no-store", ...headers } });

const answerPreflight = (): Response =>
  new Response(null, {
    status: 204,
    headers: {
      ...fixedHeaders,
      "access-control-allow-methods": "GET, HEAD, OPTIONS",
      "access-control-allow-headers": "range, if-none-match, if-range",
      "access-control-max-age": "86400",
    },
  });
