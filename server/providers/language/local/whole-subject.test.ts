import { describe, expect, it } from "vitest";
import type { ScriptScene } from "../language";
import { writeScript } from "./write-script";

const scenesOf = (prompt: string, durationSeconds = 30, longestSceneSeconds = 8): readonly ScriptScene[] =>
  writeScript({
    prompt,
    durationSeconds,
    language: "auto",
    tone: "grounded",
    longestSceneSeconds,
    signal: new AbortController().signal,
  }).scenes;

describe("all that a prompt says of its subject", () => {
  it.each([
    ["A documentary about a lighthouse keeper who bakes bread for sailors", "a lighthouse keeper who bakes bread for sailors"],
    ["documentary about beekeepers who live on rooftops in Paris", "beekeepers who live on rooftops in Paris"],
    ["documentary about two sisters who restore old pianos", "two sisters who restore old pianos"],
    ["documentary about a grandmother who knits socks for nurses", "a grandmother who knits socks for nurses"],
    ["story about a girl who collects lost umbrellas", "a girl who collects lost umbrellas"],
    [
      "a story about a robot with a broken arm that wants to play the violin",
      "a robot with a broken arm that wants to play the violin",
    ],
    ["A short film about the old tram that crosses the bridge at night", "the old tram that crosses the bridge at night"],
    ["ad for a bakery that delivers bread by bicycle", "a bakery that delivers bread by bicycle"],
    ["ad for a backpack with solar panels for hikers", "a backpack with solar panels"],
    ["teaser for an app that turns voice notes into songs", "an app that turns voice notes into songs"],
    ["announcement for a festival for amateur astronomers", "a festival for amateur astronomers"],
    ["explainer about bees that dance to share directions", "bees that dance to share directions"],
    ["travel video about an island with wild horses", "an island with wild horses"],
    ["a film about a village where nobody owns a clock", "a village where nobody owns a clock"],
    ["a fisherman who reads poems to the sea", "a fisherman who reads poems to the sea"],
  ])("is said in the first half of %j", (prompt, phrase) => {
    const scenes = scenesOf(prompt);
    const early = scenes.slice(0, Math.ceil(scenes.length / 2)).map((scene) => scene.narration);
    expect(early.join(" ").toLowerCase()).toContain(phrase.toLowerCase());
  });

  it("steers the picture of the line that says it", () => {
    const [first] = scenesOf("A documentary about a lighthouse keeper who bakes bread for sailors");
    expect(first?.narration).toContain("bakes bread for sailors");
    expect(first?.prompt).toMatch(/^a lighthouse keeper, bread, sailors, /i);
    const shown = scenesOf("ad for a bakery that delivers bread by bicycle").find((scene) => /delivers/.test(scene.narration));
    expect(shown?.prompt).toMatch(/bakery.*bread.*bicycle/i);
  });

  it("is shortened to the bare phrase rather than dropped where scenes are short", () => {
    const scenes = scenesOf("A documentary about a lighthouse keeper who bakes bread for sailors", 24, 4);
    expect(scenes[0]?.narration).toMatch(/lighthouse keeper who bakes bread for sailors\.$/);
    for (const scene of scenes) expect(scene.speechSeconds).toBeLessThanOrEqual(4);
  });

  it("keeps a film's audience apart from its subject", () => {
    const scenes = scenesOf("story about a robot who learns to paint for kids");
    expect(scenes.map((scene) => scene.narration).join(" ")).not.toMatch(/for kids/);
  });
});
