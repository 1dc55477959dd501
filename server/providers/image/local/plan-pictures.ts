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
  const taken: Taken[] = [];
  const chosen = readings.map((reading, index) => chooseComposition(reading, prompts[index]!, film.look, taken));
  return chosen.map((choice, index) => {
    const sceneSeed = hashText(`${seed}:${index}:${prompts[index]}`);
    const own = readings[index]!;
    // A spare composition is one no sibling uses; a new seed may take it, unless the words ask for this very one.
    const framing =
      choice.spare.length > 0 ? [choice.framing, ...choice.spare][Math.abs(seed) % (choice.spare.length + 1)]! : choice.framing;
    return {
      archetype: choice.archetype,
      framing,
      mirrored: choice.mirrored,
      horizon: choice.horizon,
      time: choice.time,
      weather: own.weather ?? "clear",
      season: own.season ?? film.season,
      look: film.look,
      subjects: [...own.subjects],
      icons: pickIcons(prompts[index]!, 6),
      seed: sceneSeed,
    };
  });
}

interface Taken {
  archetype: ArchetypeName;
  framing: number;
  time: TimeOfDay;
  mirrored: boolean;
  horizon: number;
}
type Choice = Taken & { spare: number[] };

function chooseComposition(reading: PromptReading, prompt: string, look: Look, taken: Taken[]): Choice {
  const wish = reading.archetypes[0]?.name ?? (pickIcons(prompt, 1).length > 0 ? "podium" : "abstract");
  const runnersUp = reading.archetypes
    .slice(1)
    .filter(({ score }) => score >= 3)
    .map(({ name }) => name);
  // First the place the words name, then other places they name, then places that look like them.
  const candidates = [...new Set([wish, ...runnersUp, ...archetypeTraits[wish].kin])];
  const isTaken = (archetype: ArchetypeName, framing: number) =>
    taken.some((t) => t.archetype === archetype && t.framing === framing);
  let archetype = wish;
  let framing = -1;
  for (const name of candidates) {
    const free = orderedFramings(name, reading).filter((f) => !isTaken(name, f));
    if (free.length === 0) continue;
    archetype = name;
    framing = free[0]!;
    break;
  }
  const crowded = framing < 0;
  if (crowded) {
    // Every composition was shown: come back to the one shown least often, from the other side, at another hour.
    const uses = (f: number) => taken.filter((t) => t.archetype === wish && t.framing === f).length;
    framing = orderedFramings(wish, reading).sort((a, b) => uses(a) - uses(b))[0]!;
  }
  const before = taken.filter((t) => t.archetype === archetype && t.framing === framing);
  const choice = {
    archetype,
    framing,
    time: reading.time ?? freeTime(look, taken, archetype, prompt),
    mirrored:
      before.length > 0 ? (before.length % 2 === 1 ? !before[0]!.mirrored : before[0]!.mirrored) : hashText(prompt) % 2 === 1,
    horizon: before.length > 0 ? [1, -1, 0.5][(before.length - 1) % 3]! : [0, 0.4, -0.4][hashText(`${prompt}h`) % 3]!,
  };
  taken.push(choice);
  return { ...choice, spare: [] };
}

/** Compositions of an archetype: those the words ask for first, then the others. */
function orderedFramings(archetype: ArchetypeName, reading: PromptReading): number[] {
  const { framings } = archetypeTraits[archetype];
  const fits = (index: number) => framings[index]!.filter((subject) => reading.subjects.includes(subject)).length;
  return framings.map((_, index) => index).sort((a, b) => fits(b) - fits(a) || a - b);
}

/** A time of day that suits the look; the film keeps it, but the same place is shown again only at another hour. */
function freeTime(look: Look, taken: readonly Taken[], archetype: ArchetypeName, prompt: string): TimeOfDay {
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
