import { useCut, useEditor } from "../state/editor";
import { clock } from "../words";
import { CaptionStyleSection } from "./CaptionStyleSection";
import { DraftField } from "./DraftField";
import { LevelField } from "./LevelField";
import { InspectorTitle, Section } from "./Section";
import { DuckingField } from "./SoundInspector";

const names = { speech: "Voice", music: "Music", effect: "Effects" } as const;

/** The film itself. */
export function FilmInspector() {
  const { film } = useEditor();
  const { timeline, edit } = useCut();
  const kinds = (["speech", "music", "effect"] as const).filter((type) => timeline.audio.some((layer) => layer.type === type));
  return (
    <>
      <InspectorTitle note={clock(timeline.durationSeconds)}>Film</InspectorTitle>
      <Section title="About">
        <DraftField
          label="Title"
          value={timeline.title}
          onDone={(title) => title.trim() && edit({ kind: "film.title", title })}
        />
        <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-xs [&_dd]:text-right [&_dd]:tabular-nums [&_dt]:text-quiet">
          <dt>Scenes</dt>
          <dd>{timeline.scenes.length}</dd>
          <dt>Format</dt>
          <dd>
            {timeline.aspectRatio}, {timeline.width} × {timeline.height}
          </dd>
          <dt>Language</dt>
          <dd>{new Intl.DisplayNames(["en"], { type: "language" }).of(timeline.language)}</dd>
          <dt>Spent</dt>
          <dd>{film.cost.charged.toLocaleString("en")} credits</dd>
        </dl>
      </Section>
      {kinds.length > 0 && (
        <Section title="Sound">
          {kinds.map((type) => (
            <LevelField
              key={type}
              label={names[type]}
              value={timeline.audio.find((layer) => layer.type === type)?.volume ?? 1}
              onDone={(volume) => edit({ kind: "sound.level", type, volume })}
            />
          ))}
          <DuckingField />
        </Section>
      )}
      <CaptionStyleSection />
    </>
  );
}
