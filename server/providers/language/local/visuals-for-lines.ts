import nlp from "compromise";
import { singular } from "./english";
import { englishNouns } from "./foreign-words";
import type { Frame } from "./frame";
import { heroesFirst, pictureOfNouns, sortNouns } from "./picture-of-nouns";
import { placeIn } from "./visuals-places";

const ABSTRACT = new Set(
  "thing time way day life people world moment idea reason part kind lot bit something everything nothing anything someone everyone year week hour minute second change love hope dream feeling power freedom future past story experience quality service solution result value care help need want joy success problem question answer fact example truth choice beginning end rest best more less everybody nobody him her us sunday monday tuesday wednesday thursday friday saturday half worry beta today tomorrow yesterday tonight evening morning night afternoon noon month season step steps minute first second-hand corner hello class taste smell sense name number word".split(
    " ",
  ),
);

/** The things named in a line that a picture could show, such as `coffee`, `train`. */
export function visibleNouns(line: string): string[] {
  if (!/\p{Script=Latin}{3}/u.test(line)) return [];
  const terms = nlp(line).nouns().out("array") as string[];
  return terms
    .map((term) =>
      term
        .toLowerCase()
        .replace(
          /^(?:(?:the|an?|my|our|your|his|her|their|its|this|that|these|those|every|each|some|any|no|all|more|one|two|three|four|five|six|ten|eleven|twelve|hundred|half|many|few)\s+)+/,
          "",
        )
        .replace(/[^\p{L}\p{N}\s’'-]/gu, "")
        .trim(),
    )
    .filter(
      (term) =>
        term.length > 2 &&
        term.split(" ").length <= 4 &&
        !ABSTRACT.has(singular(term.split(" ").at(-1) ?? term)) &&
        !/^(?:i|we|you|they|he|she|it|us|them|me|who|what|that|this)$/.test(term),
    );
}

/**
 * A picture for a sentence of the caller. What the sentence does comes first (an invitation shows the door), then what it
 * names, at the film's place; a sentence that names nothing shows another side of that place. `taken` are the pictures before,
 * which also tell the place when the sentence does not.
 */
export function pictureForLine(line: string, frame: Frame, index: number, taken: ReadonlySet<string>): string {
  const isEnglish = /\b(?:the|and|of|is|we|our|you|they)\b/i.test(line);
  const foreign = isEnglish ? [] : englishNouns(line);
  const named = sortNouns(foreign);
  const text = `${line} ${foreign.join(" ")}`.toLowerCase();
  const own = placeIn(text);
  const place = own ?? [...taken].map(placeIn).find(Boolean);
  const free = (see: string): boolean => !taken.has(see);
  const acted = actionPicture(text, place?.name).find(free);
  if (acted) return acted;
  const told = place?.tells.find(([words, see]) => words.test(text) && free(see))?.[1];
  if (told) return told;
  const usual = LIGHTS[index % LIGHTS.length]!;
  const composed = pictureOfNouns(named, place, usual);
  if (composed && free(composed)) return composed;
  if (own && index === 0 && free(own.views[0]!)) return own.views[0]!;
  const nouns = (isEnglish || foreign.length === 0 ? heroesFirst(visibleNouns(line)) : named.things).slice(0, 2);
  const near = nearestOfFrame(text, nouns, frame, taken);
  if (near) return near;
  const light = named.conditions.join(", ") || usual;
  if (nouns.length > 0)
    return place && !own ? `${nouns.join(" and ")}, ${place.at}, ${light}` : `${nouns.join(" and ")}, ${light}`;
  return place?.views.find(free) ?? stockOf(frame, index, taken) ?? `${frame.thing}, ${light}`;
}

/** Pictures for what a sentence asks or says, wherever the film plays. */
function actionPicture(text: string, place: string | undefined): string[] {
  const shop = place ?? "house";
  if (
    /\b(?:come (?:by|in|over|and|visit|see)|stop by|drop in|say hello|visit us|see you|welcome|our door|doors? (?:is|are) open|stay as long)\b/.test(
      text,
    )
  )
    return [`the open door of the ${shop}, warm light in the hallway, evening`];
  if (/\bworr(?:y|ies)\b.*\bdoor\b|\bshoes\b.*\bdoor\b/.test(text))
    return ["shoes beside an open door in a bright hallway, soft morning sun"];
  if (/\bstreet\b/.test(text) && /\bsmell|scent|aroma/.test(text))
    return [`a street of old houses before the ${shop}, people walking, warm morning sun`];
  if (/\brecipe/.test(text))
    return ["an open handwritten recipe book and a loaf of bread on a floury wooden table, close-up, warm light"];
  if (/\b(?:wrote|write|written|letter|note from|sign(?:ed|s) the)\b/.test(text))
    return ["a handwritten letter on a wooden desk, warm lamp"];
  if (/\bkettle\b/.test(text)) return ["a steaming kettle and a cup of tea by a rainy window"];
  if (/\bblank (?:white )?(?:page|paper|sheet)\b/.test(text)) return ["a blank white page on a desk under a lamp"];
  if (/\bblank canvas\b/.test(text)) return ["a blank canvas on an easel by a window"];
  return [];
}

function nearestOfFrame(text: string, nouns: readonly string[], frame: Frame, taken: ReadonlySet<string>): string | undefined {
  const words = new Set(`${text} ${nouns.join(" ")}`.match(/\p{L}{4,}/gu) ?? []);
  const best = [...frame.moments, ...frame.gain, ...frame.hook, ...frame.close, ...frame.pain]
    .filter((beat) => !taken.has(beat.see) && !beat.see.includes("{"))
    .map((beat, i) => ({ see: beat.see, score: overlap(beat.see, words) * 3 + overlap(beat.say, words) - i * 0.001 }))
    .sort((a, b) => b.score - a.score)[0];
  return best && best.score >= 3.9 ? best.see : undefined;
}

const stockOf = (frame: Frame, index: number, taken: ReadonlySet<string>): string | undefined => {
  const stock = [...frame.moments, ...frame.gain].map((beat) => beat.see).filter((see) => !taken.has(see) && !see.includes("{"));
  return stock[index % Math.max(1, stock.length)];
};

const overlap = (text: string, words: ReadonlySet<string>): number =>
  (text.toLowerCase().match(/\p{L}{4,}/gu) ?? []).filter((word) => !COMMON.has(word) && words.has(word)).length;

/** Words that two sentences share without meaning the same thing. */
const COMMON = new Set(
  "with from into over every back last first more take takes open opens close time light their there then that this have been come comes when what your they still much very only".split(
    " ",
  ),
);

const LIGHTS = [
  "wide view, morning light",
  "soft window light",
  "afternoon sun",
  "even daylight",
  "warm evening light",
  "at sunrise",
  "at noon",
  "warm lamp, night",
  "blue evening",
  "long shadows",
] as const;
