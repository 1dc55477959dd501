import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { seeded } from "@/remotion/timing/seeded";
import { RenderStore } from "./render-store";

let folder: string;
let count = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "store-test-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** An empty store in a folder of its own; `inUseMilliseconds` 0: whatever is least recently used may go at once. */
async function openStore(mostBytes = 1e9, inUseMilliseconds = 0): Promise<RenderStore> {
  const own = join(folder, String(count++));
  await mkdir(join(own, "out"), { recursive: true });
  return new RenderStore(join(own, "store"), mostBytes, inUseMilliseconds);
}
const outOf = (store: RenderStore, name: string) => join(store.folder, "..", "out", name);
const put = (store: RenderStore, name: string, bytes = 100) =>
  store.add(name, (path) => writeFile(path, Buffer.alloc(bytes, name.charCodeAt(0))));
const namesIn = async (store: RenderStore) => (await readdir(store.folder)).filter((name) => !name.startsWith(".")).toSorted();
const incomingOf = (store: RenderStore) => readdir(join(store.folder, ".incoming"));

/** Makes files that were last used so many seconds ago, through a store that has room: adding may evict at any moment. */
async function putUsed(store: RenderStore, ages: Record<string, number>): Promise<void> {
  const roomy = new RenderStore(store.folder, 1e9);
  for (const [name, seconds] of Object.entries(ages)) {
    await put(roomy, name);
    await age(store.pathOf(name), seconds);
  }
}
async function age(path: string, seconds: number): Promise<void> {
  const then = new Date(Date.now() - seconds * 1_000);
  await utimes(path, then, then);
}

describe("a file appears whole or not at all", () => {
  test("while it is written it is not there; then it is, with all it holds, and what was made is answered", async () => {
    const store = await openStore();
    const made = await store.add("a.mp4", async (path) => {
      await writeFile(path, "half");
      expect(await store.has("a.mp4")).toBe(false);
      expect(await namesIn(store)).toEqual([]);
      await writeFile(path, "all of it");
      return 7;
    });
    expect(made).toBe(7);
    expect(await store.has("a.mp4")).toBe(true);
    expect(await readFile(store.pathOf("a.mp4"), "utf8")).toBe("all of it");
    expect(await incomingOf(store)).toEqual([]);
  });

  test("a failed or aborted one leaves nothing, and what was there before stays", async () => {
    const store = await openStore();
    const fail = (name: string) =>
      store.add(name, async (path) => {
        await writeFile(path, "half");
        throw new Error("out of ink");
      });
    await expect(fail("a.mp4")).rejects.toThrow("out of ink");
    expect(await store.has("a.mp4")).toBe(false);
    await put(store, "b.mp4");
    await expect(fail("b.mp4")).rejects.toThrow("out of ink");
    expect((await readFile(store.pathOf("b.mp4"))).length).toBe(100);
    await expect(store.add("c.mp4", async () => undefined)).rejects.toThrow();
    expect(await namesIn(store)).toEqual(["b.mp4"]);
    expect(await incomingOf(store)).toEqual([]);
  });

  test("two at once under one name do not mix", async () => {
    const store = await openStore();
    const slowly = (letter: string) =>
      store.add("a.mp4", async (path) => {
        for (let size = 1; size <= 4; size++) {
          await writeFile(path, letter.repeat(size));
          await pause(1);
        }
      });
    await Promise.all([slowly("x"), slowly("y")]);
    expect(["xxxx", "yyyy"]).toContain(await readFile(store.pathOf("a.mp4"), "utf8"));
    expect(await incomingOf(store)).toEqual([]);
  });
});

describe("eviction", () => {
  test("removes the least recently used first, as few as the bound asks for", async () => {
    const store = await openStore(250);
    await putUsed(store, { "a.mp4": 30, "b.mp4": 50, "c.mp4": 10, "d.mp4": 40 });
    await store.evict();
    expect(await namesIn(store)).toEqual(["a.mp4", "c.mp4"]);
  });

  test("being asked for and being linked are uses", async () => {
    const store = await openStore(200);
    await putUsed(store, { "a.mp4": 50, "b.mp4": 40, "c.mp4": 30, "d.mp4": 20 });
    expect(await store.has("a.mp4")).toBe(true);
    expect(await store.linkTo("b.mp4", outOf(store, "b.mp4"))).toBe(true);
    await store.evict();
    expect(await namesIn(store)).toEqual(["a.mp4", "b.mp4"]);
  });

  test("drawn looks go before the first segment does", async () => {
    const store = await openStore(250);
    await putUsed(store, { "a.mp4": 50, "b.sprite": 10, "c.sprite": 20, "d.mp4": 40 });
    await store.evict();
    expect(await namesIn(store)).toEqual(["a.mp4", "d.mp4"]);
  });

  test("what was used a moment ago stays, even over the bound", async () => {
    const store = await openStore(50, 60_000);
    await putUsed(store, { "a.mp4": 61, "b.mp4": 30 });
    await store.evict();
    expect(await namesIn(store)).toEqual(["b.mp4"]);
  });

  test("happens by itself once enough was added", async () => {
    const store = await openStore(1_000);
    await putUsed(
      store,
      Object.fromEntries(Array.from({ length: 14 }, (_, i) => [`${String.fromCharCode(97 + i)}.mp4`, 100 - i])),
    );
    await vi.waitFor(async () => {
      await put(store, "z.mp4", 30);
      expect((await namesIn(store)).length).toBeLessThanOrEqual(10);
    });
    expect(await namesIn(store)).toContain("n.mp4");
  });

  test("leaves whole what is being written, and a folder that is not there yet is no error", async () => {
    const store = await openStore(0);
    await store.evict();
    await store.add("a.mp4", async (path) => {
      await writeFile(path, "all of it");
      await store.evict();
      expect(await readFile(path, "utf8")).toBe("all of it");
    });
  });
});

describe("a link", () => {
  test("keeps the file beyond its eviction", async () => {
    const store = await openStore(0);
    await putUsed(store, { "a.mp4": 10 });
    expect(await store.linkTo("a.mp4", outOf(store, "mine.mp4"))).toBe(true);
    await age(store.pathOf("a.mp4"), 10);
    await store.evict();
    expect(await namesIn(store)).toEqual([]);
    expect(await store.has("a.mp4")).toBe(false);
    expect((await readFile(outOf(store, "mine.mp4"))).length).toBe(100);
  });

  test("is refused for what is not there, and makes nothing", async () => {
    const store = await openStore();
    expect(await store.linkTo("a.mp4", outOf(store, "mine.mp4"))).toBe(false);
    expect(await readdir(outOf(store, "."))).toEqual([]);
  });

  test("to a place that cannot be written says so", async () => {
    const store = await openStore();
    await put(store, "a.mp4");
    await put(store, "b.mp4");
    await store.linkTo("a.mp4", outOf(store, "mine.mp4"));
    await expect(store.linkTo("b.mp4", outOf(store, "mine.mp4"))).rejects.toThrow("EEXIST");
  });
});

test("two stores on one folder, both full, evict under each other's hands: nothing throws, nothing linked is lost", async () => {
  const one = await openStore(1_500);
  const stores = [one, new RenderStore(one.folder, 1_500, 0)];
  const chance = seeded("store");
  const names = Array.from({ length: 30 }, (_, i) => `${String.fromCharCode(97 + (i % 26))}${i}.${i % 3 ? "mp4" : "sprite"}`);
  const taken: { path: string; letter: number }[] = [];
  let lost = 0;
  const work = async (worker: number) => {
    const store = stores[worker % 2]!;
    for (let round = 0; round < 40; round++) {
      const name = names[Math.floor(chance() * names.length)]!;
      const path = outOf(one, `${worker}-${round}`);
      if (!(await store.has(name))) await put(store, name);
      // As the renderer does: what was lost before it could be taken is made again.
      if (await store.linkTo(name, path)) taken.push({ path, letter: name.charCodeAt(0) });
      else lost++;
      if (round % 4 === 0) await store.evict();
    }
  };
  await Promise.all(Array.from({ length: 8 }, (_, worker) => work(worker)));
  expect(taken.length + lost).toBe(320);
  expect(taken.length).toBeGreaterThan(160);
  for (const { path, letter } of taken) expect((await readFile(path)).equals(Buffer.alloc(100, letter))).toBe(true);
  // An eviction of the other store may still be under way: it takes more, never less.
  for (const name of await namesIn(one)) await age(one.pathOf(name), 1).catch(() => undefined);
  await one.evict();
  expect((await namesIn(one)).length).toBeLessThanOrEqual(15);
  expect(await incomingOf(one)).toEqual([]);
}, 20_000);

test("a file evicted at the very moment it is asked for is either linked whole or said to be gone", async () => {
  const store = await openStore();
  const greedy = new RenderStore(store.folder, 0, 0);
  let working = true;
  const evicting = (async () => {
    while (working) await greedy.evict();
  })();
  const answers: boolean[] = [];
  const work = async (worker: number) => {
    for (let round = 0; round < 150; round++) {
      const path = outOf(store, `${worker}-${round}`);
      await put(store, `${worker}.mp4`);
      const isLinked = await store.linkTo(`${worker}.mp4`, path);
      answers.push(isLinked);
      const bytes = await readFile(path).catch(() => null);
      expect(bytes?.equals(Buffer.alloc(100, String(worker)))).toBe(isLinked ? true : undefined);
    }
  };
  await Promise.all([0, 1, 2, 3].map(work)).finally(() => {
    working = false;
  });
  await evicting;
  expect(answers).toHaveLength(600);
  expect(answers).toContain(true);
}, 20_000);

describe("what a killed process left half-made", () => {
  const DAY = 24 * 3_600;

  test("goes after a day, and not earlier", async () => {
    const store = await openStore();
    await put(store, "a.mp4");
    const incoming = join(store.folder, ".incoming");
    for (const [name, seconds] of [
      ["old", DAY + 60],
      ["young", DAY - 60],
    ] as const) {
      await writeFile(join(incoming, name), "half");
      await age(join(incoming, name), seconds);
    }
    await store.evict();
    expect(await incomingOf(store)).toEqual(["young"]);
  });

  test("is swept also where a segment's folder of looks was left, and keeps nothing from being evicted", async () => {
    const store = await openStore(100);
    await putUsed(store, { "a.mp4": 30, "b.mp4": 20 });
    const left = join(store.folder, ".incoming", "01-c.mp4.sprites");
    await mkdir(left);
    await writeFile(join(left, "d.sprite"), "look");
    await age(left, DAY + 60);
    await store.evict();
    expect(await namesIn(store)).toEqual(["b.mp4"]);
    expect(await incomingOf(store)).toEqual([]);
  });

  test("is swept also where it was a look that was being drawn", async () => {
    const store = await openStore();
    await put(store, "a.mp4");
    // The name under which draw-sprites.task.ts writes.
    const left = store.pathOf(".incoming/0123abcd.4711");
    await writeFile(left, "half");
    await age(left, DAY + 60);
    await store.evict();
    expect((await readdir(store.folder)).toSorted()).toEqual([".incoming", "a.mp4"]);
    expect(await incomingOf(store)).toEqual([]);
  });
});
