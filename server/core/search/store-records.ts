import { createHash } from "node:crypto";
import { AppError } from "@/server/core/errors";
import type { Tx } from "@/server/db/client";
import type { Prisma, SearchTemplate } from "@/server/db/generated/client";
import { describeFields } from "./describe-fields";
import type { EmbeddedRecord } from "./embed-records";
import { storeVectors } from "./pgvector";

export const MOST_RECORDS = 100_000;
const ROWS_AT_ONCE = 1000;

/** Adds records to a template, in a transaction; one of a known id takes its place. Answers the template as it is then. */
export async function storeRecords(
  tx: Tx,
  template: SearchTemplate,
  records: readonly EmbeddedRecord[],
): Promise<SearchTemplate> {
  const { id: templateId } = template;
  await tx.$queryRaw`SELECT id FROM search_templates WHERE id = ${templateId} FOR UPDATE`;
  const { nextOrdinal } = await tx.searchTemplate.findUniqueOrThrow({ where: { id: templateId } });
  // The last of several under one id counts.
  const latest = [...new Map(records.map((record) => [record.sourceId, record])).values()];
  await tx.searchRecord.deleteMany({ where: { templateId, sourceId: { in: latest.map(({ sourceId }) => sourceId) } } });
  const rows = latest.map((record, i): Row => ({ ...record, ordinal: nextOrdinal + i }));
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE)
    await insert(tx, templateId, rows.slice(from, from + ROWS_AT_ONCE));
  await storeVectors(tx, templateId, rows);
  const recordCount = await tx.searchRecord.count({ where: { templateId } });
  if (recordCount > MOST_RECORDS) throw new AppError("payload_too_large", `A template holds at most ${MOST_RECORDS} records.`);
  return tx.searchTemplate.update({
    where: { id: templateId },
    data: {
      ...{ recordCount, nextOrdinal: nextOrdinal + rows.length, hash: hashOf(template.hash, latest) },
      unstructuredFields: template.unstructuredFields,
      structuredFields: (await describeFields(tx, templateId)) as unknown as Prisma.InputJsonValue,
      ...{ fieldOptions: template.fieldOptions as Prisma.InputJsonValue, revision: { increment: 1 } },
    },
  });
}

/** Says what is in a template: other records, another hash. */
function hashOf(before: string, records: readonly EmbeddedRecord[]): string {
  const hash = createHash("sha256").update(before);
  for (const { sourceId, record } of records) hash.update(`${sourceId}\n${JSON.stringify(record)}\n`);
  return hash.digest("hex").slice(0, 40);
}

interface Row extends EmbeddedRecord {
  ordinal: number;
}

/** Columns as arrays: a hundred thousand records are thousands of values in few parameters. */
async function insert(tx: Tx, templateId: string, rows: readonly Row[]): Promise<void> {
  const column = <T>(read: (row: Row) => T): T[] => rows.map(read);
  await tx.$executeRaw`
    INSERT INTO search_records (template_id, ordinal, source_id, record, filters, terms, vector)
    SELECT ${templateId}, ordinal, source_id, record::jsonb, filters::jsonb, decode(terms, 'base64'), decode(vector, 'base64')
    FROM unnest(
      ${column(({ ordinal }) => ordinal)}::int[], ${column(({ sourceId }) => sourceId)}::text[],
      ${column(({ record }) => JSON.stringify(record))}::text[], ${column(({ filters }) => JSON.stringify(filters))}::text[],
      ${column(({ terms }) => toBase64(terms))}::text[], ${column(({ vector }) => vector && toBase64(vector))}::text[]
    ) AS given(ordinal, source_id, record, filters, terms, vector)`;
}

const toBase64 = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("base64");
