import { ownerOf } from "@/server/core/access";
import type { Context } from "@/server/core/context";
import { embeddingPrice } from "@/server/core/credits/usage-prices";
import { AppError } from "@/server/core/errors";
import { createObjectId } from "@/server/core/ids/create-object-id";
import { type Measured, runMetered } from "@/server/core/metering/run-metered";
import type { SearchTemplate } from "@/server/db/generated/client";
import type { FieldOptions } from "@/server/schemas/search";
import { type Embedded, embedRecords, mostForTexts } from "./embed-records";
import { describeTemplate, findTemplate, optionsOf } from "./find-template";
import { hasPgvector } from "./pgvector";
import { findTextFields, type ReadRecord, readRecord } from "./read-record";
import { storeRecords } from "./store-records";
import { languageOf } from "./words";

export interface CreateTemplate {
  name: string | null;
  records: readonly unknown[];
  options: FieldOptions;
  /** Fields that are text whatever their values look like. */
  textFields?: readonly string[];
  ttlMinutes?: number | undefined;
  /** Costs more: it was cleaned and cut first. */
  isPlainText: boolean;
}

export interface UpdateTemplate {
  templateId: string;
  records: readonly unknown[];
  options: FieldOptions;
}

const MOST_AT_ONCE = 10_000;
const IN_TIME_MILLISECONDS = 120_000;

/** Says that words are compared, and by the rules of which language. */
export const lexicalName = (language: string): string => `lexical-bm25-${language}`;

/** Makes records searchable: by vectors where somebody makes them, else by their words. Priced by use. */
export async function createTemplate(ctx: Context, asked: CreateTemplate, id = createObjectId(ctx.now())) {
  assertCount(asked.records);
  const { options, isPlainText, ttlMinutes } = asked;
  const unstructured = findTextFields(asked.records, asked.textFields);
  const records = asked.records.map((raw, i) => readRecord(raw, i, { options, unstructured }));
  const texts = records.map(({ text }) => text);
  const language = languageOf(texts);
  await hasPgvector(ctx.db);
  const { made, credits } = await runMetered<Embedded, SearchTemplate>(ctx, {
    ...{ answerId: id, source: "embedding_create", most: mostForTexts(ctx, texts, isPlainText) },
    work: () => embedAndPrice(ctx, records, { language, byModel: true, isPlainText }),
    async keep(tx, embedded) {
      const vector = embedded.records[0]?.vector;
      const template = await tx.searchTemplate.create({
        data: {
          ...{ id, ...ownerOf(ctx.actor), name: asked.name, hash: "", language, createdAt: ctx.now() },
          embeddingModel: vector && ctx.embedder ? ctx.embedder.model : lexicalName(language),
          ...{ dimensions: vector ? vector.byteLength / 4 : null, fieldOptions: options, unstructuredFields: unstructured },
          expiresAt: ttlMinutes ? new Date(ctx.now().getTime() + ttlMinutes * 60_000) : null,
        },
      });
      return storeRecords(tx, template, embedded.records);
    },
    again: () => findTemplate(ctx, id),
  });
  const life = ttlMinutes && made.expiresAt && { ttl_minutes: ttlMinutes, expires_at: made.expiresAt.toISOString() };
  return { ...describeTemplate(ctx, made), ...life, creditsCharged: credits };
}

/** Adds records to a template; one of a known id takes the old one's place. Throws 503 where nobody makes vectors like its own. */
export async function updateTemplate(ctx: Context, asked: UpdateTemplate, id = createObjectId(ctx.now())) {
  assertCount(asked.records);
  const template = await findTemplate(ctx, asked.templateId);
  const byModel = template.dimensions !== null;
  if (byModel && ctx.embedder?.model !== template.embeddingModel) {
    throw new AppError(
      "unavailable",
      `This template's vectors are of ${template.embeddingModel}, which this server cannot ask now.`,
    );
  }
  const options = { ...optionsOf(template), ...asked.options };
  const unstructured = findTextFields(asked.records, template.unstructuredFields);
  const records = asked.records.map((raw, i) => readRecord(raw, i, { options, unstructured }));
  const { language } = template;
  await hasPgvector(ctx.db);
  const { made, credits } = await runMetered<Embedded, SearchTemplate>(ctx, {
    ...{ answerId: id, source: "embedding_update" },
    most: mostForTexts(
      ctx,
      records.map(({ text }) => text),
      false,
    ),
    work: () => embedAndPrice(ctx, records, { language, byModel, isPlainText: false }),
    keep: (tx, embedded) =>
      storeRecords(tx, { ...template, fieldOptions: options, unstructuredFields: unstructured }, embedded.records),
    again: () => findTemplate(ctx, asked.templateId),
  });
  return { ...describeTemplate(ctx, made), creditsCharged: credits };
}

async function embedAndPrice(
  ctx: Context,
  records: readonly ReadRecord[],
  { isPlainText, ...kind }: { language: string; byModel: boolean; isPlainText: boolean },
): Promise<Measured<Embedded>> {
  const embedded = await embedRecords(ctx, records, kind, AbortSignal.timeout(IN_TIME_MILLISECONDS));
  const { tokens } = embedded;
  return { done: embedded, credits: embeddingPrice(tokens, isPlainText), measured: { tokens, records: records.length } };
}

function assertCount(records: readonly unknown[]): void {
  if (records.length === 0) throw new AppError("invalid_request", "records must be a non-empty array of objects.");
  if (records.length <= MOST_AT_ONCE) return;
  throw new AppError(
    "payload_too_large",
    `records may have at most ${MOST_AT_ONCE} entries: add the others with update_embedding.`,
  );
}
