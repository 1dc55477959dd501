import type { Inngest } from "inngest";
import { animateScene } from "@/server/stages/ai_video_generation/animate-scene";
import type { StageDeps, StageInput } from "@/server/stages/deps";
import { drawScene } from "@/server/stages/image_generation/draw-scene";
import { makeSceneSound } from "@/server/stages/sound_effect_generation/make-scene-sound";
import { speakScene } from "@/server/stages/speech_generation/speak-scene";
import { renderPart } from "@/server/stages/video_generation/render-part";
import { whileAlive } from "./lifeline";
import { orRetry } from "./step-errors";

/** How many parts of one account's films are made at once; the processes behind them have a limit of their own. */
const PER_ACCOUNT = 6;

export interface SceneJob {
  sessionId: string;
  userId: string;
  /** Which scene; of a rendering which part, for segments and scenes are not the same. */
  sceneIndex: number;
  /** Speech only. */
  speed?: number;
  /** A rendering of edits only. */
  workId?: string;
}

/**
 * One run per scene and part, invoked by the stages: a part that fails or is killed repeats alone, and no long part holds up
 * short ones beside it.
 */
export function sceneFunctions(client: Inngest.Any, deps: StageDeps) {
  const part = <Output extends object>(id: string, make: (input: StageInput & SceneJob & { speed: number }) => Promise<Output>) =>
    client.createFunction(
      { id, triggers: [], retries: 3, concurrency: [{ key: "event.data.userId", limit: PER_ACCOUNT }] },
      async ({ event, step, attempt }: SceneCall) => {
        const job = { speed: 1, ...event.data };
        return step.run("make", () => orRetry(attempt, () => whileAlive(deps, job, (signal) => make({ ...job, signal }))));
      },
    );
  return {
    draw: part("draw-scene", (input) => drawScene(deps, input)),
    speak: part("speak-scene", (input) => speakScene(deps, input)),
    animate: part("animate-scene", (input) => animateScene(deps, input)),
    sound: part("make-scene-sound", (input) => makeSceneSound(deps, input)),
    render: part("render-part", ({ sceneIndex, ...input }) => renderPart(deps, { ...input, part: sceneIndex })),
  };
}

export type SceneFunctions = ReturnType<typeof sceneFunctions>;

interface SceneCall {
  event: { data: SceneJob };
  step: { run<T>(id: string, work: () => Promise<T>): Promise<T> };
  attempt: number;
}
