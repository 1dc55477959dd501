import { MOST_ATTEMPTS, nextAttemptAfter } from "./retry-schedule";

/** What every kind of delivery keeps about its attempts. */
interface Booked {
  status: string;
  attempts: number;
  nextAttemptAt: Date;
}

export interface Outcome {
  /** `pending`, `dead`, or the kind's own word for having arrived. */
  state: string;
  /** When to call again; null at the end. */
  nextAttemptAt: Date | null;
}

interface Delivery<Told extends object> {
  row: Booked;
  now: Date;
  /** The longest that an attempt can take. */
  deadlineMilliseconds: number;
  /** Writes the booking where the row is still as it was read, and answers how many rows that were. */
  book(booking: Pick<Booked, "attempts" | "nextAttemptAt">): Promise<{ count: number }>;
  /** Sends it once and tells how it went; `pending` asks for another attempt. Never throws for what a receiver does. */
  send(): Promise<{ state: string; told: Told }>;
  keep(outcome: { status: string } & Partial<Told>): Promise<unknown>;
}

/**
 * Makes one attempt at a delivery, if one is due, and says when the next is. An attempt is booked before it is sent: two callers
 * never send the same one, and a crash in between costs that one attempt, not the delivery.
 */
export async function makeAttempt<Told extends object>(delivery: Delivery<Told>): Promise<Outcome> {
  const { row, now } = delivery;
  if (row.status !== "pending") return { state: row.status, nextAttemptAt: null };
  if (row.nextAttemptAt > now) return { state: "pending", nextAttemptAt: row.nextAttemptAt };
  if (row.attempts >= MOST_ATTEMPTS) {
    await delivery.keep({ status: "dead" } as { status: string } & Partial<Told>);
    return { state: "dead", nextAttemptAt: null };
  }
  const attempts = row.attempts + 1;
  const nextAttemptAt = nextAttemptAfter(attempts, now, Math.random());
  // Whoever comes back after a crash looks again then; after the last attempt, to find that it was the last.
  const lookAgainAt = nextAttemptAt ?? new Date(now.getTime() + 2 * delivery.deadlineMilliseconds);
  const { count } = await delivery.book({ attempts, nextAttemptAt: lookAgainAt });
  // Somebody else makes this very attempt; its outcome is theirs to record.
  if (count === 0) return { state: "pending", nextAttemptAt: lookAgainAt };

  const { state: wished, told } = await delivery.send();
  const state = wished === "pending" && nextAttemptAt === null ? "dead" : wished;
  await delivery.keep({ ...told, status: state });
  return { state, nextAttemptAt: state === "pending" ? nextAttemptAt : null };
}
