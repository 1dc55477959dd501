/** Makes vectors of texts: texts that mean much the same lie close together. */
export interface Embedder {
  /** By which its vectors are told from others. */
  readonly model: string;
  /** One vector of length 1 per text, in order. `tokens` is null where nobody counts. */
  embed(texts: readonly string[], signal: AbortSignal): Promise<{ vectors: Float32Array[]; tokens: number | null }>;
}
