import { Clapperboard } from "lucide-react";
import { useState } from "react";
import { useCut } from "../state/editor";
import { Clip } from "./Clip";
import { long, placed, Track } from "./tracks";

/** The film's scenes with their pictures: pull one to move it, pull an edge to change its length. */
export function SceneTrack() {
  const { timeline } = useCut();
  /** Where a scene that is being pulled would come to stand. */
  const [gapSeconds, setGapSeconds] = useState<number | null>(null);
  const { outro } = timeline;
  return (
    <Track icon={Clapperboard} label="Scenes" height="h-15">
      {timeline.scenes.map((scene) => (
        <Clip key={scene.id} scene={scene} frameShape={timeline.width / timeline.height} onDragOver={setGapSeconds} />
      ))}
      {outro && (
        <div
          className="absolute inset-y-1 grid place-items-center overflow-hidden rounded-md border border-line bg-raised text-[0.625rem] text-quiet"
          style={placed(outro)}
        >
          Outro
        </div>
      )}
      {gapSeconds !== null && (
        <div
          aria-hidden
          className="absolute inset-y-0 z-20 w-0.5 -translate-x-1/2 bg-accent"
          style={{ left: long(gapSeconds) }}
        />
      )}
    </Track>
  );
}
