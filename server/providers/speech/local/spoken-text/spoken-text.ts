import type { Around } from "./around";
import { sayWord } from "./say-word";

/** One word as it is shown, and the words the voice says for it: `$5.99` is shown once and spoken as six words. */
export interface SpokenWord {
  display: string;
  spoken: string[];
  /** What the voice does after it. */
  pause: "" | "," | "." | "?" | "!";
}

const PICTOGRAPHS = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\u200d|\ufe0f|\u20e3/gu;
const OPENING = /^[\s"'“”‘«»‹›([{¿¡*_~`.…—–-]+/u;
const CLOSING = /[\s"'“”’«»‹›)\]}*_`.,;:!?…—–|-]+$/u;

interface Piece extends Pick<Around, "core" | "after"> {
  display: string;
}

function pieceOf(display: string): Piece {
  const opened = display.replace(OPENING, (marks) => {
    // A sign, a decimal point or an apostrophe before a digit belongs to the number.
    const kept = /(?:[-.'’–])$/.exec(marks)?.[0] ?? "";
    return /^\d/.test(display.slice(marks.length)) ? kept.replace("–", "-") : "";
  });
  const after = CLOSING.exec(opened)?.[0] ?? "";
  let core = after ? opened.slice(0, -after.length) : opened;
  if (/^['’]\d\d['’]?s?$/.test(`${core}${after}`.replace(/[.,!?;:]+$/, "")) === false && /^['’]/.test(core)) core = core.slice(1);
  if (core === "" && /^[&+=×÷→~≈<>@%½¼¾]$/.test(display)) core = display;
  if (/^[~]\d/.test(display)) core = `~${core}`;
  return { display, core, after };
}

const pauseOf = (after: string, isShortForm: boolean): SpokenWord["pause"] => {
  if (after.includes("?")) return "?";
  if (after.includes("!")) return "!";
  if (/…|\.\.\./.test(after)) return ".";
  if (after.includes(".") && !isShortForm) return ".";
  return /[,;:—–)]|^-$|\s-$/.test(after) ? "," : "";
};

const endsSentence = (piece: Piece | undefined) => !piece || /[.!?…]/.test(piece.after);
const isShouting = (text: string) => {
  const words = text.match(/\p{L}{2,}/gu) ?? [];
  return words.length >= 3 && words.filter((word) => word === word.toUpperCase()).length > words.length * 0.6;
};

/**
 * Turns a written English text into what a voice says, one entry per shown word. Pictographs are dropped; marks that stand
 * alone, and words the voice has no sound for, stay with the word before them.
 */
export function spokenText(text: string): SpokenWord[] {
  const tokens = text
    .normalize("NFC")
    .replace(/©(?=\s?\d)/g, "")
    .replace(PICTOGRAPHS, " ")
    .replace(/[®™©]/g, "")
    .split(/\s+/)
    .filter(Boolean);
  const pieces = tokens.map(pieceOf);
  const shouting = isShouting(text);
  const words: SpokenWord[] = [];
  let held = "";
  for (const [i, piece] of pieces.entries()) {
    const at = (offset: number) => pieces[i + offset]?.core ?? "";
    const opensSentence = endsSentence(pieces[i - 1]);
    const spoken = sayWord({
      core: piece.core,
      after: piece.after,
      previous:
        opensSentence && !/^(St|Dr|Mr|Mrs|No|Vol|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)$/.test(at(-1)) ? "" : at(-1),
      next: at(1),
      nextButOne: at(2),
      shouting,
      opensSentence,
    });
    if (spoken.length === 0) {
      const last = words.at(-1);
      if (last) {
        last.display += ` ${piece.display}`;
        last.pause ||= pauseOf(piece.display, false);
      } else held += `${piece.display} `;
      continue;
    }
    const last = i === pieces.length - 1;
    words.push({
      display: held + piece.display,
      spoken,
      pause: pauseOf(piece.after, !last && isShortForm(piece, pieces[i + 1])),
    });
    held = "";
  }
  return words;
}

/** The dot of `Dr.` or `J.` ends no sentence; that of `etc.` or `p.m.` does when a capital follows. */
function isShortForm(piece: Piece, next: Piece | undefined): boolean {
  if (!piece.after.startsWith(".") || piece.after.startsWith("..")) return false;
  if (
    /^(Dr|Mr|Mrs|Ms|Prof|St|Mt|Gen|Sgt|Capt|Lt|Col|Rev|Hon|Sen|Gov|Pres|No|Nos|Fig|Vol|vs|e\.g|i\.e|approx|\p{Lu})$/u.test(
      piece.core,
    )
  )
    return true;
  const opens = /^["'“(]*[\p{Lu}]/u.test(next?.display ?? "");
  const known =
    /^(etc|[ap]\.m|U\.S|U\.K|Inc|Ltd|Corp|Co|Jr|Sr|Ave|Rd|Blvd|dept|est|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun|al|p|pp|ch|max|min|a\.k\.a)$/iu;
  return known.test(piece.core) && !opens;
}
