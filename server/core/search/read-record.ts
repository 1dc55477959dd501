import { createHash } from "node:crypto";
import { isObject } from "@/server/core/bodies/envelope";
import { AppError } from "@/server/core/errors";
import type { FieldOptions } from "@/server/schemas/search";

export type RawRecord = Record<string, unknown>;
type Scalar = string | number | boolean;

/** A record taken apart. */
export interface ReadRecord {
  sourceId: string;
  record: RawRecord;
  /** Structured fields by path. */
  filters: Record<string, Scalar | Scalar[]>;
  /** What is searched. */
  text: string;
}

const ID_KEYS = ["id", "_id", "source_id", "sourceId", "record_id", "recordId"];
const MOST_DEPTH = 4;
const MOST_FIELDS = 200;
const MOST_RECORD = 200_000;
const MOST_ID = 200;
/** A value that is longer is text and nothing to filter by. */
const MOST_VALUE = 300;
/** Of one list. */
const MOST_VALUES = 1000;

export interface FieldKinds {
  options: FieldOptions;
  /** Fields that hold text. */
  unstructured: readonly string[];
}

/** Throws 400 for what is no record, with its place. */
export function readRecord(raw: unknown, index: number, { options, unstructured }: FieldKinds): ReadRecord {
  if (!isObject(raw)) throw bad(`records[${index}] must be an object.`);
  const json = JSON.stringify(raw);
  if (json.length > MOST_RECORD) throw bad(`records[${index}] has more than ${MOST_RECORD} characters.`);
  const leaves = flatten(raw);
  if (leaves.size > MOST_FIELDS) throw bad(`records[${index}] has more than ${MOST_FIELDS} fields.`);
  const filters: ReadRecord["filters"] = {};
  const texts: string[] = [];
  for (const [key, values] of leaves) {
    const isText = unstructured.includes(key);
    const words = values.filter((value): value is string => typeof value === "string");
    if (options[key]?.searchable ?? !ID_KEYS.includes(key)) texts.push(...words);
    const short = values.filter((value) => typeof value !== "string" || value.length <= MOST_VALUE).slice(0, MOST_VALUES);
    if (!isText && short.length > 0 && (options[key]?.filterable ?? true)) {
      filters[key] = short.length === 1 ? (short[0] as Scalar) : short;
    }
  }
  return { sourceId: idOf(raw, json), record: raw, filters, text: texts.join("\n").toWellFormed() };
}

/** The record's own id, or one that says what is in it. */
function idOf(raw: RawRecord, json: string): string {
  const own = ID_KEYS.map((key) => raw[key]).find((id) => (typeof id === "string" && id.trim() !== "") || typeof id === "number");
  return own === undefined
    ? `rec_${createHash("sha256").update(json).digest("hex").slice(0, 24)}`
    : String(own).trim().slice(0, MOST_ID);
}

/** Scalars by path; those of a list together. */
function flatten(raw: RawRecord): Map<string, Scalar[]> {
  const leaves = new Map<string, Scalar[]>();
  const visit = (value: unknown, path: string, depth: number): void => {
    if (typeof value === "string" || typeof value === "boolean" || (typeof value === "number" && Number.isFinite(value))) {
      const known = leaves.get(path);
      if (known) known.push(value);
      else leaves.set(path, [value]);
    } else if (Array.isArray(value)) {
      for (const entry of value) visit(entry, path, depth);
    } else if (isObject(value) && depth < MOST_DEPTH) {
      for (const [key, inner] of Object.entries(value)) visit(inner, path === "" ? key : `${path}.${key}`, depth + 1);
    }
  };
  visit(raw, "", 0);
  return leaves;
}

const TEXT_WORDS = 8;
/** What is called so is text, however short. */
const TEXT_NAME = /(^|\.)(text|content|body|description|summary|markdown|abstract|notes?|review|comment|bio|caption)$/i;
const SAMPLE = 200;

/** Fields whose values read as text, by the records themselves; what was text before stays text. */
export function findTextFields(raws: readonly unknown[], before: readonly string[] = []): string[] {
  const lengths = new Map<string, { words: number; values: number }>();
  for (const raw of raws.slice(0, SAMPLE)) {
    if (!isObject(raw)) continue;
    for (const [key, values] of flatten(raw)) {
      for (const value of values) {
        if (typeof value !== "string") continue;
        const sum = lengths.get(key) ?? { words: 0, values: 0 };
        lengths.set(key, { words: sum.words + wordCount(value), values: sum.values + 1 });
      }
    }
  }
  const isText = (key: string, average: number) => average >= TEXT_WORDS || (average > 1 && TEXT_NAME.test(key));
  const found = [...lengths].flatMap(([key, { words, values }]) => (isText(key, words / values) ? [key] : []));
  return [...new Set([...before, ...found])];
}

/** Where no spaces are written a character is half a word. */
const wordCount = (text: string): number => {
  const spaced = text.split(/\s+/).length;
  const unspaced = text.match(/[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f]/gu)?.length ?? 0;
  return Math.max(spaced, unspaced / 2);
};

/** A record without what may not be told. */
export function retrievable(record: RawRecord, options: FieldOptions): RawRecord {
  const hidden = Object.entries(options).flatMap(([key, option]) => (option.retrievable === false ? [key] : []));
  if (hidden.length === 0) return record;
  const strip = (value: unknown, path: string): unknown => {
    if (Array.isArray(value)) return value.map((entry) => strip(entry, path));
    if (!isObject(value)) return value;
    const kept = Object.entries(value).flatMap(([key, inner]) => {
      const at = path === "" ? key : `${path}.${key}`;
      return hidden.includes(at) ? [] : [[key, strip(inner, at)] as const];
    });
    return Object.fromEntries(kept);
  };
  return strip(record, "") as RawRecord;
}

const bad = (message: string): AppError => new AppError("invalid_request", message);
