import { z } from "zod";
import { reading } from "@/server/core/bodies/body-fields";
import { openEnvelope } from "@/server/core/bodies/envelope";
import { AppError } from "@/server/core/errors";
import type { TitledPicture } from "@/server/core/images/assign-title";
import { SentFile } from "../sent-file";
import { parseStrictJson } from "../strict-json";

const fields = {
  image: { aliases: ["file", "image_file"] },
  image_url: { aliases: ["url"] },
  image_data: { aliases: ["image_data_url"] },
  file_name: { aliases: ["filename"] },
  metadata: { aliases: ["metadata_json"] },
};

const MISSING =
  "Send a picture: image_url, image_data as a data URL, a file field named image, or the picture itself as the body.";
const KINDS = "The picture must be a PNG, JPEG, WebP or GIF file.";
const TYPES = /^image\/(?:png|jpe?g|webp|gif)$/i;
const METADATA = "metadata must be a JSON object.";
const MOST_METADATA_CHARACTERS = 64 * 1024;

/** A picture to name, in any of the ways it may come (contract §9.6). */
export const TitleBody = reading(
  { fields },
  z.unknown().transform((raw): TitledPicture => {
    const { fields: given } = openEnvelope(raw, fields);
    const metadata = readMetadata(given.metadata);
    const fileName = typeof given.file_name === "string" ? given.file_name.slice(0, 300) : null;
    const sources = [given.image, given.image_data, given.image_url].filter((source) => source !== undefined);
    const [source] = sources;
    if (source instanceof SentFile) {
      if (!TYPES.test(source.mimeType)) throw new AppError("invalid_request", KINDS);
      if (source.bytes.byteLength === 0) throw new AppError("invalid_request", "The picture is empty.");
      return { url: "", bytes: source.bytes, fileName: fileName ?? source.name, metadata };
    }
    if (source === undefined || source === "") throw new AppError("invalid_request", MISSING);
    return { url: readAddress(source), bytes: null, fileName, metadata };
  }),
);

function readAddress(source: unknown): string {
  const url = typeof source === "string" ? source.trim() : "";
  if (/^data:/i.test(url)) {
    if (!TYPES.test(/^data:([^;,]{1,40})/i.exec(url)?.[1] ?? "")) throw new AppError("invalid_request", KINDS);
    return url;
  }
  if (!/^https?:\/\//i.test(url) || url.length > 4000 || !URL.canParse(url)) throw new AppError("invalid_request", MISSING);
  return url;
}

function readMetadata(given: unknown): Record<string, unknown> {
  if (given === undefined || given === "") return {};
  const value = typeof given === "string" ? parse(given) : given;
  const isObject = typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof SentFile);
  if (!isObject) throw new AppError("invalid_request", METADATA);
  if (JSON.stringify(value).length > MOST_METADATA_CHARACTERS) {
    throw new AppError("invalid_request", "metadata must be at most 64 KB of JSON.");
  }
  return value as Record<string, unknown>;
}

function parse(text: string): unknown {
  try {
    return parseStrictJson(text);
  } catch {
    return null;
  }
}
