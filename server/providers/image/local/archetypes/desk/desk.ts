import type { Archetype } from "../archetype";
import { byTheWindow } from "./by-the-window";
import { meeting } from "./meeting";
import { monitors } from "./monitors";
import { phoneInFront } from "./phone-in-front";

export const desk: Archetype = { framings: [byTheWindow, phoneInFront, monitors, meeting] };
