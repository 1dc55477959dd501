import { type ArchetypeName, archetypeNames } from "../recipe";
import type { Archetype } from "./archetype";
import { coast } from "./coast";
import { desert } from "./desert";
import { desk } from "./desk";
import { forest } from "./forest";
import { mountains } from "./mountains";
import { podium } from "./podium";
import { room } from "./room";
import { sea } from "./sea";
import { skyline } from "./skyline";
import { space } from "./space";
import { underwater } from "./underwater";

const drawn: Partial<Record<ArchetypeName, Archetype>> = {
  mountains,
  forest,
  coast,
  sea,
  underwater,
  desert,
  skyline,
  space,
  room,
  desk,
  podium,
};

export const archetypes = Object.fromEntries(archetypeNames.map((name) => [name, drawn[name] ?? mountains])) as Record<
  ArchetypeName,
  Archetype
>;
