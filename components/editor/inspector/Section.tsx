import type { ReactNode } from "react";

export const InspectorTitle = ({ children, note }: { children: ReactNode; note?: ReactNode }) => (
  <header className="flex h-11 shrink-0 items-center justify-between gap-2 border-line border-b px-4">
    <h2 className="truncate font-semibold text-ui">{children}</h2>
    {note && <span className="shrink-0 text-quiet text-xs tabular-nums">{note}</span>}
  </header>
);

export const Section = ({ title, children }: { title: string; children: ReactNode }) => (
  <section aria-label={title} className="flex flex-col gap-3 border-line border-b px-4 py-4 last:border-b-0">
    <h3 className="font-semibold text-xs">{title}</h3>
    {children}
  </section>
);
