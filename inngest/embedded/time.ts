const millisecondsPerUnit = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 } as const;

/** `"1h30m"` in milliseconds. */
export function durationMilliseconds(text: string): number {
  const parts = [...text.matchAll(/(\d+(?:\.\d+)?)(ms|[smhdw])/g)];
  if (parts.map((part) => part[0]).join("") !== text || parts.length === 0) throw new Error(`"${text}" is not a duration.`);
  return parts.reduce((sum, part) => sum + Number(part[1]) * millisecondsPerUnit[part[2] as keyof typeof millisecondsPerUnit], 0);
}

/** A duration from now, or an ISO date, as a moment. The SDK sends either where a time is asked for. */
export function momentFrom(text: string, now = Date.now()): Date {
  return /^\d{4}-\d\d-\d\d/.test(text) ? new Date(text) : new Date(now + durationMilliseconds(text));
}

/** Seconds before the second, third, … attempt: the table a real server uses. */
const retryDelaySeconds = [15, 30, 60, 120, 300, 600, 1200, 2400, 3600, 7200];
const jitterSeconds = 30;

/** When to try again after attempt number `attempt` (from 0) failed. */
export function retryMoment(attempt: number, scale: number, now = Date.now()): Date {
  const seconds = retryDelaySeconds[Math.min(attempt, retryDelaySeconds.length - 1)]! + Math.random() * jitterSeconds;
  return new Date(now + seconds * 1000 * scale);
}

/** The moment a `retry-after` header names (seconds or a date), kept between one second and one day from now. */
export function retryAfterMoment(header: string | null, now = Date.now()): Date | null {
  if (!header) return null;
  const moment = /^\d+$/.test(header) ? now + Number(header) * 1000 : Date.parse(header);
  if (Number.isNaN(moment)) return null;
  return new Date(Math.min(Math.max(moment, now + 1000), now + millisecondsPerUnit.d));
}
