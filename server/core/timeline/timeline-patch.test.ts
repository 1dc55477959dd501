import fc from "fast-check";
import { applyPatch } from "rfc6902";
import { expect, test } from "vitest";
import { applyEdit } from "@/server/editing/apply-edit";
import { idOf, talkingFilm } from "@/server/editing/testing/talking-film";
import { timelinePatch } from "./timeline-patch";

function patched(before: unknown, after: unknown): unknown {
  const document = { at: structuredClone(before) };
  const below = timelinePatch(before, after).map((operation) => ({
    ...operation,
    path: `/at${operation.path}`,
    ...("from" in operation && { from: `/at${operation.from}` }),
  }));
  expect(applyPatch(document, below as Parameters<typeof applyPatch>[1]).every((fault) => fault === null)).toBe(true);
  return document.at;
}

test("any document becomes any other one, things with ids among them", () => {
  const thing = fc.record({ id: fc.constantFrom("a", "b", "c", "d", "e"), value: fc.nat(3) });
  const node = fc.letrec((tie) => ({
    any: fc.oneof(
      { maxDepth: 3 },
      fc.nat(3),
      fc.constant(null),
      fc.uniqueArray(thing, { selector: ({ id }) => id, maxLength: 5 }),
      fc.array(tie("any"), { maxLength: 4 }),
      fc.dictionary(fc.constantFrom("x", "y/z", "~"), tie("any"), { maxKeys: 3 }),
    ),
  })).any;
  fc.assert(
    fc.property(node, node, (before, after) => {
      expect(patched(before, after)).toEqual(after);
      expect(timelinePatch(before, before)).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test("a moved scene is one move, and a long film is compared in no time", () => {
  let film = talkingFilm();
  for (let i = 0; film.scenes.length < 60; i++) {
    film = applyEdit(film, { kind: "scene.duplicate", sceneId: film.scenes[i]!.id, newId: idOf(10_000 + i * 1000) });
  }
  const after = applyEdit(film, { kind: "scene.move", sceneId: film.scenes[50]!.id, toIndex: 2 });
  const began = performance.now();
  const patch = timelinePatch(film, after);
  expect(performance.now() - began).toBeLessThan(2000);
  expect(patch.filter(({ op }) => op === "move")).toEqual([{ op: "move", from: "/scenes/50", path: "/scenes/2" }]);
  expect(patched(film, after)).toEqual(after);
  expect(patched(after, film)).toEqual(film);
});
