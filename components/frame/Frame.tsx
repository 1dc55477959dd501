"use client";

import { clsx } from "clsx";
import { Search } from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { useOpenPalette } from "@/components/commands/Palette";
import { Keys } from "@/components/ui/keys";
import { Brand } from "./Brand";
import { Credits } from "./Credits";
import { isIn, SECTIONS, type Section } from "./sections";
import { UserMenu } from "./UserMenu";

/** What is around every screen but the film editor: where one can go, what one has, who one is. */
export function Frame({ children }: { children: ReactNode }) {
  return (
    <div className="flex min-h-dvh flex-col max-sm:pb-16">
      <a
        href="#content"
        className="sr-only z-50 rounded-lg bg-overlay px-3 py-2 focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
      >
        Skip to the content
      </a>
      <header className="sticky top-0 z-30 flex h-13 items-center gap-6 border-line border-b bg-canvas/85 px-4 backdrop-blur-md sm:px-6">
        <Brand />
        <nav aria-label="Sections" className="hidden items-center gap-0.5 sm:flex">
          {SECTIONS.map((section) => (
            <BarLink key={section.href} section={section} />
          ))}
        </nav>
        <div className="ml-auto flex items-center gap-1.5">
          <PaletteButton />
          <Credits />
          <UserMenu />
        </div>
      </header>
      <main id="content" tabIndex={-1} className="flex grow flex-col focus:outline-none">
        {children}
      </main>
      <nav
        aria-label="Sections"
        className="fixed inset-x-0 bottom-0 z-30 grid auto-cols-fr grid-flow-col border-line border-t bg-surface pb-[env(safe-area-inset-bottom)] sm:hidden"
      >
        {SECTIONS.map((section) => (
          <TabLink key={section.href} section={section} />
        ))}
      </nav>
    </div>
  );
}

function BarLink({ section: { href, label } }: { section: Section }) {
  const isHere = isIn(usePathname(), href);
  return (
    <Link
      href={href}
      aria-current={isHere ? "page" : undefined}
      className={clsx(
        "touchable inline-flex h-8 items-center rounded-lg px-2.5 font-medium text-ui transition-colors",
        isHere ? "bg-raised text-text" : "text-quiet hover:text-text",
      )}
    >
      {label}
    </Link>
  );
}

function TabLink({ section: { href, label, icon: Icon } }: { section: Section }) {
  const isHere = isIn(usePathname(), href);
  return (
    <Link
      href={href}
      aria-current={isHere ? "page" : undefined}
      className={clsx(
        "flex h-15 flex-col items-center justify-center gap-1 text-[0.6875rem]",
        isHere ? "text-accent" : "text-quiet",
      )}
    >
      <Icon aria-hidden className="size-5" />
      {label}
    </Link>
  );
}

function PaletteButton() {
  const open = useOpenPalette();
  return (
    <button
      type="button"
      onClick={open}
      aria-label="Search commands and pages"
      className="touchable hidden h-8 items-center gap-2 rounded-lg border border-line bg-surface px-2.5 text-quiet text-ui hover:border-line-strong hover:text-text md:inline-flex"
    >
      <Search aria-hidden className="size-3.5" />
      Search
      <Keys keys="Mod+K" />
    </button>
  );
}
