import { germanPhrase } from "./german-phrase";
import type { Tongue } from "./tongue";

/** How a subject taken from a prompt may stand in a sentence. */
export interface NounPhrase {
  /** As given, with its clauses: `un zorro que no puede dormir`. */
  whole: string;
  /** Without them: `un zorro`. */
  short: string;
  /** Named again with a definite article, where that is certain: `el zorro`. */
  again: string | null;
  /** It has a determiner of its own, so it may follow a verb. */
  determined: boolean;
  plural: boolean;
}

const ELISION =
  /^(?:[aeiouyàâéèêëîïôûœ]|h(?!(?:éros|ibou|érisson|aricot|ache|amster|aut|ors|omard|angar|ollande|arpe|aie|anche|ard|ockey|ip)))/i;
/** Words that say too little once what follows them is gone. */
const VAGUE = /^(?:vida|vie|día|jour|journée|noche|nuit|historia|histoire|mundo|monde|cumpleaños|anniversaire)$/i;
const NUMBERS: Record<"es" | "fr", RegExp> = {
  es: /^(?:dos|tres|cuatro|cinco)\s/i,
  fr: /^(?:deux|trois|quatre|cinq)\s/i,
};
const DETERMINER: Record<"es" | "fr", RegExp> = {
  es: /^(un|una|unos|unas|el|la|los|las|mi|mis|tu|tus|nuestro|nuestra|nuestros|nuestras|su|sus|este|esta|estos|estas)\s+/i,
  fr: /^(?:(un|une|des|le|la|les|mon|ma|mes|ton|ta|tes|son|sa|ses|notre|nos|votre|vos|ce|cet|cette|ces)\s+|(l)['’])/i,
};
const PLURAL = /^(?:unos|unas|los|las|mis|tus|nuestros|nuestras|sus|estos|estas|des|les|mes|tes|ses|nos|vos|ces)$/i;
const CLAUSE: Record<Tongue, RegExp> = {
  es: /\s*(?:,|;|\s(?:que|quien|quienes|cuyo|cuya|donde|en (?:el|la|los|las) que)\s)/i,
  fr: /\s*(?:,|;|\s(?:qui|que|qu['’]|dont|où|dans (?:lequel|laquelle))[\s\p{L}])/iu,
  de: /\s*[,;]/,
};
const AFTER: Record<"es" | "fr", RegExp> = {
  es: /\s(?:en|con|para|sin|por|al|a|bajo|sobre|entre|cruzando|corriendo|nadando|volando|tejid[oa]s?|hech[oa]s?|\p{L}+ando)\s/iu,
  fr: /\s(?:en|avec|pour|sans|par|au|aux|à|sous|sur|dans|entre|chez)\s/i,
};

/** Reads a noun phrase. `after` is the preposition before it, which in German decides its case. */
export function nounPhrase(text: string, tongue: Tongue, after: string): NounPhrase {
  const whole = text.replace(/[\s,;:.]+$/, "");
  if (tongue === "de") return germanPhrase(whole, after);
  const short = (whole.split(CLAUSE[tongue])[0] ?? whole).trim() || whole;
  const found = short.match(DETERMINER[tongue]);
  const det = (found?.[1] ?? found?.[2] ?? "").toLowerCase();
  const noun = short.slice(found?.[0].length ?? 0);
  const counted = NUMBERS[tongue].test(short);
  const core = (noun.split(AFTER[tongue])[0] ?? noun).trim();
  const joined = new RegExp(`\\s${tongue === "es" ? "y" : "et"}\\s(?:un|una|une|el|la|los|las|le|les|l['’]|mi|mon|ma)`, "i").test(
    short,
  );
  const plural =
    joined || counted || PLURAL.test(det) || (!det && /^\p{L}+[aeoé]s(?:\s|$)/iu.test(noun) && !/^\p{Lu}/u.test(noun));
  const again =
    joined || !det || core.split(/\s+/).length > 5 || (core !== noun && VAGUE.test(core))
      ? null
      : `${definite(det, core, tongue)}${core}`;
  return { whole, short, again, determined: Boolean(det) || counted, plural };
}

function definite(det: string, noun: string, tongue: "es" | "fr"): string {
  if (tongue === "es") return `${{ un: "el", una: "la", unos: "los", unas: "las" }[det] ?? det} `;
  if (det === "l") return "l’";
  const article = { un: "le", une: "la", des: "les" }[det];
  if (!article) return `${det} `;
  return article !== "les" && ELISION.test(noun) ? "l’" : `${article} `;
}

/** A phrase without its clauses and without the plural guess, for a sentence of its own. */
export const clauseOf = (phrase: NounPhrase): string | null => (phrase.whole === phrase.short ? null : phrase.whole);
