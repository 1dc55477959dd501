import type { Archetype } from "../archetype";
import { beach } from "./beach";
import { harbour } from "./harbour";
import { lighthouse } from "./lighthouse";

export const coast: Archetype = { framings: [beach, lighthouse, harbour] };
