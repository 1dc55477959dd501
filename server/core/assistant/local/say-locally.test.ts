import { describe, expect, test } from "vitest";
import type { FilmView } from "@/server/core/films/film-view";
import { toStageViews } from "@/server/core/films/stage-view";
import { aTimeline } from "@/server/core/sessions/testing/film-facts.fixture";
import { sayLocally } from "./answer-locally";
import { shorten, tidy } from "./rewrite-text";

const [one, two] = aTimeline.scenes;
const film: FilmView = {
  ...{ id: "65f1234567890abcdef12345", kind: "text_to_video", title: "Travel app", prompt: "A teaser for a travel app" },
  ...{ aspectRatio: "16:9", status: "COMPLETED", failure: null, progress: 100, stages: toStageViews([]), waitingFor: null },
  ...{
    render: null,
    filmKey: "film.mp4",
    posterKey: null,
    cost: { price: 360, charged: 360 },
    isArchived: false,
    publicPath: null,
  },
  ...{ createdAt: new Date("2026-05-07T10:26:00Z"), revision: 3 },
  desk: { works: [], undo: { label: null, steps: 0 }, redo: { label: null, steps: 0 }, renderedRevision: 2 },
  timeline: {
    ...aTimeline,
    scenes: [
      { ...one!, narration: "Plan a trip in one evening." },
      { ...two!, narration: "Then pack." },
    ],
  },
};
const ask = (question: string, changes: Partial<FilmView> = {}) =>
  sayLocally(question, { film: { ...film, ...changes }, balance: 1234 });

describe("about a film", () => {
  test.each<[string, RegExp | string]>([
    [
      "what is scene 2?",
      "Scene 2 of 2 runs from 0:06 to 0:12 (6 seconds). It says: “Then pack.” It shows: Traveler checking into a hotel from the app.",
    ],
    ["What does the first scene say?", "Scene 1 says: “Plan a trip in one evening.”"],
    ["how long is the last scene", "Scene 2 lasts 6 seconds."],
    ["what is scene 3?", "The film has 2 scenes; there is no scene 3."],
    ["How long is my film?", "The film lasts 12 seconds, in 2 scenes."],
    ["how many scenes are there", /^The film has 2 scenes:\n1\. \(6 seconds\) Plan/],
    ["what will it cost?", "This film costs 360 credits (3.60 US dollars). All of it is paid."],
    ["what failed?", "Nothing failed."],
    ["is it ready?", "The film is finished."],
    ["read me the script", "1. Plan a trip in one evening.\n2. Then pack."],
    [
      "what is my film about?",
      /“Travel app” in 2 scenes\. It was asked for as: “A teaser for a travel app” It begins with “Plan/,
    ],
    ["are there captions?", "Captions are off."],
    ["which language is spoken", "It is spoken in English."],
    ["who speaks?", "It is spoken by alloy."],
    ["is the file up to date?", "The film was edited since its file was made. Render it to see the edits there."],
  ])("%s", (question, answer) => {
    if (typeof answer === "string") expect(ask(question)).toBe(answer);
    else expect(ask(question)).toMatch(answer);
  });

  test("what failed, what it waits for and how far it is come from the film", () => {
    const failed = { status: "FAILED" as const, failure: "The voice could not be made" };
    expect(ask("what failed?", failed)).toBe("The film failed: The voice could not be made. All its credits were given back.");
    expect(ask("what is it waiting for?", { status: "PENDING", waitingFor: "ai_video_generation" })).toBe(
      "It waits for you: look at what is there, then approve the next step, AI video.",
    );
    expect(ask("status?", { status: "PENDING", progress: 42 })).toBe("The film is being made: 42 %, waiting for its turn.");
    expect(ask("what is scene 2?", { timeline: null, status: "PENDING", progress: 3 })).toMatch(/not written yet/);
  });
});

describe("about Kinora", () => {
  test.each<[string, RegExp]>([
    ["How do I add subtitles?", /Text in the rail.*add_subtitles/],
    ["how can I translate my film", /translate_video/],
    ["How do I join two films?", /select finished films/],
    ["how do I get another picture for a scene", /Picture in the inspector/],
    ["how do I download the mp4?", /Open Deliver/],
    ["where can I buy credits", /Open Account, Credits/],
    ["how do I undo", /Ctrl\+Z/],
    ["how do I connect ollama?", /OPENAI_BASE_URL/],
    ["what does translating cost?", /^Translating a film: 3 per second/],
    ["how much is a 20 second film with Runway Gen-4?", /Runway Gen-4: 600 credits \(6\.00 US dollars\)/],
    ["how many credits do I have left?", /^There are 1234 credits/],
    ["hello", /without a language model, and only what is certain/],
  ])("%s", (question, answer) => {
    expect(ask(question)).toMatch(answer);
  });

  test.each([
    "write me a poem about the sea",
    "who won the world cup?",
    "translate this into Spanish: hello there",
    "invent a better scene 2",
    "what do you think of my film's rhythm and pacing?",
  ])("says plainly that it needs a language model: %s", (question) => {
    expect(ask(question)).toMatch(/^That needs a language model, and this server has none/);
  });
});

describe("texts", () => {
  const text =
    "The lighthouse has stood on the cape for two hundred years. Its keeper, an old man who likes tea, climbs the stairs every evening. " +
    "The lamp of the lighthouse guides small boats home. Weather is sometimes bad. Boats that see the lighthouse are safe.";

  test("are shortened in their own words and their own order", () => {
    const short = ask(`Shorten this: ${text}`);
    const sentences = short.split(/(?<=\.) /);
    expect(sentences.every((sentence) => text.includes(sentence))).toBe(true);
    expect(short.length).toBeLessThan(text.length * 0.65);
    expect(sentences).toEqual([...sentences].sort((a, b) => text.indexOf(a) - text.indexOf(b)));
    expect(ask(`summarise in one sentence: ${text}`).match(/\./g)).toHaveLength(1);
    expect(shorten("The keeper, an old man who likes tea (green), climbs the stairs every evening.", 2)).toBe("The keeper.");
  });

  test("are tidied, counted and listed", () => {
    expect(ask("tidy this:  we open   on on monday ,come and see us in order to  rest")).toBe(
      "We open on monday, come and see us to rest.",
    );
    expect(ask("rewrite: we open")).toMatch(/^We open\n\n\(Tidied only/);
    expect(ask("How many words in this: one two three")).toBe("3 words.");
    expect(ask("bullet points: The sea is calm. Nobody hurries.")).toBe("- The sea is calm.\n- Nobody hurries.");
    expect(tidy("Mr. Smith lives at 3.5 km.")).toBe("Mr. Smith lives at 3.5 km.");
  });

  test("that are made to be hard cost little, and what is too long is said to be", () => {
    const began = performance.now();
    for (const piece of ["a,", "a. ", "(", "\u00a0", "— a ", "the the ", "“", "how "]) {
      ask(`shorten this: ${piece.repeat(19_000 / piece.length)}`);
      ask(piece.repeat(190_000 / piece.length));
    }
    expect(performance.now() - began).toBeLessThan(5000);
    expect(ask(`tidy: ${"word ".repeat(5000)}`)).toMatch(/too long for me/);
  });
});
