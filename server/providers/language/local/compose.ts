import { arrange, type Line, type Pools } from "./arrange";
import type { Brief, Format } from "./brief";
import { domainById } from "./domains";
import type { Beat, Frame } from "./frame";
import * as looking from "./lines/looking";
import * as selling from "./lines/selling";
import { subjectLines } from "./lines/subject";
import * as teaching from "./lines/teaching";
import * as telling from "./lines/telling";
import { realiseBeats } from "./slots";
import { stepsFor } from "./topics";
import { presentClause } from "./verb-forms";
import { sayingAll } from "./whole-subject";

export interface ComposeRequest {
  brief: Brief;
  frame: Frame;
  format: Format;
  /** Sentences of the caller to be said in between, with what they show. */
  own: readonly Beat[];
  durationSeconds: number;
  longestSceneSeconds: number;
  seed: number;
}

/** Writes the lines of a film from its frames. */
export function compose(request: ComposeRequest): Line[] {
  return arrange(
    {
      ...request,
      own: request.own.length,
      time: request.brief.time,
      subjectWords: request.brief.subject.noun.toLowerCase().split(/\s+/),
    },
    poolsFor(request),
  );
}

/** First words of a line that says everything the prompt says of its subject. */
const OPENINGS = ["This is about {whole}.", "Let us begin with {whole}.", "{whole}."];
const TALE_OPENINGS = ["This is the story of {whole}.", "{whole}."];

function poolsFor({ brief, frame, format, own, seed, longestSceneSeconds }: ComposeRequest): Pools {
  const fill = (list: readonly Beat[], shift = 0) => realiseBeats(list, brief, frame, seed + shift);
  const named = Boolean(brief.subject.name);
  const hasSubject = Boolean(brief.subject.first);
  const kind = kindOf(brief, frame);
  const selfCalled = brief.callToAction
    ? [{ say: finish(brief.callToAction), see: "{thing} at the golden hour, seen from a low angle", hear: "" }]
    : null;
  const sellClose =
    format === "teaser"
      ? hasSubject
        ? selling.teaserClose
        : frame.close
      : named
        ? selling.signOff
        : hasSubject
          ? selling.plainSignOff
          : frame.close;
  const close =
    format === "story"
      ? telling.stages.end
      : format === "explainer"
        ? stepsFor(brief, frame).length === 0
          ? teaching.openWrap
          : brief.question && !/ work$/.test(brief.question)
            ? teaching.plainWrap
            : [...teaching.wrap, ...teaching.plainWrap]
        : format === "tutorial" || format === "recipe"
          ? teaching.taskWrap
          : isSelling(format)
            ? sellClose
            : hasSubject
              ? [...looking.close, ...frame.close]
              : [...frame.close, ...looking.plainClose];
  const open =
    format === "explainer"
      ? teaching.ask
      : format === "tutorial" || format === "recipe"
        ? brief.task
          ? teaching.taskOpen
          : teaching.ask
        : hasSubject
          ? looking.open
          : frame.hook;
  const opened = preferred(fill(open), (beat) =>
    brief.question && format === "explainer"
      ? beat.say.toLowerCase().includes(brief.question.toLowerCase())
      : brief.subject.action
        ? beat.say.includes(presentClause(brief.subject.action, brief.subject.plural))
        : true,
  );
  const known = opened.length ? opened : fill(frame.hook);
  return {
    open: brief.question || brief.task ? known : sayingAll(known, brief, longestSceneSeconds, OPENINGS),
    hook: fill(
      format === "teaser" ? [...selling.teaserOpen, ...frame.hook] : format === "announcement" ? selling.news : frame.hook,
    ),
    pain: fill(frame.pain),
    reveal: sayingAll(fill(selling.reveal), brief, longestSceneSeconds, OPENINGS),
    subject: hasSubject ? fill(subjectLines[kind]) : [],
    audience: fill(selling.audience),
    own: [...own],
    turn: fill(looking.turn),
    gain: fill(frame.gain),
    reflect: fill(looking.reflect),
    step: fill(stepsFor(brief, frame)),
    between: fill(teaching.between),
    close: selfCalled
      ? fill(selfCalled)
      : [
          ...fill(close),
          ...(close === selling.signOff || close === selling.plainSignOff || close === selling.teaserClose ? fill(close, 1) : []),
        ].filter(unique()),
    once: sayingAll(fill(telling.stages.once), brief, longestSceneSeconds, TALE_OPENINGS),
    everyday: fill(telling.stages.everyday),
    wish: fill(telling.stages.wish),
    leave: fill(telling.stages.leave),
    trouble: fill(telling.stages.trouble),
    help: fill(telling.stages.help),
    pivot: fill(telling.stages.turn),
    home: fill(telling.stages.home),
    chapters: [frame, ...chapterFrames(frame)].map((chapter) => ({
      door: realiseBeats(chapter.door, brief, chapter, seed),
      moments: realiseBeats(chapter.moments, brief, chapter, seed),
    })),
  };
}

const isSelling = (format: Format): boolean => format === "ad" || format === "teaser" || format === "announcement";
const finish = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`);
const preferred = <T>(items: T[], wanted: (item: T) => boolean): T[] => (items.some(wanted) ? items.filter(wanted) : items);
const unique = () => {
  const seen = new Set<string>();
  return (beat: Beat): boolean => !seen.has(beat.say) && Boolean(seen.add(beat.say));
};

/** Neighbours of a subject, then their neighbours: the places a long film may go. */
function chapterFrames(frame: Frame): Frame[] {
  const found = new Map<string, Frame>();
  for (const id of [...frame.near, ...frame.near.flatMap((near) => domainById(near).near)]) {
    if (id !== frame.id) found.set(id, domainById(id));
  }
  return [...found.values()];
}

const APP =
  /^(?:app|apps|application|platform|software|tool|tracker|website|site|service|plugin|extension|saas|assistant|dashboard|newsletter|podcast|course|game|api|chatbot)$/i;
const PLACE =
  /^(?:shop|store|café|cafe|restaurant|bakery|bar|hotel|hostel|museum|gallery|studio|gym|school|university|library|park|garden|beach|island|city|town|village|house|home|apartment|lodge|resort|farm|market|lake|river|mountain|church|temple|castle|clinic|office|brewery|winery|vineyard|roastery|theatre|theater|cinema|campus|harbour|harbor|bridge|street|square)$/i;
const EVENT =
  /^(?:festival|concert|wedding|birthday|party|conference|meetup|workshop|exhibition|marathon|race|opening|premiere|fair|gala|fundraiser|tournament|anniversary|graduation|retreat|summit|show|match)$/i;
const GROUP =
  /^(?:team|company|charity|foundation|agency|startup|studio|band|club|choir|cooperative|community|association|ngo|nonprofit|volunteers|brand|firm|firefighters|department)$/i;
const BEING =
  /^(?:boy|girl|man|woman|child|kid|fox|cat|dog|whale|robot|bear|wolf|lion|elephant|horse|bird|owl|rabbit|dragon|knight|astronaut|keeper|fisherman|dancer|painter|musician|baker|farmer|grandmother|grandma|grandfather|grandpa|king|queen|princess|prince|witch|wizard|penguin|turtle|octopus|bee|bees|butterfly|mouse|tiger|kitten|puppy|explorer|pirate|detective|chef|teacher|nurse|sailor|monk|shepherd|gardener|traveler|traveller)s?$/i;

function kindOf(brief: Brief, frame: Frame) {
  const { head, pronoun } = brief.subject;
  if (APP.test(head)) return "app" as const;
  if (PLACE.test(head)) return "place" as const;
  if (EVENT.test(head)) return "event" as const;
  if (GROUP.test(head)) return "group" as const;
  if (BEING.test(head) || /(?:keepers?|makers?|sisters?|brothers?|twins)$/i.test(head) || pronoun === "she" || pronoun === "he")
    return "being" as const;
  return frame.kind;
}
