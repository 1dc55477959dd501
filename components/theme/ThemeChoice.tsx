"use client";

import { Monitor, Moon, Sun } from "lucide-react";
import { useState } from "react";
import { MenuChoice } from "@/components/ui/menu";
import { readTheme, showTheme, type Theme } from "./theme";

const THEMES = [
  { value: "system", label: "System", icon: Monitor },
  { value: "light", label: "Light", icon: Sun },
  { value: "dark", label: "Dark", icon: Moon },
] as const satisfies readonly { value: Theme; label: string; icon: typeof Sun }[];

/** Dark, light, or as the system has it. */
export function ThemeChoice() {
  const [theme, setTheme] = useState<Theme>(() => readTheme(document.documentElement.dataset.theme));
  return (
    <MenuChoice<Theme>
      label="Theme"
      value={theme}
      options={THEMES}
      onChange={(next) => {
        setTheme(next);
        showTheme(next);
      }}
    />
  );
}
