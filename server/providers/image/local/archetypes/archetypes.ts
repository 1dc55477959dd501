import type { ArchetypeName } from "../recipe";
import { abstract } from "./abstract";
import type { Archetype } from "./archetype";
import { character } from "./character";
import { classroom } from "./classroom";
import { coast } from "./coast";
import { concert } from "./concert";
import { desert } from "./desert";
import { desk } from "./desk";
import { farm } from "./farm";
import { forest } from "./forest";
import { laboratory } from "./laboratory";
import { library } from "./library";
import { market } from "./market";
import { mountains } from "./mountains";
import { podium } from "./podium";
import { road } from "./road";
import { room } from "./room";
import { sea } from "./sea";
import { sky } from "./sky";
import { skyline } from "./skyline";
import { space } from "./space";
import { sports } from "./sports";
import { street } from "./street";
import { table } from "./table";
import { underwater } from "./underwater";
import { village } from "./village";

/** Every kind of scene the illustrator can draw. */
export const archetypes: Record<ArchetypeName, Archetype> = {
  mountains,
  coast,
  sea,
  underwater,
  forest,
  desert,
  skyline,
  street,
  room,
  desk,
  table,
  podium,
  space,
  sky,
  farm,
  village,
  classroom,
  laboratory,
  sports,
  concert,
  market,
  library,
  road,
  abstract,
  character,
};
