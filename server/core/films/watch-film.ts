import type { Context } from "@/server/core/context";
import { type FilmView, getFilmView } from "./film-view";

const MILLISECONDS_BETWEEN_LOOKS = 600;

/** Yields a film now and whenever it has changed, until it has ended or nobody watches. A watcher that comes back starts anew. */
export async function* watchFilm(ctx: Context, sessionId: string, signal: AbortSignal): AsyncGenerator<FilmView> {
  let last = "";
  while (!signal.aborted) {
    const view = await getFilmView(ctx, sessionId);
    const now = JSON.stringify([view.status, view.revision, view.waitingFor, view.stages, view.render]);
    if (now !== last) yield view;
    last = now;
    if (view.status !== "PENDING" && view.status !== "PAUSED") return;
    await pause(MILLISECONDS_BETWEEN_LOOKS, signal);
  }
}

/** Waits, or ends early when nobody watches any more. */
function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    signal.addEventListener("abort", end, { once: true });
  });
}
