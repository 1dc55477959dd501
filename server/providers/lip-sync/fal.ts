import { setTimeout as sleep } from "node:timers/promises";
import { ApiError, createFalClient } from "@fal-ai/client";
import { z } from "zod";
import { AppError } from "@/server/core/errors";
import type { LipSyncProvider } from "./lip-sync";

export interface FalSettings {
  apiKey: string;
  /** Another server that speaks fal's queue API; null is fal's own. */
  baseUrl: string | null;
  pollMilliseconds?: number;
}

const ENDPOINT = "fal-ai/sync-lipsync/v2";
const Result = z.object({ video: z.object({ url: z.url() }) });

/** Sync's lip sync through fal's queue (https://fal.ai/models/fal-ai/sync-lipsync/v2). */
export function falLipSync({ apiKey, baseUrl, pollMilliseconds = 2_000 }: FalSettings): LipSyncProvider {
  const client = createFalClient({
    credentials: apiKey,
    suppressLocalCredentialsWarning: true,
    ...(baseUrl && { fetch: (address: RequestInfo | URL, init?: RequestInit) => fetch(elsewhere(address, baseUrl), init) }),
  });
  return {
    name: "fal",
    async submit({ videoUrl, audioUrl, signal }) {
      const input = { video_url: videoUrl, audio_url: audioUrl, sync_mode: "cut_off" as const };
      const job = await client.queue.submit(ENDPOINT, { input, abortSignal: signal }).catch((error) => explain(error, signal));
      return job.request_id;
    },
    async result(job, signal) {
      for (;;) {
        const { status } = await client.queue
          .status(ENDPOINT, { requestId: job, abortSignal: signal })
          .catch((error) => explain(error, signal));
        if (status === "COMPLETED") break;
        await sleep(pollMilliseconds, undefined, { signal });
      }
      const { data } = await client.queue
        .result(ENDPOINT, { requestId: job, abortSignal: signal })
        .catch((error) => explain(error, signal));
      const made = Result.safeParse(data);
      if (made.success) return { videoUrl: made.data.video.url };
      throw new AppError("provider_failed", "The lip-sync provider's answer names no video.", { cause: made.error });
    },
  };
}

/** The client builds its own addresses; only their origin is changed. */
function elsewhere(address: RequestInfo | URL, baseUrl: string): string {
  const { pathname, search } = new URL(address instanceof Request ? address.url : address);
  return `${baseUrl}${pathname}${search}`;
}

/** What the vendor says goes to our log only. */
function explain(cause: unknown, signal: AbortSignal): never {
  signal.throwIfAborted();
  const status = cause instanceof ApiError ? cause.status : undefined;
  if (status === 401 || status === 403) {
    throw new AppError("provider_failed", "The lip-sync provider refused FAL_KEY. Set another one, then try again.", { cause });
  }
  if (status === 400 || status === 404 || status === 422) {
    throw new AppError("unprocessable", "The lip-sync provider cannot use this video or this voice.", { cause });
  }
  throw new AppError("provider_failed", "The lip-sync provider does not answer; the step is tried again.", {
    cause,
    retryable: true,
  });
}
