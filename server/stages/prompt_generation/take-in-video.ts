import { createObjectId } from "@/server/core/ids/create-object-id";
import { startTimeline } from "@/server/core/timeline/start-timeline";
import { AspectRatio, type EffectLayer, frameSize, SUPPLIED, type Timeline } from "@/server/schemas/timeline";
import type { StageDeps } from "../deps";
import { ingestVideo } from "../ingest-video";
import { finishStage } from "../lifecycle";
import type { Film } from "../load-film";
import { inScratch, storeAsset } from "../store-asset";
import { storeClip } from "../store-clip";

/** A film of one scene from a video that the caller has made: instead of a script, there is what is to be seen and heard. */
export async function takeInVideo(deps: StageDeps, film: Film, videoUrl: string, signal: AbortSignal): Promise<void> {
  const timeline = await inScratch(deps, async (folder) => {
    const video = await ingestVideo(deps, { url: videoUrl, folder, signal });
    const { width, height } = video;
    const store = (part: string, path: string, mimeType: string) => storeAsset(deps, film, part, path, mimeType);
    const clip = await storeClip(deps, film, video, { part: "clip/0", frame: frameSize[nearestRatio(video)], signal });
    const picture = { key: await store("image/0", video.picturePath, "image/jpeg"), mimeType: "image/jpeg", width, height };
    // A voice takes the place of what was heard before.
    const keepsSound = film.request.kind === "sound_effect" && video.soundPath !== null;
    const sound = keepsSound ? await store("effect/own", video.soundPath!, "audio/wav") : null;
    return filmOf(film, { clip, picture, sound });
  });
  await finishStage(deps, film, "prompt_generation", {
    renderedBy: SUPPLIED,
    save: (tx) => startTimeline(tx, film.sessionId, "stage:prompt_generation", timeline),
  });
}

interface Taken {
  clip: { key: string; mimeType: string; width: number; height: number; durationSeconds: number };
  picture: { key: string; mimeType: string; width: number; height: number };
  /** Storage key of the video's own sound. */
  sound: string | null;
}

function filmOf({ request }: Film, { clip, picture, sound }: Taken): Timeline {
  const { durationSeconds } = clip;
  const aspectRatio = nearestRatio(clip);
  return {
    ...{ version: 1, title: request.prompt.slice(0, 80), aspectRatio, ...frameSize[aspectRatio], fps: 30, durationSeconds },
    language: "en",
    scenes: [
      {
        ...{ id: createObjectId(), index: 0, startSeconds: 0, endSeconds: durationSeconds, narration: "" },
        ...{ prompt: request.prompt, videoPrompt: "", soundEffectPrompt: request.prompt, mood: "calm", camera: "hold" },
        ...{ transition: { kind: "cut", seconds: 0 }, image: picture, clips: { user_video: clip }, chosenClip: null },
      },
    ],
    audio: sound === null ? [] : [soundOf(sound, durationSeconds)],
    ...{
      captions: null,
      footer: [],
      narrator: null,
      outro: null,
      interludes: [],
      globalVideos: [],
      music: { mood: "calm", prompt: "" },
    },
  };
}

/** What a supplied video sounds like itself. */
export const soundOf = (key: string, durationSeconds: number): EffectLayer => ({
  ...{ type: "effect", id: createObjectId(), sceneIndex: 0, startSeconds: 0, endSeconds: durationSeconds, volume: 1 },
  ...{ asset: { key, mimeType: "audio/wav", durationSeconds }, prompt: "The video's own sound", provider: SUPPLIED },
});

/** The film's shape that loses least of the video's. */
function nearestRatio({ width, height }: { width: number; height: number }): AspectRatio {
  const distance = (ratio: AspectRatio) =>
    Math.abs(Math.log((width / height) * (frameSize[ratio].height / frameSize[ratio].width)));
  return AspectRatio.options.reduce((best, ratio) => (distance(ratio) < distance(best) ? ratio : best));
}
