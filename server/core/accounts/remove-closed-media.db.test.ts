import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createObjectId } from "@/server/core/ids/create-object-id";
import { createTestDatabase } from "@/server/db/test-database";
import { createLocalStorage } from "@/server/providers/storage";
import { removeClosedMedia } from "./remove-closed-media";

test("files of a closed account go a day later, those of others stay", async () => {
  const { db, drop } = await createTestDatabase();
  const folder = await mkdtemp(join(tmpdir(), "kinora-closed-"));
  try {
    const storage = createLocalStorage(folder);
    const now = new Date("2026-03-02T12:00:00Z");
    const owner = async (closedAt: Date | null) => {
      const id = createObjectId();
      await db.user.create({ data: { id, email: `${id}@example.com`, closedAt } });
      const key = `sessions/${id}/scene.txt`;
      const path = join(folder, `${id}.txt`);
      await writeFile(path, id);
      const { byteLength, sha256 } = await storage.putFile(key, path, "text/plain");
      await db.asset.create({ data: { key, userId: id, mimeType: "text/plain", byteLength, sha256 } });
      return key;
    };
    const yesterday = await owner(new Date("2026-03-01T11:00:00Z"));
    const today = await owner(new Date("2026-03-02T11:00:00Z"));
    const open = await owner(null);
    expect(await removeClosedMedia({ db, storage, now })).toBe(1);
    expect(await Promise.all([yesterday, today, open].map((key) => storage.has(key)))).toEqual([false, true, true]);
    expect(await db.asset.findMany({ select: { key: true }, orderBy: { key: "asc" } })).toEqual(
      [today, open].sort().map((key) => ({ key })),
    );
    expect(await removeClosedMedia({ db, storage, now })).toBe(0);
  } finally {
    await rm(folder, { recursive: true, force: true });
    await drop();
  }
});
