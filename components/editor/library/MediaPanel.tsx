import { Upload } from "lucide-react";
import { type DragEvent, useState } from "react";
import { playableClip, type Scene } from "@/server/schemas/timeline";
import { wholeFrame } from "../canvas/whole-frame";
import { useCut, useDesk } from "../state/editor";
import { useUpload } from "../state/use-upload";
import { mediaUrl } from "../words";
import { OverlaySection } from "./OverlaySection";

/** Every picture of the film. A picture or video of one's own goes into the selected scene, or where it is dropped. */
export function MediaPanel() {
  const { timeline, desk, playhead } = useCut();
  const { upload, isUploading } = useUpload();
  const selected = useDesk(({ selection }) => (selection.kind === "scene" ? selection.ids.at(-1) : undefined));
  const target = timeline.scenes.find((scene) => scene.id === selected);
  const take = (sceneId: string | undefined, files: FileList | null) => {
    const [file] = files ?? [];
    if (file && sceneId) void upload(sceneId, file);
  };
  return (
    <>
      <div className="flex flex-col gap-4 p-4">
        <label className="flex cursor-pointer flex-col items-center gap-1.5 rounded-xl border border-line-strong border-dashed px-4 py-5 text-center text-ui focus-within:outline-2 focus-within:outline-focus hover:bg-canvas">
          <Upload aria-hidden className="size-5 text-quiet" />
          {isUploading
            ? "Sending…"
            : target
              ? `Picture or video for scene ${target.index + 1}`
              : "Select a scene, then choose a file"}
          <span className="text-quiet text-xs">PNG, JPEG, WebP, AVIF, MP4, MOV or WebM</span>
          <input
            type="file"
            className="sr-only"
            accept="image/*,video/mp4,video/quicktime,video/webm"
            disabled={!target || isUploading}
            onChange={(event) => take(target?.id, event.target.files)}
          />
        </label>
        <ul className="grid grid-cols-2 gap-2">
          {timeline.scenes.map((scene) => (
            <MediaTile
              key={scene.id}
              scene={scene}
              onOpen={() => {
                desk.select({ kind: "scene", ids: [scene.id] });
                playhead.seek(wholeFrame(scene, timeline.fps));
              }}
              onFile={(files) => take(scene.id, files)}
            />
          ))}
        </ul>
      </div>
      <OverlaySection />
    </>
  );
}

function MediaTile({ scene, onOpen, onFile }: { scene: Scene; onOpen: () => void; onFile: (files: FileList) => void }) {
  const [isOver, setOver] = useState(false);
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onFile(event.dataTransfer.files);
  };
  return (
    <li>
      <button
        type="button"
        onClick={onOpen}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
        aria-label={`Picture of scene ${scene.index + 1}`}
        className={`relative block aspect-video w-full overflow-hidden rounded-lg bg-raised ${isOver ? "ring-2 ring-accent" : ""}`}
      >
        {scene.image && <img src={mediaUrl(scene.image.key)} alt="" className="size-full object-cover" />}
        <span className="absolute bottom-1 left-1 rounded bg-black/75 px-1 text-[0.625rem] text-white tabular-nums">
          {scene.index + 1}
          {playableClip(scene) && " · clip"}
        </span>
      </button>
    </li>
  );
}
