import { createRequire } from "node:module";
import { iconSet } from "./icon-set";

/** Words that say nothing about what to show, or whose icons mislead ("company" shows banknotes, "beginner" a traffic sign). */
const stopWords = new Set(
  "the and for with that this from into your our about new one two shot style small large big light warm soft close wide day people person face man woman men women company business beginner beginners best first make made making great good more most every all any can will way day time back next open free top show see look find get start end set use two three four five world life place thing things part side hand hands left right high low long short old young little white black red blue green yellow orange purple pink brown grey gray under over between behind front inside outside without where when while their there they have has been being never always very just only film video scene picture image photo camera slow motion".split(
    " ",
  ),
);

/** Symbols, signs, letters, flags, money, faces, bodies and gestures: none of them belongs on a podium. */
const denied =
  /button|keycap|flag|symbol|sign|arrow|letter|face|hand|finger|person|people|man-|woman|-man|mark|medal-|o-?clock|thirty|zodiac|heart|square|circle|diamond|banknote|money|dollar|yen|euro|pound|coffin|cigarette|bomb|knife|pistol|gun|dagger|sword|skull|poo|toilet|syringe|drop-of-blood|bone|leg|foot|ear|eye|nose|mouth|tongue|tooth|breast|pregnant|cat-with|grinning|weary|pouting|kissing|cross|star-of|menorah|khanda|wheel-of|kaaba|mosque|synagogue|church|shrine|temple|prayer|om$|currency|credit|exchange|receipt|placard|warning|prohibited|no-|non-|radioactive|biohazard|input|numbers|hundred|abc|speech|balloon-|bubble|thought|zzz|anger|dashing|sweat|collision|dizzy|hole|map-of|statue|post-office|hotel|atm|bank|hospital|convenience|department|school|restroom|litter|customs|baggage-claim|passport|luggage-|squared|vs|up-|ok|sos|cl-|id-|ng-|a-button|beer|wine|cocktail|champagne|sake|whiskey|tumbler|clinking|chart-with|newspaper|memo|calendar|e-mail|name-badge|label|bookmark-tabs|page|scroll|clipboard|card|ledger|identification|japan|tokyo|beginner|trident|fleur|infinity|recycl|copyright|registered|trade|wavy|loop|multiply|divide|plus|minus|equals|peace|yin|atom|medical|part-alternation|gear-|vibration|mobile-phone-|antenna|dvd|optical|videocassette|disk|pager|fax|cancer|aries|taurus|gemini|leo|virgo|libra|scorpio|sagittarius|capricorn|aquarius|pisces|ophiuchus|moai|nazar|hamsa|dolls|mahjong|joker|flower-playing|pirate|santa|claus|angel|genie|vampire|zombie|elf|troll|ogre|goblin|ghost|alien|mx|bust|silhouette|footprints|pile|rat$|cockroach|mosquito|worm|fly$|spider|microbe|snake|shaking|head-|bow-|ninja|mage|cook$|farmer|pilot|judge|artist$|singer|student|teacher|scientist|technologist|worker|firefighter|guard|detective|superhero|supervillain|prince|older|adult|child|boy|girl|baby|family|couple|wedding/;

/** Words whose own icon has another name. */
const spoken: Record<string, string> = {
  app: "mobile-phone",
  smartphone: "mobile-phone",
  phone: "mobile-phone",
  coffee: "hot-beverage",
  tea: "teapot",
  growth: "chart-increasing",
  sales: "chart-increasing",
  revenue: "chart-increasing",
  chart: "bar-chart",
  data: "bar-chart",
  idea: "light-bulb",
  energy: "high-voltage",
  shoe: "running-shoe",
  sneaker: "running-shoe",
  sneakers: "running-shoe",
  shoes: "running-shoe",
  shirt: "t-shirt",
  linen: "t-shirt",
  jeans: "jeans",
  perfume: "lotion-bottle",
  cosmetic: "lipstick",
  serum: "lotion-bottle",
  skincare: "lotion-bottle",
  headphones: "headphone",
  music: "musical-notes",
  song: "musical-notes",
  saving: "coin",
  savings: "coin",
  money: "coin",
  cash: "coin",
  invest: "coin",
  car: "automobile",
  bike: "bicycle",
  computer: "laptop",
  software: "laptop",
  website: "laptop",
  gift: "wrapped-gift",
  present: "wrapped-gift",
  celebration: "party-popper",
  party: "party-popper",
  win: "trophy",
  award: "trophy",
  success: "trophy",
  launch: "rocket",
  startup: "rocket",
  sleep: "bed",
  travel: "luggage",
  holiday: "luggage",
  plane: "airplane",
  photo: "camera",
  movie: "clapper-board",
  cinema: "clapper-board",
  game: "video-game",
  gaming: "video-game",
  school: "graduation-cap",
  course: "graduation-cap",
  education: "graduation-cap",
  learn: "books",
  lesson: "books",
  security: "shield",
  privacy: "locked",
  safe: "shield",
  health: "stethoscope",
  doctor: "stethoscope",
  medicine: "pill",
  vitamin: "pill",
  science: "microscope",
  chef: "cooking",
  kitchen: "cooking",
  noodles: "steaming-bowl",
  ramen: "steaming-bowl",
  noodle: "steaming-bowl",
  soup: "pot-of-food",
  house: "house",
  home: "house",
  plant: "potted-plant",
  garden: "potted-plant",
  search: "magnifying-glass-tilted-left",
  research: "magnifying-glass-tilted-left",
  delivery: "package",
  shipping: "package",
  box: "package",
  shop: "shopping-bags",
  store: "shopping-bags",
  shopping: "shopping-bags",
  fashion: "handbag",
  bag: "handbag",
  tool: "toolbox",
  tools: "toolbox",
  repair: "toolbox",
  paint: "artist-palette",
  painting: "artist-palette",
  art: "artist-palette",
  design: "artist-palette",
  football: "soccer-ball",
  sport: "soccer-ball",
  wristwatch: "watch",
  weather: "sun-behind-cloud",
  dog: "dog",
  cat: "cat",
  pet: "paw-prints",
};

/**
 * Up to `count` emoji that show what a prompt is about, the main one first, each from another head word
 * ("guitar" gives one guitar, not three). Names are those of the bundled icon set.
 */
export function pickIcons(prompt: string, count: number): string[] {
  const scores = new Map<string, { icon: string; score: number; word: string }>();
  const words = prompt.toLowerCase().match(/\p{L}{3,}/gu) ?? [];
  words.forEach((word, position) => {
    if (stopWords.has(word)) return;
    const early = 1 + 0.4 * (1 - position / words.length);
    for (const form of new Set([
      word,
      word.replace(/ies$/, "y"),
      word.replace(/es$/, ""),
      word.replace(/s$/, ""),
      word.replace(/ing$/, ""),
    ])) {
      const own = spoken[form];
      if (own && iconSet().icons[own]) add(own, 6 * early, word);
      for (const [icon, weight] of index().get(form) ?? []) add(icon, weight * early, word);
    }
  });
  function add(icon: string, score: number, word: string) {
    const known = scores.get(icon);
    if (!known || known.score < score) scores.set(icon, { icon, score, word });
  }
  const ranked = [...scores.values()].sort((a, b) => b.score - a.score || (a.icon < b.icon ? -1 : 1));
  const heads = new Set<string>();
  const usedWords = new Map<string, number>();
  const result: string[] = [];
  for (const { icon, word, score } of ranked) {
    if (result.length >= count || score < 2) break;
    const head = icon.split("-").at(-1)!;
    if (heads.has(head) || (usedWords.get(word) ?? 0) >= 2) continue;
    heads.add(head);
    usedWords.set(word, (usedWords.get(word) ?? 0) + 1);
    result.push(icon);
  }
  return result;
}

let words: Map<string, [icon: string, weight: number][]> | undefined;
/** Word → icons whose own name holds it (3 when it is the whole name) or that the emoji dictionary files under it (1). */
function index(): Map<string, [string, number][]> {
  if (words) return words;
  words = new Map();
  const { icons, aliases } = iconSet();
  const file = (word: string, icon: string, weight: number) => {
    if (word.length < 3 || stopWords.has(word)) return;
    const list = words!.get(word) ?? [];
    list.push([icon, weight]);
    words!.set(word, list);
  };
  const dictionary = createRequire(import.meta.url)("emojilib") as Record<string, string[]>;
  const slug = (text: string) =>
    text
      .toLowerCase()
      .replace(/[_\s]+/g, "-")
      .replace(/[^a-z0-9-]/g, "");
  for (const keywords of Object.values(dictionary)) {
    const name = slug(keywords[0]!);
    const icon = icons[name] ? name : aliases?.[name]?.parent;
    if (!icon || !icons[icon] || denied.test(icon)) continue;
    const parts = icon.split("-");
    for (const part of parts) file(part, icon, parts.length === 1 ? 5 : part === parts.at(-1) ? 3 : 2.2);
    for (const keyword of keywords.slice(1)) if (!/[_\s]/.test(keyword)) file(slug(keyword), icon, 1.2);
  }
  return words;
}
