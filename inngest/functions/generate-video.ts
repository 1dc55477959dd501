import type { Inngest } from "inngest";
import { failFilm } from "@/server/core/sessions/fail-film";
import { isPaused, resumeIfMissed } from "@/server/core/sessions/is-paused";
import { pauseFilm } from "@/server/core/sessions/pause-film";
import { goOnIfMended } from "@/server/core/timeline/mending";
import type { Stage } from "@/server/schemas/stages";
import type { StageDeps } from "@/server/stages/deps";
import { loadFilm } from "@/server/stages/load-film";
import { nextApproved, videoCancelled, videoMended, videoRequested, videoResumed } from "../events";
import type { StageFunctions } from "./stages";
import { orFail, orRetry } from "./step-errors";

/** A film nobody continues ends after this long, and gives back what it held. */
const LONGEST_PAUSE = "30d";
const NOBODY_RESUMED = "The film was paused for 30 days and was ended.";
const NOBODY_MENDED = "The film waited 30 days for the pictures it lacks and was ended.";
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
      const run = (stage: Stage, name: string = stage) =>
        orFail(step.invoke(name, { function: stages[stage], data: event.data }));

      /** A paused film waits here. It may be paused, resumed and paused again, so it is asked until it is not. */
      const unpaused = async (stage: Stage) => {
        for (let round = 0; ; round++) {
          const name = `${stage}-${round}`;
          if (!(await step.run(`look-${name}`, () => orRetry(attempt, () => isPaused(deps.db, sessionId))))) return;
          const [resumed] = await Promise.all([
            step.waitForEvent(`resume-${name}`, {
              event: videoResumed,
              if: "async.data.sessionId == event.data.sessionId",
              timeout: LONGEST_PAUSE,
            }),
            step.run(`look-again-${name}`, () => orRetry(attempt, () => resumeIfMissed(deps.db, sessionId, name))),
          ]);
          if (!resumed) await orFail(Promise.reject(new Error(NOBODY_RESUMED)));
        }
      };

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

      /** Runs the stage until every scene has its picture: one that could not be drawn waits for whoever looks at the film. */
      const drawn = async () => {
        for (let round = 0; ; round++) {
          const { missing } = await run("image_generation", round === 0 ? "image_generation" : `image_generation-${round}`);
          if (missing === 0) return;
          const [mended] = await Promise.all([
            step.waitForEvent(`mended-${round}`, {
              event: videoMended,
              if: "async.data.sessionId == event.data.sessionId",
              timeout: LONGEST_PAUSE,
            }),
            step.run(`look-after-${round}`, () => orRetry(attempt, () => goOnIfMended(deps.db, sessionId, `after-${round}`))),
          ]);
          if (!mended) await orFail(Promise.reject(new Error(NOBODY_MENDED)));
        }
      };

      await unpaused("prompt_generation");
      await run("prompt_generation");
      await checkpoint("image_generation");
      await unpaused("image_generation");
      const alongside = (["speech_generation", "music_generation"] as const).filter((stage) => !isManual(stage));
      await Promise.all([drawn(), ...alongside.map((stage) => run(stage))]);
      for (const stage of ["speech_generation", "music_generation"] as const) {
        if (!isManual(stage)) continue;
        await checkpoint(stage);
        await unpaused(stage);
        await run(stage);
      }
      for (const stage of REST) {
        await checkpoint(stage);
        await unpaused(stage);
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
