import { expect, test } from "vitest";
import { iconSet } from "./icon-set";
import { pickIcons } from "./pick-icons";

test.each([
  ["a guitar lesson app", "guitar"],
  ["unboxing headphones", "headphone"],
  ["a new running shoe", "running-shoe"],
  ["a pizza with cheese", "pizza"],
])("%s shows %s", (prompt, icon) => {
  expect(pickIcons(prompt, 4)).toContain(icon);
});

test("words that mislead show neither money nor signs", () => {
  for (const prompt of ["quarterly sales for a coffee company", "a guitar course for beginners", "saving money for a house"]) {
    for (const icon of pickIcons(prompt, 6)) expect(icon).not.toMatch(/banknote|beginner|money|sign|button|flag|dollar/);
  }
});

test("icons of one picture have different head words and exist in the set", () => {
  const icons = pickIcons("a chef cooking fish soup with a fish and tropical fish, bread, rice and tomato", 6);
  expect(new Set(icons.map((icon) => icon.split("-").at(-1))).size).toBe(icons.length);
  for (const icon of icons) expect(iconSet().icons[icon]).toBeDefined();
});
