import { englishNouns } from "@/server/providers/language/local/foreign-words";
import type { HeardScene, SoundCue } from "../sound-effect";
import { chooseEffect } from "./choose-effect";

interface Event {
  words: RegExp;
  prompt: string;
  /** Sounds that go on swell in, and are there when the word is said; blows fall on it. */
  swells?: true;
  /** How long it goes on; without it to the end of the scene. */
  seconds?: number;
  /** A word that is as often a verb or a figure of speech: in English it counts after one that makes it a thing only. */
  afterArticle?: true;
}

/** What can be told of and heard, by the words for it. Places are not here: pictures show them, and they sound from the cut. */
const EVENTS: readonly Event[] = [
  { words: /^(knock(s|ed|ing)?)$/, prompt: "knock", seconds: 2 },
  { words: /^(doors?|gates?)$/, prompt: "door", seconds: 2.5 },
  { words: /^(footsteps?|tiptoe(s|d)?)$/, prompt: "footsteps", seconds: 3 },
  { words: /^(clocks?|ticking|ticks)$/, prompt: "ticking clock", seconds: 3.5 },
  { words: /^(bells?|chimes?)$/, prompt: "bell", seconds: 4 },
  { words: /^(thunder|lightning)$/, prompt: "thunderclap", seconds: 5 },
  { words: /^(splash(es|ed)?)$/, prompt: "splash", seconds: 2.5 },
  { words: /^(train)$/, prompt: "whistle", seconds: 2.8, afterArticle: true },
  { words: /^(trains|locomotives?|ferry|ferries|steamer|foghorn|kettle)$/, prompt: "whistle", seconds: 2.8 },
  { words: /^(explosions?|boom|crash(es|ed)?|slam(s|med)?)$/, prompt: "impact", seconds: 3 },
  { words: /^(rockets?|liftoff)$/, prompt: "tension riser", seconds: 4 },
  { words: /^(rain(s|ed|ing)?|drizzle)$/, prompt: "rain", swells: true },
  { words: /^(storms?)$/, prompt: "storm", swells: true, afterArticle: true },
  { words: /^(winds?)$/, prompt: "wind", swells: true, afterArticle: true },
  { words: /^(gusts?)$/, prompt: "wind", swells: true },
  { words: /^(waves?)$/, prompt: "waves", swells: true, afterArticle: true },
  { words: /^(tides?|surf)$/, prompt: "waves", swells: true },
  { words: /^(fire|flames?)$/, prompt: "campfire", swells: true, afterArticle: true },
  { words: /^(campfires?|bonfires?)$/, prompt: "campfire", swells: true },
  { words: /^(birds?|birdsong)$/, prompt: "birdsong", swells: true },
  { words: /^(applause|applauds?|cheers?|cheering|cheered)$/, prompt: "crowd", swells: true, seconds: 4 },
  { words: /^(cars?|trucks?|bus(es)?|tractors?|motorbikes?|motorcycles?)$/, prompt: "engine", swells: true, seconds: 4 },
  { words: /^(engines?)$/, prompt: "engine", swells: true, seconds: 4, afterArticle: true },
  { words: /^(planes?|airplanes?|helicopters?)$/, prompt: "airplane", swells: true, seconds: 5 },
  { words: /^(typing|keyboards?)$/, prompt: "keyboard", swells: true, seconds: 3 },
  { words: /^(heartbeats?)$/, prompt: "heartbeat", swells: true, seconds: 4 },
];
const SWELL_SECONDS = 0.35;
const LEAST_SECONDS = 1;
const LEAST_APART_SECONDS = 0.8;
/** More is a radio play. */
const MOST_EVENTS = 3;

/** A place that is shown sounds from cut to cut; what is told of sounds at its word, once, unless the place sounds like it already. */
export function planSounds({ prompt, durationSeconds, language, words }: HeardScene): SoundCue[] {
  const place = chooseEffect(prompt);
  const cues: SoundCue[] = place ? [{ prompt, startSeconds: 0, durationSeconds }] : [];
  const heard = new Set<string>([...(place?.ambiences ?? []), ...(place?.accent ? [place.accent] : [])]);
  let last = Number.NEGATIVE_INFINITY;
  for (const [i, { text, startSeconds }] of words.entries()) {
    const event = eventOf(text, words[i - 1]?.text ?? "", language);
    if (!event || cues.length - (place ? 1 : 0) >= MOST_EVENTS || startSeconds - last < LEAST_APART_SECONDS) continue;
    const sound = chooseEffect(event.prompt);
    const name = sound?.ambiences[0] ?? sound?.accent;
    const at = Math.max(0, startSeconds - (event.swells ? SWELL_SECONDS : 0));
    const left = durationSeconds - at;
    if (!name || heard.has(name) || left < LEAST_SECONDS) continue;
    heard.add(name);
    last = startSeconds;
    cues.push({ prompt: event.prompt, startSeconds: at, durationSeconds: Math.min(left, event.seconds ?? left) });
  }
  return cues;
}

/** Words of other languages by the English for what they name. */
function eventOf(text: string, before: string, language: string): Event | undefined {
  const isEnglish = language === "en";
  const spellings = isEnglish ? [bare(text)] : englishNouns(bare(text));
  const isThing = !isEnglish || ARTICLE.test(bare(before));
  return EVENTS.find(({ words, afterArticle }) => (isThing || !afterArticle) && spellings.some((word) => words.test(word)));
}

const bare = (text: string): string => text.toLowerCase().replace(/^\P{L}+|\P{L}+$/gu, "");
const ARTICLE =
  /^(the|an?|this|that|every|each|his|her|their|our|my|its|old|cold|warm|open|small|big|great|high|low|last|first|next|early|late|distant|night|evening|morning|winter|summer|north|sea|steam)$/;
