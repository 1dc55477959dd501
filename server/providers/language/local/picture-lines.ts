import type { ScriptRequest } from "../language";
import type { Brief } from "./brief";
import type { Beat, Frame } from "./frame";
import type { OwnLine, OwnText } from "./own-sentences";
import { speechSeconds } from "./speech-seconds";
import { splitSentences } from "./split-sentences";

interface PictureFilm {
  request: ScriptRequest;
  brief: Brief;
  frame: Frame;
}

/**
 * One line for each supplied picture, in order. Only what the caller wrote is said: the picture's notes, else its title, else
 * the next sentence of the prompt; a picture without any words stays silent.
 */
export function pictureLines(
  { request, brief }: PictureFilm,
  pictures: NonNullable<ScriptRequest["pictures"]>,
  own: OwnText,
): Beat[] {
  const waiting: OwnLine[] = [...own.lines];
  const longest = Math.min(request.longestSceneSeconds, (request.durationSeconds / pictures.length) * 1.25);
  const said = new Set<string>();
  return pictures.map((picture, i) => {
    const title = readable(picture.title);
    const notes = picture.notes ? splitSentences(picture.notes.trim()) : [];
    let say = "";
    for (const sentence of notes) {
      const longer = say ? `${say} ${sentence}` : sentence;
      if (say && speechSeconds(longer) > longest) break;
      say = longer;
    }
    if (!say) say = waiting.shift()?.say ?? "";
    if (!say && title) say = ended(title);
    if (!say && i === 0 && brief.subject.first) say = ended(capital(brief.subject.first));
    if (!say && i === pictures.length - 1 && brief.callToAction) say = ended(brief.callToAction);
    if (said.has(say.toLowerCase())) say = "";
    if (say) said.add(say.toLowerCase());
    const see =
      [title, notes[0]?.replace(/[.!?]+$/, "")].filter(Boolean).join(", ") ||
      `${brief.subject.first || "a photograph"}, picture ${i + 1}`;
    return { say: say && !/[.!?…。！？:]["”’)]?$/.test(say) ? `${say}.` : say, see, hear: "" };
  });
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

const ended = (text: string): string => (/[.!?…。]$/.test(text) ? text : `${text}.`);
const capital = (text: string): string => text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
