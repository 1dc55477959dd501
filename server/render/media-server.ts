import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { pipeline } from "node:stream/promises";
import type { MediaFile } from "./film-media";

export interface MediaServer {
  /** Address below which every file is reachable by its key. */
  base: string;
  close(): Promise<void>;
}

/**
 * Serves the given files, and nothing else, to the render's own browser: 127.0.0.1, a free port, byte ranges (without them
 * a video cannot be sought) and CORS (without it a canvas cannot read it).
 */
export async function startMediaServer(files: Record<string, MediaFile>): Promise<MediaServer> {
  const server = createServer((request, response) => {
    answer(files, request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The media server has no port.");
  return {
    base: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(files: Record<string, MediaFile>, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const key = keyOf(request.url ?? "/");
  const file = key !== null && Object.hasOwn(files, key) ? files[key] : undefined;
  if (!file) return void response.writeHead(404).end();
  if (request.method !== "GET" && request.method !== "HEAD") return void response.writeHead(405).end();
  const { size } = await stat(file.path);
  const headers = {
    "Content-Type": file.mimeType,
    "Accept-Ranges": "bytes",
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": "Content-Length, Content-Range, Accept-Ranges",
    "Cache-Control": "no-store",
  };
  const range = parseRange(request.headers.range, size);
  if (range === "unsatisfiable") return void response.writeHead(416, { "Content-Range": `bytes */${size}` }).end();
  const { start, end } = range ?? { start: 0, end: size - 1 };
  response.writeHead(range ? 206 : 200, {
    ...headers,
    "Content-Length": end - start + 1,
    ...(range && { "Content-Range": `bytes ${start}-${end}/${size}` }),
  });
  if (request.method === "HEAD" || size === 0) return void response.end();
  await pipeline(createReadStream(file.path, { start, end }), response);
}

function keyOf(url: string): string | null {
  try {
    return decodeURIComponent(url.split("?")[0]!.slice(1));
  } catch {
    return null;
  }
}

/** A single `bytes=` range of a file; null when there is none to honour (RFC 9110 lets a server ignore others). */
export function parseRange(header: string | undefined, size: number): { start: number; end: number } | "unsatisfiable" | null {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? "");
  if (!match || (match[1] === "" && match[2] === "")) return null;
  const start = match[1] === "" ? Math.max(0, size - Number(match[2])) : Number(match[1]);
  const end = match[1] === "" || match[2] === "" ? size - 1 : Math.min(Number(match[2]), size - 1);
  return start > end || start >= size ? "unsatisfiable" : { start, end };
}
