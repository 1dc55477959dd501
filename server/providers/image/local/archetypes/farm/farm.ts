import type { Archetype } from "../archetype";
import { barnyard } from "./barnyard";
import { garden } from "./garden";
import { mill } from "./mill";

export const farm: Archetype = { framings: [barnyard, garden, mill] };
