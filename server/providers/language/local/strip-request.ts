import type { Format } from "./brief";

/** A prompt without the words that order the film: what remains is what the film is about. */
export interface Request {
  rest: string;
  format: Format | null;
  moods: string[];
  styles: string[];
  audience: string | null;
  callToAction: string | null;
  /** The prompt ordered a film or named its form, so its first words are not meant to be said. */
  ordered: boolean;
  /** It asked for a film *about* something, which is not an order to sell it. */
  about: boolean;
}

const FORMATS: readonly (readonly [Format, RegExp])[] = [
  ["teaser", /\b(teaser|trailer|sizzle)\b/i],
  ["announcement", /\b(announcement|announcing|announce|reveal video|invitation|invite)\b/i],
  ["travelogue", /\b(travelogue|travel (?:video|film|vlog|diary|guide|documentary)|vlog)\b/i],
  ["recipe", /\b(recipe|cooking (?:video|tutorial|lesson)|how to (?:cook|bake|roast|grill|brew))\b/i],
  ["documentary", /\b(documentary|docu|docuseries|mini-doc|nature film|portrait of)\b/i],
  ["tutorial", /\b(tutorials?|how[- ]to|step[- ]by[- ]step|lesson|guide (?:to|for|on)|walkthrough)\b/i],
  [
    "explainer",
    /\b(explainers?|explain(?:s|ing)?|how (?:does|do|did|is|are)|how \S+(?: \S+){0,4} (?:works?|forms?|grows?|happens?|fly|flies)|what (?:is|are)|why (?:do|does|is|are|did)|educational|introduction to|lecture)\b/i,
  ],
  ["story", /\b(story|stories|tale|fairy ?tale|bedtime|fable|legend|short film|once upon a time|adventures? of)\b/i],
  [
    "ad",
    /\b(ads?|advert(?:isement)?s?|commercial|promo(?:tional)?|campaign|product (?:video|film|launch|demo)|brand (?:video|film)|launch (?:video|film)|(?:product |brand |app |book |album )?launch (?:of|for)|grand opening|sales video|spot|marketing|promote|sell)\b/i,
  ],
  ["film", /\b(poem|ode|tribute|montage|music video|mood (?:film|piece)|visual essay|meditation|ambient)\b/i],
];

const FORM =
  "(?:(?:product |brand |app |book |album )?launch(?=\\s+(?:of|for)\\b)|grand opening(?=\\s+of\\b)|teasers?|trailer|sizzle|promo|ads?|advert|advertisement|commercial|spot|campaign|documentary|docuseries|docu|mini-doc|explainer|tutorial|walkthrough|lesson|lecture|guide|fairy ?tale|bedtime story|short story|story|tale|fable|legend|short film|nature film|film|movie|videos?|clip|reel|tiktok|shorts?(?=\\s+(?:about|on|of|for|video)\\b|\\s*$)|vlog|travelogue|recipe|announcement|invitation|montage|intro|introduction|slideshow|presentation|animation|cartoon|scene|sequence|poem|ode|tribute|visual essay|mood piece)";
const MOODS =
  "calm|calming|relaxing|peaceful|serene|quiet|slow|gentle|dreamy|upbeat|uplifting|energetic|fast|fast-paced|punchy|funny|humorous|playful|quirky|whimsical|cute|warm|cozy|cosy|heartfelt|emotional|touching|sentimental|romantic|nostalgic|melancholic|sad|moody|dark|mysterious|eerie|spooky|scary|tense|suspenseful|dramatic|epic|heroic|inspiring|inspirational|motivational|hopeful|happy|joyful|cheerful|elegant|luxurious|premium|sleek|serious|professional|minimal|minimalist|poetic|thoughtful|atmospheric|magical|adventurous|modern|futuristic|bold|clean|stylish|edgy|lively|fresh";
const STYLES =
  "cinematic|photorealistic|realistic|watercolou?r|oil painting|anime|pixar|3d|2d|claymation|stop[- ]motion|noir|film noir|black and white|monochrome|vintage|retro|vaporwave|cyberpunk|steampunk|solarpunk|art deco|impressionist|minimalist|flat design|hand[- ]drawn|pixel art|low poly|isometric|35mm|16mm|super 8|vhs|documentary style|ghibli|comic|pastel|neon|bokeh|aerial|drone|slow motion|time-?lapse|handheld|macro|4k|8k|hd";
const FILLER = `(?:${MOODS}|${STYLES}|short|quick|brief|simple|nice|beautiful|stunning|amazing|great|good|cool|awesome|catchy|compelling|engaging|modern|new|little|mini|long|full|vertical|portrait|landscape|square|horizontal|animated|narrated|voiced|final|launch|product|brand|promotional|promo|marketing|social media|social|instagram|tiktok|youtube|facebook|linkedin|educational|kids'?|children's|ai|ai-generated|informative|one|style|explainer|bedtime|documentary|opening|sales|corporate|company|teaser|movie|film|video)`;

const list = (alternatives: string, text: string): string[] =>
  [
    ...new Set(
      [...text.matchAll(new RegExp(`(?<![\\w-])(?:${alternatives})(?![\\w-])`, "gi"))].map((match) => match[0].toLowerCase()),
    ),
  ].slice(0, 6);

const NUMBER =
  "(?:\\d+(?:[.,]\\d+)?|one|two|three|four|five|ten|fifteen|twenty|thirty|forty|forty-five|sixty|ninety|half a|a half)";

/** Takes durations, shapes and resolutions out of a sentence. */
function stripMeasures(text: string): string {
  return text
    .replace(
      new RegExp(
        `\\b(?:in|of|for|lasting|around|about|under|approximately|roughly|max(?:imum)?|at most|up to)?\\s*(?:a\\s+|an\\s+|the\\s+)?~?\\b${NUMBER}\\s*-?\\s*(?:seconds?|secs?|s|minutes?|mins?)\\b(?:[- ]long)?`,
        "gi",
      ),
      (match) => (/\b(?:a|an|the)\s+\S+\s*-?\s*\S+$/i.test(match.trim()) && !/^\s*(?:in|of|lasting)/i.test(match) ? " a " : " "),
    )
    .replace(/\b(?:\(?\b(?:16:9|9:16|1:1|4:5|4:3)\b\)?)(?:\s+(?:format|aspect ratio|video))?/gi, " ")
    .replace(/\b(?:in\s+)?(?:4k|8k|1080p|720p|full hd|uhd|\d+\s*fps)\b/gi, " ")
    .replace(/\b(?:in (?:a )?)?(?:vertical|portrait|landscape|square|horizontal)(?: (?:format|orientation|video|mode))\b/gi, " ")
    .replace(
      /\bfor (?:my |our )?(?:instagram|tik ?tok|youtube(?: shorts)?|facebook|linkedin|twitter|social media|reels|the website|our website|my website)(?: (?:stories|reels|ads?|feed))?\b/gi,
      " ",
    )
    .replace(/\(\s*\)/g, " ")
    .replace(/\s{2,}/g, " ")
    .trim();
}

const COMMAND =
  /^(?:(?:hey|hi|hello|ok|okay)[,!]?\s+(?:there[,!]?\s+)?)?(?:(?:please|kindly)[,]?\s+)?(?:(?:can|could|would|will) you (?:please )?(?:help me )?|(?:i|we)(?:'d|’d| would) (?:like|love)(?: you)? (?:to )?|(?:i|we) (?:want|need|wish)(?: you)?(?: to)? |(?:i'm|i am|we're|we are) looking for |let'?s |help (?:me|us) (?:to )?)?(?:(?:please )?(?:make|create|generate|produce|write|give|build|design|render|film|shoot|craft|prepare|compose|put together|come up with|do|develop|animate|visuali[sz]e|imagine|turn this into|narrate)\b\s*(?:me\b|us\b)?(?: up)?\s*)?/i;
const TELL = /^(?:tell|show)\s+(?:me|us|people|viewers)?\s*(?:(?:the|a)\s+(?:story|tale)\s+(?:of|about)\s+|about\s+)?/i;
const LINK =
  /^\s*(?:video|film|clip|movie|reel)?\s*(?:(?:that|which|to)\s+(?:shows?|explains?|tells?(?: the story of)?|promotes?|introduces?|announces?|sells?|celebrates?|advertises?|presents?|describes?)|in which|where|set in|for|about|of|on|showing|featuring|explaining|introducing|announcing|promoting|celebrating|describing|advertising|presenting|with|called|:|–|—|-)\s*(?:about\s+|how to use\s+)?/i;

/** What the sentence asks for, and what is left of it. */
export function stripRequest(sentence: string): Request {
  const moods = list(MOODS, sentence);
  const styles = list(STYLES, sentence).filter((style) => !/^(?:4k|8k|hd|aerial|drone|macro|neon)$/.test(style));
  const format = FORMATS.find(([, pattern]) => pattern.test(sentence))?.[0] ?? null;
  let text = stripMeasures(sentence.replace(/^["“”'‘’\s-]+|["“”\s]+$/g, ""));
  let callToAction: string | null = null;
  text = text.replace(
    /[,;.]?\s*\b(?:ending with|end with|finish(?:ing)? with|and (?:end|close) with|call to action:?|cta:?)\s+(?:the (?:line|words?|text|slogan)\s*)?["“']?([^"”']{3,90})["”']?\s*$/i,
    (_, words: string) => {
      if (!/^(?:an?|the) (?:shot|view|image|picture|close)/i.test(words)) callToAction = words.trim();
      return "";
    },
  );
  text = text
    .replace(
      new RegExp(
        `[,;.]?\\s*\\b(?:in|with)\\s+(?:an?\\s+|the\\s+)?(?:(?:${MOODS}|${STYLES}|style of)[\\s,]*(?:and\\s+)?)+[^,.;]*?\\b(?:style|tone|mood|look|feel|vibe|music|soundtrack|light|lighting|aesthetic|atmosphere|voice)\\b`,
        "gi",
      ),
      " ",
    )
    .replace(
      /[,;]?\s*\b(?:in the style of|narrated by|voiced by|with (?:background |upbeat |soft |epic )?(?:music|a (?:male|female|deep|warm|soft) (?:voice|narrator)[^,.;]*|voice-?over|narration|subtitles|captions)|no (?:text|people|music|subtitles|dialogue))\b[^,.;]*/gi,
      " ",
    )
    .replace(
      new RegExp(
        `(?:[,;]\\s*(?:(?:very|really|super|highly)\\s+)?(?:${MOODS}|${STYLES})(?:\\s+(?:style|look|feel|vibe|mood|tone|lighting|light|music|photography|quality))?(?=\\s*(?:[,;.]|$|and\\b)))+(?:\\s*,?\\s*and\\s+(?:${MOODS}|${STYLES}))?`,
        "gi",
      ),
      " ",
    )
    .replace(/\s{2,}/g, " ")
    .trim();

  const command = text.match(COMMAND)?.[0] ?? "";
  let ordered = command.trim().length > 0;
  let about = false;
  text = text.slice(command.length);
  const tell = text.match(/^(?:tell|show)\b/i) ? text.match(TELL)?.[0] : undefined;
  if (tell) {
    ordered = true;
    text = text.slice(tell.length);
  }

  const form = text.match(
    new RegExp(`^((?:[\\p{L}\\p{N}'’&-]+,?\\s+){0,8}?)(${FORM})(?![\\w-])(?:\\s+(?:video|film|clip|spot|ad|reel|series))?`, "iu"),
  );
  const before = form?.[1] ?? "";
  const after = form ? text.slice(form[0].length) : "";
  const link = form ? after.match(LINK)?.[0] : undefined;
  const clean = !/\b(?:of|in|on|at|with|from|into|and|who|that|which|is|are|was|by|about|for|to)\s/i.test(before);
  if (form && clean && link && after.slice(link.length).trim()) {
    ordered = true;
    text = after.slice(link.length);
    about = /\b(?:about|of|on|showing|in which|where|shows)\b/i.test(link);
    const own = stripFiller(before);
    // "coffee shop ad for students": the thing stands before the form, the audience after it.
    if (own && /\b(?:with|showing|featuring|in which|where)\b/i.test(link)) text = own;
    else if (own && /^\s*for\b/i.test(link) && AUDIENCE.test(` for ${text}`)) text = `${own} for ${text}`;
  } else if (form && clean && !/^\s*(?:\p{L}|\p{N})/u.test(after) && (ordered || before || after.trim() === "")) {
    ordered = true;
    text = `${stripFiller(before)} ${after}`.trim();
  } else if (form && clean && /^\s+(?:at|in|by|near|during|from|under|over|through|inside|outside|after|before)\s/i.test(after)) {
    ordered = true;
    text = `${stripFiller(/vlog|diary/i.test(form[2] ?? "") ? before.replace(/\btravel\b/gi, "") : before)} ${after}`.trim();
  } else if (ordered) {
    text = text.replace(/^(?:about|of|on|for)\s+/i, "");
  }
  text = text
    .replace(/^(?:the\s+)?(?:topic|subject|theme)\s*(?:is|:)\s*/i, "")
    .replace(
      /^(?:about|explaining|explain|teach(?: me)?(?: about)?|describe|introducing|announcing|presenting)\s+(?:to \S+ )?/i,
      "",
    );

  let audience: string | null = null;
  text = text.replace(format === "tutorial" ? TAUGHT : ADDRESSED, (_, who: string) => {
    audience = who.toLowerCase();
    return "";
  });
  text = text.replace(AUDIENCE, (whole: string, who: string, offset: number) => {
    // `a woman who knits for nurses`: they are hers, not the film's.
    if (/\swho\s/i.test(text.slice(0, offset)) && !YOUNG.test(who)) return whole;
    audience = who.toLowerCase();
    return "";
  });
  text = text
    .replace(/\s+([,.;:])/g, "$1")
    .replace(/^[\s,;:.–—-]+|[\s,;:–—-]+$/g, "")
    .replace(/[.!…]+$/, "")
    .replace(/^(?:in|at|from|through|across|around)\s+(?=\p{Lu})/u, "")
    .trim();
  return { rest: text, format, moods, styles, audience, callToAction, ordered, about };
}

const YOUNG = /\b(?:kids|children|toddlers|teens|teenagers|beginners)$/i;
/** `beginners on growing tomatoes`, left by `a tutorial for beginners on growing tomatoes`. */
const ADDRESSED =
  /^(kids|children|teens|teenagers|beginners|students|parents|families|teachers|seniors)\s+(?:on|about)\s+(?!\w+ing\b)(?=\S)/i;
/** In a tutorial, what they are taught may be an activity: `beginners on growing tomatoes`. */
const TAUGHT = new RegExp(ADDRESSED.source.replace("(?!\\w+ing\\b)", ""), "i");

const AUDIENCE =
  /[,]?\s+(?:for|aimed at|targeting|to)\s+((?:young |busy |new |small |older |first-time |remote |local |curious |tired |amateur |home )?(?:kids|children|toddlers|teenagers|teens|beginners|families|students|teams|developers|parents|mothers|fathers|dads|moms|runners|founders|teachers|businesses|everyone|adults|seniors|people(?: who [^,.;]{3,60})?|travell?ers|designers|couples|women|men|professionals|gamers|musicians|homeowners|freelancers|cyclists|hikers|investors|customers|engineers|nurses|doctors|farmers|dog owners|cat owners|pet owners|home cooks|readers))\b(?![^,.;]*\b(?:app|shop|store|club|school)\b)[.]?/i;

/** The words before a form, without the ones that only describe the film. */
function stripFiller(before: string): string {
  return before
    .replace(/^\s*(?:an?|the|some|my|our|this)\s+/i, (article) => (/(?:my|our)/i.test(article) ? article : ""))
    .replace(new RegExp(`(?<![\\w-])${FILLER}(?![\\w-]),?`, "gi"), " ")
    .replace(/\s{2,}/g, " ")
    .replace(/^(?:and|or|,)\s+|\s+(?:and|or|,)$/gi, "")
    .trim();
}
