import type { Archetype } from "../archetype";
import { animalScene } from "./animal-scene";
import { atHome } from "./at-home";
import { hilltop } from "./hilltop";
import { inTown } from "./in-town";
import { robotScene } from "./robot-scene";

export const character: Archetype = { framings: [robotScene, animalScene, hilltop, atHome, inTown] };
