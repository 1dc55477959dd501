import { expect, test } from "vitest";
import { isBundledFont } from "@/remotion/fonts/bundled-fonts";
import { fontFamilyFor, fontsByLanguage } from "./font-catalogue";

test("every font a caller may name is drawn by a bundled family", () => {
  for (const [language, families] of Object.entries(fontsByLanguage)) {
    for (const family of families) expect(isBundledFont(fontFamilyFor(language, family)), `${language} ${family}`).toBe(true);
  }
});

test.each([
  ["en", undefined, "Poppins"],
  ["es", undefined, "Montserrat"],
  ["xx", undefined, "Montserrat"],
  ["ja-JP", undefined, "Noto Sans JP"],
  ["zh-TW", undefined, "Noto Sans TC"],
  ["zh", undefined, "Noto Sans SC"],
  ["es", "Rampart One", "Rampart One"],
  ["es", "rampart-one", "Rampart One"],
  ["en", "Arial, sans-serif", "Inter"],
  ["ar", "Cairo", "Noto Sans Arabic"],
  ["en", "Comic Sans MS", "Poppins"],
  ["bn", "sans-serif", "Noto Sans Bengali"],
])("%s with font %s is drawn in %s", (language, key, family) => {
  expect(fontFamilyFor(language, key)).toBe(family);
});
