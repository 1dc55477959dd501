import { describe, expect, test } from "vitest";
import { chordOf } from "./chord";

const press = (key: string, held: Partial<KeyboardEvent> = {}) =>
  chordOf({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held } as KeyboardEvent);

describe("a key press is named as keyboard tables name it", () => {
  test.each([
    ["a letter, whatever its case", press("k"), "K"],
    ["Ctrl and a letter", press("k", { ctrlKey: true }), "Mod+K"],
    ["Command is the same", press("z", { metaKey: true, shiftKey: true }), "Mod+Shift+Z"],
    ["the space bar", press(" "), "Space"],
    ["an arrow with Shift", press("ArrowLeft", { shiftKey: true }), "Shift+ArrowLeft"],
    ["a sign that Shift makes", press("?", { shiftKey: true }), "?"],
    ["zoom", press("+", { ctrlKey: true, shiftKey: true }), "Mod++"],
    ["a function key", press("F12"), "F12"],
  ])("%s", (_, chord, name) => {
    expect(chord).toBe(name);
  });
});
