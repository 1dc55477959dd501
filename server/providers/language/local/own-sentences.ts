import nlp from "compromise";
import { splitSentences } from "./split-sentences";
import { stripRequest } from "./strip-request";
import { writtenClose } from "./written-close";

/** A sentence of the caller, said as it is, and what they asked to be shown with it. */
export interface OwnLine {
  say: string;
  see: string | null;
}

export interface OwnText {
  lines: OwnLine[];
  /** The caller wrote the narration: nothing else may be said. */
  complete: boolean;
  /** What they asked to be shown, in order; never said. */
  shown: string[];
  /** The part that orders the film. */
  order: string;
}

const SPOKEN_LABEL =
  /^(?:the\s+)?(?:narration|narrator(?: says)?|voice[- ]?over|v\.?o\.?|voice|script|spoken(?: text)?|dialogue|dialog|copy|say|says|audio|narración|narracion|voz en off|guion|locución|narration \(voix off\)|voix off|texte|erzähler|sprecher|text)\s*(?:\([^)]{0,40}\))?\s*[:：]\s*/i;
const SHOWN_LABEL =
  /^(?:visuals?|shown?|shot|image|picture|b-?roll|on[- ]?screen|scene description|setting|video|camera|action|visual prompt|imagen|visuel|bild)\s*[:：]\s*/i;
const META_LABEL =
  /^(?:style|tone|mood|music|sound|sfx|format|aspect(?: ratio)?|duration|length|target(?: audience)?|audience|voice style|language|title|goal|objective|platform|colou?rs?|palette|lighting|notes?|context|background|brand|product|company|call to action|cta|keywords?|references?)\s*[:：]\s*/i;
const SCENE =
  /^(?:scene|shot|part|frame|slide|escena|scène|szene|cena|act|chapter)\s*(?:\d+|one|two|three|four|five|six|[ivx]+)\b\s*(?:\([^)]{0,40}\))?\s*[:.)\-–—]*\s*/i;
const ITEM = /^(?:\d{1,2}\s*[.)\-:]|[-*•–—▪◦●])\s+/;

const DIRECTION =
  /^(?:(?:then|and|next|finally|first|please|also|now)[, ]+)?(?:show|use|start (?:with|on|in)|begin (?:with|on)|open (?:with|on)|end (?:with|on)|close (?:with|on)|finish (?:with|on)|cut to|fade|zoom|pan\b|tilt|dolly|camera|close-?ups?\b|wide (?:shot|angle)|aerial|drone shot|establishing|medium shot|shots? of|footage|add\b|include|keep (?:it|the|things|everything)|make (?:it|sure|the|this|them)|focus on|avoid|do not|don[’']t (?:use|show|include|add|mention|make)|no (?:text|people|music|dialogue|logos?|voice|subtitles|faces|captions)|highlight|feature (?:the|a|our)|set (?:it|in|the)|transition|ensure|try to|(?:i|we) (?:want|need|would like|imagine) (?:an?|the|this|you|something|it to|to (?:see|show|have|feel))\b|i[’']d like|we (?:see|then see|hear)|it (?:should|must|needs)|(?:this|the) (?:video|film|clip|ad|camera|style|music|tone|mood|visuals?|voice|narrator|narration|colou?rs?|lighting|overall|ending|opening|first scene|last scene|final scene|pacing|target|audience|goal|atmosphere|scene)\b|(?:style|tone|mood|music|visuals?|voice|lighting|colou?rs?|soundtrack|background music|cinematic|photorealistic|hyper-?realistic|ultra)\b|target audience|think of|should\b|must\b|there should|end card|logo\b|render|shoot|film it|music\b|with (?:warm|soft|upbeat|dramatic|gentle|calm) )/i;
const FRAGMENT_SHOT =
  /\b(?:close-?up|wide shot|tracking shot|drone|camera|b-roll|montage of|shot of|view of|slow motion|time-?lapse|fade (?:in|out|to)|zoom)\b/i;

export const isDirection = (sentence: string): boolean =>
  DIRECTION.test(sentence) || (FRAGMENT_SHOT.test(sentence) && !/^["“]/.test(sentence));

/** Whether a sentence states something, rather than ordering or naming it. */
export function isStatement(sentence: string): boolean {
  const main = sentence.replace(/^((?:an?|the|my|our|[\p{L}’'-]+,)\s.*?)\s(?:who|that|which)\s.*$/iu, (whole, before: string) =>
    hasFiniteVerb(before) ? whole : before,
  );
  return hasFiniteVerb(main);
}

function hasFiniteVerb(text: string): boolean {
  if (
    /\b(?:is|are|was|were|am|isn['’]t|aren['’]t|don['’]t|doesn['’]t|didn['’]t|can|can['’]t|will|won['’]t|would|could|has|have|had|it['’]s|we['’]re|they['’]re|you['’]re|i['’]m|that['’]s|there['’]s|let['’]s|we|they|you|i)\b/i.test(
      text,
    )
  )
    return true;
  const words = nlp(text);
  return (
    words.has("(#Noun|#Pronoun|#Determiner) #Adverb? (#PresentTense|#PastTense|#Copula|#Modal)") || words.has("^#Imperative")
  );
}

/** Finds the sentences of a prompt that are meant to be said. */
export function readOwnText(prompt: string): OwnText {
  return readMarkedText(prompt) ?? readProse(prompt);
}

/** The sentences of a prompt that marks them by scenes, labels, quotes or a list; `null` when it is plain prose. */
export const readMarkedText = (prompt: string): OwnText | null =>
  readScenes(prompt) ?? readLabels(prompt) ?? readQuotes(prompt) ?? readList(prompt);

const linesOf = (prompt: string): string[] =>
  prompt
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
const unquote = (text: string): string =>
  text
    .trim()
    .replace(/^["“”«»„']+\s*|\s*["“”«»']+$/g, "")
    .trim();
const sayable = (text: string): OwnLine[] => splitSentences(unquote(text)).map((say) => ({ say, see: null }));

/** `Scene 1: …`, also with `Narration:` and `Visual:` lines under it. */
function readScenes(prompt: string): OwnText | null {
  const broken = prompt.replace(/\s+(?=(?:scene|shot|slide|escena|scène|szene)\s*\d+\s*[:.)\-–—])/gi, "\n");
  const all = linesOf(broken);
  if (all.filter((line) => SCENE.test(line)).length < 2) return null;
  const lines: OwnLine[] = [];
  const shown: string[] = [];
  const order: string[] = [];
  let see: string | null = null;
  let inScene = false;
  let said = 0;
  const endScene = () => {
    if (inScene && see && said === 0) shown.push(see);
    see = null;
    said = 0;
  };
  for (const raw of all) {
    let line = raw;
    if (SCENE.test(line)) {
      endScene();
      inScene = true;
      line = line.replace(SCENE, "");
      if (!line) continue;
    }
    if (!inScene) {
      order.push(line);
      continue;
    }
    if (META_LABEL.test(line)) continue;
    const spoken = SPOKEN_LABEL.test(line);
    const visual = SHOWN_LABEL.test(line);
    const body = line.replace(SPOKEN_LABEL, "").replace(SHOWN_LABEL, "").replace(ITEM, "");
    const quotes = [...body.matchAll(/["“«„]([^"”»“]{2,600})["”»“]/g)].map((match) => match[1] ?? "");
    const inline = body.match(/^(.*?)\b(?:narration|narrator|voice-?over|vo)\s*[:：]\s*(.+)$/i);
    if (visual) see = body;
    else if (spoken || quotes.length === 0) {
      if (inline && !spoken) {
        see = inline[1]?.trim() || see;
        for (const own of sayable(inline[2] ?? "")) lines.push({ ...own, see });
        said++;
      } else if (!spoken && isDirection(body)) see = body;
      else
        for (const own of sayable(body)) {
          if (!spoken && isDirection(own.say)) see = own.say;
          else {
            lines.push({ say: own.say, see });
            said++;
          }
        }
    } else {
      const around = body
        .replace(/["“«„][^"”»“]*["”»“]/g, " ")
        .replace(/\b(?:narrator|voice-?over|vo|he|she|they)?\s*(?:says?|whispers)?\s*[:,]?\s*$/i, "")
        .replace(/\s+/g, " ")
        .trim();
      if (/\p{L}{3}/u.test(around)) see = around;
      for (const quote of quotes) for (const own of sayable(quote)) lines.push({ ...own, see });
      said++;
    }
  }
  endScene();
  if (lines.length === 0) return shown.length ? { lines: [], complete: false, shown, order: order.join("\n") } : null;
  return { lines, complete: true, shown, order: order.join("\n") };
}

/** `Narration: …`, `Voiceover: …`, `Script: …`; everything up to the next label is said. */
function readLabels(prompt: string): OwnText | null {
  const broken = prompt.replace(
    /(?<=[.!?"”]\s)(?=(?:narration|narrator|voice-?over|script|visuals?|style|tone|music|mood|target audience)\s*[:：])/gi,
    "\n",
  );
  const all = linesOf(broken);
  if (!all.some((line) => SPOKEN_LABEL.test(line))) return null;
  const lines: OwnLine[] = [];
  const shown: string[] = [];
  const order: string[] = [];
  let speaking = false;
  for (const line of all) {
    if (SPOKEN_LABEL.test(line)) {
      speaking = true;
      lines.push(...sayable(line.replace(SPOKEN_LABEL, "")));
    } else if (SHOWN_LABEL.test(line)) {
      speaking = false;
      shown.push(line.replace(SHOWN_LABEL, ""));
    } else if (META_LABEL.test(line)) {
      speaking = false;
      order.push(line);
    } else if (speaking) lines.push(...sayable(line.replace(ITEM, "")));
    else order.push(line);
  }
  return lines.length ? { lines, complete: true, shown, order: order.join("\n") } : null;
}

/** Quoted sentences are said; quoted names are not. */
function readQuotes(prompt: string): OwnText | null {
  const lines: OwnLine[] = [];
  let complete = false;
  const order = prompt.replace(
    /(\b(?:titled?|called|named|logo|sign|text|caption|slogan|words|tagline|label|reads|reading|saying)\s*:?\s*)?["“«„]([^"”»“\n]{3,1200})["”»“]/gi,
    (whole, before: string | undefined, quote: string) => {
      const words = quote.trim().split(/\s+/).length;
      const spokenCue = /\b(?:saying)\b/i.test(before ?? "");
      if ((before && !spokenCue) || words < 4) return whole;
      lines.push(...sayable(quote));
      complete = true;
      return " ";
    },
  );
  if (!complete) return null;
  const trimmed = order
    .replace(
      /\b(?:with|using)?\s*(?:the\s+)?(?:narration|narrator|voice-?over|narrated|words|following|text|lines?)?\s*(?:saying|says?|reads?|is|with)?\s*[:,]?\s*(?=$|\n)/gi,
      "",
    )
    .trim();
  return { lines, complete: true, shown: splitSentences(trimmed).slice(1).filter(isDirection), order: trimmed };
}

/** Numbered lines and bullets. */
function readList(prompt: string): OwnText | null {
  const all = linesOf(prompt);
  const items = all.filter((line) => ITEM.test(line));
  if (items.length < 2) return null;
  const lines: OwnLine[] = [];
  const shown: string[] = [];
  const order: string[] = [];
  let sentences = 0;
  for (const line of all) {
    if (!ITEM.test(line)) {
      order.push(line);
      continue;
    }
    const text = line.replace(ITEM, "");
    if (META_LABEL.test(text)) order.push(text);
    else if (SHOWN_LABEL.test(text) || isDirection(text)) shown.push(text.replace(SHOWN_LABEL, ""));
    else {
      if (isStatement(text) && text.split(/\s+/).length >= 4) sentences++;
      lines.push(
        ...sayable(text.replace(SPOKEN_LABEL, "")).map((own) => ({
          ...own,
          say: /[.!?…。！？:,]$/.test(own.say) ? own.say : `${own.say}.`,
        })),
      );
    }
  }
  const prose = readProse(order.join("\n"));
  return {
    lines: [...prose.lines, ...lines],
    complete: sentences >= 3 && sentences === lines.length,
    shown: [...shown, ...prose.shown],
    order: prose.order,
  };
}

/** Running text: orders and directions are taken out, what states something is said. */
function readProse(prompt: string): OwnText {
  const lines: OwnLine[] = [];
  const shown: string[] = [];
  const order: string[] = [];
  let ordered = false;
  const sentences = splitSentences(prompt);
  sentences.forEach((sentence, index) => {
    const ends = /[.!?…。！？।]["”’»)]*$/.test(sentence);
    if (META_LABEL.test(sentence)) order.push(sentence);
    // It says what is said last: nobody can see that.
    else if (index > 0 && writtenClose(sentence) !== null) return;
    else if (index > 0 && isDirection(sentence)) shown.push(sentence);
    else if (stripRequest(sentence).ordered && !/^(?:we|our|it|they|you|this)\s/i.test(sentence)) {
      order.push(sentence);
      ordered = true;
    } else if (isDirection(sentence)) shown.push(sentence);
    else if (
      ends &&
      isStatement(sentence) &&
      sentence.split(/\s+/).length >= 3 &&
      !(index === 0 && sentences.length < 3 && /\?$/.test(sentence))
    )
      lines.push({ say: sentence, see: null });
    else if (index === 0 || !lines.length) order.push(sentence);
    else if (ends && sentence.split(/\s+/).length >= 2) lines.push({ say: sentence, see: null });
    else shown.push(sentence);
  });
  return { lines, complete: !ordered && order.length === 0 && lines.length >= 3, shown, order: order.join(" ") };
}
