import { z } from "zod";

export const TimeOfDay = z.enum(["dawn", "day", "sunset", "dusk", "night"]);
export type TimeOfDay = z.output<typeof TimeOfDay>;
export const Weather = z.enum(["clear", "cloud", "rain", "storm", "snow", "fog"]);
export type Weather = z.output<typeof Weather>;
export const Season = z.enum(["spring", "summer", "autumn", "winter"]);
export type Season = z.output<typeof Season>;
export const Look = z.enum(["amber", "teal", "violet", "meadow", "rose", "azure"]);
export type Look = z.output<typeof Look>;

export const archetypeNames = [
  "mountains",
  "coast",
  "sea",
  "underwater",
  "forest",
  "desert",
  "skyline",
  "street",
  "room",
  "desk",
  "table",
  "podium",
  "space",
  "sky",
  "farm",
  "village",
  "classroom",
  "laboratory",
  "sports",
  "concert",
  "market",
  "library",
  "road",
  "abstract",
  "character",
] as const;
export const ArchetypeName = z.enum(archetypeNames);
export type ArchetypeName = z.output<typeof ArchetypeName>;

/** What a scene looks like, without its size: the planner's answer for one scene of a film. */
export const PicturePlan = z.object({
  archetype: ArchetypeName,
  /** Index into the archetype's compositions. */
  framing: z.number().int().min(0),
  /** Flips the composition left to right. */
  mirrored: z.boolean(),
  /** How high the horizon lies: -1 low (much sky), 0 middle, 1 high (much ground). */
  horizon: z.number().min(-1).max(1),
  time: TimeOfDay,
  weather: Weather,
  season: Season,
  look: Look,
  /** Words of the prompt the archetype may draw: `boat`, `lighthouse`, `whale`… */
  subjects: z.array(z.string()),
  /** Names of emoji in the bundled icon set, the hero first. */
  icons: z.array(z.string()),
  seed: z.number().int(),
});
export type PicturePlan = z.output<typeof PicturePlan>;

/** All that is needed to draw the very same layers again. Raise `version` when a change moves things inside a picture. */
export const Recipe = PicturePlan.extend({
  version: z.literal(1),
  width: z.number().int().min(16).max(4096),
  height: z.number().int().min(16).max(4096),
});
export type Recipe = z.output<typeof Recipe>;
