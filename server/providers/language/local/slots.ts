import type { Brief } from "./brief";
import { article, sentenceCase } from "./english";
import type { Beat, Frame } from "./frame";
import { realise } from "./realise";
import { infinitiveClause, presentClause } from "./verb-forms";
import { wholeSubject } from "./whole-subject";

/** Realises beats for one brief and frame; a beat whose slots the prompt does not fill is left out. */
export function realiseBeats(beats: readonly Beat[], brief: Brief, frame: Frame, pick: number): Beat[] {
  const values = slotValues(brief, frame, pick);
  return beats.flatMap((beat) => {
    const say = realise(beat.say, brief, values);
    if (!say || say.split(/\s+/).length < 1) return [];
    const seen = values.wish ? beat.see : beat.see.replace(UNWISHED, "");
    const see = realise(frame.id === "wildlife" ? ownAnimal(seen, brief) : seen, brief, values);
    return [{ say, see: see ?? frame.thing, hear: beat.hear }];
  });
}

/** The part of a picture that shows a wish, for heroes without one. */
const UNWISHED = /,? (?:slowly )?(?:trying|learning|free) to \{wish\}(?: at last)?/;

/** Where a picture shows some animal, it is the film's own. */
const ownAnimal = (see: string, { subject }: Brief): string =>
  subject.noun && !subject.plural ? see.replace(/\ban animal(?=[’']s|\b)/, `${article(subject.head)} ${subject.head}`) : see;

/** What can be seen of the subject: its noun, or the frame's own thing. */
export function visibleSubject(brief: Brief, frame: Frame): string {
  const { subject } = brief;
  if (!subject.noun) return frame.thing;
  const shown = isVisible(frame, subject.head) ? subjectPicture(brief) : `${frame.thing}, ${subject.noun}`;
  return subject.action ? `${shown} ${subject.action}` : shown;
}

/** Abstract subjects are shown by the frame's thing. */
const isVisible = (frame: Frame, head: string): boolean => frame.kind !== "topic" || !ABSTRACT.test(head);
const ABSTRACT =
  /(?:ing|ness|tion|ism|ity|ment|ics|ology|onomy|interest|money|change|history|future|life|love|time|science|culture|energy|sleep|music|technology|intelligence|learning|security|privacy|strategy)$/i;

const subjectPicture = ({ subject }: Brief): string => {
  if (subject.name && subject.noun) return `${subject.plural ? "" : `${article(subject.noun)} `}${subject.noun}`;
  return subject.first;
};

function slotValues(brief: Brief, frame: Frame, pick: number): Record<string, string | undefined> {
  const { subject } = brief;
  const named = Boolean(subject.name && subject.noun);
  const described = subject.noun ? subject.first : undefined;
  const proper =
    !subject.name && !subject.plural && subject.first === subject.noun && /^\p{Lu}/u.test(subject.noun)
      ? subject.again
      : undefined;
  const wish = brief.sentence && !WISHED.test(subject.clause ?? "") ? undefined : wishOf(subject);
  const moving = subject.action ? presentClause(subject.action, subject.plural) : undefined;
  const them = subject.plural ? "them" : subject.pronoun === "she" ? "her" : subject.pronoun === "he" ? "him" : "it";
  const at = <T>(items: readonly T[]): T | undefined => items[pick % Math.max(1, items.length)];
  return {
    article: named ? described : undefined,
    unnamed: subject.name || proper ? undefined : described,
    only: proper ?? (subject.name && !subject.noun ? subject.name : undefined),
    known: /^an? /.test(subject.first) ? undefined : subject.first,
    full: subject.name ?? (subject.noun.split(/\s+/).length <= 4 ? subject.first.replace(/^an? /, "the ") : subject.again),
    call: at(frame.call.filter((call) => !PREMISES.test(subject.head) || !call.includes("{them}")))?.replaceAll("{them}", them),
    thing: visibleSubject(brief, frame),
    scene: moving ? `${subject.first} ${moving}.` : undefined,
    sceneView: subject.action ? `${subject.first} ${subject.action}` : undefined,
    // A sentence that tells what happens is no wish, and no other may stand in its place.
    wish: wish ?? (brief.sentence ? undefined : at(frame.want)),
    tale: subject.clause ? (wholeSubject(subject) ?? undefined) : undefined,
    obstacle: at(frame.obstacle),
    Question: brief.question ? sentenceCase(brief.question) : undefined,
    them,
    its: subject.plural ? "their" : subject.pronoun === "she" ? "her" : subject.pronoun === "he" ? "his" : "its",
  };
}

/** One does not pick up a studio. */
const PREMISES =
  /^(?:studio|shop|store|café|cafe|restaurant|bakery|bar|hotel|museum|gallery|gym|school|market|company|brand|agency|salon|clinic|farm|winery|brewery|roastery)s?$/i;

/** Clauses that say what the hero is or lives with, rather than what they are after. */
const STATE =
  /^(?:is|are|was|were|has|have|had|lives?|works?|lost|loses?|opens?|stands?|stays?|looks?|never|always|only|does|do|loves?|sleeps?|could|would|will|must|fears?|hates?|knows?|forgets?|forgot|runs?|sells?|makes?|got|gets)\b/i;

const WISHED = /^(?:(?:learn|want|hope|decide|need)s? to|(?:tries|try|wish|wishes) to|dreams? (?:of|about) \p{L}+ing)\s/iu;

/** What the hero wants, where the prompt says it: `learns to paint` → `paint`, `cannot sleep` → `sleep`. */
function wishOf({ clause, action }: Brief["subject"]): string | undefined {
  if (!clause) return action ? infinitiveClause(presentClause(action, true)) : undefined;
  const missed = clause.match(/^(?:cannot|can[’']?t|can not|could not|couldn[’']t)\s+(.+)$/i)?.[1];
  if (missed) return missed;
  if (STATE.test(clause)) return undefined;
  const dreamt = clause.match(/^(?:dreams?|thinks?) (?:of|about) (.+)$/i)?.[1];
  if (dreamt) return /^\p{L}{2,}ing\b/iu.test(dreamt) ? infinitiveClause(presentClause(dreamt, true)) : undefined;
  return infinitiveClause(clause).replace(/^(?:(?:learn|want|try|wish|hope|decide|dream|need)(?: (?:to|of))? )+/, "");
}
