import { describe, expect, it } from "vitest";
import type { Script, ScriptRequest } from "../language";
import { writeScript } from "./write-script";

const unnamed = { title: null, notes: null };

const film = (prompt: string, pictures: number, sceneSeconds = 8, more: Partial<ScriptRequest> = {}): Script =>
  writeScript({
    prompt,
    durationSeconds: pictures * sceneSeconds,
    language: "auto",
    tone: "grounded",
    longestSceneSeconds: sceneSeconds,
    pictures: Array.from({ length: pictures }, () => unnamed),
    signal: new AbortController().signal,
    ...more,
  });

const whole = (script: Script): string => script.scenes.map((scene) => scene.narration).join(" ");

describe("a film of supplied pictures", () => {
  it.each([
    ["A calm tour of two pictures.", /calm|tour|two pictures/i],
    ["Make it cinematic", /cinematic|make/i],
    ["Turn this product frame into a cinematic ad", /product|frame into|cinematic|\bad\b/i],
    ["Animate these photos of my grandma with soft music", /animate|photos|music/i],
    ["Use slow transitions between these images", /transition|images/i],
    ["Slow zoom, warm light, no text", /zoom|warm|text/i],
  ])("never says the order in %j, nor titles or shows it", (prompt, order) => {
    const script = film(prompt, 2);
    expect(whole(script)).not.toMatch(order);
    expect(script.title).not.toMatch(order);
    for (const scene of script.scenes) expect(scene.prompt.replace(/, (?:natural|cinematic) light$/, "")).not.toMatch(order);
  });

  it("lets an order guide the mood", () => {
    expect(film("A calm tour of two pictures.", 2).music.mood).toBe("calm");
  });

  it("says the copy beside an order", () => {
    const said = whole(film("Turn these photos into a warm film. We moved here in spring. The roof still leaked.", 2));
    expect(said).toContain("We moved here in spring.");
    expect(said).toContain("The roof still leaked.");
    expect(said).not.toMatch(/photos into/);
  });

  it("says all sentences when there are fewer pictures", () => {
    expect(whole(film("We moved here in spring. The roof leaked.", 1))).toMatch(/^We moved here in spring\. The roof leaked\./);
  });

  it("names what an order says the pictures show", () => {
    const wedding = whole(film("Turn these two photos into a story about my sister's wedding", 2));
    expect(wedding).toContain("Here is my sister's wedding.");
    expect(wedding).not.toContain("my wedding");
    expect(whole(film("Animate these photos of my grandma", 2))).toContain("my grandma");
  });

  it.each([
    ["", 2, 10],
    ["Make it cinematic", 3, 8],
    ["Turn this product frame into a cinematic ad", 1, 8],
    ["Our week in the hills", 12, 9],
    ["ad for a linen shirt", 4, 8],
    ["We opened the bakery in May. The first loaf was burnt.", 5, 10],
    ["A walk through the old town of Porto", 24, 8],
  ])("speaks for 45 to 90 percent of every scene of %j (%i pictures of %i s)", (prompt, pictures, seconds) => {
    const { scenes } = film(prompt, pictures, seconds);
    for (const scene of scenes) {
      expect(scene.speechSeconds).toBeGreaterThanOrEqual(seconds * 0.45);
      expect(scene.speechSeconds).toBeLessThanOrEqual(seconds * 0.9);
    }
    expect(new Set(scenes.map((scene) => scene.narration)).size).toBe(scenes.length);
  });

  it("adds no English to a film in another language", () => {
    expect(whole(film("Ein ruhiger Tag am See", 2)).trim()).toBe("Ein ruhiger Tag am See.");
  });

  it("adds nothing to narration the caller wrote out", () => {
    expect(whole(film('Narration: "We opened in May."', 2)).trim()).toBe("We opened in May.");
  });
});
