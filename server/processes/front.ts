import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { LENGTH_HEADER } from "@/server/core/media/length-header";
import { ADDRESS_HEADER } from "@/server/rest/caller-address";
import { PATH_HEADER, PEER_HEADER } from "@/server/visitors/local-visitor";
import { addressOf, type IsProxy, isLoopback } from "./proxies";

/** Far above any request of the contract; uploads go in parts below it. */
export const MOST_BODY_BYTES = 50 * 1024 * 1024;
const MOST_URL_CHARACTERS = 16_384;
const METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void> | void;

interface FrontOptions {
  isOurHost: (host: string) => boolean;
  isProxy: IsProxy;
}

/**
 * What stands before Next.js: it answers as JSON what Next.js would answer with a redirect, an HTML page or a 500, stops
 * bodies that are too long, and names every request.
 * `isOurHost` tells whether a Host header may reach us: a page on a stranger's domain that resolves to this machine may not.
 */
export function createFront(next: Handler, { isOurHost, isProxy }: FrontOptions): Handler {
  return async (request, response) => {
    const requestId = requestIdOf(request);
    request.headers["x-request-id"] = requestId;
    response.setHeader("x-request-id", requestId);
    // Ours alone to say; a client's own word under this name is lost here.
    request.headers[PEER_HEADER] = isFromHere(request) ? "loopback" : "remote";
    request.headers[ADDRESS_HEADER] = addressOf(request, isProxy);
    request.headers[PATH_HEADER] = request.url;
    const refusal = refuse(request, isOurHost);
    if (refusal) return answer(request, response, refusal.status, refusal.message, refusal.headers);
    // Next.js would redirect doubled slashes, and a redirect turns a POST into something else.
    request.url = request.url?.replace(/^[^?]*/, (path) => path.replace(/\/{2,}/g, "/"));
    stopLongBody(request, response);
    keepLength(response);
    await next(request, response);
  };
}

/** A proxy on this machine speaks for others. Asked before Next.js, which adds such headers itself. */
const FORWARDED = ["x-forwarded-for", "forwarded", "x-real-ip"];

const isFromHere = ({ socket, headers }: IncomingMessage): boolean =>
  isLoopback(socket.remoteAddress ?? "") && FORWARDED.every((name) => headers[name] === undefined);

interface Refusal {
  status: number;
  message: string;
  headers?: Record<string, string>;
}

function refuse(request: IncomingMessage, isOurHost: (host: string) => boolean): Refusal | null {
  const { method = "", url = "", headers } = request;
  if (!METHODS.includes(method)) {
    return { status: 405, message: `The method ${method} is not supported.`, headers: { allow: METHODS.join(", ") } };
  }
  if (url.length > MOST_URL_CHARACTERS)
    return { status: 414, message: `The URL is longer than ${MOST_URL_CHARACTERS} characters.` };
  if (!url.startsWith("/") || !isDecodable(url.split("?", 1)[0] ?? "")) {
    return { status: 400, message: "The path of the URL is not valid: a % must be followed by two hexadecimal digits of UTF-8." };
  }
  if (!isOurHost(headers.host ?? "")) {
    return { status: 421, message: "This server is not known under that host name. Its owner can set PUBLIC_URL." };
  }
  if (Number(headers["content-length"]) > MOST_BODY_BYTES) return tooLong;
  return null;
}

const tooLong: Refusal = { status: 413, message: `The body is longer than ${MOST_BODY_BYTES / 1024 / 1024} MB.` };

function isDecodable(path: string): boolean {
  try {
    return !decodeURIComponent(path).includes("\0");
  } catch {
    return false;
  }
}

/** The caller's own id when it is safe to print, else a fresh one. */
function requestIdOf(request: IncomingMessage): string {
  const given = String(request.headers["x-request-id"] ?? "");
  return /^[\w.:-]{1,128}$/.test(given) ? given : randomUUID();
}

/** A body without a length is counted as it arrives. */
function stopLongBody(request: IncomingMessage, response: ServerResponse): void {
  if (request.headers["content-length"] !== undefined) return;
  const push = request.push.bind(request);
  let length = 0;
  request.push = (chunk, encoding) => {
    length += chunk?.length ?? 0;
    if (length <= MOST_BODY_BYTES) return push(chunk, encoding);
    if (!response.headersSent) answer(request, response, tooLong.status, tooLong.message);
    return false;
  };
}

/** Gives an answer the length that its route told under a name Next.js lets through. */
function keepLength(response: ServerResponse): void {
  const writeHead = response.writeHead.bind(response);
  response.writeHead = ((...head: Parameters<typeof writeHead>) => {
    const length = response.getHeader(LENGTH_HEADER);
    if (length !== undefined) {
      response.removeHeader(LENGTH_HEADER);
      response.setHeader("content-length", length);
    }
    return writeHead(...head);
  }) as typeof response.writeHead;
}

function answer(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  message: string,
  headers: Record<string, string> = {},
): void {
  const body = JSON.stringify({ message });
  const close = status === 413;
  response.writeHead(status, {
    ...plainHeaders,
    ...headers,
    "content-length": Buffer.byteLength(body),
    ...(close && { connection: "close" }),
  });
  response.end(request.method === "HEAD" ? undefined : body);
  if (!close) return void request.resume();
  // Reading on for a while lets the caller see the answer instead of a reset connection.
  let rest = MOST_BODY_BYTES;
  request.push = (chunk) => {
    rest -= chunk?.length ?? 0;
    if (rest < 0) request.destroy();
    return true;
  };
  request.resume();
}

const plainHeaders = {
  "content-type": "application/json; charset=utf-8",
  "cache-control": "no-store",
  "x-content-type-options": "nosniff",
  "access-control-allow-origin": "*",
};

/** The answer to bytes that are not HTTP, by the code of Node's parser; the connection ends after it. */
export function answerUnparsed(code: string | undefined): string {
  const [status, message] =
    code === "HPE_HEADER_OVERFLOW"
      ? ["431 Request Header Fields Too Large", "The headers of the request are too long."]
      : code === "HPE_INVALID_METHOD"
        ? ["405 Method Not Allowed", "This method is not supported."]
        : code === "ERR_HTTP_REQUEST_TIMEOUT"
          ? ["408 Request Timeout", "The request took too long to arrive."]
          : ["400 Bad Request", "The request is not valid HTTP."];
  const body = JSON.stringify({ message });
  const headers = { ...plainHeaders, "content-length": Buffer.byteLength(body), connection: "close" };
  return `HTTP/1.1 ${status}\r\n${Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join("")}\r\n${body}`;
}
