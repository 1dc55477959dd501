import type { Operation } from "rfc6902";

/**
 * The change from one timeline to another as a JSON Patch (RFC 6902). Things with an `id` are followed by it wherever they go, all
 * other lists are compared from both ends, so that a long film costs no more than reading it: the general diff of lists
 * compares everything with everything, which takes seconds for sixty scenes.
 */
export function timelinePatch(before: unknown, after: unknown): Operation[] {
  return diff(before, after, "");
}

type Entries = Record<string, unknown>;

function diff(before: unknown, after: unknown, path: string): Operation[] {
  if (before === after) return [];
  if (Array.isArray(before) && Array.isArray(after)) {
    return areNamed(before) && areNamed(after) ? diffNamed(before, after, path) : diffList(before, after, path);
  }
  if (isEntries(before) && isEntries(after)) return diffEntries(before, after, path);
  return [{ op: "replace", path, value: after }];
}

function diffEntries(before: Entries, after: Entries, path: string): Operation[] {
  const has = (entries: Entries, key: string) => entries[key] !== undefined;
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key): Operation[] => {
    const below = `${path}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`;
    if (has(before, key) && has(after, key)) return diff(before[key], after[key], below);
    if (has(before, key)) return [{ op: "remove", path: below }];
    return has(after, key) ? [{ op: "add", path: below, value: after[key] }] : [];
  });
}

interface Named {
  id: string;
}

/** What is gone is taken out, what is elsewhere is moved, what is new is put in; then each is compared with itself. */
function diffNamed(before: readonly Named[], after: readonly Named[], path: string): Operation[] {
  const wanted = new Set(after.map(({ id }) => id));
  const operations: Operation[] = [];
  const now = [...before];
  for (let i = now.length - 1; i >= 0; i--) {
    if (wanted.has(now[i]!.id)) continue;
    operations.push({ op: "remove", path: `${path}/${i}` });
    now.splice(i, 1);
  }
  for (const [i, thing] of after.entries()) {
    if (now[i]?.id === thing.id) continue;
    const from = now.findIndex(({ id }, at) => at > i && id === thing.id);
    if (from < 0) {
      operations.push({ op: "add", path: `${path}/${i}`, value: thing });
      now.splice(i, 0, thing);
    } else {
      operations.push({ op: "move", from: `${path}/${from}`, path: `${path}/${i}` });
      now.splice(i, 0, ...now.splice(from, 1));
    }
  }
  return [...operations, ...after.flatMap((thing, i) => diff(now[i], thing, `${path}/${i}`))];
}

function diffList(before: readonly unknown[], after: readonly unknown[], path: string): Operation[] {
  const [old, wanted] = [before, after].map((list) => list.map((item) => JSON.stringify(item))) as [string[], string[]];
  const shorter = Math.min(old.length, wanted.length);
  let start = 0;
  while (start < shorter && old[start] === wanted[start]) start++;
  let end = 0;
  while (end < shorter - start && old.at(-1 - end) === wanted.at(-1 - end)) end++;
  const pairs = shorter - start - end;
  const operations = Array.from({ length: pairs }, (_, i) =>
    diff(before[start + i], after[start + i], `${path}/${start + i}`),
  ).flat();
  const next = start + pairs;
  for (let i = next; i < old.length - end; i++) operations.push({ op: "remove", path: `${path}/${next}` });
  for (let i = next; i < wanted.length - end; i++) operations.push({ op: "add", path: `${path}/${i}`, value: after[i] });
  return operations;
}

const isEntries = (value: unknown): value is Entries => typeof value === "object" && value !== null && !Array.isArray(value);

/** Ids tell things apart only where each is there once. */
const areNamed = (list: readonly unknown[]): list is readonly Named[] =>
  list.every((item) => isEntries(item) && typeof item.id === "string") &&
  new Set(list.map((item) => (item as unknown as Named).id)).size === list.length;
