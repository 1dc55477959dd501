import { ChevronLeft } from "lucide-react";
import Link from "next/link";
import { Button } from "@/components/ui/button";

const PLACEHOLDERS = [0, 1, 2, 3, 4, 5];

interface Props {
  /** What is waited for: the film to be opened, or its first words to be written. */
  until: "opened" | "written";
  error?: string | null;
}

const words = { opened: "Opening the film…", written: "Writing the story…" };

/** Before the first words are there: the editor's shape, never an empty page or a spinner. */
export function Making({ until, error }: Props) {
  return (
    <div className="flex h-dvh flex-col">
      <header className="flex h-12 shrink-0 items-center gap-2 border-line border-b bg-surface px-2">
        <Button asChild look="quiet" size="small">
          <Link href="/films">
            <ChevronLeft aria-hidden /> Films
          </Link>
        </Button>
      </header>
      <main className="flex min-h-0 grow flex-col">
        <h1 className="sr-only">Film</h1>
        <div className="grid min-h-0 grow place-items-center p-6">
          {error ? (
            <p role="alert" className="rounded-xl border border-line bg-surface p-6 text-ui">
              {error}
            </p>
          ) : (
            <div role="status" className="shimmer grid aspect-video w-full max-w-3xl place-items-center rounded-xl">
              <span className="text-quiet text-sm">{words[until]}</span>
            </div>
          )}
        </div>
        {!error && (
          <ol aria-label="Scenes" className="flex shrink-0 gap-2 overflow-hidden border-line border-t bg-surface p-2">
            {PLACEHOLDERS.map((i) => (
              <li key={i} className="w-40 shrink-0">
                <div className="shimmer aspect-video rounded-lg" />
                <div className="shimmer mt-2 h-3 rounded" />
                <div className="shimmer mt-1 mb-2 h-3 w-2/3 rounded" />
              </li>
            ))}
          </ol>
        )}
      </main>
    </div>
  );
}
