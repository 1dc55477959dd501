import { archetypeTraits } from "./archetypes/archetype-traits";
import { pickIcons } from "./icons/pick-icons";
import { moodLooks, timesOfLook } from "./prompt/condition-words";
import { type PromptReading, readPrompt } from "./prompt/read-prompt";
import { hashText } from "./random";
import { type ArchetypeName, Look, type PicturePlan, type Season, type TimeOfDay } from "./recipe";

/**
 * Plans all pictures of a film at once: what each shows, that they share one look, and that no two have the same composition.
 * Everything but the details (`seed`) and the choice among compositions free for a scene follows from prompts and mood alone,
 * so that a scene drawn again with another seed still differs from its neighbours.
 */
export function planPictures(prompts: readonly string[], seed: number, mood = ""): PicturePlan[] {
  const readings = prompts.map(readPrompt);
  const film = { look: lookOf(prompts, mood), season: commonSeason(readings) };
  const taken: Choice[] = [];
  for (const [index, reading] of readings.entries()) taken.push(chooseComposition(reading, prompts[index]!, film.look, taken));
  const pools = sharePools(taken);
  return taken.map(({ archetype, mirrored, horizon, time }, index) => {
    const own = readings[index]!;
    return {
      ...{ archetype, mirrored, horizon, time },
      framing: pools[index]![Math.abs(seed) % pools[index]!.length]!,
      weather: own.weather ?? "clear",
      season: own.season ?? film.season,
      look: film.look,
      subjects: [...own.subjects],
      icons: pickIcons(prompts[index]!, 6),
      seed: hashText(`${seed}:${index}:${prompts[index]}`),
    };
  });
}

interface Choice {
  archetype: ArchetypeName;
  framing: number;
  /** The words ask for this very composition. */
  asked: boolean;
  time: TimeOfDay;
  mirrored: boolean;
  horizon: number;
}

function chooseComposition(reading: PromptReading, prompt: string, look: Look, taken: readonly Choice[]): Choice {
  const wish = reading.archetypes[0]?.name ?? (pickIcons(prompt, 1).length > 0 ? "podium" : "abstract");
  const runnersUp = reading.archetypes.filter(({ name, score }) => name !== wish && score >= 3).map(({ name }) => name);
  // First the place the words name, then other places they name, then places that look like them.
  const places = [...new Set([wish, ...runnersUp, ...archetypeTraits[wish].kin])];
  const free = places.flatMap((archetype) =>
    orderedFramings(archetype, reading)
      .filter(({ framing }) => !taken.some((t) => t.archetype === archetype && t.framing === framing))
      .map((option) => ({ archetype, ...option })),
  );
  // A thing that is named is shown in another place rather than left out of its own.
  const isThingNamed = orderedFramings(wish, reading)[0]!.asked;
  const uses = (framing: number) => taken.filter((t) => t.archetype === wish && t.framing === framing).length;
  const { archetype, framing, asked } = (isThingNamed ? free.find((option) => option.asked) : undefined) ??
    free[0] ?? {
      // Every composition was shown: come back to the one shown least often, from the other side, at another hour.
      archetype: wish,
      ...orderedFramings(wish, reading).sort((a, b) => uses(a.framing) - uses(b.framing))[0]!,
    };
  const before = taken.filter((t) => t.archetype === archetype && t.framing === framing);
  const turned = before.length > 0 ? (before.length % 2 === 1) !== before[0]!.mirrored : hashText(prompt) % 2 === 1;
  return {
    ...{ archetype, framing, asked },
    time: reading.time ?? freeTime(look, taken, archetype, prompt),
    mirrored: turned && !archetypeTraits[archetype].fixedSides,
    horizon: before.length > 0 ? [1, -1, 0.5][(before.length - 1) % 3]! : [0, 0.4, -0.4][hashText(`${prompt}h`) % 3]!,
  };
}

/** Compositions of an archetype: those the words ask for first, then the others. */
function orderedFramings(archetype: ArchetypeName, reading: PromptReading): { framing: number; asked: boolean }[] {
  return archetypeTraits[archetype].framings
    .map((subjects, framing) => ({ framing, fits: subjects.filter((subject) => reading.subjects.includes(subject)).length }))
    .sort((a, b) => b.fits - a.fits || a.framing - b.framing)
    .map(({ framing, fits }) => ({ framing, asked: fits > 0 }));
}

/**
 * For each scene the compositions a seed may choose from: its own and, where the words ask for no particular one, some that no
 * other scene of the film uses. Every composition is in one pool only, so scenes differ whatever seeds they are drawn with.
 */
function sharePools(choices: readonly Choice[]): number[][] {
  const pools = choices.map(({ framing }) => [framing]);
  for (const archetype of new Set(choices.map((choice) => choice.archetype))) {
    const open = choices.flatMap((choice, index) => (choice.archetype === archetype && !choice.asked ? [index] : []));
    if (open.length === 0) continue;
    const used = choices.filter((choice) => choice.archetype === archetype).map(({ framing }) => framing);
    const spare = archetypeTraits[archetype].framings.map((_, framing) => framing).filter((framing) => !used.includes(framing));
    for (const [turn, framing] of spare.entries()) pools[open[turn % open.length]!]!.push(framing);
  }
  return pools;
}

/** A time of day that suits the look; the film keeps it, but the same place is shown again only at another hour. */
function freeTime(look: Look, taken: readonly Choice[], archetype: ArchetypeName, prompt: string): TimeOfDay {
  const fitting = timesOfLook[look];
  const used = taken.filter((t) => t.archetype === archetype).map((t) => t.time);
  const usual = fitting[hashText(prompt) % 2]!;
  return [usual, ...fitting].find((time) => !used.includes(time)) ?? fitting[used.length % fitting.length]!;
}

function lookOf(prompts: readonly string[], mood: string): Look {
  const text = `${mood} ${prompts.join(" ")}`.toLowerCase();
  const byMood =
    moodLooks.find(([pattern]) => pattern.test(mood.toLowerCase())) ?? moodLooks.find(([pattern]) => pattern.test(text));
  const options = byMood?.[1] ?? Look.options;
  return options[hashText(text) % options.length]!;
}

/** A film told in one season keeps it in scenes that name none. */
function commonSeason(readings: readonly PromptReading[]): Season {
  return readings.find(({ season }) => season)?.season ?? "summer";
}
