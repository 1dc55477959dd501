import { type TrackedEnvelope, tracked } from "@trpc/server";
import type { Told } from "@/server/core/films/watch-film";
import { withStudioErrors } from "./studio-error";

/** A verb's events under their ids, with which a client that comes back says where it was. */
export async function* toldEvents<Event>(
  path: string,
  signal: AbortSignal | undefined,
  watch: (signal: AbortSignal) => AsyncIterable<Told<Event>>,
): AsyncGenerator<TrackedEnvelope<Event>> {
  const events = watch(signal ?? new AbortController().signal);
  for await (const [id, event] of withStudioErrors(events, path)) yield tracked(id, event);
}
