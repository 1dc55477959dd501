import type { Archetype } from "../archetype";
import { diver } from "./diver";
import { turtle } from "./turtle";
import { whale } from "./whale";

export const underwater: Archetype = { framings: [whale, turtle, diver] };
