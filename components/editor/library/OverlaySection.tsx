import { PictureInPicture2, Plus } from "lucide-react";
import { useRef } from "react";
import { Button } from "@/components/ui/button";
import { playableClip } from "@/server/schemas/timeline";
import { Section } from "../inspector/Section";
import { useCut, useDesk } from "../state/editor";
import { useOverlays } from "../state/use-overlays";
import { clock, mediaUrl } from "../words";

/** Videos over the film, such as a product shot in a corner: those that are there, and ways to add one where the playhead stands. */
export function OverlaySection() {
  const { timeline, desk, playhead } = useCut();
  const selected = useDesk(({ selection }) => (selection.kind === "overlay" ? selection.id : null));
  const { addFile, addClip, isBusy, failure, canAdd } = useOverlays();
  const chooser = useRef<HTMLInputElement>(null);
  const clips = timeline.scenes.flatMap((scene) => {
    const clip = playableClip(scene);
    return clip && scene.image ? [{ scene, image: scene.image, asset: clip.asset }] : [];
  });
  return (
    <Section title="Over the film">
      <input
        ref={chooser}
        type="file"
        hidden
        aria-label="Video over the film"
        accept="video/mp4,video/quicktime,video/webm,video/x-matroska"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          event.target.value = "";
          if (file) void addFile(file);
        }}
      />
      {timeline.globalVideos.length > 0 && (
        <ul aria-label="Videos over the film" className="-mx-2 flex flex-col">
          {timeline.globalVideos.map((video) => (
            <li key={video.id}>
              <button
                type="button"
                aria-pressed={selected === video.id}
                onClick={() => {
                  desk.select({ kind: "overlay", id: video.id });
                  playhead.seek(Math.round(((video.startSeconds + video.endSeconds) / 2) * timeline.fps));
                }}
                className="flex w-full items-center gap-2 rounded-lg px-2 py-1.5 text-left text-ui hover:bg-raised aria-pressed:bg-raised"
              >
                <PictureInPicture2 aria-hidden className="size-4 shrink-0 text-quiet" />
                <span className="min-w-0 grow truncate">{video.title}</span>
                <span className="shrink-0 text-quiet text-xs tabular-nums">{clock(video.startSeconds)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <Button disabled={!canAdd || isBusy} onClick={() => chooser.current?.click()}>
        <Plus aria-hidden /> {isBusy ? "Taking the video in…" : "Add a video"}
      </Button>
      <p className="text-quiet text-xs">It begins where the playhead stands. MP4, MOV, WebM or Matroska.</p>
      {failure && (
        <p role="alert" className="text-bad text-xs">
          {failure}
        </p>
      )}
      {clips.length > 0 && (
        <fieldset>
          <legend className="mb-1.5 font-medium text-quiet text-xs">Or one of this film's clips</legend>
          <div className="grid grid-cols-4 gap-1.5">
            {clips.map(({ scene, image, asset }) => (
              <button
                key={scene.id}
                type="button"
                aria-label={`Put the clip of scene ${scene.index + 1} over the film`}
                onClick={() => addClip(asset, `Clip of scene ${scene.index + 1}`)}
                className="relative overflow-hidden rounded-md border border-line bg-raised hover:border-accent"
              >
                <img src={mediaUrl(image.key)} alt="" loading="lazy" className="aspect-video w-full object-cover" />
                <span className="absolute bottom-0.5 left-0.5 rounded bg-black/75 px-1 text-[0.625rem] text-white tabular-nums">
                  {scene.index + 1}
                </span>
              </button>
            ))}
          </div>
        </fieldset>
      )}
    </Section>
  );
}
