import type { NounPhrase } from "./noun-phrase";

const DETERMINER =
  /^(ein|eine|einen|einem|einer|eines|der|die|das|den|dem|des|mein|meine|meinen|meinem|meiner|meines|unser|unsere|unseren|unserem|unserer|unseres|dieser|diese|dieses|diesen|diesem)\s+/i;
const NEUTER =
  /(?:chen|lein|ment|tum|um|haus|buch|kind|schiff|boot|tier|pferd|schaf|huhn|dorf|café|hotel|restaurant|auto|rad|studio|museum|internet|meer|feld|land|licht|brot|bier|eis|fest|spiel|team|büro|bild|lied|klavier|handy|system|werk|geschäft|zimmer|wasser|leben|bad|schloss|fenster|theater|kino|essen|gerät|mittel|gut|zebra|krokodil|kamel|produkt|programm|unternehmen)$/i;
const MASCULINE =
  /(?:er|ling|ismus|or|fuchs|hund|wolf|bär|laden|garten|baum|wald|berg|fluss|see|strand|hafen|zug|markt|platz|hof|junge|mann|könig|kaffee|tee|wein|käse|sport|verein|film|kurs|roman|stern|mond|tag|abend|traum|schlaf|schuh|ring|stuhl|tisch|igel|vogel|fisch|wal|hai|frosch|löwe|hase|drache|affe|elefant|freund|opa|park|salon|club|dienst|turm|astronaut|pirat)$/i;
const WEAK: Record<string, string> = {
  jungen: "Junge",
  löwen: "Löwe",
  hasen: "Hase",
  bären: "Bär",
  elefanten: "Elefant",
  astronauten: "Astronaut",
  affen: "Affe",
  helden: "Held",
  drachen: "Drache",
  raben: "Rabe",
  piraten: "Pirat",
  prinzen: "Prinz",
  studenten: "Student",
  musikanten: "Musikant",
};
const AFTER = /\s(?:in|im|am|an|auf|bei|beim|mit|für|von|vom|aus|unter|über|vor|zum|zur|ohne|durch|zwischen)\s/i;
const DATIVE = /^(?:gen|von|vom|mit|zu|zum|zur|aus|bei)$/i;

type Gender = "m" | "f" | "n" | "pl" | null;

/** Puts a German noun phrase from whatever case its preposition asked for into the nominative. */
export function germanPhrase(text: string, after: string): NounPhrase {
  const [before = "", clause = ""] = splitClause(text);
  const pair = before.match(/^(.+?)\sund\s(.+)$/);
  if (pair?.[1] && pair[2] && DETERMINER.test(pair[1]) && DETERMINER.test(pair[2])) {
    const short = `${germanPhrase(pair[1], after).short} und ${germanPhrase(pair[2], after).short}`;
    return { whole: clause ? `${short}, ${clause}` : short, short, again: null, determined: true, plural: true };
  }
  const found = before.match(DETERMINER);
  const det = (found?.[1] ?? "").toLowerCase();
  const noun = before.slice(found?.[0].length ?? 0);
  const dative = DATIVE.test(after);
  if (!det) {
    const counted = /^(?:zwei|drei|vier|fünf)\s/i.test(before);
    // After `vom` the article is gone, and a plural dative ends in -n: such a phrase stands alone.
    const plural =
      counted || (/^(?:\p{Ll}+e[n]?\s)?\p{Lu}\p{L}+(?:en|er|eln|ern|e)(?:\s|$)/u.test(noun) && /^\p{Ll}+e[n]?\s/u.test(noun));
    return { whole: text, short: before, again: null, determined: counted, plural };
  }
  const core = noun.split(AFTER)[0] ?? noun;
  const head = core.split(/\s+/).filter((word) => /^\p{Lu}/u.test(word))[0] ?? core.split(/\s+/).at(-1) ?? "";
  const gender = genderOf(det, core, head, dative);
  const stem = det.replace(/^(ein|mein|unser|dies|d).*$/, "$1");
  const own =
    stem === "d"
      ? definite(gender, det)
      : `${stem}${{ m: stem === "dies" ? "er" : "", n: stem === "dies" ? "es" : "", f: "e", pl: "e" }[gender ?? "m"]}`;
  const strong = stem === "d" || stem === "dies" ? "e" : ({ m: "er", n: "es", f: "e", pl: "en" } as const)[gender ?? "m"];
  const changed =
    !["ein", "mein", "unser"].includes(det) &&
    !(det === "die" && !dative) &&
    !(det.endsWith("e") && det !== "die" && !dative) &&
    det !== "das";
  const restored = changed ? nominative(noun, strong, gender, det) : noun;
  const short = `${own} ${restored}`.trim();
  const again = againOf(stem, own, restored, gender);
  return {
    whole: clause ? `${short}, ${clause}` : short,
    short,
    again,
    determined: true,
    plural: gender === "pl" || /\sund\s/.test(before),
  };
}

function splitClause(text: string): [string, string] {
  const at = text.search(/\s*[,;]\s*/);
  return at < 0 ? [text, ""] : [text.slice(0, at).trim(), text.slice(at).replace(/^\s*[,;]\s*/, "")];
}

const MASCULINE_DESPITE_CHEN = /(?:drachen|kuchen|knochen|rachen|rochen)$/i;

const isNeuter = (head: string): boolean => NEUTER.test(head) && !MASCULINE_DESPITE_CHEN.test(head);

function genderOf(det: string, core: string, head: string, dative: boolean): Gender {
  const adjective = core.match(/^\p{Ll}+(er|es|e|en)\s/u)?.[1];
  if (/^(?:ein|mein|unser)en$|^den$|^diesen$/.test(det))
    return det === "den" && dative ? "pl" : /^(?:mein|unser)en$/.test(det) && dative ? "pl" : "m";
  if (/^(?:ein|mein|unser)$/.test(det)) {
    if (adjective === "er") return "m";
    if (adjective === "es") return "n";
    return isNeuter(head) ? "n" : MASCULINE.test(head) ? "m" : null;
  }
  if (det === "das" || det === "dieses") return "n";
  if (/em$/.test(det) || /es$/.test(det)) return isNeuter(head) ? "n" : "m";
  if (det === "der" || det === "dieser") return dative ? "f" : "m";
  if (/^(?:einer|meiner|unserer)$/.test(det) || det === "eine") return "f";
  // `die` and its like: a plural noun or a feminine one.
  return adjective === "en" ||
    (/(?:en|er|eln|ern)$/.test(head) && !/(?:mutter|tochter|schwester|feier|butter|leiter|oper|nummer|kammer)$/i.test(head)) ||
    /^(?:Alpen|Tiere|Wale|Hunde|Berge|Vögel|Schuhe|Fische|Pferde|Wölfe|Bäume|Sterne|Schiffe|Boote|Brote|Träume)$/.test(head)
    ? "pl"
    : "f";
}

const definite = (gender: Gender, det: string): string =>
  gender === null ? det : { m: "der", f: "die", n: "das", pl: "die" }[gender];

function nominative(noun: string, ending: string, gender: Gender, det: string): string {
  const words = noun.split(/\s+/);
  const head = words.findIndex((word) => /^\p{Lu}/u.test(word));
  return words
    .map((word, i) => {
      if (head >= 0 && i < head && /en$/.test(word)) return `${word.slice(0, -2)}${gender === "pl" ? "en" : ending}`;
      if (i !== head) return word;
      if (gender === "m" && WEAK[word.toLowerCase()]) return WEAK[word.toLowerCase()] ?? word;
      if (/es$/.test(det) && det !== "dieses" && det !== "das") return word.replace(/(?<=[^s])e?s$/, "");
      return word;
    })
    .join(" ");
}

/** `ein kleiner Fuchs` → `der kleine Fuchs`, only where the gender is certain. */
function againOf(stem: string, own: string, noun: string, gender: Gender): string | null {
  const core = (noun.split(AFTER)[0] ?? noun).trim();
  if (core.split(/\s+/).length > 4 || /\sund\s/.test(core)) return null;
  if (stem !== "ein") return `${own} ${core}`;
  if (gender === null) return null;
  const weak = core
    .replace(/^(\p{Ll}+?)(?:er|es|en|e)(?=\s\p{Lu})/u, "$1e")
    .replace(/^(\p{Ll}+?)(?:er|es)(?=\s\p{Ll}+(?:er|es)\s)/u, "$1e");
  return `${definite(gender, "die")} ${weak}`;
}
