import { type ArchetypeName, archetypeNames } from "../recipe";
import type { Archetype } from "./archetype";
import { forest } from "./forest";
import { mountains } from "./mountains";

const drawn: Partial<Record<ArchetypeName, Archetype>> = { mountains, forest };

export const archetypes = Object.fromEntries(archetypeNames.map((name) => [name, drawn[name] ?? mountains])) as Record<
  ArchetypeName,
  Archetype
>;
