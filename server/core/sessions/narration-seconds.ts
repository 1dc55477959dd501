/** An even reading: 2.4 words a second, or 4.5 characters where words are not spaced. */
const WORDS_PER_SECOND = 2.4;
const CHARACTERS_PER_SECOND = 4.5;
const BREATH_SECONDS = 0.7;
const SHORTEST_SCENE_SECONDS = 3;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;

/** How long a film lasts that says these lines, one scene each, in whole seconds. */
export function narrationSeconds(lines: readonly string[]): number {
  return Math.ceil(lines.reduce((sum, line) => sum + lineSeconds(line), 0));
}

function lineSeconds(line: string): number {
  const characters = line.match(UNSPACED)?.length ?? 0;
  const words = line
    .replace(UNSPACED, " ")
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  const spoken = words / WORDS_PER_SECOND + characters / CHARACTERS_PER_SECOND + BREATH_SECONDS;
  return Math.max(SHORTEST_SCENE_SECONDS, spoken);
}
