"use client";

import { ImageOff, Sparkles } from "lucide-react";
import type { SyntheticEvent } from "react";
import { BoxHandles } from "@/components/boxes/BoxHandles";
import { BoxPad } from "@/components/boxes/BoxPad";
import { EmptyState } from "@/components/ui/empty-state";
import type { ImageJobView } from "@/server/schemas/image-jobs";
import { JobView } from "./JobView";
import type { ImageDesk, Source } from "./state/image-desk";

interface Props {
  desk: ImageDesk;
  /** The work that is on show; null while a picture is being prepared. */
  job: ImageJobView | null;
}

/** The large picture: what came out, or what is about to be worked on. */
export function Stage({ desk, job }: Props) {
  const { draft } = desk;
  const [source] = draft.sources;
  return (
    <section
      aria-label="Picture"
      className="grid min-h-64 max-lg:has-[img]:min-h-0 place-items-center rounded-2xl border border-line bg-surface p-3 sm:min-h-[26rem] sm:p-5"
    >
      {job ? (
        <JobView key={job.id} job={job} desk={desk} />
      ) : draft.kind !== "text_to_image" && source !== undefined ? (
        <Preparation desk={desk} source={source} />
      ) : (
        <EmptyState
          icon={draft.kind === "text_to_image" ? Sparkles : ImageOff}
          title={draft.kind === "text_to_image" ? "Nothing generated yet" : "No picture chosen"}
        >
          {draft.kind === "text_to_image"
            ? "Say what is to be seen. The picture appears here."
            : "Drop a picture anywhere on this page, paste one, or choose one of the pictures below."}
        </EmptyState>
      )}
    </section>
  );
}

const large = "max-h-[min(64dvh,44rem)] max-lg:max-h-[44dvh] w-auto max-w-full rounded-lg object-contain";

function Preparation({ desk, source }: { desk: ImageDesk; source: Source }) {
  const { draft, measure, addBox, setBox, removeBox } = desk;
  const onLoad = ({ currentTarget: { naturalWidth: width, naturalHeight: height } }: SyntheticEvent<HTMLImageElement>) =>
    measure(source.url, { width, height });
  if (draft.kind !== "logo_remove")
    return <img src={source.url} alt="What is worked on" referrerPolicy="no-referrer" className={large} />;
  return (
    <BoxPad label="Picture to clean. Draw a box around what is to go." onDraw={addBox}>
      <img
        src={source.url}
        alt="What is worked on"
        referrerPolicy="no-referrer"
        draggable={false}
        onLoad={onLoad}
        className={large}
      />
      {draft.boxes.map((box, index) => (
        <BoxHandles
          key={index}
          box={box}
          label={`Box ${index + 1}`}
          onDone={(next) => setBox(index, next)}
          onRemove={() => removeBox(index)}
        />
      ))}
    </BoxPad>
  );
}
