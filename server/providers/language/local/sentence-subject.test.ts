import { describe, expect, it } from "vitest";
import type { Script } from "../language";
import { sentenceSubject } from "./sentence-subject";
import { writeScript } from "./write-script";

const ask = (prompt: string, durationSeconds = 30): Script =>
  writeScript({
    prompt,
    durationSeconds,
    language: "auto",
    tone: "grounded",
    longestSceneSeconds: 8,
    signal: new AbortController().signal,
  });
const said = (prompt: string, durationSeconds = 30): string[] =>
  ask(prompt, durationSeconds).scenes.map((scene) => scene.narration);

describe("a plain sentence as prompt", () => {
  it.each([
    ["A brave little robot learns to paint", "A brave little robot that learns to paint", true],
    ["An old fisherman finds a letter in a bottle.", "An old fisherman who finds a letter in a bottle", true],
    ["The last bookshop in town closes tonight", "The last bookshop in town that closes tonight", false],
    ["Two friends cross the desert in an old van", "Two friends who cross the desert in an old van", true],
    ["A small team builds a boat", "A small team that builds a boat", true],
    ["The lighthouse keeper's daughter saves a ship", "The lighthouse keeper's daughter who saves a ship", true],
    ["A city wakes up", "A city that wakes up", false],
    ["A cat dreams of the sea", "A cat that dreams of the sea", true],
    ["My grandmother bakes bread every Sunday", "My grandmother who bakes bread every Sunday", false],
    ["The moon falls in love with a lighthouse", "The moon that falls in love with a lighthouse", false],
    ["A team of dogs pulls a sled", "A team of dogs that pulls a sled", true],
  ])("%j has a subject and a clause", (prompt, phrase, tale) => {
    expect(sentenceSubject(prompt)).toEqual({ phrase, tale });
  });

  it.each([
    "A sports car at night",
    "the sounds of rain",
    "the best walks in Paris",
    "a book of dreams for kids",
    "The leaves of autumn",
    "The benefits of meditation",
    "a day in the life of a nurse",
    "a robot vacuum for pet hair",
    "a coffee shop that roasts its own beans",
    "a red fox crossing a frozen lake",
    "the lives of bees",
    "the history of jazz in New Orleans",
    "an app for dog walks",
    "two sisters",
  ])("%j is none", (prompt) => {
    expect(sentenceSubject(prompt)).toBeNull();
  });

  it.each([
    "A brave little robot learns to paint",
    "An old fisherman finds a letter in a bottle.",
    "The last bookshop in town closes tonight",
    "Two friends cross the desert in an old van",
    "A small team builds a boat",
    "A brave dog saves a train",
    "A coffee shop opens in Lisbon",
  ])("%j opens its film in its own words, and is never said as a noun", (prompt) => {
    const lines = said(prompt);
    const sentence = prompt.replace(/\.$/, "");
    expect(lines[0]).toBe(`${sentence}.`);
    expect(lines.slice(1).join(" ")).not.toContain(sentence.slice(1));
    expect(lines.filter(Boolean).length).toBeGreaterThanOrEqual(6);
    expect(ask(prompt).language).toBe("en");
  });

  it("follows a form it names", () => {
    const lines = said("A documentary: the last bookshop in town closes tonight");
    expect(lines[0]).toBe("The last bookshop in town closes tonight.");
  });
});

describe("a wish", () => {
  it.each([
    "A girl wants to become an astronaut",
    "A girl dreams of becoming an astronaut",
    "a story about a girl who dreams of becoming an astronaut",
    "a story about a girl who dreams about becoming an astronaut",
  ])("is an infinitive in %j", (prompt) => {
    const lines = [30, 60, 120].flatMap((seconds) => said(prompt, seconds)).join(" ");
    expect(lines).toMatch(/to become an astronaut/);
    expect(lines).not.toMatch(/\bto becoming\b|\bto of\b/);
  });

  it("is not made of the sea a cat dreams of", () => {
    const lines = [30, 60, 120].flatMap((seconds) => said("A cat dreams of the sea", seconds)).join(" ");
    expect(lines).not.toMatch(/\bto (?:the sea|dream of)\b/);
  });

  it("is to do the thing, where the prompt wishes to learn it", () => {
    const script = ask("A retired teacher wants to learn to fly", 120);
    expect(script.scenes.map((scene) => scene.prompt).join(" ")).not.toMatch(/learning to learn/);
  });
});

describe("a tutorial for someone on doing something", () => {
  it("keeps its audience out of its topic", () => {
    const script = ask("tutorial for beginners on growing tomatoes with coffee grounds");
    expect(script.title).toBe("How to Grow Tomatoes with Coffee Grounds");
    const lines = script.scenes.map((scene) => scene.narration).join(" ");
    expect(lines).toMatch(/grow tomatoes with coffee grounds/);
    expect(lines).not.toMatch(/beginners on|\bbrew|\bbeans\b|\bfilter\b|\bpan\b|\bcook/);
    expect(lines).toMatch(/soil|seed|plant|root|water/i);
  });
});

describe("silent scenes that fill a film", () => {
  it("stay at the place of the film", () => {
    const script = writeScript({
      prompt: "bakery",
      durationSeconds: 40,
      language: "en",
      tone: "grounded",
      longestSceneSeconds: 8,
      signal: new AbortController().signal,
      lines: ["Our bakery opens at five.", "", "", "", ""],
    });
    const silent = script.scenes.filter((scene) => !scene.narration).map((scene) => scene.prompt);
    expect(silent.length).toBeGreaterThanOrEqual(4);
    for (const prompt of silent.slice(0, 3)) expect(prompt).toMatch(/bak|bread|loa(?:f|ves)|dough|oven|flour/i);
    expect(new Set(silent).size).toBe(silent.length);
  });
});
