import type { Archetype } from "../archetype";
import { arch } from "./arch";
import { floating } from "./floating";
import { steps } from "./steps";

export const podium: Archetype = { framings: [arch, floating, steps] };
