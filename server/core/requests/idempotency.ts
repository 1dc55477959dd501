import { createHash } from "node:crypto";
import { AppError } from "@/server/core/errors";
import type { Db } from "@/server/db/client";

const KEPT_MILLISECONDS = 24 * 3_600_000;
/** A claim without an answer after this long belongs to a process that died: the caller's retry takes it over. */
const ABANDONED_MILLISECONDS = 60_000;

export interface Answer {
  status: number;
  /** JSON as it was sent: a repeat is the same to the byte. */
  body: string;
  headers: Record<string, string>;
}
export type Claim = { id: string; newId: string; answer: Answer | null };

/**
 * Claims an Idempotency-Key for one call (contract §6). The first caller gets `answer: null` and does the work; a repeat with
 * the same body gets the stored answer. Throws 409 for another body, and a retryable 409 while the first call still runs.
 * `newId` is the same for every repeat, so that work committed by a process that died before answering is found again.
 */
export async function claimKey(
  db: Db,
  call: { account: string; route: string; key: string; body: string; now: Date },
): Promise<Claim> {
  if (!/^[\x21-\x7e]{1,255}$/.test(call.key)) {
    throw new AppError("invalid_request", "Idempotency-Key must be 1 to 255 printable ASCII characters without spaces.");
  }
  const id = digest(call.account, call.route, call.key);
  const bodyHash = digest(call.body);
  for (let attempt = 0; attempt < 5; attempt++) {
    const { count } = await db.idempotencyKey.createMany({ data: [{ id, bodyHash, createdAt: call.now }], skipDuplicates: true });
    if (count > 0) return { id, newId: objectIdOf(id, call.now), answer: null };
    const known = await db.idempotencyKey.findUnique({ where: { id } });
    if (!known) continue;
    const age = call.now.getTime() - known.createdAt.getTime();
    if (age > KEPT_MILLISECONDS) {
      await db.idempotencyKey.deleteMany({ where: { id, createdAt: known.createdAt } });
      continue;
    }
    if (known.bodyHash !== bodyHash)
      throw new AppError("conflict", "This Idempotency-Key was already used with a different body.");
    if (known.completedAt) return { id, newId: objectIdOf(id, known.createdAt), answer: storedAnswer(known) };
    if (age > ABANDONED_MILLISECONDS) return { id, newId: objectIdOf(id, known.createdAt), answer: null };
    break;
  }
  throw new AppError("conflict", "A request with this Idempotency-Key is still in progress. Try again.", { retryable: true });
}

/** Keeps an accepted answer for 24 hours. */
export async function keepAnswer(db: Db, id: string, answer: Answer, now: Date): Promise<void> {
  await db.idempotencyKey.updateMany({
    where: { id, completedAt: null },
    data: { status: answer.status, body: answer.body, headers: answer.headers, completedAt: now },
  });
}

/** A refused call did nothing, so its key is free again. */
export async function releaseKey(db: Db, id: string): Promise<void> {
  await db.idempotencyKey.deleteMany({ where: { id, completedAt: null } });
}

const storedAnswer = (row: { status: number | null; body: unknown; headers: unknown }): Answer => ({
  status: row.status ?? 200,
  body: typeof row.body === "string" ? row.body : JSON.stringify(row.body),
  headers: (row.headers ?? {}) as Record<string, string>,
});

const digest = (...parts: string[]): string => createHash("sha256").update(parts.join("\n")).digest("hex");

/** 24 hexadecimal characters, unguessable as long as the key is, and the shape of every other id. */
const objectIdOf = (id: string, createdAt: Date): string => digest(id, createdAt.toISOString()).slice(0, 24);
