import { shortAddress } from "@/remotion/timing/short-address";
import { OUTRO_SECONDS } from "@/server/core/sessions/film-length";
import { endMusicWith } from "@/server/core/timeline/end-music-with";
import type { MediaAsset, Outro, Timeline } from "@/server/schemas/timeline";
import type { AskedOutro } from "@/server/schemas/videos";

/** Puts an outro behind the last scene, in place of the one that is there. Music that ended with the film plays on. */
export function addOutro(timeline: Timeline, asked: AskedOutro, pictures: ReadonlyMap<string, MediaAsset>): Timeline {
  const startSeconds = timeline.outro?.startSeconds ?? timeline.durationSeconds;
  const endSeconds = startSeconds + OUTRO_SECONDS;
  const place = { startSeconds, endSeconds, animated: asked.animated };
  const pictureOf = (url: string | null): MediaAsset | null => (url === null ? null : (pictures.get(url) ?? null));
  const outro: Outro =
    asked.kind === "image"
      ? { kind: "image", ...place, image: pictureOf(asked.image)!, focusArea: asked.focusArea }
      : {
          ...{ kind: "generated", ...place, url: asked.url, centreImage: pictureOf(asked.centreImage) },
          topText: asked.topText ?? timeline.title,
          bottomText: asked.bottomText ?? (asked.url ? shortAddress(asked.url) : ""),
          ...{ logo: pictureOf(asked.logo), language: timeline.language, palette: null },
        };
  return { ...endMusicWith(timeline, endSeconds), outro, durationSeconds: endSeconds };
}
