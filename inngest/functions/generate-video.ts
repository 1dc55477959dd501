import type { Inngest } from "inngest";
import { failFilm } from "@/server/core/sessions/fail-film";
import { pauseFilm } from "@/server/core/sessions/pause-film";
import type { Stage } from "@/server/schemas/stages";
import type { StageDeps } from "@/server/stages/deps";
import { loadFilm } from "@/server/stages/load-film";
import { nextApproved, videoCancelled, videoRequested } from "../events";
import type { StageFunctions } from "./stages";
import { orFail, orRetry } from "./step-errors";

/** A film nobody continues ends after this long, and gives back what it held. */
const LONGEST_PAUSE = "30d";
const NOBODY_CONTINUED = "The film waited 30 days for process_next and was ended.";

/** The stages after the pictures, one after the other. */
const REST = [
  "ai_video_generation",
  "lip_sync_generation",
  "sound_effect_generation",
  "narrator_avatar_generation",
  "video_generation",
] as const satisfies readonly Stage[];

/** The pipeline. It reads as the list of stages; each stage is a function of its own. */
export function generateVideo(client: Inngest.Any, deps: StageDeps, stages: StageFunctions) {
  return client.createFunction(
    {
      id: "generate-video",
      triggers: [videoRequested],
      retries: 3,
      idempotency: "event.data.sessionId",
      cancelOn: [{ event: videoCancelled, match: "data.sessionId" }],
      onFailure: async ({ event, error, step }: FailureCall) => {
        const { sessionId } = event.data.event.data;
        await step.run("fail-film", () => failFilm(deps.db, sessionId, error.message));
      },
    },
    async ({ event, step, attempt }) => {
      const { sessionId } = event.data;
      const { manual } = await step.run("load", () =>
        orRetry(attempt, async () => ({ manual: (await loadFilm(deps, sessionId)).request.manualStepStages })),
      );
      const isManual = (stage: Stage) => manual.includes(stage);
      const run = (stage: Stage) => orFail(step.invoke(stage, { function: stages[stage], data: event.data }));

      const checkpoint = async (stage: Stage) => {
        if (!isManual(stage)) return;
        // Both begin in one batch: the wait stands before anyone can approve, so no approval is missed.
        const [approval] = await Promise.all([
          step.waitForEvent(`approve-${stage}`, {
            event: nextApproved,
            if: `async.data.sessionId == event.data.sessionId && async.data.stage == '${stage}'`,
            timeout: LONGEST_PAUSE,
          }),
          step.run(`pause-before-${stage}`, () => orRetry(attempt, () => pauseFilm(deps.db, sessionId, stage))),
        ]);
        if (!approval) await orFail(Promise.reject(new Error(NOBODY_CONTINUED)));
      };

      await run("prompt_generation");
      await checkpoint("image_generation");
      const alongside = (["speech_generation", "music_generation"] as const).filter((stage) => !isManual(stage));
      await Promise.all([run("image_generation"), ...alongside.map(run)]);
      for (const stage of ["speech_generation", "music_generation"] as const) {
        if (!isManual(stage)) continue;
        await checkpoint(stage);
        await run(stage);
      }
      for (const stage of REST) {
        await checkpoint(stage);
        await run(stage);
      }
      return { sessionId };
    },
  );
}

interface FailureCall {
  event: { data: { event: { data: { sessionId: string } } } };
  error: Error;
  step: { run<T>(id: string, work: () => Promise<T>): Promise<T> };
}
