"use client";

import { Download, Film, Loader, RotateCcw, WandSparkles } from "lucide-react";
import { useState } from "react";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import type { ImageJobView } from "@/server/schemas/image-jobs";
import { BeforeAfter } from "./BeforeAfter";
import type { ImageDesk } from "./state/image-desk";
import { TitleButton } from "./TitleButton";
import { factsOf } from "./tools";
import { useInFilm } from "./use-in-film";

/** Work on pictures: what came out beside what it was, and what can be done with it. */
export function JobView({ job, desk }: { job: ImageJobView; desk: ImageDesk }) {
  const [chosen, setChosen] = useState(0);
  const result = job.results[chosen] ?? job.results[0];
  const [source] = job.sources;
  const { label } = factsOf(job.kind);
  if (job.status === "PENDING") return <Waiting job={job} />;
  if (job.status === "FAILED" || result === undefined) {
    return (
      <div className="flex max-w-md flex-col items-center gap-4">
        <Alert>
          {job.message} <span className="text-quiet">It cost nothing.</span>
        </Alert>
        {source !== undefined && (
          <Button onClick={() => desk.take(source)}>
            <RotateCcw aria-hidden /> Try again with this picture
          </Button>
        )}
      </div>
    );
  }
  const isPair = source !== undefined && (job.kind === "image_enhance" || job.kind === "logo_remove");
  const alt = job.prompt || `${label}, result`;
  return (
    <div className="flex w-full flex-col items-center gap-4">
      {isPair ? (
        <BeforeAfter before={source} after={result} alt={alt} />
      ) : (
        <img
          src={result}
          alt={alt}
          className="arrive max-h-[min(64dvh,44rem)] max-lg:max-h-[44dvh] w-auto max-w-full rounded-xl object-contain"
        />
      )}
      {job.results.length > 1 && (
        <ul aria-label="Results" className="flex flex-wrap justify-center gap-2">
          {job.results.map((picture, index) => (
            <li key={picture}>
              <button
                type="button"
                aria-label={`Result ${index + 1}`}
                aria-pressed={picture === result}
                onClick={() => setChosen(index)}
                className="overflow-hidden rounded-lg border-2 border-line aria-pressed:border-accent"
              >
                <img src={picture} alt="" className="size-14 object-cover" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <p className="max-w-prose text-center text-quiet text-ui">{job.prompt || job.message}</p>
      <Actions key={result} result={result} desk={desk} />
    </div>
  );
}

function Waiting({ job }: { job: ImageJobView }) {
  const [source] = job.sources;
  return (
    <div role="status" className="relative grid w-full place-items-center">
      {source === undefined ? (
        <span className="shimmer aspect-video w-full max-w-2xl rounded-xl" />
      ) : (
        <img
          src={source}
          alt=""
          className="max-h-[min(64dvh,44rem)] max-lg:max-h-[44dvh] w-auto max-w-full rounded-xl object-contain opacity-45"
        />
      )}
      <span className="absolute flex items-center gap-2 rounded-lg bg-overlay px-3 py-2 text-ui shadow-lift">
        <Loader aria-hidden className="size-4 animate-spin motion-reduce:animate-none" /> {factsOf(job.kind).label}
        {job.progress > 0 && <span className="text-quiet tabular-nums">{job.progress} %</span>}
      </span>
    </div>
  );
}

function Actions({ result, desk }: { result: string; desk: ImageDesk }) {
  const takeIntoFilm = useInFilm();
  return (
    <div className="flex flex-wrap justify-center gap-2 max-sm:grid max-sm:w-full max-sm:grid-cols-2 max-sm:[&>:first-child]:col-span-2 max-sm:[&>:last-child]:col-span-2">
      <Button look="primary" onClick={() => takeIntoFilm(result)}>
        <Film aria-hidden /> Use in a new film
      </Button>
      <Button onClick={() => desk.take(result)}>
        <WandSparkles aria-hidden /> Work on it
      </Button>
      <Button asChild>
        <a href={result} download>
          <Download aria-hidden /> Download
        </a>
      </Button>
      <TitleButton source={result} />
    </div>
  );
}
