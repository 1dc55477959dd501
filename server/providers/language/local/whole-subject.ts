import type { Brief, Subject } from "./brief";
import type { Beat } from "./frame";
import { tidySentence } from "./realise";
import { speechSeconds } from "./speech-seconds";
import { visibleNouns } from "./visuals-for-lines";

/**
 * The subject with all the prompt says of it, in the prompt's own words: `a lighthouse keeper who bakes bread for sailors`.
 * `null` when the prompt says no more than a noun.
 */
export function wholeSubject(subject: Subject): string | null {
  const { name, noun, first, clause, action } = subject;
  if (!first) return null;
  const who = name && noun ? `${name}, ${first},` : first;
  if (clause) {
    const led = name && noun ? `${name}, ${first}` : first;
    return `${led}${name && !noun ? "," : ""} ${subject.joiner ?? "that"} ${clause}`;
  }
  if (action) return `${who} ${action}`;
  return EXTENDED.test(` ${noun} `) ? who.replace(/,$/, "") : null;
}

const EXTENDED = /\s(?:with|without|for|where|whose|when|from|in|on|at|under|between|against|about|of)\s/i;

/** What the prompt says beyond the noun: the part a line must not drop. */
const beyondNoun = ({ clause, action, first }: Subject): string => clause ?? action ?? first;

/**
 * Keeps the beats that say all of the subject; where none does, writes some that do, the last of `openings`
 * only when nothing else fits. A subject without more to it, or too long
 * for one scene, leaves the beats as they are.
 */
export function sayingAll(beats: readonly Beat[], brief: Brief, longestSeconds: number, openings: readonly string[]): Beat[] {
  const whole = wholeSubject(brief.subject);
  if (!whole) return [...beats];
  const kept = beyondNoun(brief.subject).toLowerCase();
  const fits = (beat: Beat): boolean => speechSeconds(beat.say) <= longestSeconds - 0.3;
  if (brief.sentence) {
    const stated = {
      say: tidySentence(`${brief.sentence}.`),
      see: showingAll(`${brief.subject.first}, wide view`, brief),
      hear: "",
    };
    if (fits(stated)) return [stated];
  }
  const telling = beats.filter((beat) => beat.say.toLowerCase().includes(kept) && fits(beat));
  const written = openings
    .map((opening) => ({
      say: tidySentence(opening.replace("{whole}", whole)),
      see: `${brief.subject.first}, wide view`,
      hear: "",
    }))
    .filter(fits);
  const found = telling.length ? telling : written.length > 1 ? written.slice(0, -1) : written;
  return found.length ? found.map((beat) => ({ ...beat, see: showingAll(beat.see, brief) })) : [...beats];
}

/** Puts the things a clause names beside the subject of a picture. */
export function showingAll(see: string, { subject, place }: Brief): string {
  const { clause, first } = subject;
  if (!clause) return see;
  const shown = see.toLowerCase();
  const things = visibleNouns(`${/s$/.test(subject.head) ? "They" : "It"} ${clause}.`)
    // A verb the tagger took for a noun comes with its pronoun.
    .map((thing) => thing.replace(/^(?:it|they)\s(?:.*\s)?(?=\S+$)/, ""))
    .filter(
      (thing) => !shown.includes(thing) && thing !== place?.toLowerCase() && !/^(?:them|it|him|her)sel(?:f|ves)$/.test(thing),
    );
  if (!things.length) return see;
  const named = things.slice(0, 4).join(", ");
  if (!shown.startsWith(first.toLowerCase())) return `${see}, ${named}`;
  const rest = see.slice(first.length).replace(/^[\s,]+/, "");
  return [see.slice(0, first.length), named, rest].filter(Boolean).join(", ");
}
