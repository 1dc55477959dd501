import { AppError } from "@/server/core/errors";
import { isForm, isPicture, readForm, readPictureBody } from "./sent-file";
import { parseStrictJson } from "./strict-json";

/** Pictures travel in JSON as base64 (contract §1). */
export const MOST_BODY_BYTES = 50 * 1024 * 1024;

export interface ReadBody {
  /** `{}` for an empty body. */
  json: unknown;
  /** As received: what an Idempotency-Key is compared by. */
  text: string;
}

/**
 * Reads a JSON body, or, for routes that take them, a form or a picture; throws 400, 413 or 415. Nothing beyond the limit is kept in
 * memory.
 */
export async function readBody(request: Request, { takesFiles = false }: { takesFiles?: boolean } = {}): Promise<ReadBody> {
  assertPlain(request.headers);
  const bytes = await collect(request);
  if (bytes.byteLength === 0) return { json: {}, text: "" };
  const contentType = request.headers.get("content-type") ?? "";
  const type = contentType.split(";")[0]!.trim().toLowerCase();
  if (takesFiles && isForm(type)) return readForm(bytes, contentType);
  if (takesFiles && isPicture(type)) return readPictureBody(bytes, type);
  assertJsonType(contentType);
  const text = decode(bytes);
  return text.trim() === "" ? { json: {}, text: "" } : { json: parseStrictJson(text), text };
}

function assertPlain(headers: Headers): void {
  const encoding = headers.get("content-encoding")?.trim().toLowerCase() ?? "";
  if (encoding !== "" && encoding !== "identity") {
    throw new AppError("unsupported_media_type", "Compressed request bodies are not accepted: send plain JSON.");
  }
  if (Number(headers.get("content-length") ?? 0) > MOST_BODY_BYTES) throw tooLarge();
}

/** A missing type is taken for JSON: there is nothing else to send. */
function assertJsonType(contentType: string): void {
  if (contentType === "") return;
  const [type = "", ...parameters] = contentType.toLowerCase().split(";");
  const isJson = /^application\/([\w.-]+\+)?json$/.test(type.trim());
  const charset = parameters.map((p) => /^\s*charset\s*=\s*"?([\w-]+)"?\s*$/.exec(p)?.[1]).find(Boolean);
  if (isJson && (charset === undefined || charset === "utf-8" || charset === "utf8")) return;
  throw new AppError("unsupported_media_type", "Send the body as JSON in UTF-8, with Content-Type: application/json.");
}

async function collect(request: Request): Promise<Uint8Array> {
  if (!request.body) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = request.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.byteLength;
    if (length > MOST_BODY_BYTES) {
      await reader.cancel();
      throw tooLarge();
    }
    chunks.push(value);
  }
  return Buffer.concat(chunks, length);
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new AppError("invalid_request", "The body is not valid UTF-8.", { cause });
  }
}

const tooLarge = (): AppError => new AppError("payload_too_large", "The body is larger than 50 MB.");
