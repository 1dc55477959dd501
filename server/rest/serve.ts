import { type Actor, accountOf, type Context } from "@/server/core/context";
import { AppError, errorStatus } from "@/server/core/errors";
import { nameExternalUser } from "@/server/core/external-users/external-user-view";
import { noteActivity } from "@/server/core/external-users/note-activity";
import { createObjectId } from "@/server/core/ids/create-object-id";
import { type Answer, claimKey, keepAnswer, releaseKey } from "@/server/core/requests/idempotency";
import { creditHeaders } from "./credit-headers";
import { identify, identifyCredential } from "./identify";
import { createMatcher, type Match } from "./match";
import { readBody } from "./read-body";
import { readQuery } from "./read-query";
import { refuse } from "./refuse";
import { isAbortedTransaction } from "./report-error";
import { requestIdOf, respondJson, respondPreflight } from "./respond";
import type { AnyRoute } from "./route";
import { slowDown } from "./slow-down";
import type { LogLine, Trace } from "./trace";

export interface RestDeps {
  /** Read when it is needed: a module must load before its settings are known. */
  secretKey(): string;
  compose(call: { actor: Actor; requestId: string }): Context;
  /** One line per answer; never a secret, a query string or a body. `cause` is for our eyes only. */
  log(line: LogLine): void;
}

/** The one serving path: every route of the public surface is answered here, always with JSON. */
export function createServer(rows: readonly AnyRoute[], deps: RestDeps): (request: Request) => Promise<Response> {
  const match = createMatcher(rows);
  return async (request) => {
    const startedAt = performance.now();
    const trace: Trace = { requestId: requestIdOf(request.headers), method: request.method, route: "unknown" };
    const headers = { "x-request-id": trace.requestId };
    if (request.method === "OPTIONS") return respondPreflight(headers);
    const response = await answer(request, match, deps, trace)
      .then(({ status, body, headers: own }) => respondJson(status, body, { ...headers, ...own }))
      .catch(async (error: unknown) => refuse(await slowDown(error, request.headers, deps), trace));
    deps.log({
      requestId: trace.requestId,
      method: trace.method,
      route: trace.route,
      status: response.status,
      milliseconds: Math.round(performance.now() - startedAt),
      ...(trace.actor && { userId: trace.actor.userId }),
      ...(trace.actor?.kind === "external" && { externalUserId: trace.actor.externalUserId }),
      ...(trace.cause !== undefined && { cause: trace.cause }),
    });
    return response;
  };
}

async function answer(request: Request, match: ReturnType<typeof createMatcher>, deps: RestDeps, trace: Trace): Promise<Answer> {
  const { pathname, searchParams } = new URL(request.url);
  const hit = match(request.method, pathname);
  if (!hit) throw new AppError("not_found", "There is no such route.");
  if ("allow" in hit) throw new AppError("method_not_allowed", `Use ${hit.allow.join(", ")}.`, { details: { allow: hit.allow } });
  const { row } = hit;
  trace.route = row.name;
  refuseLookingAhead(row, request);

  // The credential before the body: nobody unknown gets to send 50 MB.
  const shown = await identifyCredential(hit, request.headers, deps);
  const given = await readBody(request, row);
  const plainQuery = readQuery(searchParams);
  const ctx = deps.compose({ actor: shown ?? nobody, requestId: trace.requestId });
  if (shown) {
    trace.actor = await identify(hit, shown, { query: plainQuery, body: given.json }, ctx);
    ctx.actor = trace.actor;
    if (ctx.actor.kind === "external") await noteActivity(ctx.db, ctx.actor.externalUserId, ctx.now());
    trace.ctx = ctx;
  }
  const params = row.params?.parse(hit.params);
  const query = row.query?.parse(plainQuery);
  const body = row.body?.parse(given.json);

  const run = (newId: string) => runRow(row, { ctx, params, query, body, newId, headers: request.headers }, trace);
  const key = request.headers.get("idempotency-key")?.trim();
  if (!key || !row.price) return run(createObjectId(ctx.now()));
  return once(ctx, row, { key, body: `${pathname.replace(/^\/api/, "")}?${searchParams}\n${given.text}` }, run);
}

export type Hit = Extract<Match, { row: AnyRoute }>;

/** A link preview or a prefetch must not use up what only works once. */
function refuseLookingAhead({ changesOnGet }: AnyRoute, { method, headers }: Request): void {
  const purpose = `${headers.get("sec-purpose") ?? ""} ${headers.get("purpose") ?? ""}`;
  if (changesOnGet && method === "GET" && /prefetch|prerender|preview/i.test(purpose)) {
    throw new AppError("invalid_request", "This route changes something and cannot be fetched ahead.");
  }
}

/** Stands in where nobody signed in. It owns nothing: no id of ours is empty. */
const nobody: Actor = { kind: "user", userId: "", authType: "api_key" };

/** Does the work once per Idempotency-Key and answers every repeat alike (contract §6). */
async function once(
  ctx: Context,
  row: AnyRoute,
  call: { key: string; body: string },
  run: (newId: string) => Promise<Answer>,
): Promise<Answer> {
  const claim = await claimKey(ctx.db, { account: accountOf(ctx.actor), route: row.name, ...call, now: ctx.now() });
  if (claim.answer) return claim.answer;
  try {
    const done = await run(claim.newId);
    await keepAnswer(ctx.db, claim.id, done, ctx.now());
    return done;
  } catch (error) {
    // An answer we cannot vouch for (500, 503) may hide a commit: the key stays taken, its id leads the retry to the result.
    if (error instanceof AppError && errorStatus[error.code] < 500) await releaseKey(ctx.db, claim.id);
    throw error;
  }
}

type RowCall = Parameters<AnyRoute["run"]>[0];

const MOST_ATTEMPTS = 3;

async function runRow(row: AnyRoute, call: RowCall, trace: Trace): Promise<Answer> {
  const result = row.result.safeParse(await retryAborted(() => row.run(call)));
  if (!result.success) throw new AppError("internal", "", { cause: result.error });
  const charged = row.price?.({ body: call.body, answer: result.data }) ?? 0;
  const headers = trace.ctx ? await creditHeaders(trace.ctx, charged) : {};
  const status = typeof row.status === "function" ? row.status(result.data) : (row.status ?? 200);
  return { status, body: JSON.stringify(await withExternalUser(result.data, trace)), headers };
}

/** Whatever is answered about an external user's things also says whose they are (contract §9.1, §10.6). */
async function withExternalUser(answer: unknown, { ctx }: Trace): Promise<unknown> {
  if (ctx?.actor.kind !== "external" || typeof answer !== "object" || answer === null || Array.isArray(answer)) return answer;
  return { ...answer, ...(await nameExternalUser(ctx.db, ctx.actor.externalUserId)) };
}

async function retryAborted<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (!isAbortedTransaction(error) || attempt === MOST_ATTEMPTS) throw error;
    }
  }
}
