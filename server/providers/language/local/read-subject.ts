import nlp from "compromise";
import type { Subject } from "./brief";
import { article, isMass, isPlural, isUnique } from "./english";

const PREPOSITION =
  /\s(?:of|in|on|at|with|from|for|between|under|over|near|by|about|without|inside|across|through|during|against|behind|beyond|around|into|along|to|and|after|before|beneath|above|as)\s/i;
const ACTION =
  /^(.{2,80}?)\s+((?!(?:morning|evening|ceiling|building|wedding|painting|clothing|king|ring|spring|string|thing|wing|being|during|something|nothing|everything|meeting|greeting|housing|lighting|drawing|following|including|according|icing|pudding|sibling|duckling|awning|cooking|running|hiking|swimming|sailing|parking|shopping|gaming|banking|dining|living|sleeping|training|learning|gardening|camping|cycling|fishing|driving|walking|trading|writing|reading|marketing|engineering|manufacturing|planning|tracking|streaming|booking|delivery|boarding)\b)[a-z]+ing\b.*|(?:running|swimming|sailing|reading|writing|walking|sleeping|driving|fishing|learning|cooking|living|training|camping|cycling|hiking)\s+(?:in|on|at|through|across|along|to|over|under|into|up|down|alone|a|an|the|his|her|their|its|near|by|past|towards?|with)\b.*)$/i;
const FEMALE =
  /\b(?:girl|woman|queen|princess|mother|mom|grandmother|grandma|sister|daughter|witch|lady|aunt|actress|waitress|heroine|bride)\b/i;
const MALE =
  /\b(?:boy|man|king|prince|father|dad|grandfather|grandpa|brother|son|wizard|uncle|gentleman|groom|monk|fisherman|sailor boy)\b/i;

/** Breaks a noun phrase with its clauses, such as `Luma, a sleep tracker that listens to you`, into a subject. */
export function readSubject(phrase: string): Subject {
  let text = phrase
    .replace(/["“”«»]/g, "")
    .replace(/\s{2,}/g, " ")
    .trim();
  let name: string | null = null;
  let clause: string | null = null;
  let action: string | null = null;
  let joiner: Subject["joiner"];

  const called = text.match(
    /^(.+?),?\s+(?:called|named|titled|known as)\s+((?:[\p{Lu}\p{N}][\p{L}\p{N}’'&.-]*)(?:\s+[\p{Lu}\p{N}][\p{L}\p{N}’'&.-]*){0,3})(.*)$/u,
  );
  if (called) {
    name = called[2]?.replace(/[.,]+$/, "") ?? null;
    text = `${called[1]}${called[3] ?? ""}`;
  }
  const apposition = text.match(
    /^((?:[\p{Lu}][\p{L}\p{N}’'&.-]*)(?:\s+[\p{Lu}\p{N}][\p{L}\p{N}’'&.-]*){0,3})\s*(?:,|:|\s[–—-]|\bis)\s+((?:an?|the|our|my)\s+.+)$/u,
  );
  if (!name && apposition) {
    name = apposition[1] ?? null;
    text = apposition[2] ?? text;
  }
  const trailing = text.match(
    /^((?:our|my|the|a|an)\s+.*?\p{Ll}),?\s+((?:\p{Lu}[\p{L}\p{N}’'&.-]*)(?:\s+\p{Lu}[\p{L}\p{N}’'&.-]*){0,3})((?:,|\s+(?:that|which|who|in|by|on)\s).*)?$/u,
  );
  if (!name && trailing && !PREPOSITION.test(` ${trailing[1]?.split(" ").at(-1)} `)) {
    const last = trailing[1]?.split(" ").at(-1) ?? "";
    if (/^\p{L}/u.test(last)) {
      name = trailing[2] ?? null;
      text = `${trailing[1]}${trailing[3] ?? ""}`;
    }
  }

  const relative = text.match(/^(.+?),?\s+(that|which|who)\s+(.+)$/i);
  if (relative?.[1] && relative[3] && relative[3].split(" ").length >= 2) {
    clause = tidyClause(relative[3]);
    joiner = relative[2]?.toLowerCase() as Subject["joiner"];
    text = relative[1];
  } else {
    const helping = text.match(/^(.+?),?\s+(?:helping|letting|allowing)\s+(.+)$/i);
    if (helping?.[1]) {
      clause = tidyClause(`helps ${helping[2]}`);
      text = helping[1];
    }
  }
  const doing = clause ? null : text.match(ACTION);
  if (doing?.[1] && doing[2] && isDoing(doing[1], doing[2])) {
    action = doing[2].replace(/[.,;]+$/, "").trim();
    text = doing[1];
  }
  text = text.split(/\s*[;:(]\s*|,\s+|\s+[–—-]\s+|\.\s+/)[0]?.trim() ?? "";
  const subject = describe(text, name, clause, action);
  return joiner ? { ...subject, joiner } : subject;
}

/** Tells `a fox crossing a lake` from `a video editing app`, `quantum computing` and `deep learning`. */
function isDoing(who: string, doing: string): boolean {
  const [, next] = doing.split(/\s+/);
  if (!next) return /^(?:an?|the|my|our|two|three|some)\s/i.test(who);
  return /^(?:an?|the|his|her|its|their|my|our|in|on|at|through|across|along|over|under|into|onto|up|down|out|alone|by|for|with|to|past|towards?|around|behind|beneath|between|among|from|home|together|off|away|back|against|near|inside|outside|beside|above|below|as|and|like|\p{L}+ly)$/iu.test(
    next,
  );
}

function tidyClause(text: string): string {
  const words = (text.split(/[.;]/)[0] ?? text).trim().split(/\s+/).slice(0, 14);
  return words
    .join(" ")
    .replace(/[,\s]+$/, "")
    .replace(/\s+(?:and|or|with|the|a|to|of|in)$/i, "");
}

/** Heads that mean something else without the word before them: a food bank is no bank. */
const VAGUE_HEAD =
  /^(?:banks?|shops?|bars?|clubs?|stations?|schools?|company|companies|cent(?:er|re)s?|stores?|lines?|services?|systems?|rooms?|parks?|cars?|tests?|works?|points?|offices?)$/i;

function describe(phrase: string, name: string | null, clause: string | null, action: string | null): Subject {
  const det =
    phrase.match(/^(?:an?|the|my|our|your|this|these|some|one|two|three|four|five|his|her|their)\b/i)?.[0]?.toLowerCase() ?? "";
  let noun = phrase
    .slice(det.length)
    .trim()
    .replace(/^(?:brand[- ]new|new)\s+(?=\S)/i, "");
  noun = noun
    .split(/\s+/)
    .slice(0, 9)
    .join(" ")
    .replace(/\s+(?:of|in|on|at|with|from|and|or|the|a|an|to|for)$/i, "");
  const pair = /^\p{Lu}\S* and \p{Lu}\S*$/u.test(noun);
  const core = pair ? noun : (` ${noun} `.split(PREPOSITION)[0] ?? noun).trim() || noun;
  const properNoun =
    !det &&
    /^\p{Lu}/u.test(core) &&
    (core.includes(" ")
      ? /^\p{Lu}\S*(?:\s+(?:the|and|de|la)?\s*\p{Lu}\S*)*$/u.test(core)
      : nlp(core).has("#ProperNoun") && !isMass(core) && !isUnique(core));
  const words = core.split(/\s+/);
  const head = (words.at(-1) ?? "").replace(/[^\p{L}\p{N}’'-]/gu, "");
  const joined = !/\sof\s/i.test(noun) && /\sand\s/.test(noun) && !/\s(?:in|on|at|with|from|who)\s/.test(noun);
  const plural = pair || (!properNoun && (joined || isPlural(head) || /^(?:these|two|three|four|five)$/.test(det)));
  const mass = !plural && !det && isMass(head);
  // A bare noun is lowered to stand inside a sentence; names and acronyms keep their capitals.
  if (!properNoun)
    noun = noun.replace(/^(\p{Lu})(?=\p{Ll})/u, (letter) => (/^(?:I\b)/.test(noun) ? letter : letter.toLowerCase()));
  const keep = /^(?:my|our|your|his|her|their)$/.test(det) ? `${det} ` : "";
  const counted = /^(?:two|three|four|five)$/.test(det) ? `${det} ` : "";
  const the = /^(?:the|this|these)$/.test(det) && !name;

  let first: string;
  let again: string;
  const last = VAGUE_HEAD.test(head) ? words.slice(-2).join(" ") : head;
  const short = /\sof\s/i.test(noun) ? noun : lower(last, properNoun);
  if (!noun) {
    first = name ?? "";
    again = first;
  } else if (properNoun) {
    first = noun;
    again = core;
  } else if (keep) {
    first = keep + noun;
    // `my sister’s wedding` is not my wedding.
    again = keep + (/['’]s?\s/.test(core) ? core : short);
  } else if (the || (!det && isUnique(head))) {
    first = `the ${noun}`;
    again = `the ${short}`;
  } else if (mass || /^(?:love|life|how|why|what)\b/i.test(noun)) {
    first = noun;
    again = noun.split(/\s+/).length > 4 ? core : noun;
  } else if (plural) {
    first = counted + noun;
    again = joined ? `the ${noun}` : `the ${short}`;
  } else {
    first = `${article(noun)} ${noun}`;
    again = `the ${short}`;
  }
  if (name) {
    again = name;
  }
  const female = FEMALE.test(core);
  const male = MALE.test(core);
  const pronoun = plural && !name ? "they" : female ? "she" : male ? "he" : "it";
  return { name, noun, head: lower(head, properNoun), first, again, plural: plural && !name, pronoun, clause, action };
}

const lower = (word: string, keep: boolean): string => (keep || /^\p{Lu}{2}/u.test(word) ? word : word.toLowerCase());
