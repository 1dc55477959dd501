import { detect } from "tinyld";
import { languageOfNouns } from "./foreign-words";

const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ["ja", /[\u3040-\u30ff]/g],
  ["ko", /[\uac00-\ud7af\u1100-\u11ff]/g],
  ["zh", /[\u3400-\u9fff]/g],
  ["ar", /[\u0600-\u06ff]/g],
  ["he", /[\u0590-\u05ff]/g],
  ["hi", /[\u0900-\u097f]/g],
  ["bn", /[\u0980-\u09ff]/g],
  ["th", /[\u0e00-\u0e7f]/g],
  ["ta", /[\u0b80-\u0bff]/g],
  ["el", /[\u0370-\u03ff]/g],
  ["ru", /[\u0400-\u04ff]/g],
];

/** Words that give a short text away. */
const GIVEAWAYS: readonly (readonly [string, RegExp])[] = [
  [
    "es",
    /(?:^|\s)(?:el|los|las|una|del|para|sobre|que|con|por|haz|crea|está|es|y|cómo|vídeo|de la|muy|anuncio|cuento|mi|nuestra|nuestro)(?=\s|$)|[ñ¿¡]/giu,
  ],
  [
    "fr",
    /(?:^|\s)(?:le|les|une|des|du|pour|sur|avec|est|et|qui|dans|vidéo|fais|crée|notre|nos|très|comment|au|aux|publicité|documentaire)(?=\s|$)|(?:^|\s)(?:l|d|qu|c)['’]/giu,
  ],
  [
    "de",
    /(?:^|\s)(?:der|die|das|ein|eine|einen|einer|für|über|und|mit|ist|im|vom|zur|zum|wie|unser|unsere|mach|erstelle|auf|von|sehr|den|eines|einem|zeige|werbung|werbespot|geschichte)(?=\s|$)|[ß]/giu,
  ],
  ["it", /(?:^|\s)(?:il|lo|gli|della|delle|dei|per|con|che|una|è|crea|fai|nel|nella|sul|sulla|di|come|nostro|nostra)(?=\s|$)/giu],
  [
    "pt",
    /(?:^|\s)(?:os|uma|um|vídeo|do|da|dos|das|para|sobre|com|que|não|crie|faça|em|no|na|como|nosso|nossa|é)(?=\s|$)|[ãõ]/giu,
  ],
  [
    "en",
    /(?:^|\s)(?:the|an|of|for|about|with|and|that|is|in|on|how|make|create|video|film|to|our|your|my|are|we|it|at|from|by|who|where|her|his|into|through|she|he|they|you|this|when|what|why|ad|explain|story)(?=\s|$)/giu,
  ],
];

/** English words that no neighbouring language shares. */
const PLAIN_ENGLISH =
  /\b(?:the|of|for|about|with|and|that|how|make|create|at|from|by|who|where|her|his|into|through|she|he|they|you|this|when|what|why)\b/gi;

/** How many words tinyld needs before its answer is worth anything. */
const ENOUGH_WORDS = 6;
/** Up to how many words its nouns tell a language better than tinyld. */
const FEW_WORDS = 8;

/** Languages in Latin script that tinyld may answer; its rarer ones turned up for plain English. */
const LATIN = [
  "en",
  "es",
  "fr",
  "de",
  "it",
  "pt",
  "nl",
  "pl",
  "sv",
  "da",
  "no",
  "fi",
  "tr",
  "cs",
  "ro",
  "hu",
  "id",
  "vi",
  "ca",
] as const;

/** The primary language code of a text, or `null` when it is too short to tell. */
export function detectLanguage(text: string): string | null {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return null;
  for (const [code, pattern] of SCRIPTS) {
    const found = text.match(pattern)?.length ?? 0;
    // Japanese mixes kana with Han; a few kana decide.
    if (found > letters * (code === "ja" ? 0.12 : 0.35))
      return code === "ru" ? cyrillic(text) : code === "ar" && /[پچژگ]/.test(text) ? "fa" : code;
  }
  const words = text.match(/\p{L}+/gu) ?? [];
  const hits = GIVEAWAYS.map(([code, pattern]) => [code, text.match(pattern)?.length ?? 0] as const).sort((a, b) => b[1] - a[1]);
  const [first, second] = hits;
  if (first && second && first[1] >= 2 && first[1] >= second[1] * 1.7) return first[0];
  const english = text.match(PLAIN_ENGLISH)?.length ?? 0;
  const byNouns =
    english === 0 &&
    !/\b[a-z]{2,}(?<!l)ing\b/i.test(text) &&
    !hits.some(([code, count]) => code === "en" && count > 0) &&
    words.length <= FEW_WORDS
      ? languageOfNouns(text)
      : null;
  if (byNouns && (hits.find(([code]) => code === byNouns)?.[1] ?? 0) >= (first?.[1] ?? 0)) return byNouns;
  if (words.length >= ENOUGH_WORDS) {
    const guessed = detect(text.slice(0, 1200), { only: [...LATIN] });
    if (guessed && (guessed === "en" || english === 0)) return guessed;
  }
  return first && second && first[1] > 0 && first[1] > second[1] ? first[0] : null;
}

function cyrillic(text: string): string {
  if (/[іїєґ]/i.test(text)) return "uk";
  const guessed = (text.match(/\p{L}+/gu)?.length ?? 0) >= ENOUGH_WORDS ? detect(text.slice(0, 1200)) : "ru";
  return guessed || "ru";
}

/** `en-US`, `EN_gb` → `en`. */
export const primaryCode = (language: string): string => language.trim().toLowerCase().split(/[-_]/)[0] ?? "";
