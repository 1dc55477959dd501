import type { Actor, Context } from "@/server/core/context";

/** One line per answer; never a secret, a query string or a body. */
export interface LogLine {
  requestId: string;
  method: string;
  /** Name of the row, or `unknown`. */
  route: string;
  status: number;
  milliseconds: number;
  userId?: string;
  externalUserId?: string;
  /** Why an answer of 500 or above was given; for our eyes only. */
  cause?: unknown;
}

/** What is known about a call so far: its log line and its error are written from this. */
export interface Trace {
  requestId: string;
  method: string;
  route: string;
  actor?: Actor;
  ctx?: Context;
  cause?: unknown;
}
