/** Rows of schema `inngest`, as `pg` returns them. `concurrency` is the list of limits a run was scheduled under. */
export interface ConcurrencyLimit {
  key: string;
  limit: number;
}

export type RunStatus = "queued" | "running" | "completed" | "failed" | "cancelled";

export interface RunRow {
  id: string;
  function_id: string;
  status: RunStatus;
  /** JSON array of the triggering events. */
  events: string;
  max_attempts: number;
  concurrency: ConcurrencyLimit[];
  request_version: number;
  plan_only: boolean;
  pending_steps: string[];
  step_count: number;
  /** bigint: `pg` returns it as text. */
  state_bytes: string;
  ended_at: Date | null;
}

export interface JobRow {
  id: string;
  run_id: string;
  kind: "execute" | "sleep" | "timeout";
  step_id: string | null;
  attempt: number;
  crashes: number;
  generation: number;
  state: "ready" | "running" | "blocked";
  concurrency: ConcurrencyLimit[];
  concurrency_keys: string[];
  race: boolean;
  worker_id: number | null;
}

export interface PauseRow {
  id: string;
  run_id: string;
  kind: "wait" | "invoke" | "cancel";
  step_id: string | null;
  expression: string | null;
  race: boolean;
}

export interface StepRow {
  step_id: string;
  /** JSON, handed to the SDK as it is. */
  memo: string;
}

/** What the SDK is told about a failure. */
export interface RunError {
  name: string;
  message: string;
  stack?: string;
  cause?: unknown;
}
