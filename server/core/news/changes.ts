/** Something about a film, or about work on pictures, is new: its progress, its content, its end. */
export interface Change {
  /** Of the film or the work. */
  id: string;
  userId: string;
  externalUserId: string | null;
}

/** The changes of all films, or of all work on pictures, as the database tells them, whatever process made them. */
export interface Changes {
  /**
   * Calls `look` at every change, and with null when changes may have been missed: whoever watches looks at all that is theirs
   * then. Answers how to stop.
   */
  subscribe(look: (change: Change | null) => void): () => void;
}

/** A film that its worker draws tells of itself dozens of times a second; nobody sees more than this. */
const SHORTEST_GAP_MILLISECONDS = 120;

/**
 * Yields, once at first and then whenever a change that `concerns` the watcher arrived, the ids of what it was about; null
 * stands for any. Changes that arrive while the watcher is busy are told together afterwards. Ends with the signal.
 */
export async function* newsOf(
  changes: Changes,
  concerns: (change: Change) => boolean,
  signal: AbortSignal,
): AsyncGenerator<ReadonlySet<string> | null> {
  let news: Set<string> | null = null;
  let isNew = true;
  let wake = () => {};
  const unsubscribe = changes.subscribe((change) => {
    if (change && !concerns(change)) return;
    if (!change) news = null;
    else if (!isNew) news = new Set([change.id]);
    else news?.add(change.id);
    isNew = true;
    wake();
  });
  const onAbort = () => wake();
  signal.addEventListener("abort", onAbort, { once: true });
  try {
    while (!signal.aborted) {
      if (!isNew) await new Promise<void>((resolve) => (wake = resolve));
      if (signal.aborted) return;
      isNew = false;
      yield news;
      await pause(SHORTEST_GAP_MILLISECONDS, signal);
    }
  } finally {
    unsubscribe();
    signal.removeEventListener("abort", onAbort);
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
