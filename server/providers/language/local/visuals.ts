import type { CameraMove } from "@/server/schemas/timeline";
import type { Role } from "./arcs";
import type { Brief } from "./brief";
import { castHero } from "./visuals-hero";

export { pictureForLine } from "./visuals-for-lines";

const TIME_WORDS =
  /\b(?:(?:at|in|before|after)\s+)?(?:the\s+)?(?:early |late |first |last |low |bright |soft |warm )?(?:sunrise|dawn|daybreak|morning(?: sun| light)?|noon|midday|afternoon(?: light| sun)?|golden hour|sunset|dusk|twilight|evening(?: light| sun)?|night|midnight|moonlight|daylight)\b/i;

/**
 * Puts the caller's time, weather, place, style and hero into a picture, where the picture does not already have them. What
 * the caller's own sentences say of one moment (`when the fog comes in`) is not spread over the whole film, nor is the
 * weather a film explains.
 */
export function dressPicture(see: string, brief: Brief, tone: "grounded" | "cinematic"): string {
  let picture = castHero(see.replace(/[.,;\s]+$/, ""), brief);
  const isOrdered = Boolean(brief.subject.first);
  if (isOrdered && brief.time && !picture.toLowerCase().includes(brief.time)) {
    picture = TIME_WORDS.test(picture)
      ? picture.replace(TIME_WORDS, ` ${atTime(brief.time)}`)
      : `${picture}, ${atTime(brief.time)}`;
  }
  if (isOrdered && brief.weather && !isTopic(brief.weather, brief) && !SKY.test(picture)) picture += `, ${brief.weather}`;
  if (brief.place && !picture.includes(brief.place)) picture += `, ${brief.place}`;
  picture = picture
    .replace(/\s+,/g, ",")
    .replace(/\s{2,}/g, " ")
    .replace(/,\s*,/g, ",")
    .trim();
  const style = brief.styles.length ? brief.styles.filter((word) => word !== "cinematic").join(", ") : "";
  const light = tone === "cinematic" ? "cinematic light" : "natural light";
  return [picture, style, light].filter(Boolean).join(", ");
}

/** Pictures that bring a sky of their own, or have none. */
const SKY = /\b(?:sun|sunny|sunlit|clear|blue sky|stars|starry|rain|snow|fog|mist|storm|underwater|planet|screen|macro)\b/i;

const isTopic = (weather: string, { question, subject }: Brief): boolean =>
  weather.split(" ").some((word) => word.length > 2 && `${question ?? ""} ${subject.noun}`.toLowerCase().includes(word));

const atTime = (time: string): string => (/^(?:morning|evening|afternoon)$/.test(time) ? `in the ${time}` : `at ${time}`);

const MOTION: readonly (readonly [RegExp, string])[] = [
  [/\b(?:rain|drizzle|wet)\b/i, "rain falling, drops running"],
  [/\bsnow|ice\b/i, "snow drifting down"],
  [/\b(?:sea|ocean|wave|lake|river|water|harbou?r|tide|stream|boat)\w*\b/i, "water moving gently"],
  [/\b(?:fire|candle|flame|hearth|lantern)\w*\b/i, "flames flickering"],
  [/\b(?:steam|kettle|coffee|tea|soup|cup)\w*\b/i, "steam curling upwards"],
  [/\b(?:tree|leaf|leaves|forest|grass|meadow|field|garden|flower)\w*\b/i, "leaves stirring in a light wind"],
  [/\b(?:train|car|road|street|traffic|bus|bicycle|bike|tram)\w*\b/i, "traffic passing through the frame"],
  [/\b(?:crowd|people|dancer|runner|child|children|player|friends|family)\w*\b/i, "people moving naturally"],
  [/\b(?:hand|hands|fingers|thumb)\b/i, "hands working calmly"],
  [/\b(?:star|stars|galaxy|planet|moon|sky|cloud)\w*\b/i, "clouds and stars drifting slowly"],
  [/\b(?:bird|fish|whale|dog|cat|horse|fox|animal)\w*\b/i, "the animal moving unhurriedly"],
  [/\b(?:curtain|linen|fabric|cloth|washing)\w*\b/i, "fabric swaying in a draught"],
];

const CAMERA_WORDS: Record<CameraMove, string> = {
  push_in: "slow push in",
  pull_back: "slow pull back",
  drift_left: "camera drifts left",
  drift_right: "camera drifts right",
  crane_up: "camera rises",
  tilt_down: "camera tilts down",
  hold: "camera holds still",
};

/** How the picture moves: the camera, and what in it would move by itself. */
export function motionFor(picture: string, camera: CameraMove): string {
  const motion = MOTION.find(([pattern]) => pattern.test(picture))?.[1] ?? "light shifting softly";
  return `${CAMERA_WORDS[camera]}, ${motion}`;
}

const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:storm|thunder)\w*\b/i, "distant thunder and wind"],
  [/\b(?:rain|drizzle)\w*\b/i, "steady rain"],
  [/\b(?:sea|ocean|wave|waves|beach|coast|tide|harbou?r)\b/i, "waves on the shore"],
  [/\b(?:river|stream|waterfall|lake)\b/i, "running water"],
  [/\b(?:forest|trees?|birds?|garden|meadow|park)\b/i, "birds and leaves"],
  [/\b(?:street|traffic|city|square|market|crossing)\b/i, "city street ambience"],
  [/\b(?:train|tram|station)\b/i, "train passing"],
  [/\b(?:fire|fireplace|hearth)\b/i, "crackling fire"],
  [/\b(?:kitchen|pan|stove|oven)\b/i, "kitchen sounds, a pan sizzling softly"],
  [/\b(?:wind|hill|mountain|desert|valley|field|road)\b/i, "light wind"],
  [/\b(?:crowd|stadium|hall|stage|concert)\b/i, "crowd murmur"],
  [/\b(?:café|cafe|restaurant|bar|table)\b/i, "quiet room with soft voices"],
  [/\b(?:night|stars|moon)\b/i, "crickets at night"],
];

/** What can be heard in a picture, or the sound of the frame. */
export const soundFor = (picture: string, fallback: string): string =>
  SOUNDS.find(([pattern]) => pattern.test(picture))?.[1] ?? fallback;

const CAMERA_BY_ROLE: Partial<Record<Role, readonly CameraMove[]>> = {
  open: ["push_in", "drift_right"],
  hook: ["push_in", "drift_left"],
  once: ["push_in", "crane_up"],
  reveal: ["crane_up", "push_in"],
  pain: ["drift_left", "hold", "tilt_down"],
  trouble: ["drift_left", "tilt_down", "hold"],
  gain: ["crane_up", "drift_right"],
  turn: ["pull_back", "crane_up"],
  pivot: ["crane_up", "push_in"],
  door: ["pull_back", "drift_right"],
  reflect: ["pull_back", "hold"],
  close: ["pull_back", "crane_up"],
};
const CAMERA_ANY: readonly CameraMove[] = ["drift_right", "push_in", "tilt_down", "drift_left", "crane_up", "pull_back"];

/** A camera move for each scene: fitting its role, never the same twice in a row. */
export function camerasFor(roles: readonly Role[], seed: number): CameraMove[] {
  const moves: CameraMove[] = [];
  roles.forEach((role, i) => {
    const wished = CAMERA_BY_ROLE[role] ?? [];
    const turn = (seed + i * 5) % CAMERA_ANY.length;
    const order = [...wished, ...CAMERA_ANY.slice(turn), ...CAMERA_ANY.slice(0, turn)];
    moves.push(order.find((move) => move !== moves[i - 1] && (wished.length > 0 || move !== moves[i - 2])) ?? "hold");
  });
  return moves;
}
