const GAP = -1;
const VOWEL = /^[aeiou]/;

/** Twice two for the same phone, a little for two vowels (reduced words change theirs), and pauses are firm anchors. */
function likeness(a: string, b: string): number {
  if (a === "pau" || b === "pau") return a === b ? 3 : -4;
  if (a === b) return 2;
  return VOWEL.test(a) && VOWEL.test(b) ? 0.5 : -1;
}

/**
 * Needleman–Wunsch: for every phone heard in running speech, the index of the expected phone it stands for, or −1.
 * Doubles throughout: with 32-bit scores the way back cannot be recognised by equality.
 */
export function alignPhones(expected: readonly string[], heard: readonly string[]): number[] {
  const columns = heard.length + 1;
  const score = new Float64Array((expected.length + 1) * columns);
  for (let i = 1; i <= expected.length; i++) score[i * columns] = i * GAP;
  for (let j = 1; j <= heard.length; j++) score[j] = j * GAP;
  for (let i = 1; i <= expected.length; i++) {
    for (let j = 1; j <= heard.length; j++) {
      score[i * columns + j] = Math.max(
        score[(i - 1) * columns + j - 1]! + likeness(expected[i - 1]!, heard[j - 1]!),
        score[(i - 1) * columns + j]! + GAP,
        score[i * columns + j - 1]! + GAP,
      );
    }
  }
  const match = new Array<number>(heard.length).fill(-1);
  let i = expected.length;
  let j = heard.length;
  while (i > 0 && j > 0) {
    const here = score[i * columns + j]!;
    if (here === score[(i - 1) * columns + j - 1]! + likeness(expected[i - 1]!, heard[j - 1]!)) {
      match[j - 1] = i - 1;
      i--;
      j--;
    } else if (here === score[(i - 1) * columns + j]! + GAP) i--;
    else j--;
  }
  return match;
}
