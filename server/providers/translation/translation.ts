/** Says texts in another language. */
export interface TranslationProvider {
  readonly name: string;
  /** One answer per text, in order; empty texts stay empty. Languages are primary codes such as `en`. */
  translate(request: TranslationRequest): Promise<string[]>;
}

export interface TranslationRequest {
  texts: readonly string[];
  from: string;
  to: string;
  signal: AbortSignal;
}

/** The provider for a pair of languages; null when this machine has none. */
export type FindTranslator = (from: string, to: string) => Promise<TranslationProvider | null>;
