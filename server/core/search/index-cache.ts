import type { Db } from "@/server/db/client";
import type { SearchTemplate } from "@/server/db/generated/client";
import { LexicalIndex, type StoredTerms } from "./lexical-index";
import { type StoredVector, VectorIndex } from "./vector-index";

type Template = Pick<SearchTemplate, "id" | "revision" | "dimensions">;
interface Kept {
  revision: number;
  index: Promise<LexicalIndex | VectorIndex>;
  bytes: number;
}

/** What all indexes of a process may take together; the one that was used longest ago goes first. */
const MOST_BYTES = 512_000_000;
const ROWS_AT_ONCE = 5000;

const kept = new Map<string, Kept>();

export const lexicalIndexOf = (db: Db, template: Template): Promise<LexicalIndex> =>
  keptOr(`${template.id} lexical`, template, async () => LexicalIndex.build(await readTerms(db, template.id)));

export const vectorIndexOf = (db: Db, template: Template): Promise<VectorIndex> =>
  keptOr(`${template.id} vector`, template, async () =>
    VectorIndex.build(await readVectors(db, template.id), template.dimensions ?? 0),
  );

/** Reads a template once however many ask; a changed one is read anew. */
function keptOr<Index extends LexicalIndex | VectorIndex>(
  key: string,
  { revision }: Template,
  build: () => Promise<Index>,
): Promise<Index> {
  const known = kept.get(key);
  kept.delete(key);
  if (known && known.revision === revision) {
    kept.set(key, known);
    return known.index as Promise<Index>;
  }
  const index = build();
  const entry: Kept = { revision, index, bytes: 0 };
  kept.set(key, entry);
  index.then(
    ({ byteLength }) => {
      entry.bytes = byteLength;
      dropOldest();
    },
    () => {
      if (kept.get(key) === entry) kept.delete(key);
    },
  );
  return index;
}

/** The last one stays, however large it is. */
function dropOldest(): void {
  const sum = () => [...kept.values()].reduce((total, { bytes }) => total + bytes, 0);
  for (const key of [...kept.keys()]) {
    if (kept.size <= 1 || sum() <= MOST_BYTES) return;
    kept.delete(key);
  }
}

const readTerms = (db: Db, templateId: string): Promise<StoredTerms[]> =>
  readAll((after) =>
    db.searchRecord.findMany({
      where: { templateId, ordinal: { gt: after } },
      select: { ordinal: true, terms: true },
      ...inTurn,
    }),
  );

async function readVectors(db: Db, templateId: string): Promise<StoredVector[]> {
  const rows = await readAll((after) =>
    db.searchRecord.findMany({
      where: { templateId, ordinal: { gt: after }, vector: { not: null } },
      select: { ordinal: true, vector: true },
      ...inTurn,
    }),
  );
  return rows.flatMap(({ ordinal, vector }) => (vector ? [{ ordinal, vector }] : []));
}

const inTurn = { orderBy: { ordinal: "asc" as const }, take: ROWS_AT_ONCE };

/** All rows, some at a time: `page` reads those behind an ordinal. */
async function readAll<Row extends { ordinal: number }>(page: (after: number) => Promise<Row[]>): Promise<Row[]> {
  const rows: Row[] = [];
  for (let after = -1; ; after = rows.at(-1)!.ordinal) {
    const some = await page(after);
    rows.push(...some);
    if (some.length < ROWS_AT_ONCE) return rows;
  }
}
