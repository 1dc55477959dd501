import { applyPatch, type Operation } from "rfc6902";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aGlobalVideo, bareFilm } from "@/remotion/timing/testing/bare-film";
import { createObjectId } from "@/server/core/ids/create-object-id";
import { createTestDatabase, type TestDatabase } from "@/server/db/test-database";
import { editTimeline } from "./edit-timeline";
import { readTimeline } from "./read-timeline";

let database: TestDatabase;
const userId = createObjectId();
beforeAll(async () => {
  database = await createTestDatabase();
  await database.db.user.create({ data: { id: userId, email: "edits@example.com" } });
});
afterAll(() => database.drop());

test("videos over the scenes are kept, moved and taken back, also in a film from before there were any", async () => {
  const { db } = database;
  const { globalVideos: _, ...timeline } = bareFilm();
  const sessionId = createObjectId();
  await db.videoSession.create({
    data: { ...{ id: sessionId, userId, kind: "text_to_video", input: {}, durationSeconds: 10 }, timeline: timeline as object },
  });
  expect(await readTimeline(db, sessionId)).toEqual(bareFilm());

  const edit = (change: Parameters<typeof editTimeline>[3]) =>
    db.$transaction((tx) => editTimeline(tx, sessionId, `user:${userId}`, change));
  await edit((film) => ({ ...film, globalVideos: [aGlobalVideo] }));
  const moved = { ...aGlobalVideo, box: { ...aGlobalVideo.box, x: 0.1 }, shape: "circle" as const };
  const after = await edit((film) => ({ ...film, globalVideos: [moved] }));
  expect(after.globalVideos).toEqual([moved]);
  expect(await readTimeline(db, sessionId)).toEqual(after);

  const edits = await db.timelineEdit.findMany({ where: { sessionId }, orderBy: { revision: "desc" } });
  const back = structuredClone(after);
  for (const { inverse } of edits) applyPatch(back, inverse as unknown as Operation[]);
  expect(edits).toHaveLength(2);
  expect(back).toEqual(bareFilm());
});
