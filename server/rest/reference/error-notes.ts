import { type ErrorCode, errorStatus } from "@/server/core/errors";

interface ErrorNote {
  means: string;
  /** What a program does about it. */
  remedy: string;
}

const notes: Record<ErrorCode, ErrorNote> = {
  invalid_request: {
    means: "A field is missing or wrong; the message names it.",
    remedy: "Mend the request. The same one fails again.",
  },
  missing_credential: { means: "No credential was sent, or two that differ.", remedy: "Send one." },
  unauthorized: {
    means: "The credential is unknown, revoked, expired or outlived.",
    remedy: "Sign in anew, or replace the key.",
  },
  insufficient_credits: {
    means: "The price is more than the balance, or credits are owed.",
    remedy: "Buy credits, then send it again.",
  },
  forbidden: { means: "This kind of credential may not do this.", remedy: "Use another kind of credential." },
  not_found: { means: "There is no such thing, or it is not yours.", remedy: "Check the id." },
  method_not_allowed: { means: "The path exists under another method.", remedy: "Use one of those in Allow." },
  conflict: { means: "It contradicts what is already there.", remedy: "Read the message: wait, or change the request." },
  payload_too_large: { means: "The body is larger than allowed.", remedy: "Send less, or upload pictures first." },
  unsupported_media_type: { means: "The body is not what its type says, or of a type that is not read.", remedy: "Send JSON." },
  unprocessable: {
    means: "It was understood and cannot be done, such as a broken picture or a declined card.",
    remedy: "Send another.",
  },
  rate_limited: { means: "Too many attempts.", remedy: "Wait as long as Retry-After says." },
  internal: {
    means: "Something failed on our side. Nothing was charged for it.",
    remedy: "Send it again, with an Idempotency-Key.",
  },
  provider_failed: { means: "A vendor behind us failed.", remedy: "Send it again later." },
  unavailable: { means: "The server cannot do this now.", remedy: "Send it again later; with Retry-After, when it says." },
};

export interface ErrorDescription extends ErrorNote {
  code: ErrorCode;
  status: number;
}

/** Every error there is, by status. */
export const errorCatalogue: readonly ErrorDescription[] = (Object.keys(errorStatus) as ErrorCode[])
  .map((code) => ({ code, status: errorStatus[code], ...notes[code] }))
  .sort((a, b) => a.status - b.status);
