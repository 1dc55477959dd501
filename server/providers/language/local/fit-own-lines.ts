import type { OwnLine } from "./own-sentences";
import { speechSeconds } from "./speech-seconds";
import { splitAnywhere, splitClause } from "./split-sentences";

export interface FitRequest {
  durationSeconds: number;
  longestSceneSeconds: number;
}

/** Most of a film that may be speech when the words are the caller's own. */
const FULLEST = 0.93;
const SECONDS_PER_LINE = 4.6;

/**
 * Fits the caller's sentences to a film without changing a word: too many are thinned to the ones that carry most, long ones
 * are cut at clauses, and where they do not reach, silent scenes are put in between.
 */
export function fitOwnLines(all: readonly OwnLine[], request: FitRequest): OwnLine[] {
  const longest = Math.max(1, request.longestSceneSeconds - 0.3);
  let lines = thin(unrepeated(all), request.durationSeconds * FULLEST);
  for (let pass = 0; pass < 8 && lines.some((line) => speechSeconds(line.say) > longest); pass++) {
    lines = lines.flatMap((line) =>
      speechSeconds(line.say) > longest ? splitAnywhere(line.say).map((say) => ({ ...line, say })) : [line],
    );
  }
  const least = Math.max(2, Math.ceil(request.durationSeconds / request.longestSceneSeconds - 1e-6));
  const wished = Math.max(
    least,
    Math.min(
      Math.round(request.durationSeconds / SECONDS_PER_LINE),
      Math.round(lines.reduce((sum, line) => sum + speechSeconds(line.say), 0) / 3),
    ),
  );
  while (lines.length < wished) {
    const order = lines.map((line, i) => ({ i, seconds: speechSeconds(line.say) })).sort((a, b) => b.seconds - a.seconds);
    const cut = order.find(({ i, seconds }) => seconds > 3.2 && splitClause(lines[i]?.say ?? "").length > 1);
    if (!cut) break;
    lines = lines.flatMap((line, i) => (i === cut.i ? splitClause(line.say).map((say) => ({ ...line, say })) : [line]));
  }
  const most = Math.max(least, Math.round(request.durationSeconds / 2));
  while (lines.length > most) {
    const joined = joinShortest(lines, longest);
    if (!joined) break;
    lines = joined;
  }
  return spread(lines, least);
}

function unrepeated(lines: readonly OwnLine[]): OwnLine[] {
  const seen = new Set<string>();
  return lines.filter(({ say }) => {
    const key = say
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim();
    return !seen.has(key) && Boolean(seen.add(key));
  });
}

/** Drops the least telling sentences until the rest can be said in time; the first and the last stay. */
function thin(lines: readonly OwnLine[], limit: number): OwnLine[] {
  const kept = [...lines];
  const total = () => kept.reduce((sum, line) => sum + speechSeconds(line.say), 0);
  const frequency = new Map<string, number>();
  for (const { say } of lines)
    for (const word of new Set(say.toLowerCase().match(/\p{L}{4,}/gu) ?? [])) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const weight = (say: string): number => {
    const words = say.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
    return words.reduce((sum, word) => sum + Math.min(4, frequency.get(word) ?? 0), 0) / Math.max(4, words.length);
  };
  while (kept.length > 2 && total() > limit) {
    let weakest = 1;
    for (let i = 1; i < kept.length - 1; i++) if (weight(kept[i]?.say ?? "") < weight(kept[weakest]?.say ?? "")) weakest = i;
    kept.splice(weakest, 1);
  }
  if (kept.length === 2 && total() > limit && speechSeconds(kept[0]?.say ?? "") <= limit) kept.pop();
  // One sentence longer than the whole film: as much of it as can be said, cut between words.
  for (let pass = 0; pass < 12 && kept.length === 1 && total() > limit; pass++) {
    const only = kept[0];
    const [head] = splitAnywhere(only?.say ?? "");
    if (!only || !head || head === only.say) break;
    kept[0] = { ...only, say: head };
  }
  return kept;
}

function joinShortest(lines: readonly OwnLine[], longest: number): OwnLine[] | null {
  let at = -1;
  let shortest = longest;
  for (let i = 0; i < lines.length - 1; i++) {
    const together = speechSeconds(`${lines[i]?.say} ${lines[i + 1]?.say}`);
    if (together < shortest) {
      shortest = together;
      at = i;
    }
  }
  if (at < 0) return null;
  const merged: OwnLine = { say: `${lines[at]?.say} ${lines[at + 1]?.say}`, see: lines[at]?.see ?? lines[at + 1]?.see ?? null };
  return [...lines.slice(0, at), merged, ...lines.slice(at + 2)];
}

/** Puts silent scenes evenly between the spoken ones until there are `least` scenes. */
function spread(lines: readonly OwnLine[], least: number): OwnLine[] {
  if (lines.length === 0 || lines.length >= least) return [...lines];
  const scenes: OwnLine[] = [];
  for (let i = 0; i < least; i++) {
    const from = Math.ceil((i * lines.length) / least);
    const to = Math.ceil(((i + 1) * lines.length) / least);
    scenes.push(from < to ? (lines[from] as OwnLine) : { say: "", see: null });
  }
  return scenes;
}
