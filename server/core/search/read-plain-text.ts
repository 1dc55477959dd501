import { isObject } from "@/server/core/bodies/envelope";
import { AppError } from "@/server/core/errors";
import { cutText } from "./cut-text";

const TEXT_KEYS = ["plain_text", "plainText", "content", "text", "cleaned_text", "cleanedText", "markdown", "body"];
const MOST_ENTRIES = 10_000;
const MOST_PART = 6000;
const NO_TEXT = "plain_text is required: a text, an entry with a text, or a list of these.";

/** Texts, or entries with a text and facts about it, as records; long ones are cut into parts. Throws 400 where there is none. */
export function readPlainText(raw: unknown): Record<string, unknown>[] {
  const entries = Array.isArray(raw) ? raw : raw === undefined ? [] : [raw];
  if (entries.length > MOST_ENTRIES)
    throw new AppError("payload_too_large", `plain_text may have at most ${MOST_ENTRIES} entries.`);
  const records = entries.flatMap((entry, index) => readEntry(entry, index));
  if (records.length === 0) throw new AppError("invalid_request", NO_TEXT);
  return records;
}

function readEntry(entry: unknown, index: number): Record<string, unknown>[] {
  const object = typeof entry === "string" ? { text: entry } : entry;
  if (!isObject(object)) throw new AppError("invalid_request", `plain_text[${index}] must be a text or an entry with a text.`);
  const key = TEXT_KEYS.find((name) => typeof object[name] === "string" && (object[name] as string).trim() !== "");
  if (!key) {
    if (typeof entry === "string") return [];
    throw new AppError("invalid_request", `plain_text[${index}] has no text.`);
  }
  const facts = Object.fromEntries(Object.entries(object).filter(([name]) => !TEXT_KEYS.includes(name)));
  const { id } = facts;
  const hasId = (typeof id === "string" && id !== "") || typeof id === "number";
  return cutText(object[key] as string, MOST_PART).map((text, part) => ({
    ...facts,
    ...(hasId && part > 0 && { id: `${id}#part-${part + 1}` }),
    text: text.toWellFormed(),
  }));
}
