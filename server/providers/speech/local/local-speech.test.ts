import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { stopChildren } from "@/server/children/run-task";
import type { Word } from "@/server/schemas/timeline";
import { decibelsOf } from "@/server/sound/decibels";
import { integratedLoudness } from "@/server/sound/loudness";
import { SAMPLE_RATE } from "@/server/sound/sound";
import { truePeak } from "@/server/sound/true-peak";
import { readWav } from "@/server/sound/wav";
import { supportedLanguages } from "..";
import { captionTokens } from "./caption-tokens";
import { runEspeak } from "./espeak";
import { localSpeech } from "./local-speech";
import { spokenText } from "./spoken-text/spoken-text";
import { localVoice } from "./voices";

const signal = AbortSignal.timeout(120_000);
const folder = await mkdtemp(join(tmpdir(), "kinora-speech-"));
afterAll(async () => {
  stopChildren();
  await rm(folder, { recursive: true, force: true });
});
const outputPath = join(folder, "line.wav");
const speak = async (text: string, language = "en", voice = "alloy", speed = 1) => {
  const speech = await localSpeech.speak({ text, language, voice, speed, outputPath, signal });
  const sound = await readWav(outputPath);
  expect(sound.sampleRate).toBe(48_000);
  expect(sound.channels).toHaveLength(1);
  expect(sound.channels[0]!.length / SAMPLE_RATE).toBeCloseTo(speech.durationSeconds, 6);
  return { ...speech, samples: sound.channels[0]! };
};

function expectInOrder(words: readonly Word[], durationSeconds: number) {
  let before = 0;
  for (const word of words) {
    expect(word.startSeconds).toBeGreaterThanOrEqual(before);
    expect(word.endSeconds).toBeGreaterThan(word.startSeconds);
    before = word.endSeconds;
  }
  expect(before).toBeLessThanOrEqual(durationSeconds + 0.001);
}

const lines = [
  "Every great trip starts with a question.",
  "It costs $5.99, which is 20% less than in 2019.",
  "Dr. Lee arrives at 7:30 pm on March 3, 2026.",
  "NASA, the FBI and two APIs walk into a café.",
  "Ready? Set! Go now.",
  "Write to me@mail.com or visit www.example.com today.",
  "A", // one letter
  "We ran 10–20 km at 12 km/h, i.e. about 1½ hours.",
  "“Hello,” she said — and vanished…",
  "No. 5 is alive; No. 6 is not.",
  "The the the quick brown fox jumps over the lazy dog.",
  "1 2 3 4 5",
  "Supercalifragilisticexpialidocious words are fine.",
  "Henry VIII met Louis XIV in Chapter IV.",
  "Wow 🎉 that is #AmazingStuff by @jane_doe!",
  "I have had it; had I had it before, I would have it.",
  "It's 24/7, 365 days, rain or shine.",
  "Call 555-1234 now, or +1-800-555-0199.",
  "4K at 60 fps, 1080p at 30 fps.",
  "Meet Luma: a sleep tracker that listens to your breathing, learns from it, and lets you rest.",
];

describe("English", () => {
  test.each(lines)("every shown word of “%s” has its time, in order and inside the sound", async (line) => {
    const { words, durationSeconds } = await speak(line);
    expect(words.map((word) => word.text)).toEqual(spokenText(line).map((word) => word.display));
    expectInOrder(words, durationSeconds);
  });

  test("words after a pause start within 80 ms of the moment the voice is heard again", async () => {
    for (const voice of ["alloy", "echo"]) {
      const { words, samples } = await speak(
        "Morning. It costs $5.99, Doctor Lee. Deep water, calm night, bright day. Begin!",
        "en",
        voice,
      );
      const starters = words.filter((_, i) => i === 0 || /[.,!]$/.test(words[i - 1]!.text));
      expect(starters.length).toBeGreaterThanOrEqual(6);
      for (const word of starters) expect(Math.abs(onsetNear(samples, word.startSeconds) - word.startSeconds)).toBeLessThan(0.08);
    }
  });

  test("the sound is −16 LUFS from both sides, without harsh peaks, and tightly trimmed", async () => {
    for (const voice of ["nova", "onyx"]) {
      const { samples } = await speak("The quiet morning on the coast, and the sea is calm.", "en", voice);
      expect(Math.abs(integratedLoudness([samples, samples], SAMPLE_RATE) + 16)).toBeLessThan(0.5);
      expect(decibelsOf(truePeak([samples]))).toBeLessThanOrEqual(-1.5);
      expect(samples.findIndex((value) => Math.abs(value) > 0.005) / SAMPLE_RATE).toBeLessThan(0.06);
      expect((samples.length - samples.findLastIndex((value) => Math.abs(value) > 0.005)) / SAMPLE_RATE).toBeLessThan(0.12);
    }
  });

  test("a number takes as long as its words, not as long as its characters", async () => {
    const { words } = await speak("Only $5.99 today.");
    const price = words[1]!;
    expect(price.text).toBe("$5.99");
    expect(price.endSeconds - price.startSeconds).toBeGreaterThan(1);
  });

  test("a faster voice is shorter at the same pitch, and equal requests give equal sound", async () => {
    const line = "The quiet morning on the coast.";
    const slow = await speak(line);
    const fast = await speak(line, "en", "alloy", 1.3);
    const again = await speak(line);
    expect(fast.durationSeconds / slow.durationSeconds).toBeGreaterThan(0.7);
    expect(fast.durationSeconds / slow.durationSeconds).toBeLessThan(0.85);
    expect(Math.abs(pitchOf(fast.samples) / pitchOf(slow.samples) - 1)).toBeLessThan(0.08);
    expect(again.samples).toEqual(slow.samples);
  });

  test("voices differ: men are lower than women, and an unknown name always gets the same voice", async () => {
    const line = "We are all here now, and we will all remain.";
    const [alloy, onyx] = [await speak(line, "en", "alloy"), await speak(line, "en", "onyx")];
    expect(pitchOf(onyx.samples)).toBeLessThan(pitchOf(alloy.samples) * 0.75);
    expect(localVoice("Captain Nemo")).toBe(localVoice("captain nemo"));
    expect(localVoice("constructor").flite).toMatch(/slt|rms|awb/);
  });
});

/** The first moment near `around` when the voice rises above what it was just before. */
function onsetNear(samples: Float32Array, around: number): number {
  const step = Math.round(0.005 * SAMPLE_RATE);
  const energy = (at: number) => {
    let sum = 0;
    for (let i = at; i < at + step; i++) sum += (samples[i] ?? 0) ** 2;
    return Math.sqrt(sum / step);
  };
  for (let at = Math.max(0, Math.round((around - 0.16) * SAMPLE_RATE)); at < (around + 0.3) * SAMPLE_RATE; at += step) {
    const quietBefore = energy(at - step) < 0.012 || at < step;
    if (quietBefore && energy(at) > 0.012 && energy(at + 2 * step) > 0.012) return at / SAMPLE_RATE;
  }
  return Number.POSITIVE_INFINITY;
}

/** Median pitch of the voiced parts by autocorrelation, in hertz. */
function pitchOf(samples: Float32Array): number {
  const found: number[] = [];
  for (let at = 0; at + 4096 < samples.length; at += 4096) {
    let [best, lag] = [0, 0];
    const power = (from: number) => samples.subarray(from, from + 2048).reduce((sum, value) => sum + value * value, 0);
    if (power(at) < 10) continue;
    for (let l = SAMPLE_RATE / 320; l < SAMPLE_RATE / 65; l += 2) {
      let sum = 0;
      for (let i = 0; i < 2048; i += 2) sum += samples[at + i]! * samples[at + i + Math.round(l)]!;
      if (sum > best * 1.05) [best, lag] = [sum, l];
    }
    if (lag > 0) found.push(SAMPLE_RATE / lag);
  }
  return found.sort((a, b) => a - b)[found.length >> 1]!;
}

describe("other languages, in a program of its own", () => {
  test.each([
    ["es", "Cada gran viaje empieza con una pregunta. ¿Cuesta 5 euros?", 10],
    ["zh", "每一次旅行都从一个问题开始。你好，世界。", 9],
    ["ja", "すべての旅は、一つの質問から始まります。", 4],
    ["ko", "모든 여행은 질문에서 시작됩니다.", 4],
    ["ar", "كل رحلة تبدأ بسؤال.", 4],
    ["ru", "Каждое большое путешествие начинается с вопроса.", 6],
  ])("%s is spoken with a time for every caption word", async (language, text, least) => {
    const { words, durationSeconds, samples } = await speak(text, language);
    expect(words.length).toBeGreaterThanOrEqual(least);
    expect(
      words
        .map((word) => word.text)
        .join("")
        .replace(/\s/g, ""),
    ).toBe(text.replace(/\s/g, ""));
    expectInOrder(words, durationSeconds);
    expect(Math.abs(integratedLoudness([samples, samples], SAMPLE_RATE) + 16)).toBeLessThan(0.5);
    expect(words[0]!.startSeconds).toBeLessThan(0.12);
    expect(words.at(-1)!.endSeconds).toBeGreaterThan(durationSeconds - 0.4);
  });

  test("a sentence begins when its voice is heard, not in the pause before", async () => {
    const { words, samples } = await speak("Hola amigos. Buenos días.", "es");
    const second = words.find((word) => word.text === "Buenos")!;
    expect(Math.abs(onsetNear(samples, second.startSeconds) - second.startSeconds)).toBeLessThan(0.08);
  });

  test("without the optional package the error names it and the command that installs it", async () => {
    const runner = join(folder, "espeak-runner.mjs");
    await copyFile(new URL("./espeak-runner.mjs", import.meta.url), runner);
    const request = { text: "Hola", voice: "es", rate: 150, pitch: 50, range: 50 };
    await expect(runEspeak(request, signal, runner)).rejects.toMatchObject({
      code: "unavailable",
      retryable: false,
      message: expect.stringContaining("npm install @echogarden/espeak-ng-emscripten"),
    });
  });
});

describe("what is refused", () => {
  test.each([
    ["a language nobody reads", "hello", "xx", 1, /No offline voice reads "xx"/],
    ["an English text as Russian", "Hello, my dear friends", "ru", 1, /not written in the language/],
    ["a Russian text as English", "Привет, друзья", "en", 1, /not written in the language/],
    ["a text without words", "🎉 …", "en", 1, /nothing to say/],
    ["an absurd speed", "hello", "en", 9, /between 0.5 and 2/],
    ["a whole book", "word ".repeat(1200), "en", 1, /at most 5000 characters/],
  ])("%s", async (_, text, language, speed, message) => {
    await expect(localSpeech.speak({ text, language, voice: "alloy", speed, outputPath, signal })).rejects.toThrow(message);
  });
});

test("captions of languages without spaces keep every character, in words a reader would choose", () => {
  for (const [language, text] of [
    ["zh", "每一次旅行，都从一个问题开始。"],
    ["ja", "すべての旅は、ひとつの質問から始まります。"],
    ["th", "สวัสดีชาวโลก การเดินทาง"],
  ] as const) {
    const tokens = captionTokens(text, language).map(({ display }) => display);
    expect(tokens.join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
    expect(tokens.length).toBeGreaterThan(3);
    expect(tokens.every((token) => /[\p{L}\p{N}]/u.test(token))).toBe(true);
  }
});

test("Japanese is given to the voice in kana, particles as they are said, and an unknown character is refused", () => {
  const said = (text: string) =>
    captionTokens(text, "ja")
      .map(({ spoken }) => spoken)
      .join("");
  expect(said("すべての旅は、一つの質問から始まります。")).toBe("すべてのたびわ、ひとつのしつもんからはじまります。");
  expect(said("今日の海へ行きます")).toBe("きょうのうみえいきます");
  expect(() => said("鬱蒼とした森")).toThrow(/no reading for .+ in kana/);
});

test("supported languages are primary codes, English among them", () => {
  expect(supportedLanguages()).toEqual(expect.arrayContaining(["en", "es", "zh", "ja", "th", "he", "la"]));
});
