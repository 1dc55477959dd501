import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "@/components/trpc";

export function Header({ onHome }: { onHome: () => void }) {
  const trpc = useTRPC();
  const options = useQuery(trpc.films.options.queryOptions());
  return (
    <header className="flex h-18 items-center justify-between">
      <button type="button" onClick={onHome} className="font-display text-2xl tracking-tight" aria-label="Kinora, new film">
        Kinora<span className="text-accent">.</span>
      </button>
      {options.data && (
        <p className="text-quiet text-sm tabular-nums">
          <span className="text-text">{Math.floor(options.data.credits).toLocaleString("en")}</span> credits
        </p>
      )}
    </header>
  );
}
