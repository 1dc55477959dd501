import { stat } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { checkFilm } from "@/e2e/film-check";
import { createVideo } from "@/server/core/sessions/create-video";
import { readTimeline } from "@/server/core/timeline/read-timeline";
import { descendants } from "@/server/render/testing/descendants";
import type { AcceptedVideo } from "@/server/schemas/videos";
import { shortFilm, Workshop } from "./testing/workshop";

let workshop: Workshop;
beforeAll(async () => {
  workshop = await Workshop.open({ credits: 5000 });
});
afterAll(() => workshop.close());

const film: AcceptedVideo = { ...shortFilm, durationSeconds: 12, language: "auto", generativeVideo: false };
const requestFilm = async (prompt: string) => (await createVideo(workshop.context(), { ...film, prompt })).session_id;

/** One of the worker, one of a media process. */
const KILLS = 2;

const parts = (sessionId: string) => workshop.db.renderPart.findMany({ where: { sessionId }, orderBy: { index: "asc" } });
const statusOf = async (sessionId: string) =>
  (await workshop.db.videoSession.findUniqueOrThrow({ where: { id: sessionId } })).status;

test("kill -9 of the worker or of a media process inside parts of a film: only the parts in hand are made again", async () => {
  const worker = workshop.newWorker();
  const sessionId = await requestFilm("A lighthouse keeper writes letters. The sea takes them. One day, one comes back.");
  await worker.start();
  /** File of each finished segment at the time of a kill: a file made again would be another one. */
  const finished = new Map<string, number>();
  const hit = new Set<number>();
  let finishedAtLastKill = -1;
  for (let kills = 0; kills < KILLS; kills++) {
    const ended = await workshop.until(async () => {
      if ((await statusOf(sessionId)) !== "PENDING") return "ended";
      const segments = (await parts(sessionId)).filter((part) => part.kind === "segment");
      const done = segments.filter((part) => part.completedAt !== null);
      // Between two kills at least one more part gets done, so that there is something not to repeat.
      const inHand = segments.find((part) => part.doneUnits > 0 && part.completedAt === null && !hit.has(part.index));
      if (!inHand || done.length <= finishedAtLastKill) return null;
      hit.add(inHand.index);
      finishedAtLastKill = done.length;
      for (const part of done) {
        finished.set(part.key, (await stat(join(workshop.folder, "render", `${part.key}.mp4`))).ino);
      }
      return "kill";
    });
    if (ended === "ended") break;
    if (kills % 2 === 0) {
      await worker.kill("SIGKILL");
      await worker.start();
    } else {
      for (const { pid, commandLine } of descendants()) {
        if (commandLine.includes("children/child.ts")) process.kill(pid, "SIGKILL");
      }
    }
  }
  await workshop.until(async () => (await statusOf(sessionId)) !== "PENDING");
  await worker.kill("SIGTERM");
  expect(await statusOf(sessionId)).toBe("COMPLETED");
  expect(hit.size).toBe(KILLS);
  expect(finished.size).toBeGreaterThan(0);
  for (const [key, inode] of finished) expect((await stat(join(workshop.folder, "render", `${key}.mp4`))).ino).toBe(inode);
  const rows = await parts(sessionId);
  expect(rows.filter((part) => part.completedAt === null || part.doneUnits !== part.units)).toEqual([]);

  const timeline = await readTimeline(workshop.db, sessionId);
  const report = await checkFilm(await workshop.fileOf(sessionId), { timeline });
  expect(report.problems).toEqual([]);
}, 600_000);
