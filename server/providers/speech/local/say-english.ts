import { later } from "@/remotion/timing/later";
import type { TimedPhone } from "@/remotion/timing/visemes";
import { AppError } from "@/server/core/errors";
import type { Word } from "@/server/schemas/timeline";
import type { Sound } from "@/server/sound/sound";
import { decodeWav } from "@/server/sound/wav";
import { type Phone, readPhones, runFlite } from "./flite";
import { type SpokenWord, spokenText } from "./spoken-text/spoken-text";
import { timeWords } from "./time-words";
import type { LocalVoice } from "./voices";

export interface Said {
  sound: Sound;
  words: Word[];
  /** What the voice says when, in the engine's own alphabet, pauses left out. */
  phones: TimedPhone[];
}

const SENTENCE_GAP_SECONDS = 0.36;
const LONGEST_PHRASE = 45;
const EDGE_SECONDS = 0.045;

/** Says an English text. `onProgress` gets the share of sentences done. */
export async function sayEnglish(
  text: string,
  voice: LocalVoice,
  speed: number,
  tools: { signal: AbortSignal; onProgress(share: number): void },
): Promise<Said> {
  const shown = spokenText(text);
  if (shown.length === 0) throw new AppError("invalid_request", "There is nothing to say in this text. Write at least one word.");
  const sentences = intoSentences(shown);
  const pieces: Float32Array[] = [];
  const words: Word[] = [];
  const phones: TimedPhone[] = [];
  let rate = 16_000;
  let length = 0;
  for (const [i, sentence] of sentences.entries()) {
    tools.signal.throwIfAborted();
    const said = await saySentence(sentence, voice, speed);
    rate = said.sound.sampleRate;
    if (i > 0) {
      const gap = new Float32Array(Math.round((SENTENCE_GAP_SECONDS / speed) * rate));
      pieces.push(gap);
      length += gap.length;
    }
    const offset = length / rate;
    words.push(...said.words.map((word) => later(word, offset)));
    phones.push(...said.phones.map((phone) => later(phone, offset)));
    const samples = said.sound.channels[0]!;
    pieces.push(samples);
    length += samples.length;
    tools.onProgress((i + 1) / sentences.length);
  }
  return { sound: { sampleRate: rate, channels: [joined(pieces, length)] }, words, phones };
}

function joined(pieces: readonly Float32Array[], length: number): Float32Array {
  const out = new Float32Array(length);
  let at = 0;
  for (const piece of pieces) {
    out.set(piece, at);
    at += piece.length;
  }
  return out;
}

/** Sentences, the longest cut at a comma: the voice handles a phrase well and a page badly. */
function intoSentences(words: readonly SpokenWord[]): SpokenWord[][] {
  const sentences: SpokenWord[][] = [[]];
  for (const word of words) {
    const sentence = sentences.at(-1)!;
    sentence.push(word);
    if (/[.?!]/.test(word.pause) || (sentence.length > LONGEST_PHRASE && word.pause) || sentence.length > 2 * LONGEST_PHRASE) {
      sentences.push([]);
    }
  }
  return sentences.filter((sentence) => sentence.length > 0);
}

async function saySentence(sentence: readonly SpokenWord[], voice: LocalVoice, speed: number): Promise<Said> {
  const marked = sentence.flatMap((word, i) =>
    word.spoken.map((spoken, k) => {
      const ends = k === word.spoken.length - 1;
      const comma = spoken.endsWith(",") || (ends && i < sentence.length - 1 && word.pause !== "");
      return { word: spoken.replace(/,$/, ""), shown: i, comma };
    }),
  );
  const ending = /[?!]/.exec(sentence.at(-1)!.pause)?.[0] ?? ".";
  const line = marked.map(({ word, comma }) => word + (comma ? "," : "")).join(" ") + ending;
  const stretch = voice.stretch / speed;
  const pitch = voice.pitchHertz ? ["--setf", `int_f0_target_mean=${voice.pitchHertz}`] : [];
  const { printed, wav } = await runFlite(
    ["-voice", voice.flite, "--setf", `duration_stretch=${stretch.toFixed(4)}`, ...pitch, "-psdur"],
    ` ${line} `,
    "o.wav",
  );
  const phones = readPhones(printed);
  const spans = timeWords(
    await phonesAlone(marked.map(({ word }) => word)),
    marked.map(({ comma }) => comma),
    phones,
  );
  const { sound, cutSeconds } = trimmed(decodeWav(wav!), phones);
  const words = sentence.map((word, i) => {
    const first = marked.findIndex(({ shown }) => shown === i);
    const last = marked.findLastIndex(({ shown }) => shown === i);
    return {
      text: word.display,
      startSeconds: Math.max(0, spans[first]!.startSeconds - cutSeconds),
      endSeconds: spans[last]!.endSeconds - cutSeconds,
    };
  });
  return { sound, words, phones: phones.filter(({ phone }) => phone !== "pau").map((phone) => later(phone, -cutSeconds)) };
}

/** Takes away the silence the voice puts around a sentence, with soft edges. */
function trimmed(sound: Sound, phones: readonly Phone[]): { sound: Sound; cutSeconds: number } {
  const rate = sound.sampleRate;
  const spoken = phones.filter((phone) => phone.phone !== "pau");
  const start = Math.max(0, Math.round(((spoken[0]?.startSeconds ?? 0) - EDGE_SECONDS) * rate));
  const samples = sound.channels[0]!;
  const end = Math.min(samples.length, Math.round(((spoken.at(-1)?.endSeconds ?? 0) + 2 * EDGE_SECONDS) * rate));
  const cut = samples.slice(start, end);
  const fade = Math.min(Math.round(0.02 * rate), cut.length >> 1);
  for (let i = 0; i < fade; i++) {
    cut[i] = cut[i]! * (i / fade);
    cut[cut.length - 1 - i] = cut[cut.length - 1 - i]! * (i / fade);
  }
  return { sound: { sampleRate: rate, channels: [cut] }, cutSeconds: start / rate };
}

const known = new Map<string, string[]>();
const MOST_KNOWN = 5000;

/** The phones of each word said on its own: exclamation marks make every word a phrase, with a pause around it. */
async function phonesAlone(words: readonly string[]): Promise<string[][]> {
  const unknown = [...new Set(words)].filter((word) => !known.has(word));
  if (known.size > MOST_KNOWN) known.clear();
  const groups = unknown.length > 0 ? await sayApart(unknown) : [];
  for (const [i, word] of unknown.entries()) {
    const phones = groups.length === unknown.length ? groups[i]! : (await sayApart([word])).flat();
    known.set(word, phones);
  }
  return words.map((word) => known.get(word) ?? []);
}

async function sayApart(words: readonly string[]): Promise<string[][]> {
  // The oldest voice is four times faster, and all of them share one lexicon.
  const { printed } = await runFlite(["-voice", "kal16", "-ps"], ` ${words.map((word) => `${word}!`).join(" ")} `, "none");
  return printed
    .split(/\bpau\b/)
    .map((group) => group.trim().split(/\s+/).filter(Boolean))
    .filter((group) => group.length > 0);
}
