import { thingIcons } from "../icons/thing-icon";
import { type ArchetypeName, archetypeNames, type Season, type TimeOfDay, type Weather } from "../recipe";
import { archetypeWords } from "./archetype-words";
import { seasonWords, timeWords, weatherWords } from "./condition-words";
import { isClose, isLitIndoors, placeText } from "./place-text";
import { subjectWords } from "./subject-words";

/** What the words of a prompt say; what they leave open is `undefined` and is the plan's to choose. */
export interface PromptReading {
  /** All archetypes the words speak for, the best first, with their scores. Empty when none does. */
  archetypes: readonly { name: ArchetypeName; score: number }[];
  time: TimeOfDay | undefined;
  weather: Weather | undefined;
  season: Season | undefined;
  subjects: readonly string[];
  /** Icons of things that can be shown for themselves, the first named first. */
  things: readonly string[];
}

export function readPrompt(prompt: string): PromptReading {
  const text = normalise(prompt);
  const place = placeText(text);
  const things = thingIcons(place);
  const archetypes = archetypeNames
    .map((name) => ({ name, score: scoreOf(name, place) + hintOf(name, text, things.length > 0) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || archetypeNames.indexOf(a.name) - archetypeNames.indexOf(b.name));
  const find = <T>(list: readonly (readonly [RegExp, T])[]) => list.find(([pattern]) => pattern.test(text))?.[1];
  const subjects = Object.keys(subjectWords).filter((subject) => wordsPattern(subjectWords[subject]!).test(place));
  if (things.length > 0) subjects.push("thing", ...(isClose(prompt.toLowerCase()) ? ["close"] : []));
  return { archetypes, time: find(timeWords), weather: find(weatherWords), season: find(seasonWords), subjects, things };
}

/** A made-up hero at the head of a prompt is whom the picture is of, wherever it plays. */
const heroFirst =
  /^\W*(?:an?|the)? ?(?:[a-z-]+ ){0,3}(?:robot|android|fox|bear|owl|rabbit|bunny|penguin|panda|mouse|hedgehog|unicorn|dragon|kitten|puppy)\b(?! arm|'s)/;

/** So, a little less, is somebody out of a story: places draw people too. */
const childFirst =
  /^\W*(?:an?|the)? ?(?:[a-z-]+ ){0,2}(?:girl|boy|old (?:fisherman|man|woman|sailor)|grandmother|grandfather|knight|wizard|witch)\b(?!'s)/;

/** A thing seen close is a still life; lamp light says that we are indoors. Both only tip the scales. */
function hintOf(name: ArchetypeName, text: string, hasThing: boolean): number {
  if (name === "table" && hasThing) return isClose(text) ? 3.4 : 2.1;
  if (name === "room" && isLitIndoors(text)) return 1.2;
  if (name === "character") return heroFirst.test(text) ? 5 : childFirst.test(text) ? 2.6 : 0;
  return 0;
}

/** What is not shown must not count: style words, and what a sentence denies ("no people"). */
function normalise(prompt: string): string {
  return prompt
    .toLowerCase()
    .replace(/[’']/g, "'")
    .replace(/\b(?:no|without|never|not a|free of)\s+[a-z]+/g, " ")
    .replace(
      /\b(?:cinematic|photorealistic|4k|8k|hd|ultra|shallow depth of field|depth of field|wide shot|close[- ]?up|establishing shot|drone shot(?: of)?|shot of|teaser|promo|commercial|trailer|video|film|movie|scene|seconds?|documentary|ad for|advert(?:isement)?|style|light at the end|look(?:ing)? (?:up )?at)\b/g,
      " ",
    );
}

function scoreOf(name: ArchetypeName, text: string): number {
  let score = 0;
  for (const weight of [5, 3, 2, 1] as const) {
    const words = archetypeWords[name][weight];
    if (!words) continue;
    for (const match of text.matchAll(wordsPattern(words, "g"))) {
      // Earlier words are more often what the picture is of; longer phrases say more.
      score += weight * (1 + 0.3 * (1 - match.index / Math.max(1, text.length))) * (match[0].includes(" ") ? 1.5 : 1);
    }
  }
  return Math.round(score * 1000) / 1000;
}

const patterns = new Map<string, RegExp>();
function wordsPattern(words: string, flags = ""): RegExp {
  const key = flags + words;
  let pattern = patterns.get(key);
  if (!pattern) {
    // The longest phrase wins: a kelp forest is no forest.
    const longestFirst = words.split(/\|(?![^(]*\))/).sort((a, b) => b.length - a.length);
    pattern = new RegExp(`(?<![\\p{L}])(?:${longestFirst.join("|")})(?:s|es)?(?![\\p{L}])`, `u${flags}`);
    patterns.set(key, pattern);
  }
  pattern.lastIndex = 0;
  return pattern;
}
