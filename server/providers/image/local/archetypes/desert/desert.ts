import type { Archetype } from "../archetype";
import { dunes } from "./dunes";
import { mesas } from "./mesas";
import { savanna } from "./savanna";

export const desert: Archetype = { framings: [dunes, mesas, savanna] };
