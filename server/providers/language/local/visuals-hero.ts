import type { Brief } from "./brief";
import { article } from "./english";

const HERO =
  /^(?:robot|android|boy|girl|man|woman|child|kid|fox|cat|dog|bear|wolf|lion|elephant|rabbit|bunny|mouse|owl|dragon|penguin|panda|hedgehog|unicorn|knight|astronaut|keeper|fisherman|dancer|painter|musician|baker|farmer|grandmother|grandma|grandfather|grandpa|king|queen|princess|prince|witch|wizard|explorer|pirate|teacher|sailor|shepherd|gardener|kitten|puppy)$/i;

/** Anybody a picture shows who could as well be the film's hero. */
const ANYBODY =
  /^(?:a|an|the|one) (?:(?:lone|tired|small|young|old|single) )?(?:painter|artist|person|woman|man|child|boy|girl|reader|traveller|hiker|runner|writer|player|visitor|figure|scientist|cyclist|musician|dancer|farmer|barista)(?=\s|,|$)/i;
const SOMEWHERE =
  /^(?:a|an|the) (?:[a-z-]+ )?(?:road|path|forest path|winding road|rooftop|easel|studio|meadow|street|hill|bridge|garden|beach)\b/i;

/**
 * Lets the hero of a story play the parts that a picture gives to just anybody, and walk through its empty places. Pictures
 * of other films, and of things and other people, stay as they are.
 */
export function castHero(picture: string, { subject, format }: Brief): string {
  const isStory = format === "story" || Boolean(subject.clause);
  if (!isStory || !HERO.test(subject.head) || subject.plural) return picture;
  const noun = subject.noun.split(/\s+/).slice(-3).join(" ");
  const hero = subject.name && !subject.noun ? subject.name : `${article(noun)} ${noun}`;
  if (picture.toLowerCase().includes(subject.head.toLowerCase())) return picture;
  if (ANYBODY.test(picture)) return picture.replace(ANYBODY, hero);
  return SOMEWHERE.test(picture)
    ? `${hero} on ${picture[0]?.toLowerCase()}${picture.slice(1)}`.replace(
        / on (an? (?:[a-z-]+ )?(?:easel|studio|meadow|garden|street|forest path))/,
        " in $1",
      )
    : picture;
}
