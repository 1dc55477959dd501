import type { ReactNode } from "react";
import { Brand } from "@/components/frame/Brand";

interface Props {
  title: string;
  /** A word above the title, such as what kind of page this is. */
  note?: string;
  children: ReactNode;
}

/** One quiet sheet in the middle of the page: signing in, paying, coming back, claiming an account. */
export function LonePage({ title, note, children }: Props) {
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-md flex-col justify-center gap-5 px-5 py-10">
      <Brand />
      <section className="flex flex-col gap-5 rounded-2xl border border-line bg-surface p-6 sm:p-8">
        <header className="flex flex-col gap-1">
          {note && <p className="text-quiet text-ui">{note}</p>}
          <h1 className="text-balance font-display text-3xl leading-tight">{title}</h1>
        </header>
        {children}
      </section>
    </main>
  );
}
