import { splitSentences } from "./split-sentences";

/** Words for the supplied material itself: a film is about what a picture shows, never about being made of pictures. */
const MATERIAL =
  "(?:pictures?|photos?|photographs?|images?|frames?|snapshots?|shots?|pics?|slides?|slideshow|stills?|uploads?|screenshots?)";
const WALK = "(?:tour|walk|gallery|sequence|set|series|collection|journey|look|montage)";
const ORDER =
  /^(?:please\s+|kindly\s+|just\s+|now\s+|(?:can|could|would) you\s+(?:please\s+)?)*(?:turn|make|animate|use|transform|convert|combine|stitch|connect|join|bring|give|keep|add|apply|put|set|move|zoom|pan|tilt|fade|cut|blend|morph|create|generate|produce|render|show|present|arrange|edit|let|start|begin|end|go|slow|slowly|smooth(?:ly)?|gentle|gently)\b/i;
const FILM_WORD = new RegExp(
  `\\b(?:${MATERIAL}|videos?|films?|movies?|ads?|adverts?|commercials?|reels?|clips?|camera|cinematic|music|soundtrack|transitions?|zooms?|pans?|scenes?|style|mood|tone|light|lighting|voice|narration|effects?|motion|it|them|these|this|everything)\\b`,
  "i",
);

/** Whether a sentence of an image list's prompt tells how to make the film, rather than being something to say. */
export const isPictureOrder = (sentence: string): boolean => ORDER.test(sentence.trim()) && FILM_WORD.test(sentence);

const HAS_MATERIAL_ONLY = new RegExp(
  `^(?:[\\p{L}\\p{N}’'-]+\\s+){0,4}?${MATERIAL}(?:\\s+(?:above|below|here|attached|i (?:sent|uploaded)))?$`,
  "iu",
);
const OF_MATERIAL = new RegExp(`^(?:[\\p{L}\\p{N}’'-]+\\s+){0,4}?${MATERIAL}\\s+(?:of|from|about|with|showing)\\s+(.+)$`, "iu");
const WALK_OF = new RegExp(`^(?:[\\p{L}\\p{N}’'-]+\\s+){0,4}?${WALK}\\s+(?:of|through|from|at|around)\\s+(.+)$`, "iu");

const MADE_INTO = /\binto\s+.*?\b(?:about|of|for)\s+(?!social|instagram|tiktok|youtube|me\b|us\b)([^.!?]+)/i;

/** What an order for pictures says they show: `turn these photos into a story about my sister's wedding`; else empty. */
export const subjectOfOrder = (text: string): string =>
  picturedSubject(splitSentences(text).find(isPictureOrder)?.match(MADE_INTO)?.[1] ?? "");

/**
 * What an image list's prompt is about, without the words for the pictures themselves: `a calm tour of two pictures` → ``,
 * `these photos of my grandma` → `my grandma`, `our week in the hills` unchanged.
 */
export function picturedSubject(phrase: string): string {
  const text = phrase.trim();
  const shown = text.match(OF_MATERIAL)?.[1];
  if (shown) return picturedSubject(shown);
  const walked = text.match(WALK_OF)?.[1];
  if (walked && !picturedSubject(walked)) return "";
  // An order that was taken for a noun got an article.
  const bare = text.replace(/^an?\s+/i, "");
  const isPointing = /^(?:it|them|this|these|those|they)\b/i.test(bare);
  return isPointing || HAS_MATERIAL_ONLY.test(text) || isPictureOrder(bare) ? "" : text;
}
