/** Names pictures by looking at them. */
export interface ImageTitler {
  readonly name: string;
  /** Null when the model cannot look at pictures. Throws `provider_failed` when it cannot be reached. */
  nameImage(request: TitleRequest): Promise<{ title: string; usage: TitleUsage | null } | null>;
}

export interface TitleRequest {
  /** A JPEG small enough to send. */
  jpeg: Uint8Array;
  /** What is known besides: the caller's facts, the title in the file, its name. */
  hints: Record<string, unknown>;
  signal: AbortSignal;
}

export interface TitleUsage {
  model: string;
  inputTokens: number;
  outputTokens: number;
}
