import type { Db, Tx } from "@/server/db/client";

import { Prisma } from "@/server/db/generated/client";
import type { Found } from "./lexical-index";

/**
 * Vectors inside the database, where it has the extension pgvector: searched there, and kept out of our memory. The bytes in
 * `search_records` stay what counts; this table is made and filled beside them, and may be dropped at any time.
 */

const ready = new WeakMap<Db, Promise<boolean>>();

/** Asked once per process and database. Where the extension is there and cannot be set up, it is as if it were not. */
export function hasPgvector(db: Db): Promise<boolean> {
  const now = ready.get(db) ?? prepare(db).catch(() => false);
  ready.set(db, now);
  return now;
}

async function hasTable(db: Db | Tx): Promise<boolean> {
  const [found] = await db.$queryRaw<{ isThere: boolean }[]>`SELECT to_regclass('search_vectors') IS NOT NULL AS "isThere"`;
  return found?.isThere === true;
}

async function prepare(db: Db): Promise<boolean> {
  const [available] = await db.$queryRaw<{ name: string }[]>`SELECT name FROM pg_available_extensions WHERE name = 'vector'`;
  if (!available) return false;
  await db.$executeRaw`CREATE EXTENSION IF NOT EXISTS vector`;
  await db.$executeRaw`CREATE TABLE IF NOT EXISTS search_vectors (
    template_id TEXT NOT NULL, ordinal INTEGER NOT NULL, embedding vector NOT NULL, PRIMARY KEY (template_id, ordinal),
    FOREIGN KEY (template_id, ordinal) REFERENCES search_records (template_id, ordinal) ON DELETE CASCADE)`;
  return true;
}

const ROWS_AT_ONCE = 200;

interface Row {
  ordinal: number;
  vector: Uint8Array | null;
}

/** Lays vectors down beside their records. Set-up happens outside of transactions: before it nothing is laid down. */
export async function storeVectors(tx: Tx, templateId: string, rows: readonly Row[]): Promise<void> {
  const withVector = rows.filter((row): row is Row & { vector: Uint8Array } => row.vector !== null);
  if (withVector.length === 0 || !(await hasTable(tx))) return;
  for (let from = 0; from < withVector.length; from += ROWS_AT_ONCE) {
    const values = withVector
      .slice(from, from + ROWS_AT_ONCE)
      .map(({ ordinal, vector }) => Prisma.sql`(${templateId}, ${ordinal}, ${toText(vector)}::vector)`);
    await tx.$executeRaw`INSERT INTO search_vectors (template_id, ordinal, embedding) VALUES ${Prisma.join(values)}`;
  }
}

/** The nearest records by cosine; null where not all of the template's vectors are there. */
export async function searchVectors(
  db: Db,
  template: { id: string; recordCount: number },
  query: Float32Array,
  { limit, where }: { limit: number; where: Prisma.Sql },
): Promise<Found[] | null> {
  if (!(await hasTable(db))) return null;
  const [counted] = await db.$queryRaw<
    { count: bigint }[]
  >`SELECT COUNT(*) AS count FROM search_vectors WHERE template_id = ${template.id}`;
  if (Number(counted?.count ?? 0) < template.recordCount) return null;
  const near = `[${query.join(",")}]`;
  return db.$queryRaw<Found[]>`
    SELECT ordinal, score FROM (
      SELECT v.ordinal, 1 - (v.embedding <=> ${near}::vector) AS score FROM search_vectors v
      JOIN search_records r ON r.template_id = v.template_id AND r.ordinal = v.ordinal
      WHERE v.template_id = ${template.id} AND ${where}
    ) near WHERE score > 0 ORDER BY score DESC, ordinal LIMIT ${limit}`;
}

const toText = (vector: Uint8Array): string => `[${new Float32Array(vector.slice().buffer).join(",")}]`;
