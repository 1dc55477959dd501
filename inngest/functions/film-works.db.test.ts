import { randomUUID } from "node:crypto";
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { checkFilm } from "@/e2e/film-check";
import { commitEdit } from "@/server/core/edits/commit-edit";
import { createVideo } from "@/server/core/sessions/create-video";
import { readTimeline } from "@/server/core/timeline/read-timeline";
import { cancelWork, quoteWork, requestWork } from "@/server/core/works/request-work";
import { speechOf } from "@/server/editing/edit-captions";
import type { Edit } from "@/server/schemas/edits";
import type { AskedWork } from "@/server/schemas/works";
import { shortFilm, Workshop } from "./testing/workshop";

let workshop: Workshop;
let filmId: string;
beforeAll(async () => {
  workshop = await Workshop.open({ credits: 5000 });
  await workshop.startWorker();
  const request = { ...shortFilm, durationSeconds: 10, generativeVideo: false, prompt: "A lighthouse. Small boats. A calm sea." };
  filmId = (await createVideo(workshop.context(), request)).session_id;
  await workshop.finished(filmId);
}, 300_000);
afterAll(() => workshop.close());

const film = () => readTimeline(workshop.db, filmId);
const revision = async () => (await workshop.db.videoSession.findUniqueOrThrow({ where: { id: filmId } })).revision;
const edit = async (change: Edit) =>
  commitEdit(workshop.context(), { filmId, id: randomUUID(), revision: await revision(), edit: change });

async function done(asked: AskedWork) {
  const { id } = await requestWork(workshop.context(), { filmId, asked });
  return workshop.until(async () => {
    const work = await workshop.db.filmWork.findUniqueOrThrow({ where: { id } });
    return work.status !== "PENDING" && work;
  });
}

test("a rewritten line is spoken again and no other; a rendering makes only what it changed", async () => {
  const before = await film();
  const [scene] = before.scenes;
  const balance = await workshop.balance();
  await edit({ kind: "scene.rewrite", sceneId: scene!.id, narration: "The light turns." });
  const { credits } = await quoteWork(workshop.context(), filmId, { kind: "speak", sceneId: scene!.id });
  expect(credits).toBeGreaterThan(0);
  expect(await done({ kind: "speak", sceneId: scene!.id })).toMatchObject({ status: "COMPLETED", credits });
  expect(await workshop.balance()).toBe(balance - credits);
  const after = await film();
  expect(speechOf(after, scene!.id)?.text).toBe("The light turns.");
  for (const other of before.scenes.slice(1)) {
    expect(speechOf(after, other.id)?.asset).toEqual(speechOf(before, other.id)?.asset);
  }
  expect(JSON.stringify(after.captions?.pages[0])).toContain("light");

  const fileBefore = await workshop.fileOf(filmId);
  const rendered = await done({ kind: "render" });
  expect(rendered).toMatchObject({ status: "COMPLETED", credits: 0 });
  expect(rendered.reused).toBeGreaterThan(0);
  expect(rendered.reused).toBeLessThan(rendered.parts);
  expect((await stat(fileBefore)).size).toBeGreaterThan(0);
  const report = await checkFilm(await workshop.fileOf(filmId), { timeline: after });
  expect(report.problems).toEqual([]);
}, 240_000);

test("a new footer costs what its route costs, and a cancelled rendering gives it back and keeps the film", async () => {
  const balance = await workshop.balance();
  const file = await workshop.fileOf(filmId);
  await edit({ kind: "footer.set", sceneId: null, footer: { text: "Visit the lighthouse", url: null } });
  const { id, credits } = await requestWork(workshop.context(), { filmId, asked: { kind: "render" } });
  expect(credits).toBe(75);
  await expect(requestWork(workshop.context(), { filmId, asked: { kind: "render" } })).rejects.toMatchObject({
    code: "conflict",
  });
  await cancelWork(workshop.context(), id);
  expect(await workshop.balance()).toBe(balance);
  expect(await workshop.fileOf(filmId)).toBe(file);
  await edit({ kind: "footer.set", sceneId: null, footer: { text: "", url: null } });
});

test("another picture, stems and a film without captions", async () => {
  const [, scene] = (await film()).scenes;
  expect(await done({ kind: "picture", sceneId: scene!.id })).toMatchObject({ status: "COMPLETED" });
  const after = (await film()).scenes[1]!;
  expect(after.image?.key).not.toBe(scene!.image?.key);
  const stems = await done({ kind: "stems" });
  const { files } = stems.result as { files: Record<string, string> };
  for (const kind of ["speech", "music", "effect"]) {
    expect((await stat(join(workshop.folder, "media", files[kind]!))).size).toBeGreaterThan(44);
  }
  const captionless = await done({ kind: "captionless" });
  expect(captionless).toMatchObject({ status: "COMPLETED" });
  expect(Object.keys((captionless.result as { files: object }).files)).toEqual(["captionless"]);
}, 240_000);
