import type { ReactNode } from "react";
import { Brand } from "@/components/frame/Brand";
import { type DocsGroup, DocsNav } from "./DocsNav";

/** What is around every page of the docs. They are for everybody, signed in or not. */
export const DocsFrame = ({ groups, children }: { groups: readonly DocsGroup[]; children: ReactNode }) => (
  <div className="min-h-dvh">
    <a
      href="#content"
      className="sr-only z-50 rounded-lg bg-overlay px-3 py-2 focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
    >
      Skip to the content
    </a>
    <header className="sticky top-0 z-30 flex h-13 items-center gap-3 border-line border-b bg-canvas/85 px-4 backdrop-blur-md sm:px-6">
      <Brand />
      <span className="text-quiet text-ui">Docs</span>
      <nav aria-label="Studio" className="ml-auto flex items-center gap-1 text-ui">
        <a href="/account/keys" className="touchable inline-flex h-8 items-center rounded-lg px-2.5 text-quiet hover:text-text">
          API keys
        </a>
        <a
          href="/films"
          className="touchable inline-flex h-8 items-center rounded-lg border border-line bg-surface px-2.5 font-medium hover:bg-raised"
        >
          Open the studio
        </a>
      </nav>
    </header>
    <div className="mx-auto grid w-full max-w-7xl gap-x-12 px-4 sm:px-6 lg:grid-cols-[15rem_minmax(0,1fr)]">
      <DocsNav groups={groups} />
      <main id="content" tabIndex={-1} className="min-w-0 pt-6 pb-20 focus:outline-none lg:pt-10">
        {children}
      </main>
    </div>
  </div>
);
