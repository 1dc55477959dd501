import OpenAI, { APIError, APIUserAbortError } from "openai";
import { z } from "zod";
import { AppError } from "@/server/core/errors";
import { languageNames } from "@/server/schemas/languages";
import type { TranslationProvider } from "./translation";

export interface OpenAiSettings {
  apiKey: string;
  /** Any server that speaks OpenAI's API; null is OpenAI's own. */
  baseUrl: string | null;
  model: string;
}

const TIMEOUT_MILLISECONDS = 120_000;
const Answer = z.object({ texts: z.array(z.string()) });

/** Translates by a language model, all texts of a film in one call, so that they speak with one voice. */
export function openAiTranslator({ apiKey, baseUrl, model }: OpenAiSettings): TranslationProvider {
  const client = new OpenAI({ apiKey, timeout: TIMEOUT_MILLISECONDS, maxRetries: 2, ...(baseUrl && { baseURL: baseUrl }) });
  return {
    name: "openai",
    async translate({ texts, from, to, signal }) {
      if (texts.every((text) => text.trim() === "")) return [...texts];
      const request = {
        model,
        response_format: { type: "json_object" as const },
        messages: [
          { role: "system" as const, content: instructionFor(from, to, texts.length) },
          { role: "user" as const, content: JSON.stringify({ texts }) },
        ],
      };
      const completion = await client.chat.completions.create(request, { signal }).catch((error) => explain(error, signal));
      return read(completion.choices[0]?.message.content ?? "", texts);
    },
  };
}

const instructionFor = (from: string, to: string, count: number): string => {
  const [source, target] = [from, to].map((code) => languageNames[code] ?? code);
  return (
    `You translate the narration of a film from ${source} into ${target}. The user sends a JSON object with an array "texts" of ` +
    `${count} strings. Answer with a JSON object of the same shape: "texts" with exactly ${count} strings, each the translation of ` +
    "the string in its place, to be read aloud at about the same length. Keep names, numbers and addresses. Empty strings stay empty."
  );
};

function read(content: string, texts: readonly string[]): string[] {
  const answer = Answer.safeParse(parse(content)).data?.texts;
  if (answer?.length === texts.length) return answer.map((text, i) => (texts[i]!.trim() === "" ? "" : text.trim()));
  throw new AppError("provider_failed", "The language model's answer was no translation of this film; the step is tried again.", {
    cause: new Error(content.slice(0, 500)),
    retryable: true,
  });
}

function parse(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return null;
  }
}

/** What the vendor says goes to our log only. */
function explain(error: unknown, signal: AbortSignal): never {
  signal.throwIfAborted();
  if (error instanceof APIUserAbortError) throw error;
  const status = error instanceof APIError ? error.status : undefined;
  if (status === 401 || status === 403) {
    throw new AppError("provider_failed", "The language provider refused OPENAI_API_KEY. Set another one, then try again.", {
      cause: error,
    });
  }
  if (status !== undefined && status < 500 && status !== 408 && status !== 409 && status !== 429) {
    throw new AppError("provider_failed", "The language provider refused the request: see OPENAI_MODEL and OPENAI_BASE_URL.", {
      cause: error,
    });
  }
  throw new AppError("provider_failed", "The language provider does not answer; the step is tried again.", {
    cause: error,
    retryable: true,
  });
}
