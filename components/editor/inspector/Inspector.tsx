import { useDeferredValue } from "react";
import { useCut, useDesk } from "../state/editor";
import { CaptionInspector } from "./CaptionInspector";
import { FilmInspector } from "./FilmInspector";
import { OverlayInspector } from "./OverlayInspector";
import { SceneInspector } from "./SceneInspector";
import { SoundInspector } from "./SoundInspector";

/** What can be said about the selection, and nothing else; with nothing selected, about the film. */
export function Inspector() {
  return (
    <aside aria-label="Inspector" className="flex min-h-0 flex-col overflow-y-auto border-line border-l bg-surface">
      <InspectorBody />
    </aside>
  );
}

export function InspectorBody() {
  const { timeline } = useCut();
  // What was pressed shows it at once; all that can be said about it follows.
  const selection = useDeferredValue(useDesk((state) => state.selection));
  switch (selection.kind) {
    case "scene": {
      const scene = timeline.scenes.find(({ id }) => id === selection.ids.at(-1));
      if (scene) return <SceneInspector key={scene.id} scene={scene} count={selection.ids.length} />;
      break;
    }
    case "caption": {
      const { sceneId, page } = selection;
      if (timeline.captions) return <CaptionInspector key={`${sceneId}-${page}`} sceneId={sceneId} page={page} />;
      break;
    }
    case "sound": {
      const layer = timeline.audio.find(({ id }) => id === selection.id);
      if (layer) return <SoundInspector key={layer.id} layer={layer} />;
      break;
    }
    case "overlay": {
      const video = timeline.globalVideos.find(({ id }) => id === selection.id);
      if (video) return <OverlayInspector key={video.id} video={video} />;
      break;
    }
  }
  return <FilmInspector />;
}
