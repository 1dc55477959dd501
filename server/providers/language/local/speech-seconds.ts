/** Scripts written without spaces between words: each character is about one syllable. */
const syllabic = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f]/g;

function syllables(word: string): number {
  const groups = word.match(/[aeiouyàáâãäåæèéêëìíîïòóôõöøœùúûüýÿ]+/g)?.length ?? 0;
  const silentE = /[^aeiouyl]e$/.test(word) ? 1 : 0;
  const spelledOut = /^\d+$/.test(word) ? word.length + 1 : 0;
  return Math.max(1, groups - silentE, spelledOut);
}

/**
 * Seconds a synthetic voice needs for `text` at about 150 words a minute: syllables, plus a rest at each stop and comma.
 * Empty text takes no time.
 */
export function speechSeconds(text: string): number {
  const said = text.trim().toLowerCase();
  if (!said) return 0;
  const dense = said.match(syllabic)?.length ?? 0;
  const words = said.replace(syllabic, " ").match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’]*/gu) ?? [];
  const spoken = words.reduce((sum, word) => sum + (/[a-z0-9]/.test(word) ? syllables(word) / 4 : 0.42), 0);
  const stops = said.match(/[.!?:;…。！？।]+/g)?.length ?? 0;
  const commas = said.match(/[,、،—–]/g)?.length ?? 0;
  return Math.round((spoken + dense / 4.6 + stops * 0.28 + commas * 0.16 + 0.1) * 100) / 100;
}
