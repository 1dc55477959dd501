import { Trash2 } from "lucide-react";
import { Button } from "@/components/ui/button";
import type { AudioLayer } from "@/server/schemas/timeline";
import { useCut } from "../state/editor";
import { clock } from "../words";
import { LevelField } from "./LevelField";
import { InspectorTitle, Section } from "./Section";

const names = { speech: "Voice", music: "Music", effect: "Sound effect" };

/** One sound of the film. */
export function SoundInspector({ layer }: { layer: AudioLayer }) {
  const { timeline, edit, desk } = useCut();
  const siblings = timeline.audio.filter(({ type }) => type === layer.type).length;
  const remove = () => edit({ kind: "sound.remove", layerId: layer.id }) && desk.select({ kind: "film" });
  return (
    <>
      <InspectorTitle note={`${clock(layer.startSeconds)} – ${clock(layer.endSeconds)}`}>{names[layer.type]}</InspectorTitle>
      <Section title="Level">
        <LevelField
          label="Volume"
          value={layer.volume}
          onDone={(volume) => edit({ kind: "sound.volume", layerId: layer.id, volume })}
        />
        {siblings > 1 && (
          <Button size="small" onClick={() => edit({ kind: "sound.level", type: layer.type, volume: layer.volume })}>
            Set all {siblings} to this
          </Button>
        )}
        {layer.type !== "speech" && <DuckingField />}
      </Section>
      <Section title={layer.type === "speech" ? "Says" : "Made from"}>
        <p className="text-ui">{layer.type === "speech" ? layer.text : layer.prompt || "No description"}</p>
        <p className="text-quiet text-xs">
          {layer.type === "speech" ? `Voice ${layer.speaker}, ` : ""}by {layer.provider}
        </p>
      </Section>
      {layer.type !== "speech" && (
        <div className="p-4">
          <Button look="danger" size="small" onClick={remove}>
            <Trash2 aria-hidden /> Remove
          </Button>
        </div>
      )}
    </>
  );
}

/** How far everything else steps back while somebody speaks. */
export function DuckingField() {
  const { timeline, edit } = useCut();
  return (
    <LevelField
      label="Ducking"
      value={timeline.ducking ?? 1}
      max={1}
      onDone={(strength) => edit({ kind: "sound.ducking", strength })}
    />
  );
}
