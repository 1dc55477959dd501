import { Trash2 } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Segmented } from "@/components/ui/segmented";
import type { GlobalVideo } from "@/server/schemas/timeline";
import { useCut } from "../state/editor";
import { clock } from "../words";
import { LevelField } from "./LevelField";
import { InspectorTitle, Section } from "./Section";

/** A video over the scenes: where it stands, how it looks, how loud it is. */
export function OverlayInspector({ video }: { video: GlobalVideo }) {
  const { edit, desk } = useCut();
  const set = (change: Partial<GlobalVideo>) => edit({ kind: "overlay.set", video: { ...video, ...change } });
  const box = (change: Partial<GlobalVideo["box"]>) => {
    const next = { ...video.box, ...change };
    set({ box: { ...next, x: Math.min(next.x, 1 - next.width), y: Math.min(next.y, 1 - next.height) } });
  };
  return (
    <>
      <InspectorTitle note={`${clock(video.startSeconds)} – ${clock(video.endSeconds)}`}>{video.title}</InspectorTitle>
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
