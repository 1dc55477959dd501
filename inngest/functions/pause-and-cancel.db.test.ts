import { afterAll, beforeAll, expect, test } from "vitest";
import type { Context } from "@/server/core/context";
import { cancelRender, pauseRender, resumeRender } from "@/server/core/sessions/cancel-render";
import { createVideo } from "@/server/core/sessions/create-video";
import { getLatestVersion, listCompletedVideos } from "@/server/core/sessions/finished-videos";
import { getStatus } from "@/server/core/sessions/get-status";
import { descendants, processorTicks } from "@/server/render/testing/descendants";
import type { AcceptedVideo } from "@/server/schemas/videos";
import { shortFilm, Workshop } from "./testing/workshop";

const PRICE = 180;
let workshop: Workshop;
let ctx: Context;

const film: AcceptedVideo = {
  ...shortFilm,
  ...{ prompt: "A ferry crosses the bay. Gulls follow it.", enableSubtitles: false },
};

beforeAll(async () => {
  workshop = await Workshop.open({ credits: 5000 });
  ctx = workshop.context();
  await workshop.startWorker();
});
afterAll(() => workshop.close());

const runs = (sessionId: string) => workshop.db.stageRun.findMany({ where: { sessionId }, orderBy: { stage: "asc" } });
const running = async (sessionId: string) => (await runs(sessionId)).filter((run) => run.status === "PENDING");

test("a paused film finishes what runs, starts nothing else, and goes on when it is resumed", async () => {
  const id = (await createVideo(ctx, film)).session_id;
  await workshop.until(async () => (await running(id)).some((run) => run.stage === "image_generation"));
  expect(await pauseRender(ctx, id)).toMatchObject({ request_id: id, status: "PAUSED", paused: true });
  expect(await pauseRender(ctx, id)).toMatchObject({ status: "PAUSED" });
  await workshop.until(async () => (await running(id)).length === 0);
  const before = await runs(id);
  await workshop.atRest();
  expect(await runs(id)).toEqual(before);
  expect(before.find((run) => run.stage === "ai_video_generation")!.status).toBe("INIT");
  expect(await getStatus(ctx, id)).toMatchObject({ status: "PAUSED", expressGenerationPaused: true });
  expect(await getLatestVersion(ctx, id)).toMatchObject({ isReady: false, answer: { status: "PENDING" } });

  expect(await resumeRender(ctx, id)).toMatchObject({ status: "PENDING", resumed: true });
  await workshop.until(async () => (await getStatus(ctx, id)).status === "COMPLETED");
  expect((await getLatestVersion(ctx, id)).answer).toMatchObject({ session_id: id, has_subtitles: false, result_language: "en" });
  expect(await listCompletedVideos(ctx, { limit: 10 })).toMatchObject([{ session_id: id, langauge: "en" }]);
  for (const ended of [pauseRender, resumeRender, cancelRender]) {
    await expect(ended(ctx, id)).rejects.toMatchObject({ code: "conflict" });
  }
  expect((await getStatus(ctx, id)).creditsCharged).toBe(PRICE);
}, 300_000);

test("a cancelled film ends long before it would be done, and costs no more than the stages that were done", async () => {
  const before = await workshop.balance();
  const id = (await createVideo(ctx, film)).session_id;
  await workshop.until(async () => (await running(id)).some((run) => run.stage === "ai_video_generation"));
  const answer = await cancelRender(ctx, id);
  const cancelledAt = Date.now();
  expect(answer).toEqual({
    ...{ request_id: id, session_id: id, status: "CANCELLED", cancelled: true, message: "Render cancellation requested." },
  });
  // Idle means: less than a tenth of a core over half a second, all processes of the worker together.
  await workshop.until(async () => {
    const ticks = () => processorTicks(descendants().map(({ pid }) => pid));
    const used = ticks();
    await new Promise((resolve) => setTimeout(resolve, 500));
    return ticks() - used < 5;
  }, 20_000);
  expect(Date.now() - cancelledAt).toBeLessThan(15_000);
  const after = await runs(id);
  const paid = after.filter((run) => run.status === "COMPLETED" && run.stage !== "video_generation");
  expect(await getStatus(ctx, id)).toMatchObject({ status: "CANCELLED" });
  const { creditsCharged } = await getStatus(ctx, id);
  expect(before - (await workshop.balance())).toBe(creditsCharged);
  expect(creditsCharged).toBeLessThan(PRICE / 2);
  expect(creditsCharged).toBeGreaterThan(0);
  expect(paid.length).toBeGreaterThan(2);
  expect(await cancelRender(ctx, id)).toEqual(answer);
  await workshop.atRest();
  expect(await runs(id)).toEqual(after);
  expect((await getLatestVersion(ctx, id)).answer).toMatchObject({ status: "CANCELLED" });
}, 300_000);
