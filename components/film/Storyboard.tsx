import { clsx } from "clsx";
import type { FilmView } from "@/server/core/films/film-view";
import type { Scene } from "@/server/schemas/timeline";

const shapes = { "16:9": "aspect-video w-56", "9:16": "aspect-[9/16] w-32", "1:1": "aspect-square w-44" } as const;

/** Scene cards in order: each placeholder becomes its picture as it lands. */
export function Storyboard({ film }: { film: FilmView | null }) {
  const timeline = film?.timeline;
  if (film && !timeline && film.status !== "PENDING") return null;
  const shape = shapes[timeline?.aspectRatio ?? "16:9"];
  return (
    <ol aria-label="Scenes" className="-mx-4 flex gap-3 overflow-x-auto px-4 pb-3 sm:mx-0 sm:px-0" tabIndex={-1}>
      {timeline
        ? timeline.scenes.map((scene) => <SceneCard key={scene.id} scene={scene} shape={shape} />)
        : [0, 1, 2, 3].map((i) => <li key={i} className={clsx("shimmer shrink-0 rounded-xl", shape)} />)}
    </ol>
  );
}

function SceneCard({ scene, shape }: { scene: Scene; shape: string }) {
  const seconds = scene.endSeconds - scene.startSeconds;
  return (
    <li className="shrink-0">
      <div className={clsx("overflow-hidden rounded-xl bg-raised", shape, !scene.image && "shimmer")}>
        {scene.image && (
          <img
            src={`/media/${scene.image.key}`}
            alt={scene.prompt}
            className="arrive size-full object-cover"
            data-testid="scene-picture"
          />
        )}
      </div>
      <p className={clsx("mt-2 line-clamp-3 text-sm", shape.split(" ").at(-1))}>
        <span className="mr-1.5 text-quiet text-xs tabular-nums">{seconds.toFixed(1)} s</span>
        {scene.narration}
      </p>
    </li>
  );
}
