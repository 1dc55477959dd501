import { createObjectId } from "@/server/core/ids/create-object-id";
import { sceneSeconds } from "@/server/core/sessions/film-length";
import { translatorOrRefuse } from "@/server/core/sessions/translator-or-refuse";
import { startTimeline } from "@/server/core/timeline/start-timeline";
import type { Script } from "@/server/providers/language/language";
import { frameSize, type Scene, type Timeline } from "@/server/schemas/timeline";
import type { AcceptedVideo } from "@/server/schemas/videos";
import type { StageDeps, StageInput } from "../deps";
import { finishStage, startStage } from "../lifecycle";
import { loadFilm } from "../load-film";
import { takeInVideo } from "./take-in-video";

/** Writes the script and lays the empty film out: scenes, words to say, pictures to draw, ways to move. */
export async function runPromptGeneration(deps: StageDeps, input: StageInput): Promise<{ scenes: number }> {
  const film = await loadFilm(deps, input.sessionId);
  if (!(await startStage(deps, input.sessionId, "prompt_generation"))) return { scenes: 0 };
  const { request } = film;
  if (request.videoUrl !== undefined) {
    await takeInVideo(deps, film, request.videoUrl, input.signal);
    return { scenes: 1 };
  }
  const writer = deps.providers.language(request.inferenceModel);
  const script = await writer.writeScript({
    prompt: request.prompt,
    durationSeconds: sceneSeconds(request),
    language: request.language,
    tone: request.tone,
    longestSceneSeconds: request.longestSceneSeconds,
    ...(request.lines && { lines: request.lines }),
    ...(request.imageUrls && { pictures: request.imageUrls.map(({ title, notes }) => ({ title, notes })) }),
    ...(request.metadata && { metadata: request.metadata }),
    signal: input.signal,
  });
  const { enableSubtitles, subtitleLanguage = script.language } = request;
  // Told before anything costly is made.
  if (enableSubtitles && subtitleLanguage !== script.language) {
    await translatorOrRefuse(deps.providers.translator, script.language, subtitleLanguage);
  }
  const timeline = emptyFilm(request, script);
  await finishStage(deps, film, "prompt_generation", {
    renderedBy: writer.name,
    save: (tx) => startTimeline(tx, film.sessionId, "stage:prompt_generation", timeline),
  });
  return { scenes: timeline.scenes.length };
}

/** Scenes share the time by their estimated speech until the real speech sets it. */
function emptyFilm(request: AcceptedVideo, script: Script): Timeline {
  const weights = script.scenes.map((scene) => Math.max(1, scene.speechSeconds));
  const total = weights.reduce((a, b) => a + b, 0);
  const seconds = sceneSeconds(request);
  let at = 0;
  const scenes: Scene[] = script.scenes.map((scene, index) => {
    const startSeconds = at;
    at = index === script.scenes.length - 1 ? seconds : at + (weights[index]! / total) * seconds;
    return {
      id: createObjectId(),
      index,
      startSeconds,
      endSeconds: at,
      narration: scene.narration,
      prompt: scene.prompt,
      videoPrompt: scene.videoPrompt,
      soundEffectPrompt: scene.soundEffectPrompt,
      mood: scene.mood,
      camera: scene.camera,
      transition: transitionInto(script, index),
      image: null,
      clips: {},
      chosenClip: null,
    };
  });
  return {
    version: 1,
    title: script.title,
    aspectRatio: request.aspectRatio,
    ...frameSize[request.aspectRatio],
    fps: 30,
    durationSeconds: seconds,
    language: script.language,
    scenes,
    audio: [],
    captions: null,
    footer: [],
    narrator: null,
    globalVideos: [],
    interludes: [],
    outro: null,
    music: script.music,
  };
}

/** A change of feeling dissolves; the rest of the film cuts. */
function transitionInto(script: Script, index: number): Scene["transition"] {
  const before = script.scenes[index - 1];
  if (!before || before.mood === script.scenes[index]!.mood) return { kind: "cut", seconds: 0 };
  return { kind: "fade", seconds: 0.4 };
}
