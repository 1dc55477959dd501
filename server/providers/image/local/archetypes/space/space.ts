import type { Archetype } from "../archetype";
import { launch } from "./launch";
import { orbit } from "./orbit";
import { otherWorld } from "./other-world";
import { stargazer } from "./stargazer";

export const space: Archetype = { framings: [orbit, otherWorld, launch, stargazer] };
