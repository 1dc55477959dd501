import { createHash } from "node:crypto";
import { AppError } from "@/server/core/errors";
import { parseStrictJson } from "./strict-json";

/** A file in the body of a request. What it is decides its content; the type is only what its sender says. */
export class SentFile {
  constructor(
    readonly bytes: Uint8Array,
    readonly mimeType: string,
    readonly name: string | null,
  ) {}
}

/** What a body of files says: its fields, and a text by which two of them can be compared. */
export interface FileBody {
  json: Record<string, unknown>;
  text: string;
}

const MOST_PARTS = 32;

export const isForm = (type: string): boolean => type === "multipart/form-data";
export const isPicture = (type: string): boolean => /^image\/[\w.+-]+$/.test(type);

/** A picture that is the whole body. */
export function readPictureBody(bytes: Uint8Array, type: string): FileBody {
  const file = new SentFile(bytes, type, null);
  return { json: { image: file }, text: digest(file) };
}

/** The fields of a form: files as they are, text as text, and as JSON where it is an object or a list. */
export async function readForm(bytes: Uint8Array, contentType: string): Promise<FileBody> {
  const form = await new Response(Buffer.from(bytes), { headers: { "content-type": contentType } })
    .formData()
    .catch((cause: unknown) => {
      throw new AppError("invalid_request", "The form is broken: it could not be read to its end.", { cause });
    });
  const parts = [...form.entries()];
  if (parts.length > MOST_PARTS) throw new AppError("invalid_request", `A form has at most ${MOST_PARTS} fields.`);
  const json: Record<string, unknown> = {};
  const texts: string[] = [];
  for (const [name, part] of parts) {
    if (Object.hasOwn(json, name)) throw new AppError("invalid_request", `The form names ${name.slice(0, 60)} twice.`);
    const value =
      typeof part === "string"
        ? textOf(part)
        : new SentFile(new Uint8Array(await part.arrayBuffer()), part.type, part.name || null);
    Object.defineProperty(json, name, { value, enumerable: true, configurable: true, writable: true });
    texts.push(`${name}=${value instanceof SentFile ? digest(value) : JSON.stringify(value)}`);
  }
  return { json, text: texts.join("\n") };
}

const textOf = (part: string): unknown => (/^\s*[{[]/.test(part) ? parseStrictJson(part) : part);

const digest = ({ bytes, mimeType, name }: SentFile): string =>
  `${mimeType};${name ?? ""};${createHash("sha256").update(bytes).digest("hex")}`;
