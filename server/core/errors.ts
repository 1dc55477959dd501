/** The one table from an error's code to its HTTP status (contract §5). REST, tRPC and Inngest each read it in one adapter. */
export const errorStatus = {
  invalid_request: 400,
  missing_credential: 400,
  unauthorized: 401,
  insufficient_credits: 402,
  forbidden: 403,
  not_found: 404,
  method_not_allowed: 405,
  conflict: 409,
  payload_too_large: 413,
  unsupported_media_type: 415,
  unprocessable: 422,
  rate_limited: 429,
  internal: 500,
  provider_failed: 502,
  unavailable: 503,
} as const;

export type ErrorCode = keyof typeof errorStatus;

/**
 * An error that carries a sentence for the caller. `message` says what to do next; `cause` is for our log only.
 * `retryable` decides once whether a durable step tries again. `publicCode` is the contract's optional `code` field.
 * `retryAfterSeconds` tells a caller who was too fast when to come back.
 */
export class AppError extends Error {
  override readonly name = "AppError";
  readonly retryable: boolean;
  readonly publicCode: string | undefined;
  readonly details: unknown;
  readonly retryAfterSeconds: number | undefined;

  constructor(
    readonly code: ErrorCode,
    message: string,
    options: { cause?: unknown; retryable?: boolean; publicCode?: string; details?: unknown; retryAfterSeconds?: number } = {},
  ) {
    super(message, { cause: options.cause });
    this.retryable = options.retryable ?? false;
    this.publicCode = options.publicCode;
    this.details = options.details;
    this.retryAfterSeconds = options.retryAfterSeconds;
  }
}

/** For `catch`: the same error with the caller's field in front of its sentence. Other errors pass as they are. */
export const inField =
  (field: string) =>
  (error: unknown): never => {
    if (!(error instanceof AppError)) throw error;
    const { code, message, retryable, publicCode } = error;
    throw new AppError(code, `${field}: ${message}`, { cause: error, retryable, ...(publicCode && { publicCode }) });
  };
