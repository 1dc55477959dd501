"use client";

import { ChevronsLeftRight } from "lucide-react";
import { useState } from "react";

interface Props {
  before: string;
  after: string;
  /** What is on the pictures, for screen readers. */
  alt: string;
}

/** Two pictures in one place, and an edge between them to pull, with a pointer or with arrow keys. */
export function BeforeAfter({ before, after, alt }: Props) {
  const [share, setShare] = useState(50);
  return (
    <div className="relative grid w-fit max-w-full overflow-hidden rounded-xl">
      <img src={after} alt={alt} className="max-h-[min(64dvh,44rem)] max-lg:max-h-[44dvh] w-auto max-w-full object-contain" />
      <img
        src={before}
        alt=""
        className="pointer-events-none absolute inset-0 size-full object-cover"
        style={{ clipPath: `inset(0 ${100 - share}% 0 0)` }}
      />
      <span
        aria-hidden
        className="pointer-events-none absolute top-3 left-3 rounded-md bg-black/75 px-2 py-0.5 text-white text-xs"
      >
        Before
      </span>
      <span
        aria-hidden
        className="pointer-events-none absolute top-3 right-3 rounded-md bg-black/75 px-2 py-0.5 text-white text-xs"
      >
        After
      </span>
      <input
        type="range"
        min={0}
        max={100}
        value={share}
        aria-label="How much of the picture before is seen"
        aria-valuetext={`${share} %`}
        onChange={(event) => setShare(event.target.valueAsNumber)}
        className="peer absolute inset-0 size-full cursor-ew-resize touch-pan-y opacity-0"
      />
      <span
        aria-hidden
        className="pointer-events-none absolute inset-y-0 w-0.5 -translate-x-1/2 bg-white shadow-[0_0_6px_rgb(0_0_0/.6)] peer-focus-visible:w-1 peer-focus-visible:bg-accent"
        style={{ left: `${share}%` }}
      >
        <span className="absolute top-1/2 left-1/2 grid size-9 -translate-1/2 place-items-center rounded-full border border-black/20 bg-white text-black shadow-lift">
          <ChevronsLeftRight className="size-4" />
        </span>
      </span>
    </div>
  );
}
