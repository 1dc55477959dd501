"use client";

import { clsx } from "clsx";
import { CircleAlert, Images } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Skeleton } from "@/components/ui/skeleton";
import type { ImageJobView } from "@/server/schemas/image-jobs";
import { inCredits } from "./price-of";
import type { useImageJobs } from "./state/use-images";
import { factsOf } from "./tools";

interface Props {
  images: ReturnType<typeof useImageJobs>;
  shown: string | null;
  onShow: (id: string) => void;
}

/** Everything that was made here, the newest first. */
export function History({ images: { jobs, hasNextPage, fetchNextPage, isFetchingNextPage }, shown, onShow }: Props) {
  return (
    <section aria-labelledby="history" className="flex flex-col gap-3">
      <h2 id="history" className="font-semibold text-sm">
        Your pictures
      </h2>
      {jobs?.length === 0 && (
        <p className="rounded-xl border border-line border-dashed px-4 py-8 text-center text-quiet text-ui">
          What you make is kept here.
        </p>
      )}
      <ul aria-label="Your pictures" aria-busy={!jobs} className="grid grid-cols-2 gap-3 sm:grid-cols-3 xl:grid-cols-4">
        {jobs?.map((job) => <JobCard key={job.id} job={job} isShown={job.id === shown} onShow={() => onShow(job.id)} />) ??
          [0, 1, 2, 3].map((i) => (
            <li key={i}>
              <Skeleton className="aspect-[4/3] w-full" />
            </li>
          ))}
      </ul>
      {hasNextPage && (
        <Button className="self-center" disabled={isFetchingNextPage} onClick={() => fetchNextPage()}>
          {isFetchingNextPage ? "Loading…" : "Show older ones"}
        </Button>
      )}
    </section>
  );
}

function JobCard({ job, isShown, onShow }: { job: ImageJobView; isShown: boolean; onShow: () => void }) {
  const { label, icon: Icon } = factsOf(job.kind);
  const picture = job.results[0] ?? job.sources[0];
  const state = { PENDING: "being made", COMPLETED: "ready", FAILED: "failed" }[job.status];
  return (
    <li data-status={job.status}>
      <button
        type="button"
        aria-label={`${label}${job.prompt && `: ${job.prompt}`}, ${state}`}
        aria-pressed={isShown}
        onClick={onShow}
        className="group block w-full text-left"
      >
        <span
          className={clsx(
            "relative block aspect-[4/3] overflow-hidden rounded-xl border bg-raised",
            isShown ? "border-accent ring-1 ring-accent" : "border-line group-hover:border-line-strong",
          )}
        >
          {picture === undefined ? (
            <span className={clsx("absolute inset-0", job.status === "PENDING" && "shimmer")} />
          ) : (
            <img
              src={picture}
              alt=""
              loading="lazy"
              className={clsx("size-full object-cover", job.status === "PENDING" && "opacity-45")}
            />
          )}
          <span className="absolute bottom-2 left-2 inline-flex h-5.5 items-center gap-1 rounded-md bg-black/75 px-1.5 font-medium text-[0.6875rem] text-white tabular-nums">
            {job.status === "FAILED" ? (
              <>
                <CircleAlert aria-hidden className="size-3 text-red-300" /> Failed
              </>
            ) : (
              <>
                <Icon aria-hidden className="size-3" /> {job.status === "PENDING" ? `${label}…` : label}
              </>
            )}
          </span>
          {job.results.length > 1 && (
            <span className="absolute right-2 bottom-2 inline-flex h-5.5 items-center gap-1 rounded-md bg-black/75 px-1.5 text-[0.6875rem] text-white tabular-nums">
              <Images aria-hidden className="size-3" /> {job.results.length}
            </span>
          )}
        </span>
        <span className="mt-1.5 line-clamp-1 text-ui">{job.prompt || job.message}</span>
        <span className="block text-quiet text-xs tabular-nums">
          {job.credits === 0 ? "cost nothing" : inCredits(job.credits)}
        </span>
      </button>
    </li>
  );
}
