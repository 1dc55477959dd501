"use client";

import { Monitor, Moon, Sun } from "lucide-react";
import { useRouter } from "next/navigation";
import { useMemo } from "react";
import { sectionsFor } from "@/components/account/sections";
import { type Command, useCommands } from "@/components/commands/commands";
import { showTheme } from "@/components/theme/theme";
import { useVisitor } from "@/components/visitor";
import { SECTIONS } from "./sections";

/** Its first section is where the account itself leads. */
const accountSections = (kind: "account" | "external") => sectionsFor(kind).slice(1);

/** Ways to every screen and the themes, for the palette. */
export function FrameCommands() {
  const router = useRouter();
  const { kind } = useVisitor();
  const commands = useMemo<Command[]>(
    () => [
      ...[...SECTIONS, ...accountSections(kind)].map(({ href, label, icon }) => ({
        ...{ id: `go:${href}`, label, icon, group: "Go to", run: () => router.push(href) },
      })),
      { id: "theme:light", label: "Light theme", group: "Appearance", icon: Sun, run: () => showTheme("light") },
      { id: "theme:dark", label: "Dark theme", group: "Appearance", icon: Moon, run: () => showTheme("dark") },
      { id: "theme:system", label: "Theme of the system", group: "Appearance", icon: Monitor, run: () => showTheme("system") },
    ],
    [router, kind],
  );
  useCommands(commands);
  return null;
}
