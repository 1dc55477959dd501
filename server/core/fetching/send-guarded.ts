import type { Readable } from "node:stream";
import { errors, request } from "undici";
import { AppError } from "@/server/core/errors";
import { parseFetchable } from "./assert-fetchable";
import { type BodyBound, boundedBody, NEVER_PAUSE } from "./bounded-body";
import { createGuardedAgent, type Network } from "./guarded-agent";

const IDLE_MILLISECONDS = 10_000;
const SHORT_ANSWER: BodyBound = {
  bytes: 1_000_000,
  error: () => new AppError("payload_too_large", "The other server answered with more than 1 MB."),
};
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

export interface GuardedRequest extends Network {
  method?: "GET" | "POST";
  headers?: Record<string, string>;
  body?: string;
  /** How many redirects are followed, each judged like the first URL. Default 0. */
  mostRedirects?: number;
  /** What is taken of the answer; 1 MB by default. */
  bound?: BodyBound;
  /** From the first connection to the last byte of the answer. */
  deadlineMilliseconds: number;
  /** Longest silence of the other side. Default 10 s. */
  idleMilliseconds?: number;
  signal?: AbortSignal;
}

export interface GuardedAnswer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Readable;
}

/**
 * The one way out to addresses that a stranger chose. Calls `read` with the answer while the connection lives; the deadline covers
 * both. Sends no cookie or credential and never decompresses. Throws `AppError`: `invalid_request` when the URL is refused,
 * `provider_failed` (retryable) when the other side does not answer in time or at all.
 */
export async function sendGuarded<Result>(
  url: string,
  options: GuardedRequest,
  read: (answer: GuardedAnswer, signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const deadline = AbortSignal.timeout(options.deadlineMilliseconds);
  const signal = options.signal ? AbortSignal.any([deadline, options.signal]) : deadline;
  const agent = createGuardedAgent(options, options.idleMilliseconds ?? IDLE_MILLISECONDS);
  // A request that still waits for its connection does not listen to its signal.
  const giveUp = () => void agent.destroy(signal.reason);
  signal.addEventListener("abort", giveUp, { once: true });
  try {
    signal.throwIfAborted();
    const answer = await follow(url, options, agent, signal);
    return await read(answer, signal);
  } catch (error) {
    options.signal?.throwIfAborted();
    throw deadline.aborted ? failed("did not answer in time", error) : toAppError(error);
  } finally {
    signal.removeEventListener("abort", giveUp);
    void agent.destroy();
  }
}

async function follow(
  first: string,
  options: GuardedRequest,
  agent: ReturnType<typeof createGuardedAgent>,
  signal: AbortSignal,
): Promise<GuardedAnswer> {
  const dispatcher = agent.compose(boundedBody(options.bound ?? SHORT_ANSWER));
  let url = parseFetchable(first, options.allowPrivateHosts ?? []);
  for (let redirects = 0; ; redirects++) {
    const { statusCode, headers, body } = await request(url, {
      dispatcher,
      signal,
      highWaterMark: NEVER_PAUSE,
      method: options.method ?? "GET",
      headers: { "accept-encoding": "identity", ...options.headers },
      ...(options.body !== undefined && { body: options.body }),
    });
    const location = headers.location;
    if (!options.mostRedirects || !REDIRECTS.has(statusCode) || typeof location !== "string") {
      return { status: statusCode, headers, body };
    }
    body.on("error", () => {}).destroy();
    if (redirects >= options.mostRedirects) throw unusable(`sends its visitors on more than ${options.mostRedirects} times`);
    url = nextHop(url, location, options.allowPrivateHosts ?? []);
  }
}

/** Where a redirect leads, judged like a first URL, and never from https down to http. */
export function nextHop(from: URL, location: string, allowPrivateHosts: readonly string[]): URL {
  if (!URL.canParse(location, from)) throw unusable("sends its visitors to an address that is none");
  const next = parseFetchable(new URL(location, from).href, allowPrivateHosts);
  if (from.protocol === "https:" && next.protocol === "http:") throw unusable("sends its visitors from https to http");
  return next;
}

const unusable = (why: string): AppError => new AppError("invalid_request", `This URL cannot be used: it ${why}.`);

function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  const code = (error as NodeJS.ErrnoException).code ?? "";
  const timedOut =
    error instanceof errors.HeadersTimeoutError ||
    error instanceof errors.BodyTimeoutError ||
    error instanceof errors.ConnectTimeoutError;
  if (timedOut) return failed("did not answer in time", error);
  if (code === "ENOTFOUND" || code === "EAI_AGAIN") return failed("has a name that could not be found", error);
  return failed("could not be reached, or broke off", error);
}

const failed = (what: string, cause: unknown): AppError =>
  new AppError("provider_failed", `The other server ${what}.`, { cause, retryable: true });
