import type { Archetype } from "../archetype";
import { boulevard } from "./boulevard";
import { lane } from "./lane";
import { shops } from "./shops";

export const street: Archetype = { framings: [shops, lane, boulevard] };
