import { Trash2 } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Segmented } from "@/components/ui/segmented";
import { LEAST_OVERLAY_SECONDS } from "@/server/editing/edit-overlays";
import type { GlobalVideo } from "@/server/schemas/timeline";
import { useCut } from "../state/editor";
import { clock, inSeconds } from "../words";
import { LevelField } from "./LevelField";
import { InspectorTitle, Section } from "./Section";

/** A video over the scenes: where it stands, how it looks, how loud it is. */
export function OverlayInspector({ video }: { video: GlobalVideo }) {
  const { timeline, edit, desk } = useCut();
  const set = (change: Partial<GlobalVideo>) => edit({ kind: "overlay.set", video: { ...video, ...change } });
  const box = (change: Partial<GlobalVideo["box"]>) => set({ box: { ...video.box, ...change } });
  const seconds = video.endSeconds - video.startSeconds;
  const { durationSeconds } = timeline;
  return (
    <>
      <InspectorTitle note={`${clock(video.startSeconds)} – ${clock(video.endSeconds)}`}>{video.title}</InspectorTitle>
      <Section title="Time">
        <LevelField
          label="Starts at"
          value={video.startSeconds}
          max={Math.max(0, durationSeconds - LEAST_OVERLAY_SECONDS)}
          step={0.1}
          format={(value) => clock(value)}
          onDone={(startSeconds) => set({ startSeconds, endSeconds: startSeconds + seconds })}
        />
        <LevelField
          label="Lasts"
          value={seconds}
          min={LEAST_OVERLAY_SECONDS}
          max={Math.max(LEAST_OVERLAY_SECONDS, durationSeconds - video.startSeconds)}
          step={0.1}
          format={inSeconds}
          onDone={(value) => set({ endSeconds: video.startSeconds + value })}
        />
      </Section>
      <Section title="Place">
        <LevelField label="Left" value={video.box.x} max={1} step={0.01} onDone={(x) => box({ x })} />
        <LevelField label="Top" value={video.box.y} max={1} step={0.01} onDone={(y) => box({ y })} />
        <LevelField label="Width" value={video.box.width} min={0.05} max={1} step={0.01} onDone={(width) => box({ width })} />
        <LevelField label="Height" value={video.box.height} min={0.05} max={1} step={0.01} onDone={(height) => box({ height })} />
      </Section>
      <Section title="Look">
        <Segmented
          label="Shape"
          value={video.shape}
          options={[
            { value: "rectangle", label: "Square" },
            { value: "rounded", label: "Rounded" },
            { value: "circle", label: "Circle" },
          ]}
          onChange={(shape) => set({ shape })}
          className="w-full"
        />
        <LevelField
          label="Fade"
          value={video.fadeSeconds}
          max={2}
          step={0.1}
          format={(v) => `${v.toFixed(1)} s`}
          onDone={(fadeSeconds) => set({ fadeSeconds })}
        />
        <LevelField label="Volume" value={video.volume} onDone={(volume) => set({ volume })} />
      </Section>
      <div className="p-4">
        <Button
          look="danger"
          size="small"
          onClick={() => edit({ kind: "overlay.remove", id: video.id }) && desk.select({ kind: "film" })}
        >
          <Trash2 aria-hidden /> Remove
        </Button>
      </div>
    </>
  );
}
