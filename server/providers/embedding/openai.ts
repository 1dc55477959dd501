import OpenAI from "openai";
import { z } from "zod";
import { explain, noAnswer } from "@/server/providers/assistant/openai/explain";
import type { Embedder } from "./embedding";

export interface EmbeddingSettings {
  apiKey: string;
  baseUrl: string | null;
  embeddingModel: string | null;
}

const TIMEOUT_MILLISECONDS = 60_000;
const AT_ONCE = 256;
/** What a request takes of a text; models read some 8000 tokens. */
const MOST_CHARACTERS = 24_000;
/** Of models that can make their vectors shorter: a third of the room for nearly all of the sense. */
const SHORTENED = { pattern: /^text-embedding-3-/, dimensions: 512 };

const Answer = z.object({
  data: z.array(z.object({ index: z.number().int(), embedding: z.array(z.number()).min(8).max(16_384) })),
  usage: z.object({ total_tokens: z.number().optional(), prompt_tokens: z.number().optional() }).nullish(),
});

export function openAiEmbedder({ apiKey, baseUrl, embeddingModel }: EmbeddingSettings & { embeddingModel: string }): Embedder {
  const client = new OpenAI({ apiKey, timeout: TIMEOUT_MILLISECONDS, maxRetries: 2, ...(baseUrl && { baseURL: baseUrl }) });
  const shorter = SHORTENED.pattern.test(embeddingModel) && { dimensions: SHORTENED.dimensions };
  const embedSome = async (texts: readonly string[], signal: AbortSignal) => {
    const input = texts.map((text) => text.slice(0, MOST_CHARACTERS).toWellFormed() || " ");
    const wanted = { model: embeddingModel, input, encoding_format: "float" as const, ...shorter };
    const raw: unknown = await client.embeddings.create(wanted, { signal }).catch((error: unknown) => explain(error, signal));
    const answer = Answer.safeParse(raw);
    if (!answer.success || answer.data.data.length !== texts.length) throw noAnswer(answer.error);
    const vectors = new Array<Float32Array>(texts.length);
    for (const { index, embedding } of answer.data.data) vectors[index] = unit(embedding);
    const { usage } = answer.data;
    return { vectors, tokens: usage?.total_tokens ?? usage?.prompt_tokens ?? null };
  };
  return {
    model: shorter ? `${embeddingModel}@${SHORTENED.dimensions}` : embeddingModel,
    async embed(texts, signal) {
      const vectors: Float32Array[] = [];
      let tokens: number | null = 0;
      for (let from = 0; from < texts.length; from += AT_ONCE) {
        const some = await embedSome(texts.slice(from, from + AT_ONCE), signal);
        vectors.push(...some.vectors);
        tokens = some.tokens === null || tokens === null ? null : tokens + some.tokens;
      }
      const [first] = vectors;
      if (vectors.some((vector) => vector === undefined || vector.length !== first?.length))
        throw noAnswer(new Error("lengths differ"));
      return { vectors, tokens };
    },
  };
}

function unit(values: readonly number[]): Float32Array {
  const length = Math.hypot(...values);
  if (!Number.isFinite(length) || length === 0) throw noAnswer(new Error("a vector without length"));
  return Float32Array.from(values, (value) => value / length);
}
