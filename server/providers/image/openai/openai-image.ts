import OpenAI, { APIError, APIUserAbortError } from "openai";
import type { ImageGenerateParamsNonStreaming } from "openai/resources/images";
import { z } from "zod";
import { runTask } from "@/server/children/run-task";
import { AppError } from "@/server/core/errors";
import type { ImageProvider, PictureRequest } from "../image";
import type { FitInput } from "./fit-picture.task";

export interface OpenAiImageSettings {
  apiKey: string;
  /** Any server that speaks OpenAI's API; null is OpenAI's own. */
  baseUrl: string | null;
  imageModel: string | null;
}

const TIMEOUT_MILLISECONDS = 180_000;
const RETRIES = 1;
/** The shapes in which these models draw. */
const SIZES = [
  ["1536x1024", 1.5],
  ["1024x1024", 1],
  ["1024x1536", 2 / 3],
] as const;
const LONGEST_PROMPT = 30_000;

const Answer = z.object({ data: z.array(z.object({ b64_json: z.base64().min(1) })).min(1) });

/** Has a scene drawn by `/images/generations`, and cut to the film's shape here. What the vendor refuses is not asked for again. */
export function openAiImage({ apiKey, baseUrl, imageModel: model }: OpenAiImageSettings & { imageModel: string }): ImageProvider {
  const client = new OpenAI({
    ...{ apiKey, timeout: TIMEOUT_MILLISECONDS, maxRetries: RETRIES },
    ...(baseUrl && { baseURL: baseUrl }),
  });
  return {
    name: "openai",
    async draw(request) {
      const { width, height, outputPath, signal } = request;
      const description = request.prompts[request.index] ?? "";
      const wanted: ImageGenerateParamsNonStreaming = { model, n: 1, prompt: promptFor(request), size: sizeFor(width / height) };
      const raw: unknown = await client.images.generate(wanted, { signal }).catch((error: unknown) => explain(error, signal));
      const [picture] = Answer.safeParse(raw).data?.data ?? [];
      if (!picture) throw unread(raw);
      const input: FitInput = { base64: picture.b64_json, width, height, outputPath };
      const { isPicture } = await runTask<FitInput, { isPicture: boolean }>(
        new URL("./fit-picture.task.ts", import.meta.url),
        input,
        {
          signal,
        },
      );
      if (!isPicture) throw unread("no picture");
      return { mimeType: "image/jpeg", width, height, description };
    },
  };
}

const promptFor = ({ prompts, index, mood }: PictureRequest): string =>
  [prompts[index] ?? "", mood && `Mood: ${mood}.`, "One still of a film, without any writing on it."]
    .filter(Boolean)
    .join("\n")
    .slice(0, LONGEST_PROMPT);

/** The one of which least is cut away. */
function sizeFor(ratio: number): (typeof SIZES)[number][0] {
  const distance = (own: number) => Math.abs(Math.log(own / ratio));
  return SIZES.reduce((best, size) => (distance(size[1]) < distance(best[1]) ? size : best))[0];
}

const REFUSED = "The picture service refuses what this scene shows. Say it in other words, or upload a picture of your own.";
const BUSY = "The picture service is busy. Try again in a moment, or choose another model.";
const AWAY = "The picture service does not answer. Try again in a moment, or choose another model.";

/** A vendor's failure in our words, for whoever looks at the scene; what the vendor says goes to our log only. */
function explain(error: unknown, signal: AbortSignal): never {
  signal.throwIfAborted();
  if (error instanceof APIUserAbortError) throw error;
  const { status, code } = error instanceof APIError ? error : { status: undefined, code: undefined };
  const fail = (message: string, retryable = false): never => {
    throw new AppError("provider_failed", message, { cause: error, retryable });
  };
  if (code === "moderation_blocked" || code === "content_policy_violation") return fail(REFUSED);
  if (status === 401 || status === 403)
    return fail("The picture service refused this server's OPENAI_API_KEY. Choose another model.");
  if (code === "insufficient_quota" || code === "billing_hard_limit_reached") {
    return fail("This server's account with the picture service is used up. Choose another model.");
  }
  if (status === 429) return fail(BUSY, true);
  if (status !== undefined && status < 500 && status !== 408 && status !== 409) {
    return fail("The picture service cannot draw this: see OPENAI_IMAGE_MODEL, or choose another model.");
  }
  return fail(AWAY, true);
}

const unread = (cause: unknown): AppError =>
  new AppError("provider_failed", "What the picture service sent is no picture. Try again, or choose another model.", {
    cause: cause instanceof Error ? cause : new Error(JSON.stringify(cause).slice(0, 300)),
    retryable: true,
  });
