import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Context } from "@/server/core/context";
import { getBalance } from "@/server/core/credits/get-balance";
import { grantCredits } from "@/server/core/credits/grant-credits";
import { toCredits, toUnits } from "@/server/core/credits/units";
import { createObjectId } from "@/server/core/ids/create-object-id";
import { createTestDatabase, type TestDatabase } from "@/server/db/test-database";
import { createLocalStorage } from "@/server/providers/storage";
import type { AcceptedImage } from "@/server/schemas/images";
import { composeImage } from "./compose-image";
import { failImageJob } from "./end-image-job";
import { listImageViews } from "./list-image-views";

let database: TestDatabase;
let folder: string;
beforeAll(async () => {
  database = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), "images-"));
});
afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true });
});

async function somebody(): Promise<Context> {
  const userId = createObjectId();
  const { db } = database;
  await db.user.create({ data: { id: userId, email: `${userId}@example.com` } });
  await db.$transaction((tx) => grantCredits(tx, { accountId: `user:${userId}`, amount: toUnits(1000), reason: userId }));
  return {
    ...{ actor: { kind: "user", userId, authType: "studio" }, db, storage: createLocalStorage(folder), requestId: "test" },
    ...{ publicUrl: "http://127.0.0.1", providers: "auto", payments: null, secretKey: "a-secret-of-this-test-only-0123456789" },
    ...{ now: () => new Date(), findTranslator: async () => null },
  };
}
const balance = async ({ actor, db }: Context) => toCredits(await getBalance(db, `user:${actor.userId}`));
const lighthouse = (numImages = 1): AcceptedImage => ({
  ...{ kind: "text_to_image", imageUrls: [], prompt: "A lighthouse", model: "NANOBANANA2", numImages, aspectRatio: "16:9" },
});

test("what is sent twice under one key is made and paid once; what fails is shown to have cost nothing", async () => {
  const ctx = await somebody();
  const key = randomUUID();
  const [first, again] = [
    await composeImage(ctx, { asked: lighthouse(2), key }),
    await composeImage(ctx, { asked: lighthouse(2), key }),
  ];
  expect(again).toEqual(first);
  expect(await balance(ctx)).toBe(970);
  expect((await listImageViews(ctx)).jobs).toMatchObject([
    { id: first.id, status: "PENDING", prompt: "A lighthouse", credits: 30 },
  ]);
  await failImageJob(ctx.db, first.id, "The picture service is down.");
  expect((await listImageViews(ctx)).jobs).toMatchObject([
    { id: first.id, status: "FAILED", message: "The picture service is down.", credits: 0 },
  ]);
  expect(await balance(ctx)).toBe(1000);
});

test("pages follow one another by age, and nobody sees another's", async () => {
  const [ctx, other] = [await somebody(), await somebody()];
  await composeImage(other, { asked: lighthouse(), key: randomUUID() });
  const made: string[] = [];
  for (let i = 0; i < 26; i++) made.unshift((await composeImage(ctx, { asked: lighthouse(), key: randomUUID() })).id);
  const first = await listImageViews(ctx);
  const second = await listImageViews(ctx, first.next);
  expect([...first.jobs, ...second.jobs].map(({ id }) => id)).toEqual(made);
  expect([first.jobs.length, second.next]).toEqual([24, null]);
});

test("a path of this server's own is taken for its picture, and any other host is not trusted", async () => {
  const ctx = await somebody();
  const enhance = (url: string): AcceptedImage => ({
    kind: "image_enhance",
    imageUrls: [url],
    resolution: "1k",
    aspectRatio: "1:1",
  });
  for (const url of ["/media/uploads/nobody/none.png", "http://127.0.0.2/x.png", "file:///etc/passwd"]) {
    await expect(composeImage(ctx, { asked: enhance(url), key: randomUUID() })).rejects.toMatchObject({
      code: "invalid_request",
    });
  }
  expect(await balance(ctx)).toBe(1000);
});
