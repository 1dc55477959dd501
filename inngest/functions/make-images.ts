import type { Inngest } from "inngest";
import { failImageJob, finishImageJob, startImageJob } from "@/server/core/images/end-image-job";
import type { StageDeps } from "@/server/stages/deps";
import { loadImageJob } from "@/server/stages/images/load-image-job";
import { MadePiece, makeImage } from "@/server/stages/images/make-image";
import { imageRequested } from "../events";
import { orRetry } from "./step-errors";

/** Requests for pictures at once, everybody's and one account's; the processes that do the work have a limit of their own. */
const AT_ONCE = 4;
const PER_ACCOUNT = 2;

/** Makes the pictures of a request, each in a step of its own: a crash repeats one picture. */
export function makeImages(client: Inngest.Any, deps: StageDeps) {
  return client.createFunction(
    {
      id: "make-images",
      triggers: [imageRequested],
      retries: 3,
      idempotency: "event.data.jobId",
      concurrency: [{ limit: AT_ONCE }, { key: "event.data.userId", limit: PER_ACCOUNT }],
      onFailure: async ({ event, error, step }: FailureCall) => {
        const { jobId } = event.data.event.data;
        await step.run("fail", () => failImageJob(deps.db, jobId, error.message));
      },
    },
    async ({ event, step, attempt }) => {
      const { jobId } = event.data;
      const { count } = await step.run("start", () =>
        orRetry(attempt, async () => {
          await startImageJob(deps.db, jobId);
          return { count: (await loadImageJob(deps, jobId)).count };
        }),
      );
      const pieces: MadePiece[] = [];
      for (let index = 0; index < count; index++) {
        const made = await step.run(`make-${index}`, () => orRetry(attempt, () => makeImage(deps, { jobId, index })));
        pieces.push(MadePiece.parse(made));
      }
      await step.run("finish", () =>
        orRetry(attempt, () => {
          const removed = pieces[0]?.removed;
          return finishImageJob(deps.db, jobId, {
            result: { images: pieces.map(({ image }) => image), ...(removed && { removed }) },
            renderedBy: [...new Set(pieces.map(({ renderedBy }) => renderedBy))].join(", "),
            unchanged: removed?.length === 0,
          });
        }),
      );
      return { jobId };
    },
  );
}

interface FailureCall {
  event: { data: { event: { data: { jobId: string } } } };
  error: Error;
  step: { run<T>(id: string, work: () => Promise<T>): Promise<T> };
}
