import { archetypeTraits, someone } from "./archetypes/archetype-traits";
import { timesOfLook } from "./prompt/condition-words";
import type { PromptReading } from "./prompt/read-prompt";
import { hashText } from "./random";
import type { ArchetypeName, Look, TimeOfDay } from "./recipe";

export interface Choice {
  archetype: ArchetypeName;
  framing: number;
  /** The words ask for this very composition. */
  asked: boolean;
  time: TimeOfDay;
  mirrored: boolean;
  horizon: number;
  /** The thing a still life shows: with another one, the same composition is another picture. */
  thing: string | undefined;
}

/** What the film knows when a scene is chosen: its look, where it mostly plays, and what was shown before. */
export interface FilmSoFar {
  look: Look;
  home: ArchetypeName | undefined;
  taken: readonly Choice[];
}

const vehicles: readonly string[] = ["car", "van", "truck", "bike", "motorbike", "train"];

/** Words this weak only hint at a place: then the film's own place fits better. */
const WEAK = 2;
/** What a composition loses against one that fits in every way, in the same scale as the scores of words. */
const cost = { kin: 4, nextKin: 0.6, loud: 9, unfit: 4, repeat: 5.2, repeatAgain: 3, mostBehind: 6, hero: 5 } as const;

/**
 * The composition that fits the words best. Having been shown before counts against a composition, but less than showing
 * something the words do not name: rather the same reef from its other side than a chart.
 */
export function chooseComposition(reading: PromptReading, prompt: string, film: FilmSoFar): Choice {
  const { archetype, framing, asked } = optionsFor(reading, prompt, film).sort((a, b) => b.value - a.value)[0]!;
  const before = film.taken.filter((t) => t.archetype === archetype && t.framing === framing);
  const turned = before.length > 0 ? (before.length % 2 === 1) !== before[0]!.mirrored : hashText(prompt) % 2 === 1;
  return {
    ...{ archetype, framing, asked, thing: reading.things[0] },
    time: reading.time ?? freeTime(film, archetype, prompt),
    mirrored: turned && !archetypeTraits[archetype].fixedSides,
    horizon: before.length > 0 ? [1, -1, 0.5][(before.length - 1) % 3]! : [0, 0.4, -0.4][hashText(`${prompt}h`) % 3]!,
  };
}

interface Option {
  archetype: ArchetypeName;
  framing: number;
  asked: boolean;
  value: number;
}

function optionsFor(reading: PromptReading, prompt: string, film: FilmSoFar): Option[] {
  const places = placesFor(reading, film.home);
  return [...places].flatMap(([archetype, behind]) => {
    const { framings, loud, unfit } = archetypeTraits[archetype];
    const uses = framings.map(
      (_, framing) => film.taken.filter((t) => t.archetype === archetype && t.framing === framing).length,
    );
    return framings.map((subjects, framing) => {
      const named = subjects.filter((subject) => reading.subjects.includes(subject));
      const others = named.filter((subject) => !someone.includes(subject)).length;
      // People are drawn in many places: alone, they do not pull a picture away from the place that is named.
      const fits = others + (others < named.length && (others > 0 || behind === 0) ? 1 : 0);
      const isLoud = Boolean(loud?.includes(framing)) && fits === 0;
      const isUnfit = others === 0 && Boolean(unfit?.[framing]?.some((subject) => reading.subjects.includes(subject)));
      const repeats = uses[framing]!;
      const isAnother = subjects.includes("thing") && fits > 0 && !film.taken.some((t) => t.thing === reading.things[0]);
      const value =
        Math.min(fits, 3) * 2.2 -
        behind -
        (isLoud ? cost.loud : 0) -
        (isUnfit ? cost.unfit : 0) -
        (repeats > 0 ? (cost.repeat + cost.repeatAgain * (repeats - 1)) * (isAnother ? 0.4 : 1) : 0) -
        framing * 0.01 -
        (hashText(`${prompt}${archetype}`) % 7) * 0.001;
      return { archetype, framing, asked: fits > 0, value };
    });
  });
}

/** Places a scene may show, and how far each lies behind the best: those its words name, and their families. */
function placesFor(reading: PromptReading, home: ArchetypeName | undefined): Map<ArchetypeName, number> {
  const named = reading.archetypes[0];
  const isWeak = !named || named.score < WEAK;
  const wish = isWeak ? (home ?? named?.name ?? (reading.things.length > 0 ? "table" : "room")) : named.name;
  const best = isWeak ? WEAK : named.score;
  // A picture of its hero, or of the car it is about, is shown again rather than without them.
  const isAboutHero =
    wish === "character" ? best > 6 : wish === "road" && reading.subjects.some((name) => vehicles.includes(name));
  const places = new Map<ArchetypeName, number>([[wish, 0]]);
  const add = (name: ArchetypeName, behind: number) => places.set(name, Math.min(places.get(name) ?? Infinity, behind));
  for (const { name, score } of reading.archetypes)
    if (score >= WEAK) add(name, Math.min(cost.mostBehind + (isAboutHero ? cost.hero : 0), best - score + 0.8));
  for (const [index, name] of archetypeTraits[wish].kin.entries())
    add(name, cost.kin + (isAboutHero ? cost.hero : 0) + cost.nextKin * index);
  places.set(wish, 0);
  return places;
}

/** A time of day that suits the look; the film keeps it, but the same place is shown again only at another hour. */
function freeTime({ look, taken }: FilmSoFar, archetype: ArchetypeName, prompt: string): TimeOfDay {
  const fitting = timesOfLook[look];
  const used = taken.filter((t) => t.archetype === archetype).map((t) => t.time);
  const usual = fitting[hashText(prompt) % 2]!;
  return [usual, ...fitting].find((time) => !used.includes(time)) ?? fitting[used.length % fitting.length]!;
}

/** Where most of the film plays, by its clear words; `undefined` when none are clear. */
export function homeOf(readings: readonly PromptReading[]): ArchetypeName | undefined {
  const sums = new Map<ArchetypeName, number>();
  for (const { archetypes } of readings) {
    const best = archetypes[0];
    if (best && best.score >= WEAK) sums.set(best.name, (sums.get(best.name) ?? 0) + Math.min(best.score, 8));
  }
  return [...sums].sort((a, b) => b[1] - a[1])[0]?.[0];
}
