import type { Archetype } from "../archetype";
import { animalScene } from "./animal-scene";
import { hilltop } from "./hilltop";
import { robotScene } from "./robot-scene";

export const character: Archetype = { framings: [robotScene, animalScene, hilltop] };
