import { AppError } from "@/server/core/errors";
import { countAttempt } from "@/server/core/limits/count-attempt";
import { callerAddress } from "./caller-address";
import type { RestDeps } from "./serve";

/** Refused credentials from one address. Whoever shows a good one is never counted, so neighbours go on undisturbed. */
const REFUSALS = { most: 300, windowSeconds: 60 };

/** A refused credential, or, when there were too many from its address, the word to wait. Anything else stays as it is. */
export async function slowDown(error: unknown, headers: Headers, deps: RestDeps): Promise<unknown> {
  const address = callerAddress(headers);
  if (!(error instanceof AppError) || error.code !== "unauthorized" || address === null) return error;
  const { db, now } = deps.compose({ actor: { kind: "user", userId: "", authType: "api_key" }, requestId: "" });
  return countAttempt({ db, name: `refused:${address}`, now: now(), limit: REFUSALS }).then(
    () => error,
    (tooMany: unknown) => (tooMany instanceof AppError ? tooMany : error),
  );
}
