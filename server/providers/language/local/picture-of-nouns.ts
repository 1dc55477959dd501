import type { FilmPlace } from "./visuals-places";

/** Nouns that say when it is or how the weather is, as a picture is told of them. */
const CONDITIONS: Readonly<Record<string, string>> = {
  morning: "in the morning",
  evening: "in the evening",
  night: "at night",
  sunrise: "at sunrise",
  sunset: "at sunset",
  winter: "winter, snow",
  spring: "spring blossoms",
  summer: "summer",
  autumn: "autumn leaves",
  rain: "in the rain",
  snow: "falling snow",
  storm: "in a storm",
  fog: "in the fog",
  sun: "sunshine",
  moon: "moonlight",
  star: "under the stars, night",
  light: "warm light",
};

/** Whom or what a picture is of, wherever it plays. */
const HEROES = new Set(
  `fisherman whale camel teacher astronaut robot dancer dog cat bird horse cow elephant tiger lion fox bear rabbit butterfly
  children child girl boy baby grandmother grandfather mother woman man people friends brothers sisters neighbours farmer doctor
  nurse king queen princess knight witch dragon deer owl mouse hedgehog squirrel penguin turtle dolphin octopus shark frog sheep
  goat chicken duck sailor painter singer runner cyclist hiker train car bicycle airplane rocket bus motorcycle truck`.split(
    /\s+/,
  ),
);
const MOST_NAMED = 2;

/** What the nouns of a line say of its picture. */
export interface NamedThings {
  /** People, animals and vehicles first. */
  things: string[];
  hasHero: boolean;
  /** When it is, how the weather is. */
  conditions: string[];
}

/** People, animals and vehicles, then all else, each in their order. */
export const heroesFirst = (nouns: readonly string[]): string[] => [
  ...nouns.filter((noun) => HEROES.has(noun)),
  ...nouns.filter((noun) => !HEROES.has(noun)),
];

export function sortNouns(nouns: readonly string[]): NamedThings {
  const things = heroesFirst(nouns.filter((noun) => !(noun in CONDITIONS)));
  return {
    things,
    hasHero: things.some((noun) => HEROES.has(noun)),
    conditions: nouns.flatMap((noun) => CONDITIONS[noun] ?? []).slice(0, MOST_NAMED),
  };
}

/**
 * A picture of what a line names, where it is and when. Null when that is no more than a place, which has better pictures of its
 * own, or nothing at all.
 */
export function pictureOfNouns(named: NamedThings, place: FilmPlace | undefined, usualLight: string): string | null {
  const { things, hasHero, conditions } = named;
  const others = things.filter((noun) => noun !== place?.name);
  const light = conditions.length > 0 ? conditions : [usualLight];
  const at = place ? [place.at] : [];
  const shown = others.slice(0, MOST_NAMED).join(" and ");
  if (hasHero) return [shown, ...at, ...light].join(", ");
  // Two things are a place of their own.
  if (others.length >= MOST_NAMED) return [shown, ...light].join(", ");
  const isOnlyWeather = things.length === 0 && conditions.length > 0;
  return isOnlyWeather ? ["a wide view", ...(place ? at : ["landscape"]), ...light].join(", ") : null;
}
