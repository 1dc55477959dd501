import type { Brief } from "../brief";
import { singular } from "../english";
import type { Frame } from "../frame";
import { ai } from "./ai";
import { architecture } from "./architecture";
import { art } from "./art";
import { beauty } from "./beauty";
import { books } from "./books";
import { cars } from "./cars";
import { city } from "./city";
import { coffee } from "./coffee";
import { community } from "./community";
import { crafts } from "./crafts";
import { drinks } from "./drinks";
import { education } from "./education";
import { energy } from "./energy";
import { events } from "./events";
import { family } from "./family";
import { fashion } from "./fashion";
import { fitness } from "./fitness";
import { food } from "./food";
import { games } from "./games";
import { gardening } from "./gardening";
import { general } from "./general";
import { health } from "./health";
import { history } from "./history";
import { home } from "./home";
import { hospitality } from "./hospitality";
import { logistics } from "./logistics";
import { mobility } from "./mobility";
import { money } from "./money";
import { music } from "./music";
import { nature } from "./nature";
import { ocean } from "./ocean";
import { pets } from "./pets";
import { realEstate } from "./real-estate";
import { science } from "./science";
import { security } from "./security";
import { sleep } from "./sleep";
import { space } from "./space";
import { sport } from "./sport";
import { technology } from "./technology";
import { travel } from "./travel";
import { weather } from "./weather";
import { wildlife } from "./wildlife";
import { work } from "./work";

/** Every subject area, the general one first. Of two that fit equally well, the earlier wins. */
export const domains: readonly Frame[] = [
  general,
  ai,
  architecture,
  art,
  beauty,
  books,
  cars,
  city,
  coffee,
  community,
  crafts,
  drinks,
  education,
  energy,
  events,
  family,
  fashion,
  fitness,
  food,
  games,
  gardening,
  health,
  history,
  home,
  hospitality,
  logistics,
  mobility,
  money,
  music,
  nature,
  ocean,
  pets,
  realEstate,
  science,
  security,
  sleep,
  space,
  sport,
  technology,
  travel,
  weather,
  wildlife,
  work,
];

const byId = new Map(domains.map((domain) => [domain.id, domain]));

/** The frame with this id, or the general one. */
export const domainById = (id: string): Frame => byId.get(id) ?? general;

/** Words that say what sort of thing it is, not what it is for: a travel app is about travel. */
const VAGUE = new Set(
  "app application software platform tool website startup company business service brand agency product online team device gadget game video film play light time sound power key tool run body light story letter story help ring watch board card level post set rest cup match work learn learning kid child children".split(
    " ",
  ),
);

/** The frame that fits a brief best: what the subject is counts most, then what is said of it, then the rest of the prompt. */
export function domainFor(brief: Brief): Frame {
  const { subject } = brief;
  const weights = new Map<string, number>();
  const add = (text: string | null, weight: number) => {
    for (const word of text?.toLowerCase().match(/[\p{L}’'-]+/gu) ?? []) {
      const key = singular(word);
      weights.set(key, Math.max(weights.get(key) ?? 0, weight));
      weights.set(word, Math.max(weights.get(word) ?? 0, weight));
    }
  };
  for (const word of brief.words.slice(0, 400)) add(word, 1);
  add(brief.place, 2);
  add(subject.clause, 3);
  add(subject.action, 3);
  add(brief.question, 3);
  // Tomatoes grown with coffee grounds are no coffee.
  add(brief.task?.replace(/\s(?:with|using)\s.*$/i, "") ?? null, 4);
  add(subject.noun, 5);
  add(subject.head, 8);
  const text = ` ${brief.words.join(" ")} `;
  let best = general;
  let bestScore = 0;
  for (const domain of domains) {
    let score = 0;
    for (const [word, weight] of weights) if (domain.keys.has(word)) score += VAGUE.has(word) ? Math.min(weight, 1.5) : weight;
    for (const phrase of domain.phrases) if (text.includes(` ${phrase}`)) score += 14;
    if (score > bestScore) {
      bestScore = score;
      best = domain;
    }
  }
  return best;
}
