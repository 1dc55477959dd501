import { createHmac, randomBytes } from "node:crypto";
import type { Db, Tx } from "@/server/db/client";
import type { Prisma } from "@/server/db/generated/client";

/** One of Stripe's objects, spelled as Stripe spells it. */
export type StripeObject = { id: string; object: string } & Record<string, unknown>;

/** Random, or, for a repeatable call, the same for the same key. */
export const newId = (prefix: string, repeatable?: { key: string; secret: string }): string =>
  prefix +
  (repeatable
    ? createHmac("sha256", repeatable.secret).update(repeatable.key).digest("hex").slice(0, 40)
    : randomBytes(20).toString("hex"));

export async function findObject(db: Db | Tx, id: string): Promise<StripeObject | null> {
  const row = await db.localPaymentObject.findUnique({ where: { id } });
  return row ? (row.data as StripeObject) : null;
}

/** The same, kept from everybody else until the transaction ends. */
export async function lockObject(tx: Tx, id: string): Promise<StripeObject | null> {
  await tx.$queryRaw`SELECT id FROM local_payment_objects WHERE id = ${id} FOR UPDATE`;
  return findObject(tx, id);
}

/** Stores what is new; an object that is there already is answered as it was. */
export async function createObject(db: Db | Tx, data: StripeObject): Promise<StripeObject> {
  await db.localPaymentObject.createMany({ data: [row(data)], skipDuplicates: true });
  return (await findObject(db, data.id)) ?? data;
}

export async function saveObject(tx: Tx, data: StripeObject): Promise<StripeObject> {
  await tx.localPaymentObject.update({ where: { id: data.id }, data: { data: row(data).data } });
  return data;
}

const row = (data: StripeObject) => ({ id: data.id, object: data.object, data: data as Prisma.InputJsonObject });

export const unixSeconds = (date: Date): number => Math.floor(date.getTime() / 1000);
