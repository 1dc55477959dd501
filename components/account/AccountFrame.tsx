"use client";

import { clsx } from "clsx";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { type ReactNode, useEffect, useRef } from "react";
import { useVisitor } from "@/components/visitor";
import { type AccountSection, sectionsFor } from "./sections";

/** What is around every screen of the account: its sections, beside it or, on phones, above it. */
export function AccountFrame({ children }: { children: ReactNode }) {
  const { kind } = useVisitor();
  return (
    <div className="mx-auto w-full max-w-6xl px-4 pt-6 pb-12 sm:px-6 sm:pt-9">
      <h1 className="font-display text-3xl">Account</h1>
      <div className="mt-5 grid gap-5 md:mt-7 md:grid-cols-[11rem_minmax(0,1fr)] md:gap-10">
        <nav
          aria-label="Account"
          className="-mx-4 flex gap-1 overflow-x-auto border-line px-4 max-md:border-b max-md:pb-2 md:sticky md:top-20 md:mx-0 md:flex-col md:self-start md:px-0"
        >
          {sectionsFor(kind).map((section) => (
            <SectionLink key={section.href} section={section} />
          ))}
        </nav>
        <div className="flex min-w-0 flex-col gap-5">{children}</div>
      </div>
    </div>
  );
}

function SectionLink({ section: { href, label, icon: Icon } }: { section: AccountSection }) {
  const pathname = usePathname();
  const isHere = href === "/account" ? pathname === href : pathname === href || pathname.startsWith(`${href}/`);
  const link = useRef<HTMLAnchorElement>(null);
  // On phones the row of sections is wider than the screen.
  useEffect(() => {
    if (isHere) link.current?.scrollIntoView({ block: "nearest", inline: "center" });
  }, [isHere]);
  return (
    <Link
      ref={link}
      href={href}
      aria-current={isHere ? "page" : undefined}
      className={clsx(
        "touchable inline-flex h-9 shrink-0 items-center gap-2.5 rounded-lg px-2.5 font-medium text-ui transition-colors",
        isHere ? "bg-raised text-text" : "text-quiet hover:bg-raised hover:text-text",
      )}
    >
      <Icon aria-hidden className={clsx("size-4", isHere && "text-accent")} />
      {label}
    </Link>
  );
}
