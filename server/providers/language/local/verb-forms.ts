import nlp from "compromise";

/** `tag` returns a narrower type than the document it changes. */
function verbOf(word: string, tag: string) {
  const document = nlp(word);
  document.tag(tag);
  return document;
}

const IRREGULAR_INFINITIVE: Record<string, string> = {
  is: "be",
  are: "be",
  was: "be",
  has: "have",
  does: "do",
  goes: "go",
  lies: "lie",
  dies: "die",
};

/** The first verb of a finite clause as an infinitive: `befriends a whale` → `befriend a whale`. */
export function infinitiveClause(clause: string): string {
  const [verb = "", ...rest] = clause.trim().split(/\s+/);
  const known = IRREGULAR_INFINITIVE[verb.toLowerCase()];
  const infinitive =
    known ??
    (/s$/.test(verb) && !/ss$/.test(verb) ? verbOf(verb, "Verb").verbs().toInfinitive().text() || verb.replace(/s$/, "") : verb);
  return [infinitive, ...rest].join(" ");
}

/** The first verb of a gerund phrase in the present tense: `crossing a lake` → `crosses a lake`, or `cross a lake`. */
export function presentClause(gerund: string, plural: boolean): string {
  const [verb = "", ...rest] = gerund.trim().split(/\s+/);
  const conjugated = verbOf(verb, "Gerund").verbs().conjugate()[0] as { Infinitive?: string; PresentTense?: string } | undefined;
  const stem = verb.replace(/ing$/i, "");
  const form = (plural ? conjugated?.Infinitive : conjugated?.PresentTense) ?? (plural ? stem : `${stem}s`);
  return [form, ...rest].join(" ");
}
