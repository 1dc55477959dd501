import { AppError } from "@/server/core/errors";
import type { Script, ScriptRequest, ScriptScene } from "../language";
import type { Role } from "./arcs";
import type { Line } from "./arrange";
import type { Brief, Format } from "./brief";
import { cleanPrompt, lowerShouting } from "./clean-prompt";
import { compose } from "./compose";
import { detectLanguage, primaryCode } from "./detect-language";
import { domainById, domainFor } from "./domains";
import { factsOf } from "./facts";
import { fitOwnLines } from "./fit-own-lines";
import { englishNouns, withoutForeignOrder } from "./foreign-words";
import type { Beat, Frame } from "./frame";
import { moodFor, musicFor } from "./music-mood";
import { type OwnLine, type OwnText, readMarkedText, readOwnText } from "./own-sentences";
import { parseBrief } from "./parse-brief";
import { pictureLines } from "./picture-lines";
import { picturedSubject, subjectOfOrder } from "./picture-words";
import { readSubject } from "./read-subject";
import { hashText } from "./seeded-random";
import { isEnglishSentence, sentenceAsOrder } from "./sentence-subject";
import { speechSeconds } from "./speech-seconds";
import { splitSentences } from "./split-sentences";
import { titleFor } from "./title";
import { readPrompt } from "./tongues/read-prompt";
import { asTongue } from "./tongues/tongue";
import { filmOf, titleInTongue, writeInTongue } from "./tongues/write-in-tongue";
import { camerasFor, dressPicture, motionFor, pictureForLine, soundFor } from "./visuals";
import { wholeSubject } from "./whole-subject";

/** Languages a short prompt is taken for without proof: a guess may not send these away. */
const WRITTEN = new Set(["en"]);

/**
 * Writes a script from hand-written frames and the caller's own sentences. Deterministic: the same request gives the same
 * script. Throws `invalid_request` when there is nothing to go by, or when the film would need a translation.
 */
export function writeScript(request: ScriptRequest): Script {
  const { prompt } = request;
  if (!prompt.trim() && !request.lines?.length && !request.pictures?.length) {
    throw new AppError("invalid_request", "Say what the film is about: `prompt` is empty.");
  }
  if (!(request.durationSeconds > 0) || !(request.longestSceneSeconds > 0)) {
    throw new AppError("invalid_request", "`duration` must be a positive number of seconds.");
  }
  const text = lowerShouting(cleanPrompt(prompt));
  const language = languageFor(request, text);
  const told = tellInTongue(request, text, language);
  if (told) return told;
  const own =
    request.lines?.length || request.pictures?.length
      ? readOwnText(text)
      : sentenceAsOrder(readOwnText(text), request.longestSceneSeconds);
  const nouns = language === "en" ? [] : englishNouns(text);
  const read = briefOf(own, text);
  const understood = request.pictures?.length ? aboutPictured(read, text) : read;
  const brief = nouns.length ? { ...understood, words: [...nouns, ...understood.words] } : understood;
  const frame = brief.format === "travelogue" ? domainById("travel") : domainFor(brief);
  const format = brief.format ?? defaultFormat(brief, frame, brief.about);
  const film: Film = { request, brief, frame, format, seed: hashText(`${prompt}|${request.durationSeconds}`), language };
  const lines = linesFor(film, own);
  return {
    title: titleFor(brief, lines.find((line) => line.say)?.say ?? "", frame, language),
    language,
    scenes: toScenes(film, lines, own.shown),
    music: musicFor(brief, frame, format),
  };
}

/**
 * A script in Spanish, French or German for a prompt that orders a film; `null` for other languages and for prompts that are
 * copy, lists or pictures, which are said as they stand.
 */
function tellInTongue(request: ScriptRequest, text: string, language: string): Script | null {
  const tongue = asTongue(language);
  if (!tongue || request.lines?.length || request.pictures?.length || readMarkedText(text)) return null;
  // German capitals are nouns, not shouting.
  const plain = cleanPrompt(request.prompt);
  const reading = readPrompt(tongue === "de" && /\p{Ll}{2}/u.test(plain) ? plain : text, tongue);
  if (!reading) return null;
  const told = filmOf(reading, text);
  const { brief } = reading;
  const film: Film = {
    request,
    brief,
    frame: told.frame,
    format: told.format,
    seed: hashText(`${request.prompt}|${request.durationSeconds}`),
    language,
  };
  const said: OwnLine[] = [...reading.own, ...factsOf(request.metadata)].map((say) => ({ say, see: null }));
  const spoken = said.reduce((sum, line) => sum + speechSeconds(line.say), 0);
  const lines =
    spoken > request.durationSeconds * 0.62
      ? given(film, fitOwnLines(said, request))
      : writeInTongue(told, ownBeats(film, said), { ...request, seed: film.seed });
  return {
    title: titleInTongue(told) || titleFor(brief, lines.find((line) => line.say)?.say ?? "", told.frame, language),
    language,
    scenes: toScenes(film, lines, []),
    music: musicFor(brief, told.frame, told.format),
  };
}

interface Film {
  request: ScriptRequest;
  brief: Brief;
  frame: Frame;
  format: Format;
  seed: number;
  language: string;
}

/** Follows an explicit language unless the prompt is plainly in another one. */
function languageFor({ language, prompt, lines, pictures }: ScriptRequest, text: string): string {
  const asked = primaryCode(language);
  const written = lines?.length ? lines.join(" ") : text || (pictures ?? []).map((picture) => picture.title ?? "").join(" ");
  const found = isEnglishSentence(written) ? "en" : detectLanguage(written);
  if (asked === "" || asked === "auto") return found ?? "en";
  // Narration given line by line is used as it is, whatever its language.
  if (lines?.length) return asked;
  const words = (prompt.match(/\p{L}+/gu) ?? []).length;
  const sure = found !== null && (words >= 6 || /[^\p{Script=Latin}\P{L}]/u.test(text));
  if ((sure && found !== asked) || (!sure && !WRITTEN.has(asked) && found === "en")) {
    throw new AppError(
      "invalid_request",
      `The prompt is in another language than "${asked}". Write it in that language or leave \`language\` at "auto"; translation needs a language provider: set OPENAI_API_KEY.`,
    );
  }
  return asked;
}

function briefOf(own: OwnText, text: string): ReturnType<typeof parseBrief> {
  const order = own.order.trim();
  const brief = parseBrief(order.split("\n")[0] || "", text);
  if (brief.subject.first || own.lines.length === 0) return brief;
  // Copy without an order: its first sentence tells what the film is about.
  const named = text.match(/\b(?:product|brand|company|topic|subject)\s*[:：]\s*([^.\n]{2,80})/i)?.[1];
  return named ? { ...brief, subject: parseBrief(named, text).subject } : brief;
}

/** The brief of an image list: its subject is what the pictures show, if the prompt says so. */
function aboutPictured<B extends Brief>(brief: B, text: string): B {
  const phrase = wholeSubject(brief.subject) ?? brief.subject.first;
  const shown = subjectOfOrder(text) || picturedSubject(phrase);
  return shown === phrase ? brief : { ...brief, subject: readSubject(shown) };
}

const NOT_FOR_SALE = /^(?:an? day|the (?:importance|power|beauty|art|world|life|history|secret|future|joy|meaning)|life|love)\b/i;

function defaultFormat(brief: Brief, frame: Frame, about: boolean): Format {
  if (brief.subject.action || /^my /.test(brief.subject.first) || NOT_FOR_SALE.test(brief.subject.first)) return "film";
  if (brief.subject.name) return "ad";
  if (
    brief.subject.clause &&
    /^(?:an?|the)\s/.test(brief.subject.first) &&
    /\b(?:learns?|befriends?|finds?|discovers?|wants?|dreams?|meets?|loses?|decides?|goes|travels?|tries|falls|gets|saves?|never|lives|works|who)\b/i.test(
      brief.subject.clause,
    )
  )
    return "story";
  return about && (frame.format === "ad" || frame.format === "teaser") ? "film" : frame.format;
}

function linesFor(film: Film, own: OwnText): (Line & { given?: string | null })[] {
  const { request, brief, frame } = film;
  if (request.lines?.length)
    return given(
      film,
      request.lines.map((say) => ({ say: say.trim(), see: null })),
    );
  if (request.pictures?.length)
    return pictureLines(film, request.pictures, own).map((line) => ({ ...line, role: "own" as const }));
  const mute = !WRITTEN.has(film.language);
  const facts = factsOf(request.metadata);
  const ownLines = own.lines;
  const spoken = ownLines.reduce((sum, line) => sum + speechSeconds(line.say), 0);
  if (own.complete || mute || spoken > request.durationSeconds * 0.62) {
    const source =
      ownLines.length && !(mute && !own.complete && !readMarkedText(cleanPrompt(request.prompt)))
        ? ownLines
        : wholePrompt(brief, request.prompt);
    return given(film, fitOwnLines(source, request));
  }
  const said = [...ownLines, ...facts.map((say) => ({ say, see: null }))];
  return compose({
    brief,
    frame,
    format: film.format,
    own: ownBeats(film, said, own.shown),
    durationSeconds: request.durationSeconds,
    longestSceneSeconds: request.longestSceneSeconds,
    seed: film.seed,
  });
}

/** The caller's sentences that a written film has room for, each with a picture. */
function ownBeats({ request, frame }: Film, said: readonly OwnLine[], shown: readonly string[] = []): Beat[] {
  const budget = Math.max(1, Math.floor(request.durationSeconds / 4.6) - 2);
  const fitted = said.filter((line) => speechSeconds(line.say) <= request.longestSceneSeconds).slice(0, budget);
  const taken = new Set<string>();
  return fitted.map((line, i): Beat => {
    const see = line.see ?? shown[i] ?? pictureForLine(line.say, frame, i, taken);
    taken.add(see);
    return { say: line.say, see, hear: "" };
  });
}

/** A prompt in a language without frames is itself all that can be said. */
function wholePrompt(brief: Brief, prompt: string): OwnLine[] {
  const said = withoutForeignOrder(cleanPrompt(prompt).replace(/\s+/g, " ").trim());
  const sentences = splitSentences(said || brief.subject.first || prompt.trim());
  return (sentences.length ? sentences : [prompt.trim()]).map((say) => ({ say, see: null }));
}

function given({ frame, language }: Film, lines: readonly OwnLine[]): (Line & { given?: string | null })[] {
  const taken = new Set<string>();
  return lines.map((line, i) => {
    // A silent scene shows another side of what was said last; English frames know more of their places.
    const told = line.say || (WRITTEN.has(language) ? "" : (lines.slice(0, i).findLast(({ say }) => say)?.say ?? ""));
    const see = line.see ?? pictureForLine(told, frame, i, taken);
    taken.add(see);
    return { say: line.say, see, hear: "", role: i === 0 ? "open" : i === lines.length - 1 ? "close" : "own" };
  });
}

const FRAMINGS = [
  "seen closer",
  "seen from further away",
  "seen from the other side",
  "from a low angle",
  "from above",
  "through a window frame",
  "in the foreground with a soft background",
  "mirrored in a puddle",
] as const;

function toScenes({ request, brief, frame, seed }: Film, lines: readonly Line[], shown: readonly string[]): ScriptScene[] {
  const cameras = camerasFor(
    lines.map((line): Role => line.role),
    seed,
  );
  const taken = new Set<string>();
  const directed = shownByScene(shown, lines);
  return lines.map((line, i) => {
    const wanted = directed.get(i) ?? line.see;
    let picture = dressPicture(wanted, brief, request.tone);
    for (let n = 0; taken.has(picture.toLowerCase()); n++)
      picture = dressPicture(`${wanted}, ${FRAMINGS[n] ?? `view ${n + 1}`}`, brief, request.tone);
    taken.add(picture.toLowerCase());
    const camera = cameras[i] ?? "hold";
    return {
      narration: line.say,
      prompt: picture,
      videoPrompt: motionFor(picture, camera),
      soundEffectPrompt: line.hear || soundFor(wanted, frame.sound),
      mood: moodFor(line.role, brief, frame),
      camera,
      speechSeconds: speechSeconds(line.say),
    };
  });
}

/** Deals the pictures a caller asked for over the film: openings first, endings last, the rest where lines brought none of their own. */
function shownByScene(shown: readonly string[], lines: readonly Line[]): Map<number, string> {
  const pictures = shown
    .map(pictureOf)
    .filter((picture): picture is { see: string; at: "start" | "end" | null } => picture !== null);
  const places = new Map<number, string>();
  const middle = pictures.filter((picture) => picture.at === null);
  for (const picture of pictures) {
    if (picture.at === "start" && !places.has(0)) places.set(0, picture.see);
    else if (picture.at === "end" && lines.length > 1) places.set(lines.length - 1, picture.see);
  }
  const free = lines.map((_, i) => i).filter((i) => !places.has(i));
  middle.slice(0, free.length).forEach((picture, i) => {
    const at = free[Math.floor((i * free.length) / Math.max(1, middle.length))];
    if (at !== undefined) places.set(at, picture.see);
  });
  return places;
}

const LEAD =
  /^(?:(?:then|and|next|finally|first|please|also|now)[, ]+)*(?:show(?:ing)?(?: us| me)?|start (?:with|on|in)|begin (?:with|on)|open (?:with|on)|end (?:with|on)|close (?:with|on)|finish (?:with|on)|cut to|focus on|include|add|feature|highlight|we (?:then )?see|i want to see|there should be|(?:the )?(?:first|last|final|opening|closing) (?:scene|shot)(?: (?:shows|is))?)\s+/i;

/** The picture in a direction; `null` for those that describe no picture (`Use warm light`, `No text`). */
function pictureOf(direction: string): { see: string; at: "start" | "end" | null } | null {
  const clean = direction.replace(/[.!?]+$/, "").trim();
  const lead = clean.match(LEAD)?.[0];
  const looksLikeShot = /\b(?:close-?up|wide shot|drone|aerial|shot of|view of|footage)\b/i.test(clean);
  const plain = /^(?:an?|the|two|three)\s/i.test(clean) && !/\b(?:should|must|video|film|music|style|tone)\b/i.test(clean);
  if (!lead && !looksLikeShot && !plain) return null;
  const see = clean.slice(lead?.length ?? 0).trim();
  if (see.split(/\s+/).length < 2 || /\b(?:logo|text|music|voice|caption|subtitle)s?\b/i.test(see)) return null;
  const at = /^(?:(?:first|now)[, ]+)?(?:start|begin|open)|opening|first (?:scene|shot)/i.test(clean)
    ? "start"
    : /^(?:finally[, ]+)?(?:end|close|finish)\b|^finally|closing|(?:last|final) (?:scene|shot)/i.test(clean)
      ? "end"
      : null;
  return { see, at };
}
