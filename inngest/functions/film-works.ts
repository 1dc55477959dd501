import type { Inngest } from "inngest";
import { failWork } from "@/server/core/works/end-work";
import type { StageDeps } from "@/server/stages/deps";
import { loadWork, type WorkInput } from "@/server/stages/works/load-work";
import { makePreview } from "@/server/stages/works/make-preview";
import { makeStems } from "@/server/stages/works/make-stems";
import { redrawScene } from "@/server/stages/works/redraw-scene";
import { deliverAgain, deliverCaptionless, planAgain } from "@/server/stages/works/render-again";
import { respeakScene } from "@/server/stages/works/respeak-scene";
import { takeInClip } from "@/server/stages/works/take-in-clip";
import { takeInOverlay } from "@/server/stages/works/take-in-overlay";
import { workCancelled, workRequested } from "../events";
import { whileAlive } from "./lifeline";
import type { SceneFunctions } from "./scenes";
import { orFail, orRetry } from "./step-errors";

/** Work on a film beside its generation: what it makes appears in the film whole, or the film stays as it was. */
export function workFunctions(client: Inngest.Any, deps: StageDeps, scene: SceneFunctions) {
  const doWork = client.createFunction(
    {
      id: "do-film-work",
      triggers: [workRequested],
      retries: 3,
      idempotency: "event.data.workId",
      cancelOn: [{ event: workCancelled, match: "data.workId" }],
      onFailure: async ({ event, error, step }: FailureCall) => {
        const { workId } = event.data.event.data;
        await step.run("fail-work", () => failWork(deps.db, workId, error.message));
      },
    },
    async ({ event, step, attempt }) => {
      const job = event.data;
      const piece = <T>(name: string, work: (input: WorkInput) => Promise<T>) =>
        step.run(name, () => orRetry(attempt, () => whileAlive(deps, job, (signal) => work({ ...job, signal }))));
      const { kind } = await step.run("load", () =>
        orRetry(attempt, async () => ({ kind: (await loadWork(deps, job.workId)).kind })),
      );
      const renderParts = async () => {
        const { parts } = await piece("plan", (input) => planAgain(deps, input));
        const jobs = (parts ?? []).map((sceneIndex) =>
          step.invoke(`render-${sceneIndex}`, { function: scene.render, data: { ...job, sceneIndex } }),
        );
        await orFail(Promise.all(jobs));
      };
      switch (kind) {
        case "render":
          await renderParts();
          await piece("join", (input) => deliverAgain(deps, input));
          break;
        case "captionless":
          await renderParts();
          await piece("join", (input) => deliverCaptionless(deps, input));
          break;
        case "stems":
          await piece("mix", (input) => makeStems(deps, input));
          break;
        case "preview":
          await piece("preview", (input) => makePreview(deps, input));
          break;
        case "speak":
          await piece("speak", (input) => respeakScene(deps, input));
          break;
        case "picture":
          await piece("draw", (input) => redrawScene(deps, input));
          break;
        case "clip":
          await piece("take-in", (input) => takeInClip(deps, input));
          break;
        case "overlay":
          await piece("take-in", (input) => takeInOverlay(deps, input));
          break;
      }
      return { workId: job.workId };
    },
  );
  return [doWork];
}

interface FailureCall {
  event: { data: { event: { data: { workId: string } } } };
  error: Error;
  step: { run<T>(id: string, work: () => Promise<T>): Promise<T> };
}
