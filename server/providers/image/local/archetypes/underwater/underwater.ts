import type { Archetype } from "../archetype";
import { creature } from "./creature";
import { diver } from "./diver";
import { turtle } from "./turtle";
import { whale } from "./whale";

export const underwater: Archetype = { framings: [whale, turtle, diver, creature] };
