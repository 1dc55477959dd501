import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

export interface IconSet {
  icons: Record<string, { body: string; width?: number }>;
  aliases?: Record<string, { parent: string }>;
  width?: number;
}

let loaded: IconSet | undefined;
/** Microsoft's Fluent emoji, flat (MIT), read once: 8 MB of JSON. */
export function iconSet(): IconSet {
  loaded ??= JSON.parse(
    readFileSync(createRequire(import.meta.url).resolve("@iconify-json/fluent-emoji-flat/icons.json"), "utf8"),
  ) as IconSet;
  return loaded;
}
