import type { ScriptRequest } from "../language";
import type { Brief, Format } from "./brief";
import { sentenceCase } from "./english";
import type { Beat } from "./frame";
import type { OwnLine, OwnText } from "./own-sentences";
import { PICTURE_FILLERS, SCENIC_FILLERS, SHORT_FILLERS } from "./picture-fillers";
import { isPictureOrder } from "./picture-words";
import { speechSeconds } from "./speech-seconds";
import { splitSentences } from "./split-sentences";
import { showingAll, wholeSubject } from "./whole-subject";

interface PictureFilm {
  request: ScriptRequest;
  brief: Brief;
  format: Format;
  language: string;
  seed: number;
}

/** Share of a scene that should be speech, and the most that lines of our own may fill. */
const LEAST_SHARE = 0.47;
const MOST_SHARE = 0.86;

/**
 * One line for each supplied picture, in order: the picture's notes as they are, else its title or the next sentences of the
 * prompt. English films fill what is left with the subject and gentle lines that claim nothing about the picture; films in
 * other languages, and those whose narration the caller wrote out, say nothing more.
 */
export function pictureLines(
  { request, brief, format, language, seed }: PictureFilm,
  pictures: NonNullable<ScriptRequest["pictures"]>,
  own: OwnText,
): Beat[] {
  const waiting: OwnLine[] = own.lines.filter((line) => !isPictureOrder(line.say));
  const isWrittenOut = own.complete && waiting.length > 0;
  const scene = Math.min(request.longestSceneSeconds, request.durationSeconds / pictures.length);
  const longest = Math.min(request.longestSceneSeconds, (request.durationSeconds / pictures.length) * 1.25);
  // The article of a foreign subject would be an English one.
  const subject = language === "en" ? brief.subject.first : brief.subject.noun || brief.subject.first;
  const isSelling = format === "ad" || format === "teaser" || format === "announcement";
  const fillers = fillersFor(seed, isSelling);
  const said = new Set<string>();
  const isNoted = (notes: string | null | undefined): boolean => Boolean(notes?.trim());
  return pictures.map((picture, i) => {
    const title = readable(picture.title);
    const notes = isNoted(picture.notes) ? splitSentences((picture.notes ?? "").trim()) : [];
    const isFirst = i === 0;
    const isLast = i === pictures.length - 1 && pictures.length > 1;
    let say = joined(notes, longest);
    if (!say && waiting.length) {
      const open = pictures.slice(i).filter(({ notes: later }) => !isNoted(later)).length;
      say = joined(
        waiting.splice(0, Math.ceil(waiting.length / Math.max(1, open))).map((line) => line.say),
        longest,
      );
    }
    if (!say && title) say = ended(title);
    const mayFill = language === "en" && !isWrittenOut && notes.length === 0;
    if (!say && isFirst && subject) say = mayFill ? introduction(brief) : ended(sentenceCase(subject));
    if (!say && i === pictures.length - 1 && brief.callToAction) say = ended(brief.callToAction);
    if (said.has(say.toLowerCase())) say = "";
    if (mayFill) say = filled(say, scene, fillers, { isFirst, isLast, isSelling, brief, said });
    if (say) said.add(say.toLowerCase());
    const see =
      [title, notes[0]?.replace(/[.!?]+$/, "")].filter(Boolean).join(", ") ||
      `${subject ? showingAll(subject, brief) : "a photograph"}, picture ${i + 1}`;
    return { say: say && !/[.!?…。！？:]["”’)]?$/.test(say) ? `${say}.` : say, see, hear: "" };
  });
}

/** As many sentences as fit; the first is said in any case. */
function joined(sentences: readonly string[], longest: number): string {
  let say = "";
  for (const sentence of sentences) {
    const longer = say ? `${ended(say)} ${sentence}` : sentence;
    if (say && speechSeconds(longer) > longest) break;
    say = longer;
  }
  return say;
}

function introduction({ subject }: Brief): string {
  return `Here ${subject.plural ? "are" : "is"} ${wholeSubject(subject) ?? subject.name ?? subject.first}.`;
}

interface Place {
  isFirst: boolean;
  isLast: boolean;
  isSelling: boolean;
  brief: Brief;
  /** What other scenes say, in lower case: no two may say the same. */
  said: ReadonlySet<string>;
}

/** Lines in the order they should be used. */
interface Fillers {
  long: () => readonly string[];
  short: () => readonly string[];
  take(line: string): void;
}

/** Adds lines until the scene is spoken for: a welcome to a first picture, a farewell to a last one, then fillers. */
function filled(say: string, scene: number, fillers: Fillers, place: Place): string {
  const wanted = say ? [] : place.isFirst ? welcome(place) : place.isLast ? farewell(place) : [];
  const fits = (line: string): boolean => speechSeconds(line) <= scene * MOST_SHARE && !place.said.has(line.toLowerCase());
  const after = (text: string, line: string): string => (text ? `${ended(text)} ${line}` : line);
  let text = say;
  while (speechSeconds(text) < scene * LEAST_SHARE) {
    const fitting = [...wanted, ...fillers.long(), ...fillers.short()].find((line) => fits(after(text, line)));
    if (!fitting) break;
    if (wanted.includes(fitting)) wanted.splice(0, wanted.indexOf(fitting) + 1);
    else fillers.take(fitting);
    text = after(text, fitting);
  }
  return text;
}

const welcome = ({ isSelling }: Place): string[] =>
  isSelling ? ["Come a little closer.", "Take a good, long look."] : ["Come in and look around.", "There is no hurry here."];

function farewell({ isSelling, brief }: Place): string[] {
  const { again } = brief.subject;
  if (isSelling) return [`Take one more look${again ? ` at ${again}` : ""}.`, "There is always time for a second glance."];
  return [again ? `Stay a little longer with ${again}.` : "And that is the last one.", "Keep the picture that you liked best."];
}

/** Hands out lines, beginning somewhere else for every film. */
function fillersFor(seed: number, isSelling: boolean): Fillers {
  const turned = (lines: readonly string[]): string[] => {
    const from = Math.abs(seed) % lines.length;
    return [...lines.slice(from), ...lines.slice(0, from)];
  };
  const long = turned(isSelling ? PICTURE_FILLERS : [...PICTURE_FILLERS, ...SCENIC_FILLERS]);
  const short = turned(SHORT_FILLERS);
  return {
    long: () => long,
    short: () => short,
    take(line) {
      // Said lines go to the back, so that they return as late as they can.
      for (const lines of [long, short]) {
        const at = lines.indexOf(line);
        if (at >= 0) lines.push(...lines.splice(at, 1));
      }
    },
  };
}

/** A title as it can be said: no file endings, no camera numbers. */
function readable(title: string | null): string {
  const text = (title ?? "")
    .replace(/\.(?:jpe?g|png|webp|gif|heic|avif|tiff?)$/i, "")
    .replace(/[_]+/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  return /^(?:img|dsc|dscn|pxl|image|photo|screenshot|untitled|picture|whatsapp)?[\s-]*[\d\s():.-]*$/i.test(text) ? "" : text;
}

const ended = (text: string): string => (/[.!?…。]["”’)]?$/.test(text) ? text : `${text}.`);
