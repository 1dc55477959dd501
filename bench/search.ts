/**
 * How well records are found, and how fast among a hundred thousand: quality on a small labelled set of our own, then the time of the
 * whole way through the database for words and for vectors, each figure beside its bar.
 *
 *   npm run bench:search [-- --check] [-- --records 100000]
 */
import { cpus, loadavg } from "node:os";
import { parseArgs } from "node:util";
import type { Context } from "@/server/core/context";
import { grantCredits } from "@/server/core/credits/grant-credits";
import { toUnits } from "@/server/core/credits/units";
import { createObjectId } from "@/server/core/ids/create-object-id";
import { createTemplate, updateTemplate } from "@/server/core/search/create-template";
import { lexicalIndexOf, vectorIndexOf } from "@/server/core/search/index-cache";
import { hasPgvector } from "@/server/core/search/pgvector";
import { searchTemplate } from "@/server/core/search/search-template";
import { termsOf } from "@/server/core/search/terms";
import { createDb } from "@/server/db/client";
import { env } from "@/server/env";
import type { Embedder } from "@/server/providers/embedding/embedding";
import { createLocalStorage } from "@/server/providers/storage";
import { documents, type QueryKind, queries } from "./search/labelled-set";

const { values } = parseArgs({
  args: process.argv.slice(2),
  options: { check: { type: "boolean", default: false }, records: { type: "string", default: "100000" } },
});
const RECORDS = Number(values.records);
const DIMENSIONS = 512;
const WORDS_PER_RECORD = 60;
const AT_ONCE = 10_000;
const SEARCHES = 40;
const COMPARING = { words: 100, vectors: 250 } as const;

interface Figure {
  what: string;
  value: number;
  unit: string;
  /** Least for shares, most for times; none where a figure is only told. */
  bar?: number;
  moreIsBetter?: boolean;
}
const figures: Figure[] = [];

const db = createDb(env().databaseUrl);
const userId = createObjectId();
const base: Context = {
  ...{ actor: { kind: "user", userId, authType: "api_key" }, db, storage: createLocalStorage(env().mediaDir), payments: null },
  ...{ requestId: "bench", secretKey: env().secretKey, publicUrl: "http://localhost", providers: "auto" },
  ...{ findTranslator: async () => null, now: () => new Date() },
};

try {
  await db.user.create({ data: { id: userId, email: `${userId}@bench.example` } });
  await db.$transaction((tx) =>
    grantCredits(tx, { accountId: `user:${userId}`, amount: toUnits(1_000_000), reason: `bench:${userId}` }),
  );
  await measureQuality();
  await measureSpeed("words", base);
  await measureSpeed("vectors", { ...base, embedder: randomVectors() });
} finally {
  await db.searchTemplate.deleteMany({ where: { userId } });
  await db.meteredCall.deleteMany({ where: { userId } });
  await db.$disconnect();
}

console.log(`\n${cpus().length} cores, load ${loadavg()[0]!.toFixed(1)}, Node ${process.version}`);
const missed = figures.filter(({ value, bar, moreIsBetter }) => bar !== undefined && (moreIsBetter ? value < bar : value > bar));
for (const figure of figures) {
  const { what, value, unit, bar } = figure;
  const judged = bar === undefined ? "" : `bar ${bar} ${unit}   ${missed.includes(figure) ? "MISSED" : "ok"}`;
  console.log(`${what.padEnd(62)} ${value.toFixed(unit === "" ? 3 : 1).padStart(9)} ${unit.padEnd(5)} ${judged}`);
}
if (values.check) process.exitCode = missed.length > 0 ? 1 : 0;

async function measureQuality(): Promise<void> {
  const { template_id: templateId } = await createTemplate(base, {
    name: "labelled",
    records: documents,
    options: {},
    isPlainText: true,
  });
  const scored: { kind: QueryKind; hit: number; found: number; ndcg: number }[] = [];
  for (const { kind, text, relevant } of queries) {
    const { results } = await searchTemplate(base, { templateId, text, filters: undefined, limit: 10, idsOnly: true });
    const ids = results.map(({ id }) => id);
    const gain = ids.reduce((sum, id, i) => sum + (relevant.includes(id) ? 1 / Math.log2(i + 2) : 0), 0);
    const best = relevant.reduce((sum, _, i) => sum + 1 / Math.log2(i + 2), 0);
    const found = relevant.filter((id) => ids.slice(0, 5).includes(id)).length / relevant.length;
    scored.push({ kind, hit: relevant.includes(ids[0] ?? "") ? 1 : 0, found, ndcg: gain / best });
  }
  const mean = (of: "hit" | "found" | "ndcg", kind?: QueryKind) => {
    const some = scored.filter((one) => !kind || one.kind === kind);
    return some.reduce((sum, one) => sum + one[of], 0) / some.length;
  };
  // What shares no word cannot be found by words: the bar of paraphrases only says how far that goes.
  const bars: Record<QueryKind, number> = { words: 0.95, forms: 0.95, mistakes: 0.9, paraphrase: 0.1 };
  for (const kind of Object.keys(bars) as QueryKind[]) {
    figures.push({
      what: `lexical, recall@5, ${kind}`,
      value: mean("found", kind),
      unit: "",
      bar: bars[kind],
      moreIsBetter: true,
    });
  }
  figures.push({
    what: `lexical, hit@1, all ${queries.length} questions`,
    value: mean("hit"),
    unit: "",
    bar: 0.65,
    moreIsBetter: true,
  });
  figures.push({ what: "lexical, nDCG@10, all questions", value: mean("ndcg"), unit: "", bar: 0.7, moreIsBetter: true });
}

async function measureSpeed(kind: "words" | "vectors", ctx: Context): Promise<void> {
  const random = seeded(7);
  const began = performance.now();
  let templateId = "";
  for (let from = 0; from < RECORDS; from += AT_ONCE) {
    const records = Array.from({ length: Math.min(AT_ONCE, RECORDS - from) }, (_, i) => ({
      ...{ id: `r${from + i}`, year: 1900 + ((from + i) % 120), text: aText(random, WORDS_PER_RECORD) },
    }));
    if (from === 0)
      templateId = (await createTemplate(ctx, { name: kind, records, options: {}, isPlainText: false })).template_id;
    else await updateTemplate(ctx, { templateId, records, options: {} });
  }
  const label = `${kind}, ${RECORDS} records`;
  figures.push({ what: `${label}: taken in, per second`, value: RECORDS / ((performance.now() - began) / 1000), unit: "/s" });
  const search = async (filters?: object) => {
    const start = performance.now();
    await searchTemplate(ctx, { templateId, text: aText(random, 4), filters, limit: 10, idsOnly: false });
    return performance.now() - start;
  };
  figures.push({
    what: `${label}: first search, read from the database`,
    value: await search(),
    unit: "ms",
    bar: 15_000,
  });
  const bars = kind === "words" ? [300, 800] : [400, 1000];
  for (const [what, filters] of [
    ["", undefined],
    [", filtered", { year: { gte: 2000 } }],
  ] as const) {
    const times: number[] = [];
    for (let i = 0; i < SEARCHES; i++) times.push(await search(filters));
    times.sort((a, b) => a - b);
    const at = (share: number) => times[Math.floor(times.length * share)] ?? 0;
    const scale = filters ? 2 : 1;
    figures.push({ what: `${label}${what}: search, median`, value: at(0.5), unit: "ms", bar: bars[0]! * scale });
    figures.push({ what: `${label}${what}: search, 95 of 100 within`, value: at(0.95), unit: "ms", bar: bars[1]! * scale });
  }
  figures.push({
    what: `${label}: of that, comparing all records, median`,
    value: await timeComparing(kind, templateId),
    unit: "ms",
    bar: COMPARING[kind],
  });
  figures.push({ what: `${label}: memory of the process`, value: process.memoryUsage().rss / 1e6, unit: "MB" });
  if (kind === "vectors")
    console.log(`pgvector: ${(await hasPgvector(db)) ? "used" : "not in this database; every vector was compared here"}`);
}

/** Without the database, the bill and the records themselves. */
async function timeComparing(kind: "words" | "vectors", id: string): Promise<number> {
  const template = await db.searchTemplate.findUniqueOrThrow({ where: { id } });
  const random = seeded(13);
  const times: number[] = [];
  for (let i = 0; i < SEARCHES; i++) {
    const words = termsOf(aText(random, 4), "en");
    const [vector] = (await randomVectors().embed([""], AbortSignal.timeout(1000))).vectors;
    const lexical = kind === "words" ? await lexicalIndexOf(db, template) : null;
    const near = kind === "vectors" ? await vectorIndexOf(db, template) : null;
    const start = performance.now();
    if (lexical) lexical.search(words, 10);
    if (near && vector) await near.search(vector, 10);
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[Math.floor(SEARCHES / 2)] ?? 0;
}

/** Words as often as in a language: the second half as often as the first, and so on. */
function aText(random: () => number, words: number): string {
  return Array.from({ length: words }, () => `w${Math.floor(60_000 * random() ** 3).toString(36)}ing`).join(" ");
}

function randomVectors(): Embedder {
  const random = seeded(11);
  return {
    model: "random",
    async embed(texts) {
      const vectors = texts.map(() => {
        const vector = Float32Array.from({ length: DIMENSIONS }, () => random() - 0.5);
        const length = Math.hypot(...vector);
        return vector.map((value) => value / length);
      });
      return { vectors, tokens: null };
    },
  };
}

function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
