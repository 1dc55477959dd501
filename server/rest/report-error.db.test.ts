import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { AppError, errorStatus } from "@/server/core/errors";
import { createDb } from "@/server/db/client";
import { createTestDatabase, type TestDatabase } from "@/server/db/test-database";
import { isAbortedTransaction, toAppError } from "./report-error";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await database.db.user.create({ data: { id: "a", email: "a@x.example" } });
});
afterAll(() => database.drop());

const statusOf = async (work: () => Promise<unknown>) => {
  const error = await work().then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  return errorStatus[toAppError(error, "testing").code];
};

test("real errors of the database become the statuses a caller can act on", async () => {
  const { db } = database;
  expect(await statusOf(() => db.user.create({ data: { id: "b", email: "a@x.example" } }))).toBe(409);
  expect(await statusOf(() => db.user.update({ where: { id: "none" }, data: { username: "x" } }))).toBe(404);
  expect(await statusOf(() => db.user.create({ data: { id: "c\0", email: "c@x.example" } }))).toBe(400);
  expect(await statusOf(() => db.$queryRaw`SELECT ${"99999999999"}::int`)).toBe(400);
  expect(await statusOf(() => db.$queryRaw`SELECT * FROM no_such_table`)).toBe(500);
});

test("a database that is gone is 503, not 500", async () => {
  const closed = createDb("postgresql://x:y@127.0.0.1:9/none", 1);
  expect(await statusOf(() => closed.user.count())).toBe(503);
  await closed.$disconnect();
});

test("a deadlock is recognised as a transaction that did nothing", async () => {
  const { db } = database;
  await db.user.create({ data: { id: "d", email: "d@x.example" } });
  let arrived = 0;
  let open = () => {};
  const both = new Promise<void>((resolve) => {
    open = resolve;
  });
  const cross = (first: string, second: string) =>
    db.$transaction(async (tx) => {
      await tx.user.update({ where: { id: first }, data: { username: second } });
      arrived += 1;
      if (arrived === 2) open();
      await both;
      await tx.user.update({ where: { id: second }, data: { username: first } });
    });
  const results = await Promise.allSettled([cross("a", "d"), cross("d", "a")]);
  const failed = results.filter((result) => result.status === "rejected");
  expect(failed).toHaveLength(1);
  expect(isAbortedTransaction(failed[0]?.reason)).toBe(true);
  expect(toAppError(failed[0]?.reason, "testing").code).toBe("unavailable");
});

test("our own errors pass unchanged, and the first broken rule of a request is the answer", () => {
  const own = new AppError("conflict", "Taken.");
  expect(toAppError(own, "testing")).toBe(own);
  const Rules = z.object({ a: z.string("First rule."), b: z.string("Second rule.") });
  expect(toAppError(Rules.safeParse({}).error, "testing").message).toBe("First rule.");
  const plain = z.object({ limit: z.object({ of: z.number() }) });
  expect(toAppError(plain.safeParse({ limit: { of: "x" } }).error, "testing").message).toMatch(/^limit\.of: /);
});
