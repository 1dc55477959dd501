import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { applyPatch } from "rfc6902";
import superjson from "superjson";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { Actor, Context } from "@/server/core/context";
import { grantCredits } from "@/server/core/credits/grant-credits";
import { toUnits } from "@/server/core/credits/units";
import type { FilmView } from "@/server/core/films/film-view";
import type { FilmCard } from "@/server/core/films/list-films";
import type { FilmEvent } from "@/server/core/films/watch-film";
import { createObjectId } from "@/server/core/ids/create-object-id";
import { failImageJob, reportImageProgress } from "@/server/core/images/end-image-job";
import type { Changes } from "@/server/core/news/changes";
import { createVideo } from "@/server/core/sessions/create-video";
import { aRequest, aTimeline } from "@/server/core/sessions/testing/film-facts.fixture";
import { editTimeline } from "@/server/core/timeline/edit-timeline";
import { startTimeline } from "@/server/core/timeline/start-timeline";
import { type Channel, listenToChanges } from "@/server/db/listen-to-changes";
import { createTestDatabase, type TestDatabase } from "@/server/db/test-database";
import { createLocalStorage } from "@/server/providers/storage";
import type { ImageJobView } from "@/server/schemas/image-jobs";
import type { AcceptedImage } from "@/server/schemas/images";
import { appRouter } from "./root";

let database: TestDatabase;
let changes: Record<Channel, Changes>;
const open: { close(): Promise<void> }[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  changes = { films: listenToChanges(database.url, "films"), image_jobs: listenToChanges(database.url, "image_jobs") };
});
afterEach(async () => {
  for (const stream of open.splice(0)) await stream.close();
});
afterAll(() => database.drop());

function contextOf(actor: Actor): Context {
  return {
    actor,
    db: database.db,
    storage: createLocalStorage("/tmp/kinora-no-media"),
    ...{ payments: null, requestId: "test", secretKey: "a-secret-of-this-test-only-0123456789" },
    ...{ publicUrl: "https://films.example", providers: "auto", findTranslator: async () => null, now: () => new Date() },
  };
}

async function anAccount(): Promise<Context> {
  const id = createObjectId();
  await database.db.user.create({ data: { id, email: `${id}@films.example` } });
  await database.db.$transaction((tx) =>
    grantCredits(tx, { accountId: `user:${id}`, amount: toUnits(10_000), reason: `test:${id}` }),
  );
  return contextOf({ kind: "user", userId: id, authType: "studio" });
}

async function aFilm(ctx: Context): Promise<string> {
  const { session_id: id } = await createVideo(ctx, aRequest);
  await database.db.$transaction((tx) => startTimeline(tx, id, "stage:prompt_generation", aTimeline));
  return id;
}

const rewrite = (id: string, narration: string) =>
  database.db.$transaction((tx) =>
    editTimeline(tx, id, "user:test", (film) => ({
      ...film,
      scenes: film.scenes.map((scene) => (scene.index === 0 ? { ...scene, narration } : scene)),
    })),
  );

interface Heard<Event> {
  id: string;
  event: Event;
}

/** A browser's view of a subscription: the real handler's answer, read line by line. */
async function listen<Event>(ctx: Context, path: string, input: unknown, lastEventId?: string) {
  const aborting = new AbortController();
  const url = new URL(`https://films.example/api/trpc/${path}`);
  const asked = lastEventId === undefined ? input : { ...(input as object), lastEventId };
  url.searchParams.set("input", JSON.stringify(superjson.serialize(asked)));
  const response = await fetchRequestHandler({
    endpoint: "/api/trpc",
    req: new Request(url, { signal: aborting.signal, headers: { accept: "text/event-stream" } }),
    router: appRouter,
    createContext: () => ({ context: ctx, changes }),
  });
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  const heard: Heard<Event>[] = [];
  const errors: string[] = [];
  let wake = () => {};
  const reading = (async () => {
    let text = "";
    for (;;) {
      const { value, done } = await reader.read().catch(() => ({ value: undefined, done: true }));
      if (done) return;
      text += value;
      const messages = text.split("\n\n");
      text = messages.pop() ?? "";
      for (const message of messages) {
        const line = (name: string) => new RegExp(`^${name}: ?(.*)$`, "m").exec(message)?.[1];
        const data = line("data");
        if (line("event") === "serialized-error") errors.push(data ?? "");
        else if (line("id") && data) heard.push({ id: line("id")!, event: superjson.deserialize(JSON.parse(data)) as Event });
      }
      wake();
    }
  })();
  const stream = {
    heard,
    errors,
    async until(isThere: () => boolean) {
      while (!isThere()) await new Promise<void>((resolve) => (wake = resolve));
    },
    async close() {
      aborting.abort();
      await reader.cancel().catch(() => {});
      await reading;
    },
  };
  open.push(stream);
  return stream;
}

const watch = (ctx: Context, id: string, after?: string) => listen<FilmEvent>(ctx, "films.watch", { id }, after);
const revisionOf = ({ event }: Heard<FilmEvent>) =>
  event.kind === "edit" ? event.edit.revision : event.kind === "film" ? event.film.revision : null;

test("who comes back with the last id is told what came since, once, and nothing is lost", async () => {
  const ctx = await anAccount();
  const id = await aFilm(ctx);
  const [first, second] = [await watch(ctx, id), await watch(ctx, id)];
  await first.until(() => first.heard.length > 0);
  await rewrite(id, "One.");
  await first.until(() => first.heard.some((told) => revisionOf(told) === 2));
  const last = first.heard.at(-1)!.id;
  await first.close();

  await rewrite(id, "Two.");
  await rewrite(id, "Three.");
  await database.db.stageRun.updateMany({
    where: { sessionId: id, stage: "image_generation" },
    data: { status: "PENDING", progress: 0.5, startedAt: new Date() },
  });
  const back = await watch(ctx, id, last);
  await back.until(() => back.heard.some(({ event }) => event.kind === "progress"));
  expect(back.heard.map(({ event }) => event.kind)).toEqual(["edit", "edit", "progress"]);
  expect(back.heard.map(revisionOf)).toEqual([3, 4, null]);

  // The other one was there all the time and knows the same.
  await second.until(() => second.heard.some((told) => revisionOf(told) === 4));
  const { event } = second.heard[0]!;
  if (event.kind !== "film") throw new Error("The first event is the film.");
  const timeline = structuredClone(event.film.timeline)!;
  for (const told of second.heard) {
    if (told.event.kind === "edit") expect(applyPatch(timeline, told.event.edit.patch as never)).toEqual([null]);
  }
  expect(timeline).toEqual((await appRouter.createCaller({ context: ctx, changes }).films.get({ id })).timeline);
  expect(timeline.scenes[0]!.narration).toBe("Three.");
  expect(JSON.stringify(second.heard)).not.toContain("secret");
});

test("nothing new is nothing told", async () => {
  const ctx = await anAccount();
  const id = await aFilm(ctx);
  const first = await watch(ctx, id);
  await first.until(() => first.heard.length > 0);
  const back = await watch(ctx, id, first.heard.at(-1)!.id);
  await rewrite(id, "News.");
  await back.until(() => back.heard.length > 0);
  expect(back.heard.map(revisionOf)).toEqual([2]);
});

test("a film of somebody else is not there, and its changes are told to nobody else", async () => {
  const [owner, stranger] = [await anAccount(), await anAccount()];
  const customer = await database.db.externalUser.create({
    data: {
      ...{ id: createObjectId(), userId: owner.actor.userId, identityKey: createObjectId(), uniqueKey: createObjectId() },
      ...{ provider: "test", externalUserId: "member" },
    },
  });
  const external = contextOf({
    ...{ kind: "external", userId: owner.actor.userId, externalUserId: customer.id },
    ...{ authType: "external_auth", asEndUser: true },
  });
  const lists = [await listen<FilmCard>(stranger, "films.changes", {}), await listen<FilmCard>(external, "films.changes", {})];
  const own = await listen<FilmCard>(owner, "films.changes", {});
  const id = await aFilm(owner);
  await own.until(() => own.heard.some(({ event }) => event.id === id));
  for (const other of [stranger, external]) {
    const refused = await watch(other, id);
    await refused.until(() => refused.errors.length > 0);
    expect(refused.errors.join()).toContain("There is no such film.");
    expect(refused.heard).toEqual([]);
  }
  expect(lists.flatMap(({ heard }) => heard)).toEqual([]);
});

test("the list begins with what is being made and with what ended while its watcher was away", async () => {
  const ctx = await anAccount();
  const [running, ended] = [await aFilm(ctx), await aFilm(ctx)];
  const first = await listen<FilmCard>(ctx, "films.changes", {});
  await first.until(() => first.heard.length >= 2);
  const last = first.heard.at(-1)!.id;
  await first.close();
  await database.db.videoSession.update({ where: { id: ended }, data: { status: "FAILED", failure: "It broke." } });
  const back = await listen<FilmCard>(ctx, "films.changes", {}, last);
  await back.until(() => back.heard.length >= 2);
  const told = new Map(back.heard.map(({ event }) => [event.id, event.status]));
  expect(told).toEqual(
    new Map([
      [running, "PENDING"],
      [ended, "FAILED"],
    ]),
  );
});

test("changes arrive although the line to the database was cut", async () => {
  const ctx = await anAccount();
  const id = await aFilm(ctx);
  const stream = await watch(ctx, id);
  await stream.until(() => stream.heard.length > 0);
  await database.db.$queryRaw`
    SELECT pg_terminate_backend(pid)::text FROM pg_stat_activity
    WHERE query = 'LISTEN films' AND datname = current_database()`;
  await rewrite(id, "After the cut.");
  await stream.until(() => stream.heard.some((told) => revisionOf(told) === 2));
  const film = (await appRouter.createCaller({ context: ctx, changes }).films.get({ id })) satisfies FilmView;
  expect(film.revision).toBe(2);
});

test("work on pictures is told as it changes, to who asked for it, and the rest to who comes back", async () => {
  const [ctx, stranger] = [await anAccount(), await anAccount()];
  const asked: AcceptedImage = {
    ...{ kind: "text_to_image", imageUrls: [], prompt: "A pier", model: "SEEDREAM", numImages: 1, aspectRatio: "1:1" },
  };
  const [own, other] = [await listen<ImageJobView>(ctx, "images.changes", {}), await listen(stranger, "images.changes", {})];
  const { id } = await appRouter.createCaller({ context: ctx, changes }).images.create({ asked, key: crypto.randomUUID() });
  await own.until(() => own.heard.length > 0);
  await reportImageProgress(database.db, id, 0.1);
  await database.db.imageJob.update({ where: { id }, data: { status: "PENDING", progress: 0.5 } });
  await own.until(() => own.heard.some(({ event }) => event.progress === 50));
  const last = own.heard.at(-1)!.id;
  await own.close();
  await failImageJob(database.db, id, "It broke.");
  const back = await listen<ImageJobView>(ctx, "images.changes", {}, last);
  await back.until(() => back.heard.length > 0);
  expect(back.heard.map(({ event }) => [event.id, event.status, event.credits])).toEqual([[id, "FAILED", 0]]);
  expect(other.heard).toEqual([]);
});

test("films are joined when they have one shape; the price and the refusal are told before", async () => {
  const ctx = await anAccount();
  const studio = appRouter.createCaller({ context: ctx, changes });
  const finish = async (id: string, aspectRatio: string) => {
    const timeline = { ...aTimeline, aspectRatio };
    await database.db.videoSession.update({ where: { id }, data: { status: "COMPLETED", timeline: timeline as object } });
    return id;
  };
  const [wide, other, tall] = [await aFilm(ctx), await aFilm(ctx), await aFilm(ctx)];
  await finish(wide, "16:9");
  expect(await studio.library.quoteJoin({ sourceIds: [wide, other] })).toMatchObject({ credits: null });
  await finish(other, "16:9");
  expect(await studio.library.quoteJoin({ sourceIds: [wide, other] })).toEqual({ credits: 3 * 24, refusal: null });
  await finish(tall, "9:16");
  expect(await studio.library.quoteJoin({ sourceIds: [wide, tall] })).toEqual({
    credits: null,
    refusal: "Only videos of the same aspect ratio can be joined; these have 16:9 and 9:16.",
  });
  const stranger = appRouter.createCaller({ context: await anAccount(), changes });
  expect(await stranger.library.quoteJoin({ sourceIds: [wide, other] })).toMatchObject({ credits: null });
});

test("a film that is sent twice under one key is made and paid once", async () => {
  const ctx = await anAccount();
  const studio = appRouter.createCaller({ context: ctx, changes });
  const body = { prompt: "A harbour", duration: 10, video_model: "RUNWAYML", image_model: "GPTIMAGE2" };
  const request = { source: "text" as const, isStepped: false, body };
  expect(await studio.composer.quote(request)).toMatchObject({ isAccepted: true, credits: 300, durationSeconds: 10 });
  const key = crypto.randomUUID();
  const sent = [await studio.composer.create({ ...request, key }), await studio.composer.create({ ...request, key })];
  expect(sent[0]).toEqual(sent[1]);
  expect(await studio.visitor.purse()).toEqual({ credits: 10_000 - 300 });
  expect((await studio.films.list({})).films).toHaveLength(1);
});

test("what is wrong with a request is said in the contract's words, at its field", async () => {
  const studio = appRouter.createCaller({ context: await anAccount(), changes });
  const quote = (body: Record<string, unknown>) => studio.composer.quote({ source: "text", isStepped: false, body });
  const film = { prompt: "Rain", duration: 10, video_model: "RUNWAYML", image_model: "GPTIMAGE2" };
  expect(await quote({ ...film, duration: 5 })).toEqual({
    isAccepted: false,
    problems: [{ field: "duration", message: "Duration must be at least 10 seconds" }],
  });
  expect(await quote({ ...film, enable_subtitles: "yes" })).toMatchObject({
    problems: [{ field: "enable_subtitles", message: "enable_subtitles must be a boolean." }],
  });
});

test("the library is told page by page, searched, and without what is archived", async () => {
  const ctx = await anAccount();
  const studio = appRouter.createCaller({ context: ctx, changes });
  for (let index = 0; index < 26; index++) {
    await createVideo(ctx, { ...aRequest, durationSeconds: 10, prompt: index === 3 ? "A needle" : `Hay ${index}` });
  }
  const first = await studio.films.list({});
  const second = await studio.films.list({ cursor: first.next });
  expect([first.films.length, second.films.length, second.next]).toEqual([24, 2, null]);
  expect(new Set([...first.films, ...second.films].map(({ id }) => id)).size).toBe(26);
  const [needle] = (await studio.films.list({ search: "NEEDLE" })).films;
  expect(needle).toMatchObject({ title: "A needle", cost: { price: 300, charged: 0 } });
  await studio.films.archive({ id: needle!.id, archived: true });
  expect((await studio.films.list({ search: "needle" })).films).toEqual([]);
  expect((await studio.films.list({ archived: true })).films).toHaveLength(1);
});
