import type { Brief, Format } from "./brief";
import { readSubject } from "./read-subject";
import { sentenceSubject } from "./sentence-subject";
import { stripRequest } from "./strip-request";
import { infinitiveClause, presentClause } from "./verb-forms";
import { writtenClose } from "./written-close";

const TIMES =
  /\b(?:at |in the |by |before |after |during |on an? |one )?(?:early |late )?(sunrise|dawn|daybreak|morning|noon|midday|afternoon|golden hour|sunset|dusk|twilight|evening|night|midnight|blue hour)\b/i;
const WEATHERS: readonly (readonly [string, RegExp])[] = [
  ["heavy rain", /\b(?:rain|rainy|raining|rainfall|drizzle)\b/i],
  ["storm clouds", /\b(?:storm|stormy|thunderstorm|tempest)\b/i],
  ["falling snow", /\b(?:snow|snowy|snowfall|blizzard)\b/i],
  ["fog", /\b(?:fog|foggy|mist|misty)\b/i],
  ["clear sunny sky", /\b(?:sunny|sunlit|clear sky)\b/i],
];
const PLACE =
  /\b(?:in|at|from|across|near|through)\s+((?:the\s+)?\p{Lu}[\p{L}’'-]+(?:\s+(?:of\s+|the\s+)?\p{Lu}[\p{L}’'-]+){0,3})/u;
const NOT_PLACE =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|English|Spanish|French|German|I|Instagram|TikTok|YouTube|Ghibli|Pixar)\b/;

const QUESTION = /^(?:(how|why)\s+(?:(?:does|do|did|is|are|can)\s+)?(.+)|what\s+(?:is|are)\s+(.+))$/i;
const TASK = /^how\s+(?:to|you can|one can)\s+(.+)$/i;

/** `growing tomatoes`, rather than `lighting` or `training for a marathon`. */
const DOING =
  /^(?:growing|making|building|baking|cooking|brewing|painting|drawing|planting|knitting|sewing|repairing|fixing|pruning|writing|folding|carving|keeping|raising|composting)\s+(?!for\b|in\b|with\b)\S/i;

const TOOL = /\s(?:with|using)\s.*$/is;

/** Understands the part of a prompt that orders the film. `whole` is the full prompt, for moods, places and subject words. */
export function parseBrief(order: string, whole: string = order): Brief & { ordered: boolean; about: boolean } {
  const request = stripRequest(order);
  let rest = request.rest;
  let format: Format | null = request.format;
  let question: string | null = null;
  let task: string | null = null;
  let about = whole;

  const title = whole.match(/\b(?:title|titled|called)\s*:?\s*["“]([^"”\n]{2,60})["”]/i)?.[1] ?? null;
  const bare = rest.replace(/\?+$/, "").trim();
  const teach = bare.match(TASK);
  const asked = bare.match(QUESTION);
  if (teach?.[1]) {
    task = firstClause(teach[1]);
    format = format === "recipe" ? "recipe" : "tutorial";
    rest = task.replace(/^\S+\s+/, "");
  } else if (asked) {
    question = asQuestion(firstClause(bare));
    format = format === "story" || format === "documentary" ? format : "explainer";
    rest = subjectOfQuestion(asked[2] ?? asked[3] ?? bare, /^(?:why|how) (?:do|does|did) /i.test(bare));
  } else if (format === "tutorial" && request.audience && DOING.test(bare)) {
    task = infinitiveClause(presentClause(firstClause(bare), true));
    // What it is done with is a tool, not what the film is about.
    [about] = whole.split(TOOL) as [string];
    rest = task.replace(/^\S+\s+/, "").replace(TOOL, "");
  } else if (format === "recipe") {
    rest = rest.replace(/^(?:for|of)\s+/i, "");
    task = rest ? `make ${lowerFirst(rest)}` : null;
  }

  const stated = task || question ? null : sentenceSubject(rest);
  const sentence = stated ? rest.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()) : undefined;
  if (stated) {
    format ??= stated.tale ? "story" : "film";
    rest = stated.phrase;
  }

  const time = whole.match(TIMES)?.[1]?.toLowerCase() ?? null;
  const weather = WEATHERS.find(([, pattern]) => pattern.test(whole))?.[0] ?? null;
  const named = whole.match(PLACE)?.[1] ?? null;
  const place = named && !NOT_PLACE.test(named) ? named : null;
  const wide = stripRequest(whole.slice(0, 1500));
  const subject = readSubject(withoutStyleOnly(rest));
  return {
    subject,
    format,
    question,
    task,
    audience: request.audience,
    place,
    time,
    weather,
    moods: wide.moods,
    styles: wide.styles,
    callToAction: request.callToAction ?? writtenClose(whole),
    ...(sentence && { sentence }),
    title,
    words: about.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [],
    ordered: request.ordered,
    about: request.about,
  };
}

/** `how rain forms` → `how does rain form`; questions in question order stay. */
function asQuestion(text: string): string {
  const plain = text.match(
    /^(how|why)\s+(?!does\b|do\b|did\b|is\b|are\b|can\b|much\b|many\b|to\b)(.+?)\s+(\S+)((?:\s+(?:in|on|at|for|from|with|to|into|the|a|an|so|blue|our|us)\b.*)?)$/i,
  );
  if (!plain) return text;
  const [, asking, who = "", verb = "", rest = ""] = plain;
  if (/^(?:is|are|was|were)$/i.test(verb)) return `${asking} ${verb} ${who}${rest}`;
  if (/^(?:is|are|was|were)\s/i.test(`${verb}${rest}`)) return text;
  const copula = who.match(/^(.+)\s(is|are)$/i);
  if (copula) return `${asking} ${copula[2]} ${copula[1]} ${verb}${rest}`;
  if (/s$/.test(verb) && !/ss$/.test(verb)) return `${asking} does ${who} ${infinitiveClause(verb)}${rest}`;
  return `${asking} do ${who} ${verb}${rest}`;
}

const lowerFirst = (text: string): string => text.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());
const firstClause = (text: string): string =>
  lowerFirst((text.split(/[.;:!?\n]/)[0] ?? text).trim().split(/\s+/).slice(0, 14).join(" "));

/** `rain forms` → `rain`, `the moon affects tides` → `the moon`. */
function subjectOfQuestion(text: string, endsInVerb: boolean): string {
  const known = text.replace(
    /^(.+?)\s+(?:works?|forms?|grows?|happens?|affects?|changes?|moves?|made|needs?|needed|matters?|important|blue|so)\b.*$/i,
    "$1",
  );
  // `why do cats purr`: what is left of the verb.
  return known === text && endsInVerb && text.split(" ").length <= 4 ? text.replace(/\s+\S+$/, "") : known;
}

const ONLY_STYLE =
  /^(?:(?:very|super|with|and|in|an?|the|style|look|feel|vibe|mood|tone|lighting|light|quality|colou?rs?|palette|photography|aesthetic|film|grain|lens|music|video|movie|atmosphere|cinematic|moody|epic|dark|warm|cold|soft|calm|dreamy|dramatic|retro|vintage|noir|anime|watercolou?r|realistic|photorealistic|hyperrealistic|minimal|minimalist|pastel|neon|35mm|16mm|4k|8k|hd|bokeh|slow motion|beautiful|nice|something|anything|whatever|cool|fun|good|awesome|random|test|hello|hi)[\s,.!?]*)+$/i;

/** A prompt of style words alone has no subject. */
const withoutStyleOnly = (text: string): string => (ONLY_STYLE.test(text) || !/\p{L}/u.test(text) ? "" : text);
