import { archetypeTraits } from "./archetypes/archetype-traits";
import { type Choice, chooseComposition, homeOf } from "./choose-composition";
import { pickIcons } from "./icons/pick-icons";
import { isFood, isThing } from "./icons/thing-icon";
import { moodLooks } from "./prompt/condition-words";
import { type PromptReading, readPrompt } from "./prompt/read-prompt";
import { hashText } from "./random";
import { type ArchetypeName, Look, type PicturePlan, type Season } from "./recipe";

/**
 * Plans all pictures of a film at once: what each shows, that they share one look, and that no two have the same composition.
 * Everything but the details (`seed`) and the choice among compositions free for a scene follows from prompts and mood alone,
 * so that a scene drawn again with another seed still differs from its neighbours.
 */
export function planPictures(prompts: readonly string[], seed: number, mood = ""): PicturePlan[] {
  const readings = prompts.map(readPrompt);
  const film = { look: lookOf(prompts, mood), season: commonSeason(readings) };
  const taken: Choice[] = [];
  const home = homeOf(readings);
  for (const [index, reading] of readings.entries())
    taken.push(chooseComposition(reading, prompts[index]!, { look: film.look, home, taken }));
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
      icons: iconsOf(own, prompts[index]!, archetype),
      seed: hashText(`${seed}:${index}:${prompts[index]}`),
    };
  });
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
    const { framings, loud } = archetypeTraits[archetype];
    const spare = framings.map((_, framing) => framing).filter((framing) => !used.includes(framing) && !loud?.includes(framing));
    for (const [turn, framing] of spare.entries()) pools[open[turn % open.length]!]!.push(framing);
  }
  return pools;
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

const dishes = ["bread", "green-salad", "pot-of-food"] as const;

/** What the picture may show for itself: the things named, then what else the words call to mind. */
function iconsOf({ things, subjects }: PromptReading, prompt: string, archetype: ArchetypeName): string[] {
  const icons = [...new Set([...things, ...pickIcons(prompt, 6)])].slice(0, 6);
  if (archetype === "table") {
    const shown = icons.filter((icon) => isFood(icon) || isThing(icon));
    // A laid table has something on its plates; a table with something else on it is not laid.
    const isLaid = shown.some(isFood) || subjects.some((subject) => subject === "meal" || subject === "kitchen");
    if (isLaid) return [...new Set([...shown, ...dishes])].slice(0, 6);
    return shown;
  }
  // Some animal, without a name, is a deer.
  return subjects.includes("animal") && /\b(?:animal|creature)s?\b/i.test(prompt) ? [...icons.slice(0, 5), "deer"] : icons;
}
