import { setImmediate as breathe } from "node:timers/promises";
import type { Context } from "@/server/core/context";
import { embeddingPrice } from "@/server/core/credits/usage-prices";
import type { ReadRecord } from "./read-record";
import { termsOf, writeTerms } from "./terms";
import { toBytes } from "./vector-index";

/** What a record is kept with. */
export interface EmbeddedRecord extends ReadRecord {
  terms: Uint8Array<ArrayBuffer>;
  vector: Uint8Array<ArrayBuffer> | null;
}

export interface Embedded {
  records: EmbeddedRecord[];
  /** As a model counted them, else by rule. */
  tokens: number;
}

/** Of text that no model counts. */
const CHARACTERS_PER_TOKEN = 4;
/** No text comes to more tokens than half its bytes. */
const BYTES_PER_TOKEN = 2;
const RECORDS_AT_ONCE = 200;

export const countTokens = (text: string): number => Math.ceil(text.length / CHARACTERS_PER_TOKEN);

/** The most that embedding texts may cost. */
export function mostForTexts(ctx: Context, texts: readonly string[], isPlainText: boolean): number {
  const tokensOf = (text: string) =>
    ctx.embedder ? Math.ceil(Buffer.byteLength(text) / BYTES_PER_TOKEN) + 1 : countTokens(text);
  return embeddingPrice(
    texts.reduce((sum, text) => sum + tokensOf(text), 0),
    isPlainText,
  );
}

/** Makes records findable: their words always, their vectors where somebody makes them and the template is of those. */
export async function embedRecords(
  ctx: Context,
  records: readonly ReadRecord[],
  { language, byModel }: { language: string; byModel: boolean },
  signal: AbortSignal,
): Promise<Embedded> {
  const embedded: EmbeddedRecord[] = [];
  for (const [index, record] of records.entries()) {
    if (index % RECORDS_AT_ONCE === 0) await breathe();
    embedded.push({ ...record, terms: writeTerms(termsOf(record.text, language)), vector: null });
  }
  const texts = records.map(({ text }) => text);
  const counted = texts.reduce((sum, text) => sum + countTokens(text), 0);
  if (!byModel || !ctx.embedder || texts.length === 0) return { records: embedded, tokens: counted };
  const { vectors, tokens } = await ctx.embedder.embed(texts, signal);
  vectors.forEach((vector, i) => {
    embedded[i]!.vector = toBytes(vector);
  });
  return { records: embedded, tokens: tokens ?? counted };
}
