import type { ArchetypeName } from "../recipe";
import { abstract } from "./abstract";
import type { Archetype } from "./archetype";
import { character } from "./character/character";
import { classroom } from "./classroom";
import { coast } from "./coast/coast";
import { concert } from "./concert";
import { desert } from "./desert/desert";
import { desk } from "./desk/desk";
import { farm } from "./farm/farm";
import { forest } from "./forest/forest";
import { laboratory } from "./laboratory";
import { library } from "./library";
import { market } from "./market";
import { mountains } from "./mountains/mountains";
import { podium } from "./podium/podium";
import { road } from "./road";
import { room } from "./room/room";
import { sea } from "./sea";
import { sky } from "./sky/sky";
import { skyline } from "./skyline/skyline";
import { space } from "./space/space";
import { sports } from "./sports";
import { street } from "./street/street";
import { table } from "./table/table";
import { underwater } from "./underwater/underwater";
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
