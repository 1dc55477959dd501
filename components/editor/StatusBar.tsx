import { Keys } from "@/components/ui/keys";
import { useEditor } from "./state/editor";
import { scenesToMend } from "./storyboard/scene-state";

/** One line: what is being done, by whom, how long it takes. */
export function StatusBar() {
  const { film, connection, timeline } = useEditor();
  const isDrawing = film.desk.works.some(({ status }) => status === "PENDING");
  const isStuck = timeline !== null && film.status === "PENDING" && !isDrawing && scenesToMend(timeline).length > 0;
  return (
    <footer className="flex h-6 min-w-0 items-center gap-3 overflow-hidden border-line border-t bg-surface px-3 text-[0.6875rem] text-quiet tabular-nums">
      <span role="status" className="truncate">
        {connection === "away" ? "Connecting again…" : isStuck ? "Waiting for you: a scene has no picture" : doing(film)}
      </span>
      <span className="ml-auto shrink-0 max-md:hidden">
        {timeline &&
          `${timeline.scenes.length} scenes · ${timeline.width} × ${timeline.height} · ${timeline.fps} fps · revision ${film.revision}`}
      </span>
      <span className="flex shrink-0 items-center gap-1 max-md:hidden">
        <Keys keys="?" /> keys
      </span>
    </footer>
  );
}

function doing(film: ReturnType<typeof useEditor>["film"]): string {
  const work = film.desk.works.find(({ status }) => status === "PENDING");
  if (work) return `${working[work.kind]}${work.progress > 0 ? `, ${Math.round(work.progress * 100)} %` : ""}`;
  if (film.status === "PENDING" && film.waitingFor) return "Waiting for your approval";
  const running = film.stages.filter(({ status }) => status === "PENDING").at(-1);
  if (film.status === "PENDING" && running) {
    const eta = film.render?.eta_seconds;
    const share = running.progress > 0 ? `, ${Math.round(running.progress * 100)} %` : "";
    return `${running.label}${share}${eta === undefined ? "" : `, about ${eta} s left`}`;
  }
  if (film.status === "PENDING") return "Starting";
  const by = film.stages.find(({ stage }) => stage === "image_generation")?.renderedBy;
  return {
    COMPLETED: `Ready${by ? ` · ${picturesBy[by] ?? `pictures by ${by}`}` : ""}`,
    FAILED: "Failed",
    CANCELLED: "Cancelled",
    PAUSED: "Paused",
  }[film.status];
}

/** In people's words; whoever is not here goes by its name. */
const picturesBy: Record<string, string> = {
  local: "pictures drawn on this machine",
  supplied: "pictures of your own",
  openai: "pictures by OpenAI",
};

const working = {
  render: "Rendering",
  speak: "Speaking a line",
  picture: "Drawing a picture",
  clip: "Taking a video in",
  overlay: "Taking a video in",
  stems: "Mixing stems",
  captionless: "Rendering without captions",
  preview: "Making a preview",
};
