import { AudioLines, Mic, Music } from "lucide-react";
import { LevelField } from "../inspector/LevelField";
import { Section } from "../inspector/Section";
import { DuckingField } from "../inspector/SoundInspector";
import { useCut } from "../state/editor";
import { clock } from "../words";

const kinds = [
  { type: "speech", title: "Voice", icon: Mic },
  { type: "music", title: "Music", icon: Music },
  { type: "effect", title: "Effects", icon: AudioLines },
] as const;

/** The mix: a level per kind, and every sound by itself. */
export function AudioPanel() {
  const { timeline, edit, desk } = useCut();
  return (
    <>
      <Section title="Mix">
        {kinds.map(({ type, title }) => {
          const first = timeline.audio.find((layer) => layer.type === type);
          return (
            first && (
              <LevelField
                key={type}
                label={title}
                value={first.volume}
                onDone={(volume) => edit({ kind: "sound.level", type, volume })}
              />
            )
          );
        })}
        <DuckingField />
        <p className="text-quiet text-xs">Ducking is how far music and effects step back while somebody speaks.</p>
      </Section>
      {kinds.map(({ type, title, icon: Icon }) => {
        const layers = timeline.audio.filter((layer) => layer.type === type).toSorted((a, b) => a.startSeconds - b.startSeconds);
        if (layers.length === 0) return null;
        return (
          <Section key={type} title={title}>
            <ul className="-mx-2 flex flex-col">
              {layers.map((layer) => (
                <li key={layer.id}>
                  <button
                    type="button"
                    onClick={() => desk.select({ kind: "sound", id: layer.id })}
                    className="flex w-full items-center gap-2 rounded-lg px-2 py-1.5 text-left text-ui hover:bg-raised"
                  >
                    <Icon aria-hidden className="size-4 shrink-0 text-quiet" />
                    <span className="min-w-0 grow truncate">{layer.type === "speech" ? layer.text : layer.prompt || title}</span>
                    <span className="shrink-0 text-quiet text-xs tabular-nums">{clock(layer.startSeconds)}</span>
                  </button>
                </li>
              ))}
            </ul>
          </Section>
        );
      })}
    </>
  );
}
