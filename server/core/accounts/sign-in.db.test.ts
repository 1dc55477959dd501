import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { composeEmail } from "@/server/core/mail/compose-email";
import { createTestDatabase, type TestDatabase } from "@/server/db/test-database";
import { createObjectId } from "../ids/create-object-id";
import { checkPassword } from "./check-password";
import { hashPassword } from "./hash-password";
import { redeemSignInLink, sendAccountLink } from "./sign-in-links";

let database: TestDatabase;
let now = new Date();
const deps = () => ({
  ...{ db: database.db, secretKey: "a-secret-of-this-test-only-0123456789", now: () => now },
  publicUrl: "https://films.example",
});
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

async function aUser(data: { password?: string; isConfirmed?: boolean } = {}) {
  const id = createObjectId();
  const { secretKey } = deps();
  return database.db.user.create({
    data: {
      ...{ id, email: `${id}@films.example` },
      emailConfirmedAt: data.isConfirmed === false ? null : now,
      passwordHash: data.password === undefined ? null : await hashPassword({ secretKey, password: data.password }),
    },
  });
}

async function linkFor(email: string): Promise<string> {
  await sendAccountLink(deps(), { email, kind: "sign_in", caller: "198.51.100.7" });
  const row = await database.db.email.findFirstOrThrow({ where: { to: email }, orderBy: { createdAt: "desc" } });
  const message = await composeEmail(deps(), row);
  return new URL(message!.link.url).searchParams.get("token")!;
}

describe("a password", () => {
  test("opens its own account, whatever the case of the address", async () => {
    const user = await aUser({ password: "correct horse" });
    const given = { email: ` ${user.email.toUpperCase()} `, password: "correct horse" };
    expect(await checkPassword(deps(), given)).toEqual({ id: user.id, sessionEpoch: 0 });
  });

  test("a wrong one, an unknown address and an account without one are one answer", async () => {
    const [user, bare] = [await aUser({ password: "correct horse" }), await aUser()];
    const answers = await Promise.all(
      [user.email, bare.email, "nobody@films.example"].map((email) =>
        checkPassword(deps(), { email, password: "wrong" }).catch((error) => [error.code, error.message]),
      ),
    );
    expect(new Set(answers.map(String)).size).toBe(1);
    expect(String(answers[0])).toMatch(/^unauthorized,/);
  });

  test("may be tried ten times a quarter of an hour", async () => {
    const user = await aUser();
    const attempt = () => checkPassword(deps(), { email: user.email, password: "guess" }).catch((error) => error.code);
    const answers: string[] = [];
    for (let tries = 0; tries < 11; tries++) answers.push(await attempt());
    expect(answers).toEqual([...Array(10).fill("unauthorized"), "rate_limited"]);
    now = new Date(now.getTime() + 16 * 60_000);
    expect(await attempt()).toBe("unauthorized");
  });
});

describe("a link in a mail", () => {
  test("lets one in of all who use it", async () => {
    const user = await aUser();
    const token = await linkFor(user.email);
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, () =>
        redeemSignInLink(deps(), token).then(
          ({ id }) => id,
          (error) => error.code,
        ),
      ),
    );
    expect(outcomes.filter((outcome) => outcome === user.id)).toHaveLength(1);
    expect(new Set(outcomes)).toEqual(new Set([user.id, "unauthorized"]));
  });

  test("ends after half an hour, and when everybody's sessions end", async () => {
    const user = await aUser();
    const [late, ended] = [await linkFor(user.email), await linkFor(user.email)];
    await database.db.user.update({ where: { id: user.id }, data: { sessionEpoch: 1 } });
    await expect(redeemSignInLink(deps(), ended)).rejects.toMatchObject({ code: "unauthorized" });
    await database.db.user.update({ where: { id: user.id }, data: { sessionEpoch: 0 } });
    now = new Date(now.getTime() + 31 * 60_000);
    await expect(redeemSignInLink(deps(), late)).rejects.toMatchObject({ code: "unauthorized" });
  });

  test("makes an account that nobody has confirmed its reader's own", async () => {
    const user = await aUser({ isConfirmed: false });
    expect(await redeemSignInLink(deps(), await linkFor(user.email))).toEqual({ id: user.id, sessionEpoch: 1 });
    expect(await database.db.user.findUniqueOrThrow({ where: { id: user.id } })).toMatchObject({
      ...{ emailConfirmedAt: now, sessionEpoch: 1 },
    });
  });

  test("is not sent to an address without an account, and nobody is told", async () => {
    await sendAccountLink(deps(), { email: "stranger@films.example", kind: "sign_in", caller: "198.51.100.7" });
    expect(await database.db.email.count({ where: { to: "stranger@films.example" } })).toBe(0);
  });

  test("of another kind does not sign in", async () => {
    const user = await aUser();
    await sendAccountLink(deps(), { email: user.email, kind: "reset_password", caller: "198.51.100.7" });
    const row = await database.db.email.findFirstOrThrow({ where: { to: user.email } });
    const claim = new URL((await composeEmail(deps(), row))!.link.url).searchParams.get("token")!;
    await expect(redeemSignInLink(deps(), claim)).rejects.toMatchObject({ code: "unauthorized" });
  });
});
