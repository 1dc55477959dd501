import type { EspeakEvent } from "./espeak";
import type { Span } from "./time-words";

const SOUNDING = /[\p{L}\p{N}\p{M}]/u;
/** How long a character is said, compared with one alphabetic letter. */
const weightOf = (character: string) => (!SOUNDING.test(character) ? 0 : /\p{Script=Han}/u.test(character) ? 2 : 1);

/**
 * When each token of a text is heard. The engine's word events fix the time of the characters they name; it skips some
 * (Chinese words of several characters, all of a Japanese sentence), so characters between two events share the time by
 * weight. Pauses belong to nobody.
 */
export function timeTokens(
  tokens: readonly { start: number; end: number }[],
  text: string,
  events: readonly EspeakEvent[],
  durationSeconds: number,
): Span[] {
  const characters = Array.from(text);
  const voiced = voicedSpans(events, durationSeconds);
  const firstVoice = voiced[0]?.startSeconds ?? 0;
  const lastVoice = voiced.at(-1)?.endSeconds ?? durationSeconds;
  const anchors: { at: number; seconds: number }[] = [{ at: 0, seconds: firstVoice }];
  for (const event of events) {
    const at = event.position - 1;
    const last = anchors.at(-1)!;
    if (event.type === "word" && at > last.at && event.seconds >= last.seconds) anchors.push({ at, seconds: event.seconds });
  }
  anchors.push({ at: characters.length, seconds: lastVoice });

  const timeAt = (index: number): number => {
    const next = anchors.findIndex((anchor) => anchor.at > index);
    if (next < 0) return lastVoice;
    const from = anchors[next - 1]!;
    const to = anchors[next]!;
    const weigh = (a: number, b: number) => characters.slice(a, b).reduce((sum, character) => sum + weightOf(character), 0);
    const share = weigh(from.at, index) / (weigh(from.at, to.at) || 1);
    return alongVoice(voiced, from.seconds, to.seconds, share);
  };
  return tokens.map(({ start, end }) => {
    const from = timeAt(start);
    const to = Math.max(timeAt(end), from);
    const inside = voiced.filter((span) => span.endSeconds > from + 0.005 && span.startSeconds < to - 0.005);
    return {
      startSeconds: Math.max(from, inside[0]?.startSeconds ?? from),
      endSeconds: Math.min(to, inside.at(-1)?.endSeconds ?? to),
    };
  });
}

/** The moment when `share` of the voiced time between two moments has passed. */
function alongVoice(voiced: readonly Span[], from: number, to: number, share: number): number {
  if (share <= 0) return from;
  const spans = voiced
    .map((span) => ({ start: Math.max(span.startSeconds, from), end: Math.min(span.endSeconds, to) }))
    .filter((span) => span.end > span.start);
  let left = spans.reduce((sum, span) => sum + span.end - span.start, 0) * share;
  for (const span of spans) {
    if (left <= span.end - span.start) return span.start + left;
    left -= span.end - span.start;
  }
  return to;
}

/** Stretches of phonemes without a pause. A pause is a phoneme without a name; names in brackets switch the language. */
function voicedSpans(events: readonly EspeakEvent[], durationSeconds: number): Span[] {
  const spans: Span[] = [];
  const timed = events.filter((event) => event.type === "phoneme" || event.type === "end");
  for (const [i, event] of timed.entries()) {
    if (event.type === "end" || event.id === "" || /^[(_]/.test(event.id)) continue;
    const end = timed[i + 1]?.seconds ?? durationSeconds;
    const last = spans.at(-1);
    if (last && event.seconds - last.endSeconds < 0.001) last.endSeconds = end;
    else spans.push({ startSeconds: event.seconds, endSeconds: end });
  }
  return spans;
}
