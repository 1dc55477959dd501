import type { Context } from "@/server/core/context";
import { embeddingPrice } from "@/server/core/credits/usage-prices";
import { AppError } from "@/server/core/errors";
import { createObjectId } from "@/server/core/ids/create-object-id";
import { runMetered } from "@/server/core/metering/run-metered";
import type { Prisma, SearchTemplate } from "@/server/db/generated/client";
import type { StructuredField } from "@/server/schemas/search";
import { lexicalName } from "./create-template";
import { countTokens, mostForTexts } from "./embed-records";
import { readFilters, toSql } from "./filters";
import { findTemplate, optionsOf } from "./find-template";
import { lexicalIndexOf, vectorIndexOf } from "./index-cache";
import type { Found, Mask } from "./lexical-index";
import { hasPgvector, searchVectors } from "./pgvector";
import { type RawRecord, readRecord, retrievable } from "./read-record";
import { termsOf } from "./terms";

export interface SearchTemplateBy {
  templateId: string;
  text: string;
  filters: unknown;
  limit: number;
  /** Leaves the records themselves out. */
  idsOnly: boolean;
}

export interface SimilarTo {
  templateId: string;
  /** Text, or a record as the template's own. */
  like: { text: string } | { record: RawRecord };
  filters: unknown;
  limit: number;
}

interface Hit {
  id: string;
  score: number;
  structured_filters: Record<string, unknown>;
  record: RawRecord;
}
interface Hits {
  model: string;
  hits: Hit[];
}

const IN_TIME_MILLISECONDS = 60_000;

/** Finds the records of a template that fit a text best. Priced by use. */
export async function searchTemplate(ctx: Context, asked: SearchTemplateBy, id = createObjectId(ctx.now())) {
  const template = await findTemplate(ctx, asked.templateId);
  const { model, hits, creditsCharged } = await find(ctx, template, { ...asked, id, source: "embedding_search" });
  return {
    ...{ template_id: template.id, template_name: template.name, embedding_model: model, creditsCharged },
    structured_filters: (asked.filters ?? {}) as Record<string, unknown>,
    results: hits.map(({ id, score, structured_filters, record }) => ({
      ...{ id, score, structured_filters: retrievable(structured_filters, optionsOf(template)) },
      ...(!asked.idsOnly && { record: retrievable(record, optionsOf(template)) }),
    })),
  };
}

/** Finds records like a text or like another record, which itself is none of them. */
export async function similarToTemplate(ctx: Context, asked: SimilarTo, id = createObjectId(ctx.now())) {
  const template = await findTemplate(ctx, asked.templateId);
  const kinds = { options: optionsOf(template), unstructured: template.unstructuredFields };
  const own = "record" in asked.like ? readRecord(asked.like.record, 0, kinds) : null;
  const text = own ? own.text : "text" in asked.like ? asked.like.text : "";
  if (text.trim() === "") throw new AppError("invalid_request", "search_json has no field that is searched.");
  const { limit, filters } = asked;
  const { model, hits, creditsCharged } = await find(ctx, template, {
    ...{ text, filters, limit: limit + 1, id, source: "embedding_similar" },
  });
  return {
    ...{ template_id: template.id, embedding_model: model, creditsCharged },
    structured_filters: (filters ?? {}) as Record<string, unknown>,
    matches: hits
      .filter((hit) => hit.id !== own?.sourceId)
      .slice(0, limit)
      .map((hit) => ({ id: hit.id, score: hit.score })),
  };
}

interface Wanted {
  text: string;
  filters: unknown;
  limit: number;
  id: string;
  source: string;
}

async function find(ctx: Context, template: SearchTemplate, wanted: Wanted): Promise<Hits & { creditsCharged: number }> {
  const { text, limit, id, source } = wanted;
  const where = toSql(readFilters(wanted.filters, filterableOf(template)));
  const isFiltered = wanted.filters !== undefined && Object.keys(wanted.filters as object).length > 0;
  const scope = { where, isFiltered, limit };
  const look = async (): Promise<Hits & { tokens: number }> => {
    // Another model's vectors cannot be asked: words can, of every template.
    const byModel = template.dimensions !== null && ctx.embedder?.model === template.embeddingModel ? ctx.embedder : null;
    if (!byModel) {
      const found = await findWords(ctx, template, text, scope);
      return { model: lexicalName(template.language), hits: await readHits(ctx, template, found), tokens: countTokens(text) };
    }
    const { vectors, tokens } = await byModel.embed([text], AbortSignal.timeout(IN_TIME_MILLISECONDS));
    const found = vectors[0] ? await findNear(ctx, template, vectors[0], scope) : [];
    return { model: byModel.model, hits: await readHits(ctx, template, found), tokens: tokens ?? countTokens(text) };
  };
  const { made, credits } = await runMetered<Hits, Hits>(ctx, {
    ...{ answerId: id, source, most: mostForTexts(ctx, [text], false) },
    async work() {
      const { tokens, ...hits } = await look();
      return { done: hits, credits: embeddingPrice(tokens, false), measured: { tokens } };
    },
    keep: async (_, hits) => hits,
    again: look,
  });
  return { ...made, creditsCharged: credits };
}

const filterableOf = (template: SearchTemplate): string[] =>
  (template.structuredFields as unknown as StructuredField[]).map(({ key }) => key);

interface Scope {
  where: Prisma.Sql;
  isFiltered: boolean;
  limit: number;
}

async function findWords(ctx: Context, template: SearchTemplate, text: string, scope: Scope): Promise<Found[]> {
  const index = await lexicalIndexOf(ctx.db, template);
  const mask = await maskOf(ctx, template.id, index.ordinals, scope);
  return index.search(termsOf(text, template.language), scope.limit, mask);
}

async function findNear(ctx: Context, template: SearchTemplate, query: Float32Array, scope: Scope): Promise<Found[]> {
  if (await hasPgvector(ctx.db)) {
    const found = await searchVectors(ctx.db, template, query, scope);
    if (found) return found;
  }
  const index = await vectorIndexOf(ctx.db, template);
  return index.search(query, scope.limit, await maskOf(ctx, template.id, index.ordinals, scope));
}

/** Which of an index's records the filters let through. */
async function maskOf({ db }: Context, templateId: string, ordinals: Uint32Array, { where, isFiltered }: Scope): Promise<Mask> {
  if (!isFiltered) return null;
  const [{ through } = { through: [] }] = await db.$queryRaw<{ through: number[] }[]>`
    SELECT COALESCE(array_agg(r.ordinal), '{}') AS through FROM search_records r WHERE r.template_id = ${templateId} AND ${where}`;
  const allowed = new Set(through);
  return Uint8Array.from(ordinals, (ordinal) => (allowed.has(ordinal) ? 1 : 0));
}

async function readHits({ db }: Context, { id: templateId }: SearchTemplate, found: readonly Found[]): Promise<Hit[]> {
  const ordinals = found.map(({ ordinal }) => ordinal);
  const rows = await db.searchRecord.findMany({
    where: { templateId, ordinal: { in: ordinals } },
    select: { ordinal: true, sourceId: true, filters: true, record: true },
  });
  const byOrdinal = new Map(rows.map((row) => [row.ordinal, row]));
  return found.flatMap(({ ordinal, score }) => {
    const row = byOrdinal.get(ordinal);
    if (!row) return [];
    const filters = row.filters as Record<string, unknown>;
    return [{ id: row.sourceId, score: Number(score.toFixed(6)), structured_filters: filters, record: row.record as RawRecord }];
  });
}
