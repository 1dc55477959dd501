import type { Format } from "../brief";
import { type Grammar, grammars } from "./grammar";
import type { Tongue } from "./tongue";

/** What one sentence of a prompt asks for. */
export interface Order {
  /** The prompt ordered a film or named its form. */
  ordered: boolean;
  /** The subject's words, as they stand after `preposition`; empty when there are none. */
  about: string;
  preposition: string;
  format: Format | null;
  /** An indirect question without its mark. */
  how: string | null;
  /** The same as a direct question, with its marks, where the caller wrote one. */
  question: string | null;
  task: boolean;
  audience: string | null;
  name: string | null;
}

/** How it should look or sound, after a comma. */
const LOOK =
  /,\s*(?:(?:con|en|avec|dans|im|mit)\s+)?(?:una?\s+|une?\s+|einem?\s+)?(?:estilo|tono|style|ton|stil|look|música|musique|musik)(?!\p{L}).*$/iu;

/** What the film is to do with its subject. */
const PURPOSE =
  /^(?:celebrar|festejar|promocionar|presentar|anunciar|célébrer|fêter|promouvoir|présenter|annoncer)\s+(?=\p{L})/iu;

/** `the opening of`, which nobody wants repeated beside the name of what opens. */
const OPENING =
  /^(?:la\s+)?(?:gran\s+)?(?:apertura|inauguración)\s+de\s+|^(?:l['’])?(?:ouverture|inauguration)\s+de\s+|^(?:die\s+)?(?:neu)?eröffnung\s+(?:von\s+)?/iu;

/** Takes the words that order a film off a sentence. */
export function readOrder(sentence: string, tongue: Tongue): Order {
  const grammar = grammars[tongue];
  const asked = /\?\s*$/.test(sentence);
  let text = sentence
    .replace(grammar.measures, " ")
    .replace(/\(\s*\)/g, " ")
    .replace(/\s{2,}/g, " ")
    .replace(/\s+([,.])/g, "$1")
    .replace(/^[\s,.:–—-]+|[\s.!?:–—-]+$/g, "");
  const command = text.match(grammar.command)?.[0] ?? "";
  let format = grammar.verbs.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
  let ordered = command.trim().length > 0;
  text = text.slice(command.length);
  let preposition = tongue === "de" && ordered ? "acc" : "";

  let audience: string | null = null;
  const hear = (_: string, who: string): string => {
    audience = who;
    return "";
  };
  // `un conte pour enfants sur …`: the audience stands before the subject.
  const inside = new RegExp(
    `${grammar.audience.source.replace(/\[\.\]\?\$$/, "")}(?=\\s(?:sobre|acerca|sur|à propos|über)\\s)`,
    grammar.audience.flags,
  );
  text = text
    .replace(inside, hear)
    .replace(LOOK, "")
    .replace(/,\s*(?=(?:das|der|die)\s+(?:zeigt|erklärt|erzählt|vorstellt))/i, " ")
    .replace(/\s(?:de présentation|de presentación|institucional)(?=\s)/iu, "");
  const form = formOf(text, grammar, ordered);
  if (form) {
    ordered = true;
    format = form.format === "film" && format ? format : form.format;
    text = form.rest;
    preposition = form.preposition || preposition;
  }
  text = text.replace(grammar.audience, hear).replace(OPENING, "");
  text = text
    .replace(/^(?:sobre|acerca de|à propos de|sur|über)\s+/iu, "")
    .replace(/^(?:,?\s*(?:das|der|die)\s+(?:zeigt|erklärt|erzählt),?\s+)/i, "");
  let name: string | null = null;
  text = text.replace(grammar.called, (_, called: string) => {
    name = called;
    return "";
  });
  const leading = text.match(
    /^["“«„]?((?:\p{Lu}|\p{N})[\p{L}\p{N}’'&-]*(?:\s+\p{Lu}[\p{L}\p{N}’'&-]*){0,2})["”»“]?\s*(?:,|\s[–—-])\s*(?=\p{Ll})(.+)$/u,
  );
  if (
    !name &&
    leading?.[1] &&
    leading[2] &&
    new RegExp(`^(?:${grammar.determiner}|unsere|eine[nrm]?|notre)(?:\\s|(?<=['’]))`, "i").test(leading[2])
  ) {
    name = leading[1];
    text = leading[2];
  }
  text = text.replace(/^[\s,;:]+|[\s,;:]+$/g, "").replace(PURPOSE, "");
  const how = grammar.asking.test(text) ? lowerFirst(text.replace(/^¿\s*/, "")) : null;
  const task = Boolean(how && grammar.task.test(how));
  if (how) format = task ? "tutorial" : format === "story" || format === "documentary" ? format : "explainer";
  return {
    ordered,
    about: name ? text : nameless(text),
    preposition,
    format,
    how: asked || (tongue === "de" && how && !/\s(?:\p{Ll}+t|\p{Ll}+en|ist|sind|kann)$/u.test(how)) ? null : how,
    question: how && asked ? `${tongue === "es" ? "¿" : ""}${upperFirst(how)}?` : null,
    task,
    audience,
    name,
  };
}

const nameless = (text: string): string => text.replace(/["“”«»„]/g, "").trim();
const lowerFirst = (text: string): string => text.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());
const upperFirst = (text: string): string => text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());

/** Finds `un vídeo corto sobre …` at the beginning of a text. A noun that only looks like a form, such as history, is left alone. */
function formOf(text: string, grammar: Grammar, ordered: boolean): { format: Format; rest: string; preposition: string } | null {
  for (const [format, words] of grammar.forms) {
    const pattern = new RegExp(
      `^((?:(?:${grammar.determiner})\\s*)?(?:[\\p{L}-]+,?\\s+){0,3}?)(?:${words})(?![\\p{L}])((?:\\s+(?!(?:${grammar.link})(?:[\\s'’]|$))[\\p{L}-]+){0,4}?)\\s*(?:(?:^|(?<=\\s)|(?=[:,]))(${grammar.link})\\s*(?:que\\s+)?|$)(.*)$`,
      "iu",
    );
    const found = text.match(pattern);
    if (!found) continue;
    const [, before = "", , link = "", rest = ""] = found;
    // What stands before a form describes it; a preposition there means the form is part of the subject.
    if (/(?:^|\s)(?:de|del|para|sobre|en|con|du|des|sur|pour|dans|avec|über|für|von|mit|im|in|que|qui|y|et|und)\s/iu.test(before))
      continue;
    if (
      format === "story" &&
      !ordered &&
      /^(?:la|l['’]|die)\s*$/i.test(before) &&
      !/^(?:une?|una|einer?|einem|eines|deux|dos|zwei)\s/i.test(rest)
    )
      continue;
    if (!rest.trim() && !ordered && format === "film") continue;
    return { format, rest: articled(rest.trim(), link), preposition: link.trim().toLowerCase() || (rest ? "gen" : "") };
  }
  return null;
}

/** Gives back the article a contraction swallowed: `del mar` → `el mar`, `du pain` → `le pain`. */
function articled(rest: string, link: string): string {
  const lower = link.toLowerCase();
  if (!rest) return rest;
  if (lower === "del") return `el ${rest}`;
  if (lower === "du") return `le ${rest}`;
  if (lower === "des") return `des ${rest}`;
  if (lower === "de la") return `la ${rest}`;
  if (/^de l['’]$/.test(lower)) return `l’${rest}`;
  return rest;
}
