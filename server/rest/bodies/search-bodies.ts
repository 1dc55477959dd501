import { z } from "zod";
import type { Fields } from "@/server/core/bodies/aliases";
import { reading } from "@/server/core/bodies/body-fields";
import { type Body, isObject, openEnvelope, readFields } from "@/server/core/bodies/envelope";
import { AppError } from "@/server/core/errors";
import { readPlainText } from "@/server/core/search/read-plain-text";
import { FieldOption, type FieldOptions } from "@/server/schemas/search";

const settings = {
  name: { aliases: ["embedding_name", "template_name"] },
  field_options: {},
  ttl_minutes: {},
} satisfies Fields;
const TEMPLATE = { template_id: {} } satisfies Fields;
const URLS = { urls: { aliases: ["url"] }, levels: {} } satisfies Fields;
const CREATE = { records: {}, ...URLS, ...settings } satisfies Fields;
const FROM_URL = { ...URLS, ...settings } satisfies Fields;
const UPDATE = { ...TEMPLATE, records: {}, field_options: {} } satisfies Fields;

const NAME = "name must be text of at most 200 characters.";
const TTL = "ttl_minutes must be a whole number from 1 to 5256000.";
const Settings = z.object({
  name: z
    .string(NAME)
    .max(200, NAME)
    .transform((name) => name.trim().toWellFormed() || null)
    .nullable()
    .default(null),
  ttl_minutes: z.number(TTL).int(TTL).min(1, TTL).max(5_256_000, TTL).optional(),
});
const LEVELS = "levels must be 1, 2 or 3.";
const Levels = z.union([z.literal(1), z.literal(2), z.literal(3)], LEVELS).default(2);
const MOST_URLS = 50;

const readSettings = (fields: Body) => {
  const { name, ttl_minutes: ttlMinutes } = Settings.parse({ name: fields.name, ttl_minutes: fields.ttl_minutes });
  return { name, ttlMinutes, options: readOptions(fields.field_options) };
};

function readUrls(raw: unknown): string[] {
  const urls = (Array.isArray(raw) ? raw : raw === undefined ? [] : [raw]).map((url) =>
    typeof url === "string" ? url.trim() : "",
  );
  if (urls.length === 0 || urls.some((url) => url === "")) throw bad("urls must be a web address or a list of them.");
  if (urls.length > MOST_URLS) throw bad(`urls may have at most ${MOST_URLS} addresses.`);
  return [...new Set(urls)];
}

export const CreateEmbeddingBody = reading(
  { fields: CREATE },
  z.unknown().transform((raw) => {
    const { fields } = openEnvelope(raw, CREATE);
    const own = readSettings(fields);
    if (fields.records !== undefined && fields.urls !== undefined) throw bad("Send records or urls, not both.");
    if (fields.urls !== undefined) return { ...own, urls: readUrls(fields.urls), levels: Levels.parse(fields.levels) };
    if (!Array.isArray(fields.records)) throw bad("records must be a non-empty array of objects, or send urls.");
    return { ...own, records: fields.records as unknown[] };
  }),
);

export const FromUrlBody = reading(
  { fields: FROM_URL, required: ["urls"] },
  z.unknown().transform((raw) => {
    const { fields } = openEnvelope(raw, FROM_URL);
    return { ...readSettings(fields), urls: readUrls(fields.urls), levels: Levels.parse(fields.levels) };
  }),
);

/** A flat text comes with its facts beside it. */
const FLAT = { url: {}, title: {}, description: {}, language: {} } satisfies Fields;
const PLAIN_TEXT = {
  plain_text: {
    aliases: ["plain_texts", "texts", "documents", "items", "entries", "content", "text", "cleaned_text", "markdown", "body"],
  },
  ...FLAT,
  ...settings,
} satisfies Fields;

export const PlainTextBody = reading(
  { fields: PLAIN_TEXT, required: ["plain_text"] },
  z.unknown().transform((raw) => {
    const { plain_text: text, ...fields } = openEnvelope(raw, PLAIN_TEXT).fields;
    const facts = Object.fromEntries(
      Object.keys(FLAT).flatMap((name) => {
        const value = fields[name as keyof typeof FLAT];
        if (value === undefined) return [];
        if (typeof value !== "string") throw bad(`${name} must be text.`);
        return [[name, value] as const];
      }),
    );
    const records = readPlainText(typeof text === "string" ? { ...facts, text } : text);
    return { ...readSettings(fields), records };
  }),
);

export const UpdateEmbeddingBody = reading(
  { fields: UPDATE, required: ["template_id", "records"] },
  z.unknown().transform((raw) => {
    const { fields } = openEnvelope(raw, UPDATE);
    const templateId = idOf(fields.template_id);
    if (!Array.isArray(fields.records)) throw bad("records must be a non-empty array of objects.");
    return { templateId, records: fields.records as unknown[], options: readOptions(fields.field_options) };
  }),
);

export const TemplateBody = reading(
  { fields: TEMPLATE, required: ["template_id"] },
  z.unknown().transform((raw) => idOf(openEnvelope(raw, TEMPLATE).fields.template_id)),
);

export const TemplateQuery = reading(
  { fields: TEMPLATE, required: ["template_id"] },
  z.record(z.string(), z.unknown()).transform((query) => idOf(readFields([query], TEMPLATE).template_id)),
);

const DELETE = {
  ...TEMPLATE,
  source_ids: { aliases: ["source_id", "ids", "id", "record_ids", "record_id"] },
} satisfies Fields;
const MOST_IDS = 10_000;
export const DeleteEmbeddingBody = reading(
  { fields: DELETE, required: ["template_id", "source_ids"] },
  z.unknown().transform((raw) => {
    const { fields } = openEnvelope(raw, DELETE);
    const templateId = idOf(fields.template_id);
    const given = Array.isArray(fields.source_ids) ? fields.source_ids : [fields.source_ids];
    const ids = given.map((id) => (typeof id === "number" ? String(id) : id));
    const isFit = (id: unknown): id is string => typeof id === "string" && id.trim() !== "";
    if (ids.length === 0 || ids.length > MOST_IDS || !ids.every(isFit)) throw bad("source_ids must be an id or a list of ids.");
    return { templateId, sourceIds: ids.map((id) => id.trim()) };
  }),
);

const looking = {
  ...TEMPLATE,
  search_term: {},
  search_date: {},
  structured_filters: { aliases: ["filters"] },
  search_params: {},
  limit: {},
  num_candidates: {},
} satisfies Fields;
const SEARCH = { ...looking, rerank: { boolean: true }, include_raw: { boolean: true } } satisfies Fields;
const SIMILAR = { ...looking, search_json: { aliases: ["search_record"] }, min_results: {} } satisfies Fields;

const LIMIT = "limit must be a whole number from 1 to 200.";
const Limit = z.number(LIMIT).int(LIMIT).min(1, LIMIT).max(200, LIMIT).default(10);
const MOST_TERM = 10_000;

/** What lies beside `search_params` wins over what lies in it. */
function readLooking(fields: { [name in keyof typeof looking]?: unknown }) {
  const inner = isObject(fields.search_params) ? fields.search_params : {};
  if (fields.search_params !== undefined && !isObject(fields.search_params)) throw bad("search_params must be an object.");
  return {
    templateId: idOf(fields.template_id),
    filters: fields.structured_filters ?? inner.structured_filters ?? inner.filters ?? undefined,
    limit: Limit.parse(fields.limit ?? inner.limit),
  };
}

function termOf(value: unknown): string {
  if (typeof value !== "string" || value.trim() === "") throw bad("search_term is required.");
  if (value.length > MOST_TERM) throw bad(`search_term may have at most ${MOST_TERM} characters.`);
  return value.trim().toWellFormed();
}

export const SearchBody = reading(
  { fields: SEARCH, required: ["template_id", "search_term"] },
  z.unknown().transform((raw) => {
    const { fields } = openEnvelope(raw, SEARCH);
    const { include_raw: raws } = fields;
    if (raws !== undefined && typeof raws !== "boolean") throw bad("include_raw must be a boolean.");
    return { ...readLooking(fields), text: termOf(fields.search_term), idsOnly: raws === false };
  }),
);

export const SimilarBody = reading(
  { fields: SIMILAR, required: ["template_id"] },
  z.unknown().transform((raw) => {
    const { fields } = openEnvelope(raw, SIMILAR);
    const own = readLooking(fields);
    const least = fields.min_results === undefined ? 1 : Limit.parse(fields.min_results);
    const { search_json: record } = fields;
    if (record !== undefined && !isObject(record)) throw bad("search_json must be an object.");
    const like = record ? { record } : { text: termOf(fields.search_term) };
    return { ...own, like, limit: Math.max(own.limit, least) };
  }),
);

const NAMES = ["key", "field", "name", "path", "column_name", "columnName"];
const MOST_OPTIONS = 200;

/** By key, or as a list whose entries name their key in one of six ways. */
function readOptions(raw: unknown): FieldOptions {
  if (raw === undefined) return {};
  const entries = Array.isArray(raw) ? raw.map(namedOption) : isObject(raw) ? Object.entries(raw) : null;
  if (!entries) throw bad("field_options must be an object or a list.");
  if (entries.length > MOST_OPTIONS) throw bad(`field_options may have at most ${MOST_OPTIONS} entries.`);
  return Object.fromEntries(
    entries.map(([key, option]) => {
      if (!isObject(option)) throw bad(`field_options.${key.slice(0, 100)} must be an object.`);
      return [key, FieldOption.parse(option)];
    }),
  );
}

function namedOption(entry: unknown): [string, unknown] {
  const key = isObject(entry)
    ? NAMES.map((name) => entry[name]).find((name) => typeof name === "string" && name !== "")
    : undefined;
  if (typeof key !== "string") throw bad("field_options: each entry of a list needs a key.");
  return [key, entry];
}

function idOf(value: unknown): string {
  if (typeof value !== "string" || value.trim() === "") throw bad("template_id is required.");
  return value.trim().slice(0, 100);
}

const bad = (message: string): AppError => new AppError("invalid_request", message);
