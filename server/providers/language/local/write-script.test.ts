import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AppError } from "@/server/core/errors";
import type { Script, ScriptRequest } from "../language";
import { writeScript } from "./write-script";

const ask = (prompt: string, more: Partial<ScriptRequest> = {}): Script =>
  writeScript({
    prompt,
    durationSeconds: 30,
    language: "auto",
    tone: "grounded",
    longestSceneSeconds: 8,
    signal: new AbortController().signal,
    ...more,
  });

const said = (script: Script): string[] => script.scenes.map((scene) => scene.narration).filter(Boolean);
const spoken = (script: Script): number => script.scenes.reduce((sum, scene) => sum + scene.speechSeconds, 0);

/** Prompts the writer fills by itself, with their length in seconds. */
const written: readonly (readonly [number, string])[] = [
  [12, "ocean"],
  [10, "coffee shop ad"],
  [30, "30s vertical ad for Luma, a sleep tracker that listens to your breathing"],
  [20, "A 20 second launch teaser for a new travel app"],
  [60, "documentary about the deep ocean for kids"],
  [12, "product launch of a linen shirt"],
  [45, "Explain how compound interest works in 45 seconds"],
  [30, "story about a brave little robot who learns to paint"],
  [60, "bedtime story about a small fox who cannot sleep"],
  [30, "an ad for handmade ceramic mugs"],
  [120, "a film about the night train"],
  [240, "ad for Luma, a sleep tracker"],
  [240, "story of a lighthouse keeper who befriends a whale"],
  [240, "documentary about mountains"],
  [20, "A red fox crossing a frozen lake at sunrise"],
  [15, "a girl flying a kite on a windy beach"],
  [20, "people dancing in the rain"],
  [30, "MAKE A VIDEO ABOUT DOGS!!!"],
  [30, "🐶🐶🐶"],
  [20, "cinematic, moody, 35mm film"],
  [20, "something nice"],
  [30, "our new album Night Drive"],
  [30, "Nomad - the travel app for families"],
  [30, "Announce the grand opening of Café Lumo in Lisbon"],
  [30, "why is the sky blue?"],
  [60, "how rain forms"],
  [30, "How does the internet work?"],
  [20, "how to make pour-over coffee"],
  [30, "recipe for tomato soup"],
  [30, "an explainer video about photosynthesis for kids"],
  [10, "quantum computing"],
  [30, "the history of jazz in New Orleans"],
  [20, "Make a travel vlog in Kyoto in autumn"],
  [30, "happy birthday video for my grandma"],
  [30, "real estate video for a villa with a garden"],
  [30, "please can you create a short, funny commercial for a dog leash"],
  [30, "I want a cinematic video of a lighthouse in a storm at night"],
  [30, "electric car commercial, sleek and modern"],
  [30, "wedding invitation film for Anna and Tom"],
  [60, "charity campaign for a food bank"],
  [30, "gym promo, energetic"],
  [30, "an hour of silence"],
  [30, "a unicorn in an umbrella shop"],
  [30, "AI for teachers"],
  [30, "teh histroy of tea"],
  [30, "# Ad\n\n**Brisa** — see https://example.com for more"],
  [30, "video editing app"],
  [30, "astronauts"],
  [45, "trailer for a video game about a lost city"],
  [30, "wine tasting in a vineyard at sunset"],
  [30, "solar energy"],
  [60, "what is machine learning"],
  [30, "my cat"],
  [30, "a bookshop that opens only at night"],
  [60, "football club documentary"],
  [30, "bike to work"],
  [30, "A Video About The Deep Ocean"],
  [30, "skincare brand video, elegant"],
  [30, "password security tips"],
  [90, "parcel delivery company film"],
  [30, "gardening tutorial for beginners"],
  [30, "autumn leaves"],
  [30, "a story about two brothers"],
  [30, "museum exhibition teaser"],
  [30, "a cabin in the woods with a fireplace"],
  [16, "snow"],
];

describe("a script from a prompt", () => {
  it.each(written)("fills %i s for %j with lines that can be read aloud", (durationSeconds, prompt) => {
    const script = ask(prompt, { durationSeconds });
    const lines = said(script);
    expect(script.language).toBe("en");
    expect(script.scenes.length).toBeGreaterThanOrEqual(Math.max(2, Math.ceil(durationSeconds / 8)));
    expect(script.scenes.length).toBeLessThanOrEqual(Math.max(3, Math.ceil(durationSeconds / 3.6)));
    expect(lines).toHaveLength(script.scenes.length);
    expect(spoken(script)).toBeGreaterThan(durationSeconds * 0.84 * 0.88);
    expect(spoken(script)).toBeLessThan(durationSeconds * 0.84 * 1.12);
    expect(new Set(lines.map((line) => line.toLowerCase())).size).toBe(lines.length);
    for (const line of lines) {
      expect(line).toMatch(/^["“]?[\p{Lu}\d]/u);
      expect(line).toMatch(/[.!?]["”]?$/);
      expect(line).not.toMatch(/undefined|null|NaN|[{}|]|, ,|\s[,.;:?!]|\.\.|,\.|\s{2}/);
      expect(line).not.toMatch(/\b(\w+) \1\b/i);
      expect(line).not.toMatch(/\ba (?:[aei]|o(?!ne\b)|u(?!n[i]|s|k)|hour)/);
      expect(line).not.toMatch(/\ban (?:[bcdfgjklmnpqrstvwxyz]|uni)/);
      expect(line).not.toMatch(
        /\b(?:make me|create|generate|vertical|commercial|promo|seconds|teaser|documentary|explainer|cinematic|35mm|please)\b/i,
      );
      for (const sentence of line.split(/(?<=[.?!])\s/)) expect(sentence.split(/\s+/).length).toBeLessThanOrEqual(18);
    }
    for (const scene of script.scenes) expect(scene.speechSeconds).toBeLessThan(8);
    expect(script.title.split(/\s+/).length).toBeLessThanOrEqual(8);
  });

  it.each(written)(
    "shows a different picture in every scene of %i s %j, and moves the camera differently each time",
    (durationSeconds, prompt) => {
      const { scenes, music } = ask(prompt, { durationSeconds });
      expect(new Set(scenes.map((scene) => scene.prompt.toLowerCase())).size).toBe(scenes.length);
      for (const scene of scenes) {
        expect(scene.prompt.split(/\s+/).length).toBeGreaterThan(4);
        expect(scene.prompt).not.toMatch(/undefined|[{}|]/);
        expect(scene.videoPrompt).not.toBe("");
      }
      scenes.slice(1).forEach((scene, i) => {
        expect(scene.camera).not.toBe(scenes[i]?.camera);
      });
      expect(music.mood).not.toBe("");
    },
  );

  it("gives the same script for the same request", () => {
    expect(ask("a film about rain", { durationSeconds: 60 })).toEqual(ask("a film about rain", { durationSeconds: 60 }));
  });

  it("names the product and says what the caller said of it", () => {
    const text = said(ask("30s ad for Luma, a sleep tracker that listens to your breathing")).join(" ");
    expect(text).toMatch(/Luma.*a sleep tracker.*listens to your breathing/i);
  });

  it("keeps explanations in order and begins at their beginning", () => {
    const text = said(ask("how rain forms", { durationSeconds: 60 })).join(" ");
    expect(text.indexOf("The sun warms the sea")).toBeGreaterThan(0);
    expect(text.indexOf("That is rain")).toBeGreaterThan(text.indexOf("The sun warms the sea"));
  });

  it("puts the caller's time and place into the pictures", () => {
    for (const scene of ask("a street market in Lisbon at night").scenes) expect(scene.prompt).toMatch(/(?=.*night)(?=.*Lisbon)/);
  });

  it("keeps every scene within the longest clip", () => {
    for (const longestSceneSeconds of [4, 5, 6, 10]) {
      const { scenes } = ask("documentary about mountains", { durationSeconds: 60, longestSceneSeconds });
      expect(scenes.length * longestSceneSeconds).toBeGreaterThanOrEqual(60);
      for (const scene of scenes) expect(scene.speechSeconds).toBeLessThanOrEqual(longestSceneSeconds);
    }
  });
});

describe("the caller's own words", () => {
  const whole = (script: Script) => said(script).join(" ");

  it.each([
    [
      'Create a video with this voiceover: "The sea was here first. It will be here last. In between, we build small boats."',
      "The sea was here first. It will be here last. In between, we build small boats.",
    ],
    [
      "Narration: We open at dawn. We close when the bread is gone.\nVisual: a bakery at dawn",
      "We open at dawn. We close when the bread is gone.",
    ],
    [
      "Script:\nHello from the top of the hill.\nNobody else is here yet.",
      "Hello from the top of the hill. Nobody else is here yet.",
    ],
    [
      "1. The kettle boils at six.\n2. The cat comes in at seven.\n3. Nobody speaks before eight.",
      "The kettle boils at six. The cat comes in at seven. Nobody speaks before eight.",
    ],
    [
      "Our river has no name. Children swim in it all summer. Last year it ran dry. We want it back.",
      "Our river has no name. Children swim in it all summer. Last year it ran dry. We want it back.",
    ],
  ])("says %j word for word and nothing else", (prompt, expected) => {
    expect(whole(ask(prompt))).toBe(expected);
  });

  it("says scene narration and shows scene directions", () => {
    const script = ask(
      'Scene 1: A whale surfaces at dawn.\nScene 2: Close-up of its eye. Narration: "It has seen more winters than we have."\nScene 3: The sea closes.',
    );
    expect(whole(script)).toBe("A whale surfaces at dawn. It has seen more winters than we have. The sea closes.");
    expect(script.scenes[1]?.prompt).toContain("Close-up of its eye");
  });

  it("works stated facts into an ad and never says the directions", () => {
    const script = ask(
      "Make a 30 second ad for our bakery, Crumb. We bake every morning at four. Show hands kneading dough. Use warm light. No text on screen.",
    );
    expect(said(script)).toContain("We bake every morning at four.");
    expect(whole(script)).not.toMatch(/kneading dough\.|Show|warm light|No text/);
    expect(script.scenes.some((scene) => scene.prompt.includes("hands kneading dough"))).toBe(true);
    expect(whole(script)).toContain("Crumb");
  });

  it("thins copy that is too long, keeping order and words", () => {
    const sentences = Array.from({ length: 60 }, (_, i) => `Sentence number ${i} tells us about the harbour and its boats.`);
    const lines = said(ask(sentences.join(" "), { durationSeconds: 20 }));
    expect(lines.length).toBeGreaterThan(1);
    const places = lines.flatMap((line) =>
      sentences.filter((sentence) => line.includes(sentence)).map((sentence) => sentences.indexOf(sentence)),
    );
    expect(places.length).toBeGreaterThan(1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it("uses given lines exactly, one scene each", () => {
    const lines = ["first line, no capital", "Second line!", "第三行"];
    expect(ask("", { lines }).scenes.map((scene) => scene.narration)).toEqual(lines);
  });

  it("tells pictures by their notes and titles, and fills what they leave", () => {
    const script = ask("Our week in the hills", {
      pictures: [
        { title: "The lake at noon", notes: null },
        { title: "IMG_2034.jpg", notes: null },
        { title: null, notes: "Grandpa found the path again." },
      ],
    });
    const [titled, nameless, noted] = script.scenes.map((scene) => scene.narration);
    expect(titled).toMatch(/^The lake at noon\. /);
    expect(nameless).not.toMatch(/IMG|2034/);
    expect(nameless).not.toBe("");
    expect(noted).toBe("Grandpa found the path again.");
  });

  it("may say a tagline from the metadata", () => {
    expect(said(ask("ad for a linen shirt", { metadata: { tagline: "Light by nature", internalId: "x-1" } }))).toContain(
      "Light by nature.",
    );
  });

  it("are shown where they are said, living things first, and last words are heard, never shown", () => {
    const { scenes } = ask(
      "A 14 second teaser for Tidewater, a small bookshop on a pier that opens only at night. Lamps, rain on the windows, a cat on the atlas shelf. End with: Come in, the kettle is on.",
      { durationSeconds: 14 },
    );
    const own = scenes.find(({ narration }) => narration.includes("atlas"))!;
    expect(own.prompt).toMatch(/^cat and lamps,.*heavy rain/);
    expect(scenes.at(-1)?.narration).toBe("Come in, the kettle is on.");
    for (const { prompt } of scenes) expect(prompt).not.toMatch(/end with|kettle|at the at/i);
  });
});

describe("languages", () => {
  it.each([
    ["東京の夜は静かです。雨が降っています。駅の明かりが消えます。", "ja"],
    ["Ночью город спит. Только река идёт дальше. Утром всё начнётся снова.", "ru"],
    ["La mia nonna fa il pane ogni domenica. Tutta la casa profuma. Noi aspettiamo in cucina.", "it"],
  ])("says %j as it is written", (prompt, language) => {
    const script = ask(prompt);
    expect(script.language).toBe(language);
    expect(said(script).join("").replace(/\s/g, "")).toBe(prompt.replace(/\s/g, ""));
  });

  it.each([["Crie um vídeo sobre o mar e os barcos da minha avó", "O mar e os barcos da minha avó", /fishing|boat|sea|ship/]])(
    "does not say the order in %j, and shows it in English",
    (prompt, expected, picture) => {
      const script = ask(prompt, { durationSeconds: 12 });
      expect(said(script).join(" ")).toBe(expected);
      expect(script.scenes[0]?.prompt).toMatch(picture);
    },
  );

  it("refuses to translate, and names the key that would", () => {
    const refuse = () => ask("make a thirty second film about the sea and the people who live from it", { language: "ja" });
    expect(refuse).toThrow(AppError);
    expect(refuse).toThrow(/OPENAI_API_KEY/);
  });

  it("never lets a guess overrule an explicit language on a short prompt", () => {
    expect(ask("Guten Morgen Berlin", { language: "de" }).language).toBe("de");
  });
});

describe("any text at all", () => {
  it("gives scenes with pictures, or an AppError", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: "binary", maxLength: 300 }),
          fc.string({ maxLength: 300 }),
          fc.lorem({ maxCount: 60, mode: "sentences" }),
        ),
        fc.integer({ min: 10, max: 240 }),
        (prompt, durationSeconds) => {
          try {
            const { scenes, title } = ask(prompt, { durationSeconds });
            expect(scenes.length).toBeGreaterThanOrEqual(2);
            expect(title).not.toBe("");
            for (const scene of scenes) expect(scene.prompt).not.toBe("");
          } catch (error) {
            expect(error).toBeInstanceOf(AppError);
          }
        },
      ),
      { numRuns: 40, seed: 7 },
    );
  }, 60_000);

  it("takes four thousand characters", () => {
    const prompt = "Make an ad for a bakery. "
      .concat("We love bread and we bake it slowly in an old stone oven. Everyone is welcome here! ".repeat(60))
      .slice(0, 4000);
    expect(said(ask(prompt)).length).toBeGreaterThan(1);
  });

  it("asks for a prompt when there is none", () => {
    expect(() => ask("   ")).toThrow(/prompt/);
  });
});
