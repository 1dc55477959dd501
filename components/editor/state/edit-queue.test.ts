import { TRPCClientError } from "@trpc/client";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { EditQueue } from "./edit-queue";
import { loadPending, type Pending } from "./pending-edits";

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
