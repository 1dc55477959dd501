import type { Brief } from "../brief";
import { singular } from "../english";
import type { Frame } from "../frame";
import { city } from "./city";
import { coffee } from "./coffee";
import { general } from "./general";
import { ocean } from "./ocean";
import { sleep } from "./sleep";

export const domains: readonly Frame[] = [general, ocean, coffee, sleep, city];

const byId = new Map(domains.map((domain) => [domain.id, domain]));

/** The frame with this id, or the general one. */
export const domainById = (id: string): Frame => byId.get(id) ?? general;

/** The frame that fits a brief best: what the subject is counts most, then what is said of it, then the rest of the prompt. */
export function domainFor(brief: Brief): Frame {
  const { subject } = brief;
  const weights = new Map<string, number>();
  const add = (text: string | null, weight: number) => {
    for (const word of text?.toLowerCase().match(/[\p{L}’'-]+/gu) ?? []) {
      const key = singular(word);
      weights.set(key, Math.max(weights.get(key) ?? 0, weight));
      weights.set(word, Math.max(weights.get(word) ?? 0, weight));
    }
  };
  for (const word of brief.words.slice(0, 400)) add(word, 1);
  add(brief.place, 2);
  add(subject.clause, 3);
  add(subject.action, 3);
  add(brief.question, 3);
  add(brief.task, 4);
  add(subject.noun, 5);
  add(subject.head, 8);
  const text = ` ${brief.words.join(" ")} `;
  let best = general;
  let bestScore = 0;
  for (const domain of domains) {
    let score = 0;
    for (const [word, weight] of weights) if (domain.keys.has(word)) score += weight;
    for (const phrase of domain.phrases) if (text.includes(` ${phrase}`)) score += 6;
    if (score > bestScore) {
      bestScore = score;
      best = domain;
    }
  }
  return best;
}
