"use client";

import { clsx } from "clsx";
import { ChevronDown, Search } from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from "react";
import { MethodTag } from "./MethodTag";

export interface DocsGroup {
  slug: string;
  title: string;
  operations: { name: string; method: string; path: string; summary: string }[];
}

const GUIDES = [
  { href: "/docs", title: "Overview" },
  { href: "/docs/webhooks", title: "Webhooks" },
  { href: "/docs/errors", title: "Errors" },
  { href: "/docs/prices", title: "Prices" },
] as const;

/** Where one is in the docs, and a search over all of them. On phones it unfolds above the page. */
export function DocsNav({ groups }: { groups: readonly DocsGroup[] }) {
  const pathname = usePathname();
  const [isOpen, setOpen] = useState(false);
  const [text, setText] = useState("");
  const found = useMemo(() => search(groups, text), [groups, text]);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const focus = (event: globalThis.KeyboardEvent) => {
      if (event.key !== "/" || /^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement?.tagName ?? "")) return;
      event.preventDefault();
      input.current?.focus();
    };
    window.addEventListener("keydown", focus);
    return () => window.removeEventListener("keydown", focus);
  }, []);
  const leave = () => {
    setOpen(false);
    setText("");
  };
  const clear = (event: KeyboardEvent) => {
    if (event.key === "Escape") setText("");
  };
  return (
    <aside className="z-20 max-lg:sticky max-lg:top-13 max-lg:-mx-4 max-lg:border-line max-lg:border-b max-lg:bg-canvas max-lg:px-4 max-lg:py-2 sm:max-lg:-mx-6 sm:max-lg:px-6 lg:sticky lg:top-13 lg:max-h-[calc(100dvh-3.25rem)] lg:self-start lg:overflow-y-auto lg:py-8">
      <div className="flex items-center gap-2">
        <div className="relative min-w-0 grow">
          <Search aria-hidden className="pointer-events-none absolute top-1/2 left-2.5 size-4 -translate-y-1/2 text-quiet" />
          <input
            ref={input}
            type="search"
            aria-label="Search the reference"
            placeholder="Search"
            value={text}
            onChange={(event) => setText(event.target.value)}
            onKeyDown={clear}
            className="touchable h-9 w-full rounded-lg border border-line bg-surface pr-3 pl-8 text-ui placeholder:text-quiet hover:border-line-strong max-sm:text-base"
          />
        </div>
        <button
          type="button"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
          className="touchable inline-flex h-9 items-center gap-1.5 rounded-lg border border-line bg-surface px-3 font-medium text-ui lg:hidden"
        >
          Contents
          <ChevronDown aria-hidden className={clsx("size-4 transition-transform", isOpen && "rotate-180")} />
        </button>
      </div>
      {text.trim() !== "" ? (
        <Found found={found} onLeave={leave} />
      ) : (
        <nav
          aria-label="Docs"
          className={clsx(
            "mt-3 flex flex-col gap-5 pb-2 max-lg:max-h-[60dvh] max-lg:overflow-y-auto lg:mt-6",
            !isOpen && "max-lg:hidden",
          )}
        >
          <Links title="Guides" links={GUIDES} pathname={pathname} onLeave={leave} />
          <Links
            title="Reference"
            links={groups.map(({ slug, title }) => ({ href: `/docs/${slug}`, title }))}
            pathname={pathname}
            onLeave={leave}
          />
        </nav>
      )}
    </aside>
  );
}

interface LinksProps {
  title: string;
  links: readonly { href: string; title: string }[];
  pathname: string;
  onLeave: () => void;
}

const Links = ({ title, links, pathname, onLeave }: LinksProps) => (
  <div>
    <p className="px-2.5 pb-1 font-medium text-quiet text-xs">{title}</p>
    <ul>
      {links.map((link) => (
        <li key={link.href}>
          <Link
            href={link.href}
            onClick={onLeave}
            aria-current={pathname === link.href ? "page" : undefined}
            className={clsx(
              "touchable flex min-h-8 items-center rounded-lg px-2.5 text-ui",
              pathname === link.href ? "bg-raised font-medium text-text" : "text-quiet hover:text-text",
            )}
          >
            {link.title}
          </Link>
        </li>
      ))}
    </ul>
  </div>
);

type Hit = DocsGroup["operations"][number] & { slug: string };

const Found = ({ found, onLeave }: { found: readonly Hit[]; onLeave: () => void }) => (
  <div className="mt-3 pb-2 max-lg:max-h-[60dvh] max-lg:overflow-y-auto">
    <p role="status" className="px-2.5 pb-1 text-quiet text-xs">
      {found.length === 0 ? "Nothing is called that." : `${found.length} found`}
    </p>
    <ul>
      {found.map((hit) => (
        <li key={hit.name}>
          <Link
            href={`/docs/${hit.slug}#${hit.name}`}
            onClick={onLeave}
            className="flex flex-col gap-0.5 rounded-lg px-2.5 py-1.5 hover:bg-raised"
          >
            <span className="flex min-w-0 items-center gap-2">
              <MethodTag method={hit.method} />
              <span className="wrap-anywhere font-mono text-xs">{hit.path}</span>
            </span>
            <span className="text-quiet text-xs">{hit.summary}</span>
          </Link>
        </li>
      ))}
    </ul>
  </div>
);

const MOST = 30;

/** All words must be in it, in any order. */
function search(groups: readonly DocsGroup[], text: string): Hit[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const all = groups.flatMap(({ slug, title, operations }) => operations.map((operation) => ({ ...operation, slug, title })));
  return all
    .filter(({ name, method, path, summary, title }) => {
      const says = `${name} ${method} ${path} ${summary} ${title}`.toLowerCase();
      return words.every((word) => says.includes(word));
    })
    .slice(0, MOST);
}
