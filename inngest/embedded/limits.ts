import type { RunError } from "./rows";

/** The limits of a real Inngest server, so that a film that works here works there. */
export const limits = {
  stepOutputBytes: 4 * 1024 * 1024,
  eventBytes: 512 * 1024,
  stepsPerRun: 1000,
  runStateBytes: 32 * 1024 * 1024,
} as const;

/** Thrown inside a transaction when a run goes over a limit; the run fails with it and is not tried again. */
export class RunLimitExceeded extends Error {
  override readonly name = "RunLimitExceeded";
}

/** Thrown at the sender of an event that no server would take. */
export class EventRefused extends Error {
  override readonly name = "EventRefused";

  constructor(
    message: string,
    readonly status: 400 | 413,
  ) {
    super(message);
  }
}

export const toRunError = (error: unknown): RunError =>
  error instanceof Error
    ? { name: error.name, message: error.message, stack: error.stack }
    : { name: "Error", message: String(error) };

const mebibytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MB`;

/** Refuses one step result above the limit. */
export function checkStepOutput(bytes: number, step: string): void {
  if (bytes <= limits.stepOutputBytes) return;
  throw new RunLimitExceeded(
    `The step "${step}" returned ${mebibytes(bytes)}; the limit is ${mebibytes(limits.stepOutputBytes)}. Store the bytes and return their key.`,
  );
}

/** Refuses a run that has too many steps or remembers too much. */
export function checkRunState(steps: number, bytes: number): void {
  if (steps > limits.stepsPerRun)
    throw new RunLimitExceeded(`The run has more than ${limits.stepsPerRun} steps. Move part of it to a function of its own.`);
  if (bytes > limits.runStateBytes)
    throw new RunLimitExceeded(
      `The run's steps returned ${mebibytes(bytes)} in all; the limit is ${mebibytes(limits.runStateBytes)}. Store the bytes and return their keys.`,
    );
}
