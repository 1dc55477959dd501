import type { Archetype } from "../archetype";
import { airplane } from "./airplane";
import { balloons } from "./balloons";
import { openSky } from "./open-sky";

export const sky: Archetype = { framings: [balloons, airplane, openSky] };
