import { heroIcon } from "../../brushes/hero-icon";
import { type Figure, standing } from "../../brushes/people";
import { at, oval } from "../../brushes/shapes";
import { alpha } from "../../colour";
import type { Painting, Pen } from "../../painting";
import { dog, robot } from "./character-parts";

const animals =
  /^(poodle|cat|black-cat|bear|panda|fox|rabbit|owl|penguin|lion|tiger|elephant|koala|monkey|horse|unicorn|deer|frog|hedgehog|otter|sloth|duck|swan|turtle|dragon|mouse|hamster|squirrel|chipmunk|wolf|raccoon|giraffe|zebra|kangaroo|llama|goat|ram|ewe|pig|cow|chicken|parrot|peacock|flamingo|eagle|dodo|t-rex|sauropod|snowman|butterfly|snail|bird|badger|beaver)(-face)?$/;

/** The emoji of the animal the words name, if any. */
export const animalIcon = (painting: Painting): string | undefined => painting.recipe.icons.find((icon) => animals.test(icon));

/**
 * Whoever the film is about, standing at `foot`, `height` tall: a robot, a dog, an animal or a person, in the same colours in
 * every setting of a film.
 */
export function placeHero(
  painting: Painting,
  pen: Pen,
  place: { x: number; foot: number; height: number; pose?: Figure["pose"]; back?: boolean; facing?: 1 | -1; paints?: boolean },
) {
  const { x, foot, height } = place;
  const icon = animalIcon(painting);
  if (painting.has("robot")) at(pen, x, foot, (height * 0.92) / 440, () => robot(painting, pen, Boolean(place.paints)));
  else if (painting.has("dog") && !painting.has("person", "woman", "man", "child"))
    at(pen, x, foot, (height * 0.6) / 230, () => dog(painting, pen));
  else if (icon && painting.has("animal", "cat")) {
    const size = height * 0.68;
    oval(pen, alpha(painting.light.shadow, 0.35), x, foot, size * 0.4, size * 0.05);
    heroIcon(painting, pen, icon, x, foot - size * 0.47, size);
  } else
    standing(painting, pen, {
      x,
      foot,
      height: painting.has("child") ? height * 0.8 : height,
      pose: place.pose ?? "stand",
      ...(place.back && { back: true }),
      ...(place.facing && { facing: place.facing }),
      hero: painting.has("elder") ? "elder" : painting.has("child") ? "child" : "adult",
      longHair: painting.has("woman"),
    });
}
