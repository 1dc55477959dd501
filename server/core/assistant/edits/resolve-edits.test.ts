import { expect, test } from "vitest";
import { aTimeline } from "@/server/core/sessions/testing/film-facts.fixture";
import { applyEdit } from "@/server/editing/apply-edit";
import { functionCall, message } from "@/server/providers/assistant/testing/recorded-openai";
import { OutputItem } from "@/server/schemas/assistant";
import type { Timeline } from "@/server/schemas/timeline";
import { readProposals } from "./edit-tool";
import { readEdits } from "./read-edits";
import { resolveEdits } from "./resolve-edits";

const propose = (sentence: string, film: Timeline = aTimeline) =>
  resolveEdits(film, readEdits(sentence, film.scenes.length) ?? []);

test("what is proposed can be applied in its order, and says what it does", () => {
  const { proposals, refused } = propose("make scene 2 two seconds longer, then move scene 2 before scene 1 and music quieter");
  expect(refused).toEqual([]);
  expect(proposals.map(({ says }) => says)).toEqual([
    "Scene 2 lasts 8 seconds instead of 6 seconds.",
    "Scene 2 becomes scene 1.",
    "The music: at 18 % of the recording.",
  ]);
  const film = proposals.reduce((timeline, { edit }) => applyEdit(timeline, edit), aTimeline);
  expect(film.scenes.map(({ id }) => id)).toEqual([aTimeline.scenes[1]!.id, aTimeline.scenes[0]!.id]);
  expect(film.durationSeconds).toBe(14);
  expect(film.audio.find(({ type }) => type === "music")?.volume).toBe(0.18);
});

test("numbers mean the film as it was; what cannot be done is said and does not keep the rest back", () => {
  const { proposals, refused } = propose("delete scene 1 and lock scene 2 and delete scene 9 and delete scene 2");
  expect(proposals.map(({ edit }) => edit)).toEqual([
    { kind: "scene.delete", sceneId: aTimeline.scenes[0]!.id },
    { kind: "scene.lock", sceneId: aTimeline.scenes[1]!.id, locked: true },
  ]);
  expect(refused).toEqual(["The film has 2 scenes; there is no scene 9.", "This scene is locked. Unlock it to change it."]);
  expect(propose("mute the sound effects").refused).toEqual(["This film has no sound effects yet."]);
});

test("a scene is never proposed shorter than its line, and the sentence says so", () => {
  const [proposal] = propose("scene 1 should last 1 second").proposals;
  expect(proposal?.says).toBe("Scene 1 lasts 6 seconds instead of 6 seconds; its line needs no less.");
});

test("calls of a model become edits; what it got wrong is left out", () => {
  const edits = [
    { kind: "rewrite", scene: 1, narration: "Come in." },
    { kind: "rewrite", scene: "two", narration: "x" },
    { kind: "launch_rocket", scene: 1 },
    { kind: "captions", on: true },
  ];
  const output = OutputItem.array().parse([
    message("I suggest this."),
    functionCall("propose_edits", { edits }),
    functionCall("other", {}),
  ]);
  const said = readProposals(output, aTimeline);
  expect(said.proposals.map(({ edit }) => edit.kind)).toEqual(["scene.rewrite", "captions.show"]);
  expect(said.output).toMatchObject([{ type: "message", content: [{ text: "I suggest this." }] }]);
  expect(readProposals(OutputItem.array().parse([functionCall("propose_edits", "junk")]), aTimeline).proposals).toEqual([]);
});
