import type { Line } from "../arrange";
import { arrange, type Pools } from "../arrange";
import type { Format } from "../brief";
import { article as english } from "../english";
import type { Beat, Frame } from "../frame";
import { capitals, fillLines, type Slots } from "./fill-line";
import { tongueFrameById, tongueFrameFor } from "./frames";
import { frameInTongue, type TongueFrame } from "./frames/tongue-frame";
import * as shared from "./lines/shared";
import { tale } from "./lines/tale";
import * as teaching from "./lines/teaching";
import type { Reading } from "./read-prompt";
import { inTongue, type ManyTongued } from "./tongue";
import { topicSteps } from "./topics";

export interface TongueFilm {
  reading: Reading;
  /** The area, as it is said in the language of the film. */
  frame: Frame;
  area: TongueFrame;
  format: Format;
}

/** Chooses the area and the form of a film. */
export function filmOf(reading: Reading, whole: string): TongueFilm {
  const { order, subject, tongue } = reading;
  const about = subject?.whole ?? order.how ?? order.question ?? order.name ?? "";
  const area = tongueFrameFor(about, whole, tongue);
  const personal = /^(?:mi|mis|mon|ma|mes|mein|meine)\s/i.test(about);
  const format =
    order.format ?? (order.name ? "ad" : personal || area.format === "ad" ? (order.name ? "ad" : "film") : area.format);
  return { reading, area, frame: frameInTongue(area, tongue), format };
}

export interface Length {
  durationSeconds: number;
  longestSceneSeconds: number;
  seed: number;
}

/** Writes the lines of a film in its own language. `own` are sentences of the caller, to be said in between. */
export function writeInTongue(film: TongueFilm, own: readonly Beat[], length: Length): Line[] {
  const { reading, format } = film;
  const words = `${reading.subject?.whole ?? ""} ${reading.order.name ?? ""} ${reading.order.how ?? reading.order.question ?? ""}`;
  return arrange(
    {
      ...length,
      format: format === "recipe" ? "tutorial" : format,
      own: own.length,
      // Long films use whole chapters of moments, which in these languages are longer than in English.
      secondsPerLine: length.durationSeconds > 75 && format !== "story" ? (reading.tongue === "de" ? 4.7 : 5) : undefined,
      time: reading.brief.time,
      subjectWords: words.toLowerCase().match(/\p{L}+/gu) ?? [],
    },
    poolsFor(film, own, length.seed),
  );
}

function poolsFor(film: TongueFilm, own: readonly Beat[], seed: number): Pools {
  const { reading, frame, area, format } = film;
  const { order, subject, tongue } = reading;
  const plural = subject?.plural ?? false;
  const slots = slotsOf(film, seed);
  const say = (beats: readonly ManyTongued[]) => fillLines(inTongue(beats, tongue), slots, plural, tongue);
  const selling = format === "ad" || format === "teaser" || format === "announcement";
  const asked = order.how ?? order.question ?? "";
  const steps =
    order.task || format === "tutorial" || format === "recipe"
      ? area.id === "food"
        ? teaching.cookingSteps
        : teaching.taskSteps
      : topicSteps(`${asked} ${subject?.whole ?? ""}`);
  const taught = format === "tutorial" || format === "recipe";
  const opening = format === "explainer" ? teaching.ask : taught ? teaching.taskOpen : shared.open;
  const ending = selling
    ? format === "teaser"
      ? shared.teaserClose
      : order.name
        ? shared.signOff
        : shared.plainSignOff
    : format === "explainer"
      ? steps.length
        ? teaching.wrap
        : teaching.openWrap
      : taught
        ? teaching.taskWrap
        : shared.close;
  const calls = frame.call.flatMap((call) => fillLines(inTongue(ending, tongue), { ...slots, call }, plural, tongue));
  const moments = chapters(area).map((chapter) => ({
    door: inTongue(chapter.door, tongue),
    moments: inTongue(chapter.moments, tongue),
  }));
  const clause = subject && subject.whole !== subject.short ? subject.whole : null;
  const stages = Object.fromEntries(Object.entries(tale).map(([stage, beats]) => [stage, say(beats)])) as Record<
    keyof typeof tale,
    Beat[]
  >;
  return {
    open: keep(say(opening), (beat) => clause === null || beat.say.toLowerCase().includes(clause.toLowerCase()), frame.hook),
    hook:
      format === "teaser"
        ? [...say(shared.teaserOpen), ...frame.hook]
        : format === "announcement"
          ? say(shared.news)
          : [...frame.hook],
    pain: [...frame.pain],
    reveal: say(shared.reveal),
    subject: subject ? say(shared.subject) : [],
    audience: say(shared.audience),
    own: [...own],
    turn: say(shared.turn),
    gain: [...frame.gain],
    reflect: say(shared.reflect),
    step: say(steps),
    between: say(teaching.between),
    close:
      format === "story"
        ? stages.close
        : selling
          ? calls
          : format === "explainer" || taught
            ? say(ending)
            : [...say(ending), ...frame.close],
    once: keep(stages.once, (beat) => clause === null || beat.say.includes(clause), frame.hook),
    everyday: stages.everyday,
    wish: stages.wish,
    leave: stages.leave,
    trouble: stages.trouble,
    help: stages.help,
    pivot: stages.pivot,
    home: stages.home,
    chapters: moments,
  };
}

const keep = (beats: Beat[], wanted: (beat: Beat) => boolean, otherwise: readonly Beat[]): Beat[] => {
  const kept = beats.filter(wanted);
  return kept.length ? kept : beats.length ? beats : [...otherwise];
};

/** The area and, for long films, the areas next to it and next to those. */
function chapters(area: TongueFrame): TongueFrame[] {
  const found = new Map<string, TongueFrame>([[area.id, area]]);
  for (const id of area.near) found.set(id, tongueFrameById(id));
  for (const near of area.near) for (const id of tongueFrameById(near).near) found.set(id, tongueFrameById(id));
  return [...found.values()];
}

function slotsOf({ reading, area }: TongueFilm, seed: number): Slots {
  const { order, subject, brief, tongue } = reading;
  const calls = area.call[tongue];
  const named = Boolean(order.name);
  const alone = subject ? capitals(subject.short) : null;
  const short = subject && subject.whole.split(/\s+/).length <= 14 ? subject.whole : (subject?.short ?? null);
  const clausal = Boolean(subject && subject.whole !== subject.short);
  return {
    det: subject?.determined ? subject.short : null,
    scene: subject ? capitals(short ?? subject.short) : order.name,
    subject: alone ?? order.name,
    again: named ? order.name : subject?.again,
    full: order.name ?? subject?.again ?? alone,
    name: order.name,
    article: named && subject?.determined ? short : null,
    unnamed: !named && subject?.determined ? short : null,
    plain: !named && subject && !subject.determined ? alone : null,
    only: named && !subject?.determined ? order.name : null,
    whole: subject?.determined || !subject ? (short ?? order.name) : short,
    plainfirst: clausal ? null : (short ?? order.name),
    how: order.how,
    question: order.question,
    topic: order.how || order.question ? null : (alone ?? order.name),
    audience: order.audience,
    call: calls[seed % calls.length],
    thing:
      pictureOf(brief.subject.noun, Boolean(subject?.plural) && !/\s(?:y|et|und)\s/.test(subject?.short ?? "")) ?? area.thing,
  };
}

const pictureOf = (noun: string, plural: boolean): string | null =>
  !noun ? null : plural ? pluralOf(noun) : /^(?:the|an?)\s/.test(noun) || MASS.test(noun) ? noun : `${english(noun)} ${noun}`;
const pluralOf = (noun: string): string =>
  MASS.test(noun) || /(?:s|people|children|fish|sheep|deer)$/.test(noun)
    ? noun
    : /child$/.test(noun)
      ? `${noun}ren`
      : /(?:man|woman)$/.test(noun)
        ? noun.replace(/an$/, "en")
        : /[^aeiou]y$/.test(noun)
          ? noun.replace(/y$/, "ies")
          : /(?:x|ch|sh)$/.test(noun)
            ? `${noun}es`
            : `${noun}s`;
const MASS =
  /(?:coffee|tea|wine|bread|rain|snow|music|money|food|sleep|space|energy|love|travel|history|work|light|football|meadow|trees|landscape|sky|instruments|vegetables|soap|pottery|furniture|jewellery|honey|cheese|chocolate|silence|science)$/;

const SMALL_WORD =
  /^(?:de|del|la|el|los|las|en|con|y|a|al|du|des|le|les|à|au|aux|et|dans|der|die|das|den|im|in|am|von|und|mit|für)$/i;

/** A title: the name, or what the film is about, with a capital and at most eight words. */
export function titleInTongue({ reading }: TongueFilm): string {
  const { order, subject } = reading;
  const source = order.name ?? order.question ?? order.how ?? subject?.short ?? "";
  const words = source.split(/\s+/).slice(0, 8);
  while (words.length > 1 && SMALL_WORD.test(words.at(-1) ?? "")) words.pop();
  return capitals(words.join(" ")).replace(/[,;:.]+$/, "");
}
