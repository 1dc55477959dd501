import { AudioLines, Mic, Music } from "lucide-react";
import type { AudioLayer } from "@/server/schemas/timeline";
import { useCut } from "../state/editor";
import { SoundClip } from "./SoundClip";
import { Track } from "./tracks";

const icons = { speech: Mic, music: Music, effect: AudioLines };

/** All sounds of one kind with their waveforms and volume lines. */
export function SoundTrack({ type, label }: { type: AudioLayer["type"]; label: string }) {
  const { timeline } = useCut();
  return (
    <Track icon={icons[type]} label={label} height="h-11">
      {timeline.audio
        .filter((layer) => layer.type === type)
        .map((layer) => (
          <SoundClip key={layer.id} layer={layer} />
        ))}
    </Track>
  );
}
