import type { Archetype } from "../archetype";
import { coffeeCup } from "./coffee-cup";
import { feast } from "./feast";
import { kitchen } from "./kitchen";

export const table: Archetype = { framings: [coffeeCup, kitchen, feast] };
