"use client";

import type { LucideIcon } from "lucide-react";
import { createRegistry } from "@/components/registry";

/** Something that the palette offers. */
export interface Command {
  id: string;
  label: string;
  /** Heading in the palette. */
  group: string;
  /** Other words that find it. */
  keywords?: readonly string[];
  icon?: LucideIcon;
  /** The key that does the same, for the eye only. */
  keys?: string;
  run(): void;
}

export const commandLists = createRegistry<readonly Command[]>();

/** Offers commands in the palette while the component is on screen. Memoise the list. */
export const useCommands = (commands: readonly Command[]): void => commandLists.useEntry(commands);
