import type { Archetype } from "../archetype";
import { lake } from "./lake";
import { meadow } from "./meadow";
import { summit } from "./summit";

export const mountains: Archetype = { framings: [lake, meadow, summit] };
