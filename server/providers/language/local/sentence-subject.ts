import { singular } from "./english";
import type { OwnText } from "./own-sentences";
import { speechSeconds } from "./speech-seconds";
import { stripRequest } from "./strip-request";

/** A prompt that is a plain sentence, such as `A brave little robot learns to paint`. */
export interface SentenceSubject {
  /** The same as a noun phrase: `A brave little robot that learns to paint`. */
  phrase: string;
  /** Someone acts in it, so that it can be told as a tale. */
  tale: boolean;
}

/** Verbs whose form in `-s` is no usual noun. */
const CLEAR = new Set(
  "accept adopt appear arrive ask bake become befriend begin believe belong borrow bring build buy carry choose climb close collect confront create cross decide defend deliver disappear discover earn enter escape explain explore fail feed feel fix follow forget gather get give go grow happen hear hide inherit invent join keep know learn lead lose make marry meet miss open pass plan practise prepare protect prove pull push read realise realize receive refuse remember repair rescue restore roam save say see seem sell send serve sing sit solve spend stand start steal survive swim take teach tell think throw transform try vanish wake wander want wear win write".split(
    " ",
  ),
);
/** Verbs whose form in `-s` is a noun as well: only what stands around it tells. */
const DOUBLE = new Set(
  "answer break call catch challenge chase cook cry dance draw dream drift drink drive eat fall fear fight find fish float fly guard guide help hike hope hunt jump knit land laugh leave light listen live look love move need paint plant play race rain rest return ride rise run sail search set share shine sleep stop study stay switch talk travel turn visit wait walk watch whisper wish work".split(
    " ",
  ),
);
const COUNTED = /^(?:two|three|four|five|six|seven|ten|some|several|many)$/i;
const LINK_WORD =
  /^(?:an?|the|of|in|on|at|with|without|from|for|between|under|over|near|by|about|to|and|or|as|into|through|his|her|its|their|my|our|your|best|most|no)$/i;
/** Words that end what could still be one noun phrase. */
const BREAKS = /^(?:who|that|which|where|when|whose|how|why|what|is|are|was|were|will|can|cannot|has|have|had)$/i;
/** What follows a verb, and hardly ever a noun. */
const OBJECT =
  /^(?:an?|the|his|her|its|their|my|our|your|this|that|one|two|three|every|each|some|all|no|nothing|everything|someone|everyone|to|up|down|out|away|back|home|off|alone|again|together|tonight|today|tomorrow|once|never|him|them|it|how|why|what|\p{L}+ly)$/iu;
const AFTER =
  /^(?:in|on|at|with|from|for|through|across|by|under|over|into|along|around|about|of|past|near|without|after|before)$/i;
const PEOPLE =
  /^(?:(?:grand)?(?:mother|father|ma|pa|parent|son|daughter)|mom|mum|dad|sister|brother|twin|friend|boy|girl|man|woman|child|kid|teenager|stranger|neighbou?r|keeper|baker|farmer|teacher|nurse|doctor|sailor|soldier|widow|widower|couple|people|men|women|children|queen|king|prince|princess|witch|wizard|knight|pirate|monk|nun|chef|cook|painter|artist|poet|writer|author|dancer|singer|musician|pianist|violinist|student|pupil|driver|pilot|astronaut|scientist|inventor|engineer|explorer|detective|thief|gardener|shepherd|carpenter|tailor|clockmaker|watchmaker|shoemaker|hunter|traveller|traveler|hiker|runner|boxer|actor|actress|journalist|photographer|librarian|lawyer|barber|postman|hacker|gamer|hero|heroine|beekeeper|clown|magician|orphan|refugee|worker|miner|captain|fireman|firefighter|uncle|aunt|cousin|lady|gentleman|\p{L}+(?:man|woman|keeper|maker))$/iu;
/** Heroes who can set out on foot: a whale on a village street is no tale. */
const CREATURES =
  /^(?:robot|android|fox|cat|kitten|dog|puppy|bear|cub|wolf|lion|tiger|elephant|horse|pony|donkey|bird|owl|sparrow|crow|raven|swan|duck|duckling|goose|rabbit|hare|hedgehog|dragon|penguin|turtle|tortoise|bee|ant|butterfly|caterpillar|mouse|rat|snail|frog|toad|squirrel|deer|otter|monkey|gorilla|giraffe|panda|koala|sloth|ghost|monster|giant|dwarf|elf|fairy|mermaid|alien|unicorn|snowman|scarecrow|puppet|doll|team|family|crew|band|gang)$/i;
const WISHES = /^(?:learn|want|dream|try|hope|wish|decide|need)s?$|^tries$|^wishes$/i;

/** Reads a single sentence in the present tense, `<a, the, two …> <someone> <does something>`; `null` for any other text. */
export function sentenceSubject(text: string): SentenceSubject | null {
  const words = text
    .replace(/[.!]+$/, "")
    .trim()
    .split(/\s+/);
  const [determiner = ""] = words;
  const many = COUNTED.test(determiner);
  if (!(many || /^(?:an?|the|my|one)$/i.test(determiner)) || /[.;:!?\n]/.test(words.join(" "))) return null;
  for (let i = 2; i < Math.min(words.length, 11); i++) {
    if (words.slice(1, i).some((word) => BREAKS.test(word) || /,$/.test(word))) return null;
    if (!isVerbAt(words, i, many)) continue;
    const who = words.slice(0, i);
    const head = headOf(who);
    const person = PEOPLE.test(head) || PEOPLE.test(singular(head));
    const hero = person || CREATURES.test(head) || CREATURES.test(singular(head));
    // What happens every Sunday is a portrait, and so is what the caller's own people do.
    const habit = /^my$/i.test(determiner) || words.slice(i).some((word) => /^(?:every|always)$/i.test(word));
    const tale = (hero && !habit) || WISHES.test(words[i] ?? "");
    return { phrase: `${who.join(" ")} ${person ? "who" : "that"} ${words.slice(i).join(" ")}`, tale };
  }
  return null;
}

/** Text that is one such sentence and nothing else, taken for what the film is about; the film then says it first. */
export function sentenceAsOrder(own: OwnText, longestSceneSeconds: number): OwnText {
  const [only, ...others] = own.lines;
  if (!only || others.length || own.complete || own.order || own.shown.length) return own;
  const fits = speechSeconds(only.say) <= longestSceneSeconds - 0.3;
  return fits && sentenceSubject(only.say) ? { ...own, lines: [], order: only.say } : own;
}

/** Its verb proves the language of a sentence too short for statistics. */
export const isEnglishSentence = (text: string): boolean => sentenceSubject(stripRequest(text).rest) !== null;

function isVerbAt(words: readonly string[], i: number, many: boolean): boolean {
  const word = (words[i] ?? "").toLowerCase().replace(/,$/, "");
  const before = words[i - 1] ?? "";
  if (LINK_WORD.test(before) || /['’]s?$/.test(before)) return false;
  const base = many ? word : baseOf(word);
  if (!base || (many && !/(?:[^s]s|men|people|children)$/i.test(before) && !words.slice(1, i).some((w) => AFTER.test(w))))
    return false;
  const next = words[i + 1]?.replace(/,$/, "");
  const single = !/^the$/i.test(words[0] ?? "");
  if (next === undefined) return CLEAR.has(base) ? single : DOUBLE.has(base) && single && i <= 3;
  if (OBJECT.test(next)) return CLEAR.has(base) || DOUBLE.has(base);
  if (base === "fall" && /^(?:in love|asleep|ill)$/i.test(/^in$/i.test(next) ? `in ${words[i + 2] ?? ""}` : next)) return true;
  if (CLEAR.has(base)) return next.toLowerCase() !== "of";
  return DOUBLE.has(base) && single && AFTER.test(next) && !words.slice(1, i).some((w) => AFTER.test(w));
}

/** The verb of a third person singular, if it is one of those known. */
function baseOf(word: string): string | null {
  const bases = [word.replace(/s$/, ""), word.replace(/es$/, ""), word.replace(/ies$/, "y")];
  return bases.find((base) => base !== word && (CLEAR.has(base) || DOUBLE.has(base))) ?? null;
}

/** The noun that acts: `keeper` of `an old keeper in a tower`. */
function headOf(who: readonly string[]): string {
  const end = who.findIndex((word, i) => i > 1 && (AFTER.test(word) || /^\p{L}{3,}ing$/u.test(word)));
  return (end < 0 ? who : who.slice(0, end)).at(-1) ?? "";
}
