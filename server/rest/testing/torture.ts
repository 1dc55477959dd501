import { expect } from "vitest";
import { issueTokenPair } from "@/server/core/accounts/issue-token-pair";
import { expectCleanLedger } from "@/server/core/credits/audit-ledger";
import { postTransfer } from "@/server/core/credits/post-transfer";
import { toCredits, toUnits } from "@/server/core/credits/units";
import { addPurchase } from "@/server/core/payments/add-purchase";
import { isAbortedTransaction } from "../report-error";
import { startPaying } from "./paying";
import { anExternalUser } from "./test-actors";
import { type Answer, TEST_SECRET, type TestServer } from "./test-server";
import { validBodies } from "./valid-bodies";

/**
 * Races that must come out exactly, however often they are run (security.md, 4.2). Each makes accounts of its own, so they can be
 * repeated on one server; each leaves a clean ledger.
 */
export interface Torture {
  name: string;
  run(server: TestServer): Promise<void>;
}

const SECRET = "a-client-generated-secret-at-least-32-chars";
const film = validBodies["videos.textToVideo"];
const PRICE = 300;

const times = <T>(count: number, work: (index: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, (_, index) => work(index)));

/** A server that is too busy says so and is asked again, as its Retry-After has it. */
async function insist(ask: () => Promise<Answer>): Promise<Answer> {
  for (;;) {
    const answer = await ask();
    if (answer.status !== 503) return answer;
  }
}

/** How often each status was answered. */
function tally(answers: readonly Answer[]): Record<number, number> {
  const counts: Record<number, number> = {};
  for (const { status } of answers) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}

const balanceOf = async (server: TestServer, id: string): Promise<number> =>
  toCredits((await server.db.ledgerAccount.findUnique({ where: { id } }))?.balance ?? 0n);

/** Looks at every balance while `work` goes on: no instant may show one below zero. */
async function watched<T>(server: TestServer, work: Promise<T>): Promise<T> {
  let done = false;
  const watch = (async () => {
    while (!done) {
      expect(await server.db.ledgerAccount.count({ where: { balance: { lt: 0 } } })).toBe(0);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  })();
  const result = await work.finally(() => {
    done = true;
  });
  await watch;
  return result;
}

export const tortures: Torture[] = [
  {
    name: "T1 200 requests at once on a balance for 50: 50 are accepted, 150 are 402, nothing is left",
    async run(server) {
      const user = await server.createUser(PRICE * 50);
      const answers = await watched(
        server,
        times(200, () => insist(() => server.call("POST", "/v2/text_to_video", { key: user.key, body: film }))),
      );
      expect(tally(answers)).toEqual({ 200: 50, 402: 150 });
      expect(await balanceOf(server, `user:${user.id}`)).toBe(0);
      expect(await server.db.videoSession.count({ where: { userId: user.id } })).toBe(50);
      expect(await server.db.hold.count({ where: { accountId: `user:${user.id}` } })).toBe(50);
    },
  },
  {
    name: "T2 four routes of different prices and a top-up meanwhile: what was accepted is what was paid",
    async run(server) {
      const user = await server.createUser(3000);
      const routes = [
        ["/v2/text_to_video", film],
        ["/v2/image_list_to_video", validBodies["videos.imageListToVideo"]],
        ["/v1/video/create_movie", validBodies["videos.createMovie"]],
        ["/v2/video/step/text_to_video", validBodies["steps.textToVideo"]],
      ] as const;
      const buying = times(5, (i) =>
        server.db.$transaction(async (tx) => {
          const order = { checkoutId: `cs_test_${user.id}${i}`, accountId: `user:${user.id}`, credits: 200, amountCents: 200 };
          const paid = { id: `${user.id}${i}`, kind: "recharge", livemode: false, status: "succeeded", paidAt: new Date() };
          await addPurchase(tx, await tx.payment.create({ data: { ...order, ...paid } }));
        }),
      );
      const spending = times(60, (i) => {
        const [path, body] = routes[i % 4] as (typeof routes)[number];
        return insist(() => server.call("POST", path, { key: user.key, body }));
      });
      const [answers] = await watched(server, Promise.all([spending, buying]));
      const charged = answers.reduce((sum, { status, headers }) => {
        expect([200, 402]).toContain(status);
        return sum + Number(headers.get("x-credits-charged"));
      }, 0);
      expect(await balanceOf(server, `user:${user.id}`)).toBe(4000 - charged);
    },
  },
  {
    name: "T3 one Idempotency-Key 200 times at once makes one film and one charge",
    async run(server) {
      const user = await server.createUser(PRICE * 200);
      const headers = { "idempotency-key": "once" };
      const answers = await times(200, () =>
        insist(() => server.call("POST", "/v2/text_to_video", { key: user.key, body: film, headers })),
      );
      const made = answers.filter((answer) => answer.status === 200);
      expect(made.length + (tally(answers)[409] ?? 0)).toBe(200);
      expect(new Set(made.map((answer) => JSON.stringify(answer.json))).size).toBe(1);
      expect(await balanceOf(server, `user:${user.id}`)).toBe(PRICE * 199);
    },
  },
  {
    name: "T4 one refresh token 50 times at once: one gets in, and then the family is over",
    async run(server) {
      const user = await server.createUser();
      const { refreshToken } = await server.db.$transaction((tx) =>
        issueTokenPair(tx, { userId: user.id, secretKey: TEST_SECRET, now: new Date() }),
      );
      const refresh = (token: string) =>
        insist(() => server.call("POST", "/v2/user/refresh_token", { body: { refreshToken: token } }));
      const answers = await times(50, () => refresh(refreshToken));
      expect(tally(answers)).toEqual({ 200: 1, 401: 49 });
      const unused = await server.db.refreshToken.count({
        where: { family: { userId: user.id, endedAt: null }, consumedAt: null },
      });
      expect(unused).toBe(0);
      const winner = answers.find((answer) => answer.status === 200)?.json.refreshToken;
      expect((await refresh(winner)).status).toBe(401);
    },
  },
  {
    name: "T5 making, replacing and ending an app key all at once leaves at most one",
    async run(server) {
      const user = await server.createUser();
      const create = () => insist(() => server.call("POST", "/v2/users/app_key", { key: user.key, body: { secret: SECRET } }));
      const first = await times(20, create);
      expect(tally(first)).toEqual({ 201: 1, 409: 19 });
      const key = first.find((answer) => answer.status === 201)?.json.app_key;
      const replace = () =>
        insist(() => server.call("POST", "/v2/users/app_key/refresh", { body: { app_key: key, secret: SECRET } }));
      expect(tally(await times(20, replace))).toEqual({ 200: 1, 401: 19 });
      const end = () => insist(() => server.call("DELETE", "/v2/users/app_key", { key: user.key }));
      const mixed = await times(30, (i) => (i % 3 === 0 ? create() : i % 3 === 1 ? end() : replace()));
      for (const { status } of mixed) expect([200, 201, 401, 404, 409]).toContain(status);
      expect(await server.db.appKey.count({ where: { userId: user.id, revokedAt: null } })).toBeLessThanOrEqual(1);
    },
  },
  {
    name: "T6 process_next 50 times at once approves once",
    async run(server) {
      const user = await server.createUser(10_000);
      const made = await server.call("POST", "/v2/video/step/text_to_video", {
        key: user.key,
        body: validBodies["steps.textToVideo"],
      });
      const id = made.json.session_id as string;
      await server.db.stageRun.updateMany({
        where: { sessionId: id, stage: { in: ["prompt_generation", "image_generation"] } },
        data: { status: "COMPLETED", progress: 1 },
      });
      await server.db.videoSession.update({ where: { id }, data: { waitingFor: "ai_video_generation" } });
      const held = await balanceOf(server, `user:${user.id}`);
      const answers = await times(50, () =>
        insist(() => server.call("POST", `/v2/video/step/${id}/process_next`, { key: user.key })),
      );
      expect(tally(answers)).toEqual({ 200: 50 });
      const film = await server.db.videoSession.findUniqueOrThrow({ where: { id } });
      expect([film.waitingFor, film.approvedStages]).toEqual([null, ["ai_video_generation"]]);
      expect(await server.db.outboxEvent.count({ where: { id: { startsWith: `next:${id}:` } } })).toBe(1);
      expect(await balanceOf(server, `user:${user.id}`)).toBe(held);
    },
  },
  {
    name: "T7 20 copies of an event, 20 of its sibling and 20 questions at once: one credit",
    async run(server) {
      const user = await server.createUser();
      const paying = await startPaying(server);
      const { json } = await server.call("POST", "/v2/credits/recharge", { key: user.key, body: { credits: 1000 } });
      const id = json.checkoutSessionId as string;
      const [intent = "", completed = ""] = await paying.visit(id, "pay");
      const ask = () => insist(() => server.call("GET", `/v2/payment_status?checkoutSessionId=${id}`, { key: user.key }));
      // The payment service tells again what was not taken.
      const tell = (event: string): Promise<void> => paying.carry([event]).catch(() => tell(event));
      const [answers] = await watched(
        server,
        Promise.all([times(20, ask), times(20, () => tell(completed)), times(20, () => tell(intent))]),
      ).finally(() => paying.close());
      expect(tally(answers)).toEqual({ 200: 20 });
      expect(await balanceOf(server, `user:${user.id}`)).toBe(1000);
    },
  },
  {
    name: "T8 one unique_key 50 times from two accounts: one has it, the other is 409 every time",
    async run(server) {
      const [a, b] = [await server.createUser(), await server.createUser()];
      const unique_key = `contested-${a.id}`;
      const answers = await times(100, (i) =>
        insist(() => server.call("POST", "/v2/user/create_external_user", { key: i % 2 ? a.key : b.key, body: { unique_key } })),
      );
      const { userId } = await server.db.externalUser.findUniqueOrThrow({ where: { uniqueKey: unique_key } });
      for (const [i, { status }] of answers.entries()) expect(status).toBe((i % 2 ? a.id : b.id) === userId ? 201 : 409);
      expect(await server.db.externalUser.count({ where: { userId: { in: [a.id, b.id] } } })).toBe(1);
    },
  },
  {
    name: "T9 an account grants and spends while its external user spends: no credit is lost or made",
    async run(server) {
      const owner = await server.createUser(6000);
      const { id, uniqueKey } = await anExternalUser(server, owner, 600);
      const call = (path: string, body: object) => insist(() => server.call("POST", path, { key: owner.key, body }));
      const answers = await watched(
        server,
        times(60, (i) => {
          if (i % 3 === 0) return call("/v2/credits/grant", { credits: 170, unique_key: uniqueKey });
          return call("/v2/text_to_video", i % 3 === 1 ? { ...film } : { ...film, unique_key: uniqueKey });
        }),
      );
      for (const { status } of answers) expect([200, 402]).toContain(status);
      const accepted = answers.filter(({ status, json }) => status === 200 && json.creditsGranted === undefined).length;
      const left = (await balanceOf(server, `user:${owner.id}`)) + (await balanceOf(server, `ext:${id}`));
      expect(left).toBe(6600 - accepted * PRICE);
    },
  },
  {
    name: "T12 64 workers move credits between ten accounts in both directions: no failure, and the sum stays",
    async run(server) {
      const users = await times(10, () => server.createUser(1000));
      const accountOf = (i: number) => `user:${users[i % 10]?.id}`;
      const until = Date.now() + Number(process.env.TORTURE_SECONDS ?? 2) * 1000;
      await times(64, async (worker) => {
        for (let step = 0; Date.now() < until; step++) {
          const [from, to] = [accountOf(worker + step), accountOf(worker * 7 + step * 3 + 1)];
          if (from === to) continue;
          const key = `torture:${users[0]?.id}:${worker}:${step}`;
          await patiently(() =>
            server.db.$transaction((tx) => postTransfer(tx, { key, kind: "grant", from, to, amount: toUnits(1) })),
          );
        }
      });
      const balances = await times(10, (i) => balanceOf(server, accountOf(i)));
      expect(balances.reduce((sum, balance) => sum + balance, 0)).toBe(10_000);
      expect(Math.min(...balances)).toBeGreaterThanOrEqual(0);
    },
  },
];

/** As `serve` does it: a transaction that the database broke off is done again, three times at most. An empty purse is no failure. */
async function patiently(work: () => Promise<unknown>): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await work();
      return;
    } catch (error) {
      if ((error as { code?: string }).code === "insufficient_credits") return;
      if (!isAbortedTransaction(error) || attempt === 3) throw error;
    }
  }
}

/** Runs each so many times; what they leave behind must add up. */
export async function torture(server: TestServer, { run }: Torture, repetitions: number): Promise<void> {
  for (let i = 0; i < repetitions; i++) await run(server);
  await expectCleanLedger(server.db);
}
