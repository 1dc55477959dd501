import { lineText } from "@/remotion/timing/caption-lines";
import type { CaptionPage, Timeline } from "@/server/schemas/timeline";

const textOf = (page: CaptionPage, language: string): string =>
  page.lines.map((line) => lineText(line, page.language ?? language)).join("\n");

function toSrt({ captions }: Timeline): string {
  const pages = captions?.pages ?? [];
  return pages
    .map((page, i) => {
      const span = `${stamp(page.startSeconds, ",")} --> ${stamp(page.endSeconds, ",")}`;
      return `${i + 1}\n${span}\n${textOf(page, captions?.language ?? "")}\n`;
    })
    .join("\n");
}

/** Something that is read for a while. */
export interface Cue {
  startSeconds: number;
  endSeconds: number;
  text: string;
}

export const captionCues = ({ captions }: Pick<Timeline, "captions">): Cue[] =>
  (captions?.pages ?? []).map((page) => ({
    ...{ startSeconds: page.startSeconds, endSeconds: page.endSeconds },
    text: textOf(page, captions?.language ?? ""),
  }));

export const writeCaptions = (cues: readonly Cue[]): string =>
  [
    "WEBVTT\n",
    ...cues.map(
      ({ startSeconds, endSeconds, text }) => `${stamp(startSeconds, ".")} --> ${stamp(endSeconds, ".")}\n${escaped(text)}\n`,
    ),
  ].join("\n");

const toVtt = (timeline: Timeline): string => writeCaptions(captionCues(timeline));

export interface Chapter {
  startSeconds: number;
  endSeconds: number;
  title: string;
}

/** Markers make chapters; a film without any has its scenes. */
export function chaptersOf({ scenes, markers = [], durationSeconds, outro }: Timeline): Chapter[] {
  const starts = [
    ...(markers.length > 0
      ? markers.map(({ seconds, label }) => ({ startSeconds: seconds, title: label || "Chapter" }))
      : scenes.map((scene, i) => ({ startSeconds: scene.startSeconds, title: titleOf(scene.narration, i) }))),
    ...(outro && markers.length === 0 ? [{ startSeconds: outro.startSeconds, title: "Outro" }] : []),
  ];
  // Players want the first chapter at the very beginning.
  const whole = starts[0] && starts[0].startSeconds > 0 ? [{ startSeconds: 0, title: "Beginning" }, ...starts] : starts;
  return whole.map((chapter, i) => ({ ...chapter, endSeconds: whole[i + 1]?.startSeconds ?? durationSeconds }));
}

const MOST_TITLE_CHARACTERS = 60;
function titleOf(narration: string, index: number): string {
  const sentence = /^.*?[.!?。！？।](?=\s|$)/u.exec(narration.trim())?.[0] ?? narration.trim();
  if (sentence === "") return `Scene ${index + 1}`;
  return sentence.length <= MOST_TITLE_CHARACTERS
    ? sentence.replace(/[.。]$/u, "")
    : `${sentence.slice(0, MOST_TITLE_CHARACTERS - 1).replace(/\s+\S*$/u, "")}…`;
}

const toChapters = (timeline: Timeline): string => writeChapters(chaptersOf(timeline));

export const writeChapters = (chapters: readonly Chapter[]): string =>
  [
    "WEBVTT\n",
    ...chapters.map(
      ({ startSeconds, endSeconds, title }, i) =>
        `${i + 1}\n${stamp(startSeconds, ".")} --> ${stamp(endSeconds, ".")}\n${escaped(title)}\n`,
    ),
  ].join("\n");

const toChapterList = (timeline: Timeline): string =>
  chaptersOf(timeline)
    .map(({ startSeconds, title }) => `${shortStamp(startSeconds)} ${title}\n`)
    .join("");

function stamp(seconds: number, comma: "," | "."): string {
  const milliseconds = Math.round(seconds * 1000);
  const two = (value: number) => String(value).padStart(2, "0");
  const [h, m, s] = [
    Math.floor(milliseconds / 3_600_000),
    Math.floor(milliseconds / 60_000) % 60,
    Math.floor(milliseconds / 1000) % 60,
  ];
  return `${two(h)}:${two(m)}:${two(s)}${comma}${String(milliseconds % 1000).padStart(3, "0")}`;
}

const shortStamp = (seconds: number): string =>
  `${String(Math.floor(seconds / 60)).padStart(2, "0")}:${String(Math.floor(seconds) % 60).padStart(2, "0")}`;

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** Files of a film that are words, made from its timeline when they are asked for. */
export const filmTexts = {
  "captions.srt": { type: "application/x-subrip", write: toSrt },
  "captions.vtt": { type: "text/vtt", write: toVtt },
  "chapters.vtt": { type: "text/vtt", write: toChapters },
  "chapters.txt": { type: "text/plain", write: toChapterList },
  "project.json": { type: "application/json", write: (timeline: Timeline) => `${JSON.stringify(timeline, null, 2)}\n` },
} as const;
export type FilmText = keyof typeof filmTexts;
