import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { expectCleanLedger } from "@/server/core/credits/audit-ledger";
import { captureCredits } from "@/server/core/credits/capture-credits";
import { stageShares } from "@/server/core/credits/prices";
import { releaseCredits } from "@/server/core/credits/release-credits";
import { toUnits } from "@/server/core/credits/units";
import { failFilm } from "@/server/core/sessions/fail-film";
import { finishFilm } from "@/server/core/sessions/finish-film";
import { routes } from "./routes";
import { createServer } from "./serve";
import { type Answer, createTestServer, TEST_SECRET, type TestServer } from "./testing/test-server";
import { validBodies } from "./testing/valid-bodies";

let server: TestServer;
beforeAll(async () => {
  server = await createTestServer();
});
afterEach(() => expectCleanLedger(server.db));
afterAll(() => server.drop());

const body = validBodies["videos.textToVideo"];
const PRICE = 300;
const times = <T>(count: number, work: (index: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, i) => work(i)));
/** A server that is too busy says so and is asked again, as its Retry-After has it. */
async function insist(ask: () => Promise<Answer>): Promise<Answer> {
  for (;;) {
    const answer = await ask();
    if (answer.status !== 503) return answer;
  }
}
const count = (answers: Answer[], status: number) => answers.filter((answer) => answer.status === status).length;
const filmsOf = (userId: string) => server.db.videoSession.count({ where: { userId } });

describe("a thin balance", () => {
  test("200 requests at once get exactly what it covers; the rest are 402 and leave nothing behind", async () => {
    const user = await server.createUser(PRICE * 7 + 299);
    const paths = ["/v2/text_to_video", "/api/v2/text_to_video", "/v1/video/create", "/v1/video/text_to_video"];
    const answers = await times(200, (i) => insist(() => server.call("POST", paths[i % 4] ?? "", { key: user.key, body })));
    expect([count(answers, 200), count(answers, 402)]).toEqual([7, 193]);
    expect(await filmsOf(user.id)).toBe(7);
    expect(await server.db.request.count({ where: { userId: user.id } })).toBe(7);
    expect(await server.db.outboxEvent.count({ where: { data: { path: ["userId"], equals: user.id } } })).toBe(7);
    expect(await server.db.hold.count({ where: { accountId: `user:${user.id}` } })).toBe(7);
    const refused = answers.filter((answer) => answer.status === 402).at(-1);
    expect(refused?.json.message).toBe(
      "Insufficient credits for text_to_video. Estimated required credits: 300; available credits: 299. Buy credits with POST /v1/credits/recharge.",
    );
    expect(refused?.headers.get("x-credits-charged")).toBe("0");
    expect(refused?.headers.get("x-credits-remaining")).toBe("299");
  });
});

describe("an Idempotency-Key", () => {
  const make = (key: string, idempotencyKey: string, path = "/v2/text_to_video", sent: unknown = body) =>
    server.call("POST", path, { key, body: sent, headers: { "idempotency-key": idempotencyKey } });

  test("sent 100 times at once makes one film and one charge; the others repeat its answer or wait", async () => {
    const user = await server.createUser(100_000);
    const answers = await times(100, (i) =>
      insist(() => make(user.key, "once", i % 2 ? "/v2/text_to_video" : "/api/v2/text_to_video")),
    );
    expect(count(answers, 200) + count(answers, 409)).toBe(100);
    expect(count(answers, 200)).toBeGreaterThan(0);
    expect(new Set(answers.filter((a) => a.status === 200).map((a) => JSON.stringify(a.json))).size).toBe(1);
    for (const waiting of answers.filter((a) => a.status === 409)) {
      expect(waiting.json.message).toBe("A request with this Idempotency-Key is still in progress. Try again.");
      expect(waiting.headers.get("retry-after")).toBe("1");
    }
    expect(await filmsOf(user.id)).toBe(1);
  });

  test("repeats the stored answer with its headers, after the balance has moved on, under any spelling of the route", async () => {
    const user = await server.createUser(1000);
    const first = await make(user.key, "again");
    await make(user.key, "another");
    const repeat = await make(user.key, "again", "/api/v2/text_to_video");
    expect(repeat.json).toEqual(first.json);
    expect(repeat.headers.get("x-credits-remaining")).toBe(first.headers.get("x-credits-remaining"));
    expect(await filmsOf(user.id)).toBe(2);
  });

  test("with another body is 409 and makes nothing; it belongs to its account and its route", async () => {
    const [user, other] = [await server.createUser(10_000), await server.createUser(10_000)];
    await make(user.key, "k");
    const changed = await make(user.key, "k", undefined, { ...body, input: { ...(body?.input as object), duration: 11 } });
    expect([changed.status, changed.json.message]).toEqual([409, "This Idempotency-Key was already used with a different body."]);
    expect((await make(other.key, "k")).status).toBe(200);
    expect((await make(user.key, "k", "/v2/video/step/text_to_video")).status).toBe(200);
    expect([await filmsOf(user.id), await filmsOf(other.id)]).toEqual([2, 1]);
  });

  test("of a refused request is free again", async () => {
    const user = await server.createUser(10);
    expect((await make(user.key, "poor")).status).toBe(402);
    expect((await make(user.key, "bad", undefined, {})).status).toBe(400);
    const rich = await server.createUser(10_000);
    expect((await make(rich.key, "bad", undefined, {})).status).toBe(400);
    expect((await make(rich.key, "bad")).status).toBe(200);
    expect(await server.db.idempotencyKey.count({ where: { completedAt: null } })).toBe(0);
  });

  test("finds the film of a process that died between its commit and its answer", async () => {
    const user = await server.createUser(10_000);
    const first = await make(user.key, "lost");
    // What a kill after the commit leaves: the claim without its answer, older than any request may run.
    const claim = await server.db.idempotencyKey.findFirstOrThrow({ orderBy: { completedAt: "desc" } });
    await server.db.idempotencyKey.update({ where: { id: claim.id }, data: { completedAt: null, status: null } });
    expect((await make(user.key, "lost")).status).toBe(409);
    const later = new Date(Date.now() + 61_000);
    const survivor = await sameServerAt(later);
    const retry = await survivor("lost", user.key);
    expect([retry.status, retry.json.request_id]).toEqual([200, first.json.request_id]);
    expect(await filmsOf(user.id)).toBe(1);
  });

  test("is forgotten after 24 hours", async () => {
    const user = await server.createUser(10_000);
    const first = await make(user.key, "daily");
    const tomorrow = await sameServerAt(new Date(Date.now() + 24 * 3_600_000 + 1000));
    const second = await tomorrow("daily", user.key);
    expect(second.json.request_id).not.toBe(first.json.request_id);
    expect(await filmsOf(user.id)).toBe(2);
  });

  test.each(["with space", "x".repeat(256), "ü"])("%s is refused", async (key) => {
    const user = await server.createUser(1000);
    expect((await make(user.key, key)).status).toBe(400);
    expect(await filmsOf(user.id)).toBe(0);
  });

  async function sameServerAt(time: Date) {
    const serve = createServer(routes, {
      secretKey: () => TEST_SECRET,
      compose: ({ actor }) => ({ ...server.context(actor.userId), actor, now: () => time }),
      log: () => {},
    });
    return async (idempotencyKey: string, key: string) => {
      const response = await serve(
        new Request("https://films.example/v2/text_to_video", {
          method: "POST",
          headers: { "api-key": key, "content-type": "application/json", "idempotency-key": idempotencyKey },
          body: JSON.stringify(body),
        }),
      );
      return { status: response.status, json: (await response.json()) as { request_id: string } };
    };
  }
});

describe("process_next", () => {
  const begin = async () => {
    const user = await server.createUser(10_000);
    const made = await server.call("POST", "/v2/video/step/text_to_video", {
      key: user.key,
      body: validBodies["steps.textToVideo"],
    });
    const id: string = made.json.request_id;
    const next = (path = `/v2/video/step/${id}/process_next`, sent?: unknown) =>
      server.call("POST", path, { key: user.key, ...(sent !== undefined && { body: sent }) });
    const finish = (stage: string) =>
      server.db.stageRun.update({
        where: { sessionId_stage: { sessionId: id, stage } },
        data: { status: "COMPLETED", completedAt: new Date() },
      });
    const pause = (stage: string) => server.db.videoSession.update({ where: { id }, data: { waitingFor: stage } });
    const events = () =>
      server.db.outboxEvent.findMany({ where: { id: { startsWith: `next:${id}` } }, orderBy: { createdAt: "asc" } });
    return { user, id, made, next, finish, pause, events };
  };

  test("50 callers at once continue a paused film once", async () => {
    const { id, next, finish, pause, events } = await begin();
    for (const stage of ["prompt_generation", "image_generation", "speech_generation", "music_generation"]) await finish(stage);
    await pause("ai_video_generation");
    const answers = await times(50, () => insist(() => next()));
    expect(count(answers, 200)).toBe(50);
    expect(await events()).toMatchObject([
      { id: `next:${id}:ai_video_generation`, data: { sessionId: id, stage: "ai_video_generation" } },
    ]);
    const session = await server.db.videoSession.findUniqueOrThrow({ where: { id } });
    expect([session.waitingFor, session.approvedStages]).toEqual([null, ["ai_video_generation"]]);
    expect(answers.at(-1)?.json).toMatchObject({
      status: "PENDING",
      current_step: "ai_video_generation",
      waiting_for_process_next: false,
    });
  });

  test("pauses again at a second manual stage, and each is approved once", async () => {
    const { id, next, finish, pause, events } = await begin();
    await finish("prompt_generation");
    await pause("image_generation");
    await next();
    await finish("image_generation");
    await pause("ai_video_generation");
    await next("/v2/video/step/process_next", { session_id: id });
    expect((await events()).map((event) => event.id)).toEqual([`next:${id}:image_generation`, `next:${id}:ai_video_generation`]);
  });

  test("is 409 before anything began and 200 while the film runs", async () => {
    const { next, finish, events } = await begin();
    expect([(await next()).status, (await next()).json.message]).toEqual([409, "The current step is not completed yet."]);
    await finish("prompt_generation");
    expect((await next()).json).toMatchObject({ status: "PENDING", can_process_next: false });
    expect(await events()).toEqual([]);
  });

  test("is 409 after a failure or a cancel, and 200 at the end", async () => {
    const [failed, cancelled, completed] = [await begin(), await begin(), await begin()];
    await failFilm(server.db, failed.id, "No voice.");
    expect([(await failed.next()).status, (await failed.next()).json.message]).toEqual([
      409,
      "The request has failed: No voice.",
    ]);
    await server.db.$transaction(async (tx) => {
      await tx.videoSession.update({ where: { id: cancelled.id }, data: { status: "CANCELLED" } });
      await releaseCredits(tx, { requestId: cancelled.id });
    });
    expect([(await cancelled.next()).status, (await cancelled.next()).json.message]).toEqual([409, "The request was cancelled."]);
    await server.db.$transaction(async (tx) => {
      const shares = stageShares({ kind: "text_to_video", videoModel: "RUNWAYML", durationSeconds: 20 });
      for (const [stage, credits] of Object.entries(shares)) {
        await captureCredits(tx, { requestId: completed.id, stage, amount: toUnits(credits), source: "test" });
      }
      await finishFilm(tx, completed.id, {
        key: "f.mp4",
        posterKey: "p.jpg",
        durationSeconds: 20,
        hasSubtitles: false,
        hasFooter: false,
        language: "en",
      });
    });
    expect((await completed.next()).json).toMatchObject({
      status: "COMPLETED",
      current_step: "video_generation",
      next_step: null,
      creditsCharged: 600,
      result_url: "https://films.example/media/f.mp4",
    });
  });

  test("takes its id from the path, the body, its input or the query, and refuses two that differ", async () => {
    const { id, next, finish } = await begin();
    await finish("prompt_generation");
    const base = "/v2/video/step/process_next";
    expect((await next(base, { request_id: id })).status).toBe(200);
    expect((await next(base, { input: { sessionId: id } })).status).toBe(200);
    expect((await next(`${base}?session_id=${id}`)).status).toBe(200);
    expect((await next(`/v2/video/step/${id}/process_next/`, {})).status).toBe(200);
    expect([(await next(base)).status, (await next(base)).json.message]).toEqual([400, "request_id or session_id is required."]);
    expect((await next(`/v2/video/step/${id}/process_next`, { request_id: "other" })).status).toBe(400);
    expect((await next(`${base}?request_id=${id}&session_id=other`)).status).toBe(400);
  });

  test("is 400 for a film that is not step-controlled and 404 for none", async () => {
    const { user, next } = await begin();
    const express = await server.call("POST", "/v2/text_to_video", { key: user.key, body });
    expect((await next(`/v2/video/step/${express.json.request_id}/process_next`)).status).toBe(400);
    const none = await next("/v2/video/step/65f1234567890abcdef12345/process_next");
    expect([none.status, none.json.message]).toEqual([404, "Step video request not found."]);
  });

  test("the answer to a create shows the step machine", async () => {
    const { made } = await begin();
    expect(made.json).toMatchObject({
      status: "PENDING",
      step: {
        enabled: true,
        route_type: "text_to_video",
        status: "INIT",
        current_step: "prompt_generation",
        current_step_label: "Narrative",
        next_step: "image_generation",
        waiting_for_process_next: false,
        required_action: null,
        manual_step_stages: ["ai_video_generation"],
      },
    });
    expect(made.json.step.auto_advance_step_stages).toHaveLength(8);
  });
});

test("the V1 status asks for its id in its own words", async () => {
  const user = await server.createUser(1000);
  const missing = await server.call("GET", "/v1/video/status", { headers: { "API-KEY": user.key } });
  expect([missing.status, missing.json]).toEqual([400, { message: "taskId query parameter is missing." }]);
  const blank = await server.call("GET", "/v1/video/status?request_id=", { headers: { "API-KEY": user.key } });
  expect(blank.json).toEqual({ message: "taskId query parameter is missing." });
  const other = await server.call("GET", "/v2/status", { key: user.key });
  expect(other.json).toEqual({ message: "request_id (or session_id) query param is required." });
  const detailed = await server.call("POST", "/v2/status_detailed", { key: user.key, body: {} });
  expect(detailed.json).toEqual({ message: "request_id (or session_id) is required." });
});
