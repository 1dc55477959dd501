import type { Archetype } from "../archetype";
import { coffeeCup } from "./coffee-cup";
import { feast } from "./feast";
import { kitchen } from "./kitchen";
import { stillLife } from "./still-life";

export const table: Archetype = { framings: [coffeeCup, kitchen, feast, stillLife] };
