import type { Inngest } from "inngest";
import type { Stage } from "@/server/schemas/stages";
import type { SceneFailure } from "@/server/schemas/timeline";
import { finishClips, startClips } from "@/server/stages/ai_video_generation/frame-clips";
import type { StageDeps, StageInput } from "@/server/stages/deps";
import { runFrameGeneration } from "@/server/stages/frame_generation/run-frame-generation";
import { giveUpScene } from "@/server/stages/give-up-scene";
import { finishImages, startImages } from "@/server/stages/image_generation/frame-images";
import { runLipSync, submitLipSync } from "@/server/stages/lip_sync_generation/run-lip-sync";
import { runMusicGeneration } from "@/server/stages/music_generation/run-music-generation";
import { runNarratorAvatar } from "@/server/stages/narrator_avatar_generation/run-narrator-avatar";
import { runPromptGeneration } from "@/server/stages/prompt_generation/run-prompt-generation";
import { finishSounds, startSounds } from "@/server/stages/sound_effect_generation/frame-sounds";
import { layOutSpeech, planSpeed, startSpeech } from "@/server/stages/speech_generation/fit-speech";
import { translateFilm } from "@/server/stages/speech_generation/translate-film";
import { planRender } from "@/server/stages/video_generation/plan-render";
import { runTranscript } from "@/server/stages/video_generation/run-transcript";
import { runVideoGeneration } from "@/server/stages/video_generation/run-video-generation";
import { whileAlive } from "./lifeline";
import type { SceneFunctions } from "./scenes";
import { orFail, orRetry } from "./step-errors";

export interface StageJob {
  sessionId: string;
  userId: string;
}

type Step = {
  run<T>(id: string, work: () => Promise<T>): Promise<T>;
  invoke(id: string, options: { function: SceneFunctions[keyof SceneFunctions]; data: object }): Promise<unknown>;
};
/** Runs one named, durable, retried piece of a stage. */
type Piece = <T>(id: string, work: (input: StageInput) => Promise<T>) => Promise<T>;
/** Runs one scene function per listed scene, side by side. With `giveUp` a scene that fails for good is left, and the others go on. */
type EachScene = (
  name: string,
  fn: SceneFunctions[keyof SceneFunctions],
  scenes: number[],
  options?: { extra?: object; giveUp?: (input: StageInput & { sceneIndex: number; reason: string }) => Promise<void> },
) => Promise<void>;
/** How often lines are spoken again that were rewritten meanwhile; whoever rewrites one more often speaks it by hand. */
const MOST_ROUNDS = 5;

/** Scenes that a stage has left to be mended: it is not done before they are. */
interface StageEnd {
  missing: number;
}

/**
 * The durable shell of every stage: one function a stage, named as on the wire, invoked by `generate-video`. What a stage does is
 * in `server/stages`; here is only in which pieces it survives a crash.
 */
export function stageFunctions(client: Inngest.Any, deps: StageDeps, scene: SceneFunctions) {
  const stage = (id: Stage, body: (piece: Piece, each: EachScene) => Promise<StageEnd | undefined>) =>
    client.createFunction({ id, triggers: [], retries: 3 }, async ({ event, step, attempt }: StageCall) => {
      const job = event.data;
      const piece: Piece = (name, work) =>
        step.run(name, () =>
          orRetry(attempt, () => whileAlive(deps, job, (signal) => work({ sessionId: job.sessionId, signal }))),
        );
      const each: EachScene = async (name, fn, scenes, { extra = {}, giveUp } = {}) => {
        const make = (sceneIndex: number) => {
          const made = step.invoke(`${name}-${sceneIndex}`, { function: fn, data: { ...job, ...extra, sceneIndex } });
          if (!giveUp) return made;
          return made.catch((error: unknown) => {
            const reason = error instanceof Error ? error.message : String(error);
            return piece(`give-up-${name}-${sceneIndex}`, (input) => giveUp({ ...input, sceneIndex, reason }));
          });
        };
        await orFail(Promise.all(scenes.map(make)));
      };
      return (await body(piece, each)) ?? { missing: 0 };
    });

  const leaving = (part: SceneFailure["part"]) => ({
    giveUp: (input: StageInput & { sceneIndex: number; reason: string }) => giveUpScene(deps, { ...input, part }),
  });

  return {
    prompt_generation: stage("prompt_generation", async (piece) => {
      await piece("write", (input) => runPromptGeneration(deps, input));
    }),
    image_generation: stage("image_generation", async (piece, each) => {
      const { scenes, mendable } = await piece("start", (input) => startImages(deps, input));
      await each("draw", scene.draw, scenes, mendable ? leaving("picture") : {});
      return piece("finish", (input) => finishImages(deps, input));
    }),
    speech_generation: stage("speech_generation", async (piece, each) => {
      const { scenes } = await piece("start", (input) => startSpeech(deps, input));
      if (scenes.length > 0) await piece("translate", (input) => translateFilm(deps, input));
      await each("speak", scene.speak, scenes);
      const { speed } = await piece("plan-speed", (input) => planSpeed(deps, input));
      if (speed > 1) await each("speak-faster", scene.speak, scenes, { extra: { speed } });
      for (let round = 0; ; round++) {
        const name = round === 0 ? "lay-out" : `lay-out-${round}`;
        const asItIs = round === MOST_ROUNDS;
        // A film that was on its way while Kinora was updated remembers an answer without them.
        const { unspoken = [] } = await piece(name, (input) => layOutSpeech(deps, { ...input, asItIs }));
        if (unspoken.length === 0) return;
        await each(`speak-again-${round}`, scene.speak, unspoken, { extra: { speed } });
      }
    }),
    music_generation: stage("music_generation", async (piece) => {
      await piece("compose", (input) => runMusicGeneration(deps, input));
    }),
    ai_video_generation: stage("ai_video_generation", async (piece, each) => {
      const { scenes, mendable } = await piece("start", (input) => startClips(deps, input));
      await each("animate", scene.animate, scenes, mendable ? leaving("clip") : {});
      await piece("finish", (input) => finishClips(deps, input));
    }),
    lip_sync_generation: stage("lip_sync_generation", async (piece) => {
      const { job } = await piece("submit", (input) => submitLipSync(deps, input));
      await piece("sync", (input) => runLipSync(deps, { ...input, job }));
    }),
    sound_effect_generation: stage("sound_effect_generation", async (piece, each) => {
      const { scenes } = await piece("start", (input) => startSounds(deps, input));
      await each("sound", scene.sound, scenes);
      await piece("finish", (input) => finishSounds(deps, input));
    }),
    narrator_avatar_generation: stage("narrator_avatar_generation", async (piece) => {
      await piece("present", (input) => runNarratorAvatar(deps, input));
    }),
    video_generation: stage("video_generation", async (piece, each) => {
      await piece("transcribe", (input) => runTranscript(deps, input));
      await piece("frame", (input) => runFrameGeneration(deps, input));
      const { parts } = await piece("plan", (input) => planRender(deps, input));
      if (parts) await each("render", scene.render, parts);
      await piece("join", (input) => runVideoGeneration(deps, input));
    }),
  } satisfies Record<Stage, unknown>;
}

export type StageFunctions = ReturnType<typeof stageFunctions>;

interface StageCall {
  event: { data: StageJob };
  step: Step;
  attempt: number;
}
