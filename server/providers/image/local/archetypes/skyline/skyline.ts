import type { Archetype } from "../archetype";
import { avenue } from "./avenue";
import { river } from "./river";
import { rooftop } from "./rooftop";

export const skyline: Archetype = { framings: [river, rooftop, avenue] };
