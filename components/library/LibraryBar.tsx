import { Archive, Search } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Segmented } from "@/components/ui/segmented";
import type { Filter } from "./use-library";

const STATES = [
  { value: "all", label: "All" },
  { value: "running", label: "In the making" },
  { value: "finished", label: "Finished" },
  { value: "failed", label: "Failed" },
] as const;

/** Words, states and the archive. */
export function LibraryBar({ filter, onChange }: { filter: Filter; onChange: (filter: Filter) => void }) {
  return (
    <div className="flex flex-wrap items-center gap-2.5">
      <div className="relative min-w-40 grow basis-40 sm:max-w-xs">
        <Search aria-hidden className="pointer-events-none absolute top-1/2 left-3 size-4 -translate-y-1/2 text-quiet" />
        <input
          id="film-search"
          type="search"
          aria-label="Search films"
          placeholder="Title or prompt"
          value={filter.search ?? ""}
          maxLength={200}
          onChange={({ target }) => onChange({ ...filter, search: target.value })}
          className="touchable h-9 w-full rounded-lg border border-line bg-surface pr-3 pl-9 text-ui placeholder:text-quiet hover:border-line-strong max-sm:text-base"
        />
      </div>
      <Segmented
        label="State"
        value={filter.status ?? "all"}
        options={STATES}
        onChange={(status) => {
          const { status: _, ...rest } = filter;
          onChange(status === "all" ? rest : { ...rest, status });
        }}
        className="max-sm:order-last max-sm:w-full"
      />
      <Button
        look={filter.archived ? "plain" : "quiet"}
        aria-pressed={filter.archived}
        onClick={() => onChange({ ...filter, archived: !filter.archived })}
      >
        <Archive aria-hidden /> Archive
      </Button>
    </div>
  );
}
