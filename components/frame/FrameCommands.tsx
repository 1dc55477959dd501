"use client";

import { Monitor, Moon, Sun } from "lucide-react";
import { useRouter } from "next/navigation";
import { useMemo } from "react";
import { type Command, useCommands } from "@/components/commands/commands";
import { showTheme } from "@/components/theme/theme";
import { useVisitor } from "@/components/visitor";
import { SECTIONS } from "./sections";

/** Ways to every screen and the themes, for the palette. */
export function FrameCommands() {
  const router = useRouter();
  const { kind } = useVisitor();
  const commands = useMemo<Command[]>(
    () => [
      ...SECTIONS.filter(({ accountOnly }) => !accountOnly || kind === "account").map(({ href, label, icon }) => ({
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
