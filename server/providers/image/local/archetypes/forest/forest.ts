import type { Archetype } from "../archetype";
import { brook } from "./brook";
import { clearing } from "./clearing";
import { path } from "./path";

export const forest: Archetype = { framings: [path, clearing, brook] };
