import { type ArchetypeName, archetypeNames } from "../recipe";
import { abstract } from "./abstract";
import type { Archetype } from "./archetype";
import { character } from "./character";
import { coast } from "./coast";
import { desert } from "./desert";
import { desk } from "./desk";
import { farm } from "./farm";
import { forest } from "./forest";
import { mountains } from "./mountains";
import { podium } from "./podium";
import { road } from "./road";
import { room } from "./room";
import { sea } from "./sea";
import { sky } from "./sky";
import { skyline } from "./skyline";
import { space } from "./space";
import { street } from "./street";
import { table } from "./table";
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
  table,
  sky,
  farm,
  abstract,
  street,
  road,
  character,
};

export const archetypes = Object.fromEntries(archetypeNames.map((name) => [name, drawn[name] ?? mountains])) as Record<
  ArchetypeName,
  Archetype
>;
