import type { IncomingHttpHeaders, ServerResponse } from "node:http";
import { Webhook } from "standardwebhooks";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { aFilm, anAccount } from "@/server/core/credits/credits.fixture";
import { type LocalServer, serve } from "@/server/core/fetching/local-server.fixture";
import type { Db } from "@/server/db/client";
import { createTestDatabase, type TestDatabase } from "@/server/db/test-database";
import { deliverWebhook } from "./deliver-webhook";
import { enqueueWebhook } from "./enqueue-webhook";
import { deriveWebhookSecret } from "./webhook-secret";

const secretKey = "a secret key of at least thirty-two characters";
const publicUrl = "https://films.example.com";
let database: TestDatabase;
let db: Db;
let receiver: LocalServer;
interface Received {
  headers: IncomingHttpHeaders;
  body: string;
  method: string | undefined;
  url: string | undefined;
}
const nothingReceived: Received = { headers: {}, body: "", method: undefined, url: undefined };
let received: Received[] = [];
/** How the receiver answers its next requests, the last one for ever. */
let answers: ((response: ServerResponse) => unknown)[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  db = database.db;
  receiver = await serve(async (message, response) => {
    let body = "";
    for await (const chunk of message) body += chunk;
    received.push({ headers: message.headers, body, method: message.method, url: message.url });
    ((answers.length > 1 ? answers.shift() : answers[0]) ?? status(200))(response);
  });
});
afterEach(() => {
  received = [];
  answers = [];
});
afterAll(async () => {
  receiver.close();
  await database.drop();
});

const status =
  (code: number, headers: Record<string, string> = {}) =>
  (response: ServerResponse) =>
    response.writeHead(code, headers).end("ok");
const resultOf = (id: string) => ({ key: `films/${id}/final.mp4`, hasSubtitles: true, language: "en", durationSeconds: 12 });

/** An ended film whose webhook is queued, and a clock that only this test moves. */
async function anEndedFilm(end: { status?: string; failure?: string; webhookUrl?: string | null } = {}) {
  const { userId } = await anAccount(db, 0);
  const sessionId = await aFilm(db, userId, end.status ?? "COMPLETED");
  const { webhookUrl = `${receiver.url}/hook?tenant=7` } = end;
  const result = (end.status ?? "COMPLETED") === "COMPLETED" ? { result: resultOf(sessionId) } : {};
  await db.videoSession.update({ where: { id: sessionId }, data: { webhookUrl, failure: end.failure ?? null, ...result } });
  await db.$transaction((tx) => enqueueWebhook(tx, sessionId));
  const delivery = await db.webhookDelivery.findUnique({ where: { sessionId } });
  let clock = new Date();
  const deps = { db, secretKey, publicUrl, allowPrivateHosts: [receiver.host], deadlineMilliseconds: 700, now: () => clock };
  return {
    sessionId,
    userId,
    deliveryId: delivery?.id ?? "",
    deliver: () => deliverWebhook(deps, delivery?.id ?? ""),
    advanceTo: (date: Date | null) => {
      clock = date ?? clock;
    },
    row: () => db.webhookDelivery.findUniqueOrThrow({ where: { sessionId } }),
    seconds: (date: Date | null) => ((date?.getTime() ?? Number.NaN) - clock.getTime()) / 1000,
  };
}

test("a film tells its webhook once, signed, what the contract says", async () => {
  const film = await anEndedFilm();
  expect(await film.deliver()).toEqual({ state: "delivered", nextAttemptAt: null });
  expect(await film.deliver()).toEqual({ state: "delivered", nextAttemptAt: null });
  expect(received).toHaveLength(1);
  const { headers, body, method, url } = received[0] ?? nothingReceived;
  expect([method, url, headers["content-type"]]).toEqual(["POST", "/hook?tenant=7", "application/json"]);
  expect(headers["webhook-id"]).toBe(film.deliveryId);
  const secret = deriveWebhookSecret(secretKey, film.userId);
  const verified = new Webhook(secret).verify(body, headers as Record<string, string>);
  const file = `${publicUrl}/media/films/${film.sessionId}/final.mp4`;
  expect(verified).toEqual({
    request_id: film.sessionId,
    session_id: film.sessionId,
    status: "COMPLETED",
    progress: 100,
    result_url: file,
    result: { videoUrl: file },
    video: { url: file, request_id: film.sessionId, session_id: film.sessionId },
    has_subtitles: true,
    result_language: "en",
    message: "Your film is ready.",
  });
  expect(() =>
    new Webhook(deriveWebhookSecret(secretKey, "somebody else")).verify(body, headers as Record<string, string>),
  ).toThrow();
});

test("a failed film says why, and names no file", async () => {
  const film = await anEndedFilm({ status: "FAILED", failure: "The picture could not be fetched." });
  await film.deliver();
  expect(JSON.parse(received[0]?.body ?? "{}")).toEqual({
    request_id: film.sessionId,
    session_id: film.sessionId,
    status: "FAILED",
    progress: 0,
    video: { url: null, request_id: film.sessionId, session_id: film.sessionId },
    error: { message: "The picture could not be fetched." },
    message: "The picture could not be fetched.",
  });
});

test("the webhook and its event are queued with the film's end, once, or not at all", async () => {
  const film = await anEndedFilm();
  await db.$transaction((tx) => enqueueWebhook(tx, film.sessionId));
  expect(await db.webhookDelivery.count({ where: { sessionId: film.sessionId } })).toBe(1);
  const eventId = `webhook.due:${film.deliveryId}`;
  const event = await db.outboxEvent.findUnique({ where: { id: eventId } });
  expect(event).toMatchObject({ name: "webhook/due", data: { deliveryId: film.deliveryId } });

  const silent = await anEndedFilm({ webhookUrl: null });
  expect(silent.deliveryId).toBe("");

  const sessionId = await aFilm(db, film.userId, "COMPLETED");
  await db.videoSession.update({ where: { id: sessionId }, data: { webhookUrl: receiver.url } });
  const crash = db.$transaction(async (tx) => {
    await enqueueWebhook(tx, sessionId);
    throw new Error("crash before commit");
  });
  await expect(crash).rejects.toThrow("crash before commit");
  expect(await db.webhookDelivery.count({ where: { sessionId } })).toBe(0);
});

test("a receiver that is down is tried again on schedule, under the same id, until it answers", async () => {
  answers = [status(500), status(503), status(200)];
  const film = await anEndedFilm();
  const first = await film.deliver();
  expect(first.state).toBe("pending");
  expect(film.seconds(first.nextAttemptAt)).toBeGreaterThanOrEqual(4);
  expect(film.seconds(first.nextAttemptAt)).toBeLessThanOrEqual(6);
  expect(await film.row()).toMatchObject({ attempts: 1, lastStatus: 500, lastError: "The receiver answered 500." });

  expect(await film.deliver()).toEqual(first);
  expect(received).toHaveLength(1);

  film.advanceTo(first.nextAttemptAt);
  const second = await film.deliver();
  expect(film.seconds(second.nextAttemptAt) / 300).toBeGreaterThanOrEqual(0.8);
  expect(film.seconds(second.nextAttemptAt) / 300).toBeLessThanOrEqual(1.2);
  film.advanceTo(second.nextAttemptAt);
  expect(await film.deliver()).toEqual({ state: "delivered", nextAttemptAt: null });
  expect(received.map(({ headers }) => headers["webhook-id"])).toEqual(Array(3).fill(film.deliveryId));
  expect(new Set(received.map(({ body }) => body)).size).toBe(1);
  expect(await film.row()).toMatchObject({ status: "delivered", attempts: 3, lastStatus: 200, lastError: null });
});

test("a receiver that never answers well is given up after ten attempts in some three days", async () => {
  answers = [status(500)];
  const film = await anEndedFilm();
  const begin = Date.now();
  let outcome = await film.deliver();
  let last = outcome.nextAttemptAt;
  while (outcome.nextAttemptAt) {
    last = outcome.nextAttemptAt;
    film.advanceTo(last);
    outcome = await film.deliver();
  }
  expect(outcome.state).toBe("dead");
  expect(received).toHaveLength(10);
  const days = ((last?.getTime() ?? 0) - begin) / 86_400_000;
  expect(days).toBeGreaterThan(2.4);
  expect(days).toBeLessThan(3.9);
  expect(await film.deliver()).toEqual({ state: "dead", nextAttemptAt: null });
  expect(received).toHaveLength(10);
});

test("410 Gone ends the delivery at once", async () => {
  answers = [status(410)];
  const film = await anEndedFilm();
  expect(await film.deliver()).toEqual({ state: "dead", nextAttemptAt: null });
  expect(await film.row()).toMatchObject({ status: "dead", lastStatus: 410 });
});

test("a redirect is not followed, wherever it leads", async () => {
  const elsewhere = await serve((_message, response) => response.end());
  answers = [status(307, { location: elsewhere.url })];
  const film = await anEndedFilm();
  expect((await film.deliver()).state).toBe("pending");
  expect([received.length, elsewhere.connections]).toEqual([1, 0]);
  expect(await film.row()).toMatchObject({ lastStatus: 307 });
  elsewhere.close();
});

test("a receiver that hangs costs one deadline and is tried again", async () => {
  answers = [() => {}];
  const film = await anEndedFilm();
  expect((await film.deliver()).state).toBe("pending");
  expect(await film.row()).toMatchObject({ lastStatus: null, lastError: "The other server did not answer in time." });
});

test("a receiver that said yes has it, however slow its answer is", async () => {
  answers = [(response) => response.writeHead(200).write("slow")];
  expect((await (await anEndedFilm()).deliver()).state).toBe("delivered");
});

test("a receiver that said yes and never stops talking is not listened to", async () => {
  let megabytes = 0;
  answers = [
    (response) => {
      const more = () => {
        megabytes += 1;
        if (!response.destroyed) response.write(Buffer.alloc(1_000_000), more);
      };
      more();
    },
  ];
  expect((await (await anEndedFilm()).deliver()).state).toBe("delivered");
  // What fits into the buffers of both ends; until the deadline it would be far more.
  expect(megabytes).toBeLessThan(12);
});

test("a webhook to a private address is never connected", async () => {
  const inside = await serve((_message, response) => response.end());
  const film = await anEndedFilm({ webhookUrl: inside.url });
  expect((await film.deliver()).state).toBe("pending");
  expect([inside.connections, (await film.row()).lastError]).toEqual([0, expect.stringContaining("This URL cannot be used")]);
  inside.close();
});

test("workers that pick up the same delivery at the same moment send it once", async () => {
  const film = await anEndedFilm();
  let deliveries: ReturnType<typeof film.deliver>[] = [];
  await db.$transaction(async (tx) => {
    // All of them read the row, and none can book its attempt before the others want to.
    await tx.$queryRaw`SELECT id FROM webhook_deliveries WHERE id = ${film.deliveryId} FOR UPDATE`;
    deliveries = Array.from({ length: 5 }, () => film.deliver());
    await vi.waitFor(async () => {
      const waiting = await db.$queryRaw<object[]>`
        SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
      expect(waiting).toHaveLength(5);
    }, 15_000);
  });
  const outcomes = await Promise.all(deliveries);
  expect(received).toHaveLength(1);
  expect(outcomes.map(({ state }) => state).sort()).toEqual(["delivered", "pending", "pending", "pending", "pending"]);
  expect(await film.row()).toMatchObject({ status: "delivered", attempts: 1 });
});

test("a worker that dies while it sends costs one attempt, not the delivery", async () => {
  const film = await anEndedFilm();
  const nextAttemptAt = new Date(Date.now() + 5000);
  await db.webhookDelivery.update({ where: { id: film.deliveryId }, data: { attempts: 1, nextAttemptAt } });
  expect(await film.deliver()).toEqual({ state: "pending", nextAttemptAt });
  film.advanceTo(nextAttemptAt);
  expect((await film.deliver()).state).toBe("delivered");
});
