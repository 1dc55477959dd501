import { lineText } from "@/remotion/timing/caption-lines";
import { pagesOfScene } from "@/server/editing/edit-captions";
import { useCut, useDesk } from "../state/editor";
import { clock } from "../words";
import { CaptionStyleSection } from "./CaptionStyleSection";
import { DraftField } from "./DraftField";
import { FilmInspector } from "./FilmInspector";
import { InspectorTitle, Section } from "./Section";

/** One caption: what it says, and how all captions look. */
export function CaptionInspector({ sceneId, page }: { sceneId: string; page: number }) {
  const { timeline, edit } = useCut();
  // The text panel has it beside.
  const panel = useDesk((state) => state.panel);
  const shown = pagesOfScene(timeline, sceneId)[page];
  if (!shown) return <FilmInspector />;
  const language = shown.language ?? timeline.captions?.language ?? timeline.language;
  return (
    <>
      <InspectorTitle note={`${clock(shown.startSeconds)} – ${clock(shown.endSeconds)}`}>Caption</InspectorTitle>
      <Section title="Words">
        <DraftField
          label="Text"
          lines={3}
          value={shown.lines.map((line) => lineText(line, language)).join(" ")}
          hint="Each word keeps its time; an empty caption is taken away."
          onDone={(text) => edit({ kind: "captions.text", sceneId, page, text })}
        />
      </Section>
      {panel !== "text" && <CaptionStyleSection />}
    </>
  );
}
