import type { AccentName } from "./accents";
import type { AmbienceName } from "./ambiences";

export interface Choice {
  /** Up to two places at once, the first in front. */
  ambiences: AmbienceName[];
  accent: AccentName | null;
}

const ambienceWords: [AmbienceName, RegExp][] = [
  ["storm", /\b(thunder\w*|storm\w*|lightning|hurricane|tempest)\b/],
  ["rain", /\b(rain\w*|drizzl\w*|downpour|monsoon)\b/],
  ["underwater", /\b(underwater|submarine|diving|diver|deep sea|coral|reef|aquarium)\b/],
  ["waves", /\b(waves?|ocean|sea|seaside|beach\w*|surf\w*|shore\w*|coast\w*|tide|harbou?r)\b/],
  ["stream", /\b(stream|river|brook|creek|waterfall|fountain|flowing water|lake)\b/],
  ["fire", /\b(fire\w*|campfire|flames?|burning|bonfire|hearth|torch)\b/],
  ["wind", /\b(winds?|windy|windswept|breez\w*|gusts?|blizzard|snow\w*|desert|mountain\w*|dunes?|summit|glacier|arctic)\b/],
  ["crickets", /\b(crickets?|cicadas?|night (?:forest|field|garden|meadow)|summer night|campsite)\b/],
  [
    "birds",
    /\b(birds?|birdsong|chirp\w*|forest|woods?|woodland|garden|meadow|park|jungle|spring morning|countryside|farm|orchard)\b/,
  ],
  [
    "crowd",
    /\b(crowd\w*|people talking|chatter|audience|market\w*|restaurant|cafes?|bar|party|stadium|conference|office|festival|classroom)\b/,
  ],
  ["engine", /\b(engines?|motor\w*|cars?|truck|bus|train|airplane|plane|aircraft|helicopter|tractor|machine\w*|factory)\b/],
  ["city", /\b(city|urban|street\w*|traffic|downtown|skyline|rooftops?|neon|cityscape|town)\b/],
  ["keyboard", /\b(keyboard|typing|types?|laptop|computer|coding|programmer|desk)\b/],
  ["heartbeat", /\b(heartbeats?|heart beat\w*|pulse)\b/],
  [
    "drone",
    /\b(space\w*|cosmos|cosmic|galax\w*|planets?|mars|astronaut|universe|nebula|sci-?fi|futuristic|drone (?:tone|sound)|eerie|cave|dungeon)\b/,
  ],
];

const accentWords: [AccentName, RegExp][] = [
  ["whoosh", /\b(whoosh\w*|swoosh\w*|swish\w*|transition|swipe|fly ?by)\b/],
  ["riser", /\b(risers?|build-?up|tension rise|crescendo|countdown)\b/],
  ["impact", /\b(impact\w*|boom\w*|explosion|hit|slam\w*|thud|crash\w*|drop)\b/],
  ["bell", /\b(bells?|chime\w*|ding|gong|notification|ring\w*)\b/],
  ["thunder", /\b(thunderclap)\b/],
  ["knock", /\b(knock\w*)\b/],
  ["door", /\b(doors?)\b/],
  ["steps", /\b(footsteps?)\b/],
  ["clock", /\b(ticking|clock)\b/],
  ["splash", /\b(splash\w*)\b/],
  ["whistle", /\b(whistle|foghorn|horn)\b/],
];

/** What a prompt calls for, or null when no word of it has a sound. Words after "no" or "without" do not count. */
export function chooseEffect(prompt: string): Choice | null {
  const text = prompt
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/\b(?:no|without|not)\s+(?:\w+\s+)?\w+/g, " ");
  if (/^\s*(none|silence|silent|quiet)?\s*$/.test(text)) return null;
  const found = ambienceWords
    .map(([name, words]) => ({ name, at: text.search(words) }))
    .filter(({ at }) => at >= 0)
    .map(({ name }) => name);
  const hasStorm = found.includes("storm");
  const night = /\bnight\b/.test(text);
  const chosen = found
    .filter((name) => !(hasStorm && (name === "rain" || name === "wind")))
    .filter((name) => !(found.includes("underwater") && name === "waves"))
    // Birds sleep at night; crickets do not.
    .map((name) => (name === "birds" && night ? "crickets" : name));
  const accent = accentWords.find(([, words]) => words.test(text))?.[0] ?? null;
  const unique = [...new Set(chosen)].slice(0, 2);
  return unique.length === 0 && accent === null ? null : { ambiences: accent && unique.length === 0 ? [] : unique, accent };
}
