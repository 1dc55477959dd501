import type { Embedder } from "./embedding";
import { type EmbeddingSettings, openAiEmbedder } from "./openai";

/** Null where no server makes vectors: searching is lexical then. */
export const chooseEmbedder = (openAi: EmbeddingSettings | null): Embedder | null =>
  openAi?.embeddingModel ? openAiEmbedder({ ...openAi, embeddingModel: openAi.embeddingModel }) : null;
