import { TRPCClientError } from "@trpc/client";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { applyEdit } from "@/server/editing/apply-edit";
import { idOf, talkingFilm } from "@/server/editing/testing/talking-film";
import { EditQueue } from "./edit-queue";
import { loadPending, type Pending } from "./pending-edits";
import { shownFilm } from "./shown-film";

const anEdit = (id: string, revision: number): Pending => ({
  ...{ id, revision, kind: "edit" },
  edit: { kind: "film.title", title: id },
});

beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
  vi.stubGlobal("window", new EventTarget());
  vi.useFakeTimers();
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

type Send = (item: Pending, revision: number) => Promise<{ revision: number }>;

function aQueue(send: Send) {
  const refused: string[] = [];
  const queue = new EditQueue({ filmId: "film", send, onRefused: ({ id }) => refused.push(id) });
  queue.start();
  queue.seen(4);
  return { queue, refused };
}

const settle = () => vi.advanceTimersByTimeAsync(0);

test("edits leave one after the other, and each has seen those before it", async () => {
  const sent: [string, number][] = [];
  const { queue } = aQueue(async ({ id }, revision) => {
    sent.push([id, revision]);
    return { revision: revision + 1 };
  });
  for (const id of ["a", "b", "c"]) queue.add(anEdit(id, 4));
  await settle();
  expect(sent).toEqual([
    ["a", 4],
    ["b", 5],
    ["c", 6],
  ]);
  // They stay in sight until the film that streams in has them.
  expect(queue.read().stored.map(({ id }) => id)).toEqual(["a", "b", "c"]);
  queue.seen(6);
  expect(queue.read().stored.map(({ id }) => id)).toEqual(["c"]);
});

test("who waits until all is stored waits for every edit, and not at all where nothing waits", async () => {
  let answer: (stored: { revision: number }) => void = () => undefined;
  const { queue } = aQueue((_, revision) => new Promise((resolve) => (answer = () => resolve({ revision: revision + 1 }))));
  let stored = 0;
  const waiting = () => queue.allStored().then(() => stored++);
  void waiting();
  await settle();
  expect(stored).toBe(1);
  for (const id of ["a", "b"]) queue.add(anEdit(id, 4));
  void waiting();
  for (const expected of [1, 2]) {
    answer({ revision: 0 });
    await settle();
    expect(stored).toBe(expected);
  }
});

test("edits made in one go meet none of their own, however soon the film streams in", async () => {
  const sent: [string, number][] = [];
  const { queue } = aQueue(async ({ id }, revision) => {
    sent.push([id, revision]);
    queue.seen(revision + 1);
    return { revision: revision + 1 };
  });
  for (const id of ["a", "b", "c"]) queue.add(anEdit(id, 4));
  await settle();
  expect(sent).toEqual([
    ["a", 4],
    ["b", 5],
    ["c", 6],
  ]);
  expect(queue.read().stored).toEqual([]);
});

test("without a network they wait, survive the page, and leave once it is back", async () => {
  let isAway = true;
  const sent: string[] = [];
  const send: Send = async ({ id }, revision) => {
    if (isAway) throw new TRPCClientError("fetch failed");
    sent.push(id);
    return { revision: revision + 1 };
  };
  const { queue } = aQueue(send);
  queue.add(anEdit("a", 4));
  await settle();
  expect(queue.read().connection).toBe("away");
  expect(loadPending("film").map(({ id }) => id)).toEqual(["a"]);

  isAway = false;
  const { queue: afterReload } = aQueue(send);
  await settle();
  expect(sent).toEqual(["a"]);
  expect(afterReload.read()).toMatchObject({ waiting: [], connection: "idle" });
  expect(loadPending("film")).toEqual([]);
});

test("what the server refuses is told and dropped; the rest goes on", async () => {
  const { queue, refused } = aQueue(async ({ id }, revision) => {
    if (id !== "b") return { revision: revision + 1 };
    throw TRPCClientError.from({ error: { message: "no", code: -32009, data: { httpStatus: 409, code: "CONFLICT" } } } as never);
  });
  for (const id of ["a", "b", "c"]) queue.add(anEdit(id, 4));
  await settle();
  expect(refused).toEqual(["b"]);
  expect(queue.read().stored.map(({ id }) => id)).toEqual(["a", "c"]);
});

test("a server in trouble is asked again", async () => {
  let tries = 0;
  const { queue } = aQueue(async (_, revision) => {
    if (++tries < 3) throw TRPCClientError.from({ error: { message: "oops", code: -32603, data: { httpStatus: 500 } } } as never);
    return { revision: revision + 1 };
  });
  queue.add(anEdit("a", 4));
  await vi.advanceTimersByTimeAsync(5_000);
  expect(tries).toBe(3);
  expect(queue.read().waiting).toEqual([]);
});

test("an edit is seen once, whether its answer comes first or the film that has it", async () => {
  const before = talkingFilm();
  const edit = { kind: "scene.duplicate", sceneId: idOf(1), newId: idOf(90) } as const;
  const after = applyEdit(before, edit);
  const more = before.scenes.length + 1;
  let answer = (_: { revision: number }) => {};
  const { queue } = aQueue(() => new Promise((resolve) => (answer = resolve)));
  const scenes = (timeline: typeof before, revision: number) => shownFilm({ timeline, revision }, queue.read()).scenes.length;

  queue.add({ id: "a", revision: 4, kind: "edit", edit });
  expect(scenes(before, 4)).toBe(more);
  queue.arrived("a", 5);
  // The page may be drawn between the two.
  expect([scenes(before, 4), scenes(after, 5)]).toEqual([more, more]);
  queue.seen(5);
  expect(scenes(after, 5)).toBe(more);
  answer({ revision: 5 });
  await settle();
  expect([scenes(after, 5), queue.read().waiting, loadPending("film")]).toEqual([more, [], []]);

  queue.add({ id: "b", revision: 5, kind: "edit", edit: { ...edit, newId: idOf(91) } });
  answer({ revision: 6 });
  await settle();
  expect([scenes(after, 5), scenes(applyEdit(after, { ...edit, newId: idOf(91) }), 6)]).toEqual([more + 1, more + 1]);
});
