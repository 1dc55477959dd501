import { composeContext } from "@/server/compose";
import type { Context } from "@/server/core/context";
import { AppError, errorStatus } from "@/server/core/errors";
import { log } from "@/server/log";
import { recogniseCaller } from "./recognise-visitor";

const OUTAGE = "Something went wrong on our side. Please try again.";

/** Runs one of the studio's own requests that is a file and no procedure, for whoever is signed in. */
export async function answerVisitor(request: Request, run: (ctx: Context) => Promise<Response>): Promise<Response> {
  const { actor, reason } = await recogniseCaller(request.headers);
  if (!actor) return Response.json({ message: reason }, { status: 401 });
  try {
    return await run(composeContext({ actor, requestId: request.headers.get("x-request-id") ?? crypto.randomUUID() }));
  } catch (error) {
    if (error instanceof AppError) return Response.json({ message: error.message }, { status: errorStatus[error.code] });
    log.error({ err: error, path: new URL(request.url).pathname }, "a studio request failed");
    return Response.json({ message: OUTAGE }, { status: 500 });
  }
}
