import { alignPhones } from "./align-phones";
import type { Phone } from "./flite";

export interface Span {
  startSeconds: number;
  endSeconds: number;
}

/**
 * When each word of a phrase is heard. `wordPhones` are the phones of each word said alone, `pausesAfter` tells where the
 * phrase holds a breath, `heard` are the phones of the running phrase. Words that lost their phones share the time of their
 * neighbour by length; every span is in order, without overlap.
 */
export function timeWords(wordPhones: readonly string[][], pausesAfter: readonly boolean[], heard: readonly Phone[]): Span[] {
  const expected: string[] = [];
  const owner: number[] = [];
  for (const [w, phones] of wordPhones.entries()) {
    for (const phone of phones) {
      expected.push(phone);
      owner.push(w);
    }
    if (pausesAfter[w] && w < wordPhones.length - 1) {
      expected.push("pau");
      owner.push(-1);
    }
  }
  const first = heard.findIndex((phone) => phone.phone !== "pau");
  const last = heard.findLastIndex((phone) => phone.phone !== "pau");
  const running = first < 0 ? [] : heard.slice(first, last + 1);
  const match = alignPhones(
    expected,
    running.map((phone) => phone.phone),
  );
  const spans: (Span | null)[] = wordPhones.map(() => null);
  let current = 0;
  for (const [j, phone] of running.entries()) {
    if (phone.phone === "pau") continue;
    const word = match[j]! >= 0 ? owner[match[j]!]! : -1;
    // A phone that nobody expected belongs to the word being said.
    if (word > current) current = word;
    const span = spans[current];
    if (span) span.endSeconds = phone.endSeconds;
    else spans[current] = { startSeconds: phone.startSeconds, endSeconds: phone.endSeconds };
  }
  return shareOut(spans, wordPhones, {
    startSeconds: running[0]?.startSeconds ?? 0,
    endSeconds: running.at(-1)?.endSeconds ?? 0,
  });
}

function shareOut(spans: (Span | null)[], wordPhones: readonly string[][], whole: Span): Span[] {
  if (!spans.some(Boolean) && spans.length > 0) spans[0] = { ...whole };
  const firstTimed = spans.findIndex(Boolean);
  const out: Span[] = [];
  let at = 0;
  while (at < spans.length) {
    let end = at + 1;
    while (end < spans.length && (!spans[end] || end <= firstTimed)) end++;
    const from = spans[at] ?? spans[firstTimed]!;
    const weights = spans.slice(at, end).map((_, k) => Math.max(1, wordPhones[at + k]!.length));
    const total = weights.reduce((a, b) => a + b, 0);
    let start = from.startSeconds;
    for (const weight of weights) {
      const finish = start + ((from.endSeconds - from.startSeconds) * weight) / total;
      out.push({ startSeconds: start, endSeconds: finish });
      start = finish;
    }
    at = end;
  }
  return out;
}
