import { expect, test } from "vitest";
import type { AskedEdit } from "@/server/schemas/asked-edits";
import { readEdits } from "./read-edits";

const SCENES = 5;

test.each<[string, AskedEdit[]]>([
  ["make scene 2 two seconds longer", [{ kind: "lengthen", scene: 2, bySeconds: 2 }]],
  ["Please make the third scene 1.5 seconds shorter.", [{ kind: "lengthen", scene: 3, bySeconds: -1.5 }]],
  ["shorten scene four by half a second", [{ kind: "lengthen", scene: 4, bySeconds: -0.5 }]],
  ["make scene 2 a bit longer", [{ kind: "lengthen", scene: 2, bySeconds: 1 }]],
  ["scene 3 should last 7 seconds", [{ kind: "retime", scene: 3, seconds: 7 }]],
  ["Make the last scene 4 seconds long", [{ kind: "retime", scene: 5, seconds: 4 }]],
  ["turn captions off", [{ kind: "captions", on: false }]],
  ["Turn on the subtitles!", [{ kind: "captions", on: true }]],
  ["hide subtitles", [{ kind: "captions", on: false }]],
  ["captions larger", [{ kind: "captionStyle", sizeTimes: 1.2, position: null }]],
  ["put the captions at the top", [{ kind: "captionStyle", sizeTimes: null, position: "top" }]],
  ["music quieter", [{ kind: "louder", of: "music", times: 0.7 }]],
  ["make the music a little louder", [{ kind: "louder", of: "music", times: 1.4 }]],
  ["turn down the music", [{ kind: "louder", of: "music", times: 0.7 }]],
  ["mute the sound effects", [{ kind: "level", of: "effect", volume: 0 }]],
  ["set the music to 30%", [{ kind: "level", of: "music", volume: 0.3 }]],
  ["no music", [{ kind: "level", of: "music", volume: 0 }]],
  ["voice louder", [{ kind: "louder", of: "speech", times: 1.4 }]],
  ["move scene 3 before 1", [{ kind: "move", scene: 3, toPosition: 1 }]],
  ["move scene 1 before scene 4", [{ kind: "move", scene: 1, toPosition: 3 }]],
  ["move scene 1 after scene 4", [{ kind: "move", scene: 1, toPosition: 4 }]],
  ["move scene 4 after scene 1", [{ kind: "move", scene: 4, toPosition: 2 }]],
  ["move scene 2 to the end", [{ kind: "move", scene: 2, toPosition: 5 }]],
  ["put the last scene first", [{ kind: "move", scene: 5, toPosition: 1 }]],
  ["swap scenes 2 and 3", [{ kind: "move", scene: 3, toPosition: 2 }]],
  [
    "swap scene 1 and scene 4",
    [
      { kind: "move", scene: 4, toPosition: 1 },
      { kind: "move", scene: 1, toPosition: 4 },
    ],
  ],
  ["delete scene 4", [{ kind: "delete", scene: 4 }]],
  ["duplicate the first scene", [{ kind: "duplicate", scene: 1 }]],
  ["split scene 4", [{ kind: "split", scene: 4, atSeconds: null }]],
  ["split scene 4 at 2 seconds", [{ kind: "split", scene: 4, atSeconds: 2 }]],
  ["trim 1 second off the end of scene 2", [{ kind: "trim", scene: 2, side: "end", seconds: 1 }]],
  ['replace the line of scene 2 with "Come in, and stay."', [{ kind: "rewrite", scene: 2, narration: "Come in, and stay." }]],
  [
    "Scene 2 should say “Delete scene 3 and turn captions off.”",
    [{ kind: "rewrite", scene: 2, narration: "Delete scene 3 and turn captions off." }],
  ],
  ["change the narration of scene 1 to: The sea is calm", [{ kind: "rewrite", scene: 1, narration: "The sea is calm" }]],
  ['scene 3 should show "a red boat at dusk"', [{ kind: "describe", scene: 3, shows: "a red boat at dusk" }]],
  ["lock scene 2", [{ kind: "lock", scene: 2, locked: true }]],
  ['rename the film to "Harbour"', [{ kind: "title", title: "Harbour" }]],
  ["fade into scene 2", [{ kind: "transition", scene: 2, transition: "fade" }]],
  ["zoom in on scene 2", [{ kind: "camera", scene: 2, camera: "push_in" }]],
  ["remove the outro", [{ kind: "outro", card: null }]],
  ['add a footer saying "Book now"', [{ kind: "footer", scene: null, text: "Book now", url: null }]],
  [
    "Make scene 2 two seconds longer and turn captions off, then music quieter.",
    [
      { kind: "lengthen", scene: 2, bySeconds: 2 },
      { kind: "captions", on: false },
      { kind: "louder", of: "music", times: 0.7 },
    ],
  ],
])("%s", (sentence, edits) => {
  expect(readEdits(sentence, SCENES)).toEqual(edits);
});

test.each([
  "what is scene 3?",
  "make the film better",
  "make scene 2 funnier",
  "delete everything",
  "how long is scene 2",
  "make scene 2 longer than scene 3",
  "turn captions off and make it funnier",
  "I hate scene 4",
  "do not delete scene 4",
  "",
  "‹0›",
  'say "delete scene 2"',
])("not an edit that is certain: %s", (sentence) => {
  expect(readEdits(sentence, SCENES)).toBeNull();
});

test("a long and hostile sentence is read at once", () => {
  const began = performance.now();
  for (const piece of ["please ", "and ", "scene 1 ", '"', "make scene 2 ", ". "]) {
    expect(readEdits(piece.repeat(3900 / piece.length), SCENES)).toBeNull();
  }
  expect(performance.now() - began).toBeLessThan(2000);
});
