import pg from "pg";
import type { Change, Changes } from "@/server/core/news/changes";

/** Between two looks of those who watch, where the database tells nothing: the line to it is down. */
const LOOK_MILLISECONDS = 1_000;
/** And where it does: a word may be lost on the way through a connection pooler. */
const SAFETY_MILLISECONDS = 15_000;
const RECONNECT_MILLISECONDS = 1_000;

/** What triggers tell of: see the migrations `studio` and `tell_of_image_jobs`. */
export type Channel = "films" | "image_jobs";

/**
 * One LISTEN per process and channel for all who watch. It is opened with the first watcher,
 * closed with the last, and opened again after the database went away; meanwhile watchers look by themselves.
 */
export function listenToChanges(databaseUrl: string, channel: Channel): Changes {
  const watchers = new Set<(change: Change | null) => void>();
  let client: pg.Client | null = null;
  let isListening = false;
  let timer: NodeJS.Timeout | undefined;

  const tell = (change: Change | null) => {
    for (const look of watchers) look(change);
  };
  const tick = () => {
    clearTimeout(timer);
    if (watchers.size === 0) return;
    timer = setTimeout(
      () => {
        tell(null);
        tick();
      },
      isListening ? SAFETY_MILLISECONDS : LOOK_MILLISECONDS,
    );
  };

  const connect = async () => {
    if (client || watchers.size === 0) return;
    const own = new pg.Client({ connectionString: databaseUrl, keepAlive: true });
    client = own;
    const lost = () => {
      if (client !== own) return;
      client = null;
      isListening = false;
      own.end().catch(() => {});
      tick();
      setTimeout(connect, RECONNECT_MILLISECONDS).unref();
    };
    own.on("error", lost);
    own.on("end", lost);
    own.on("notification", ({ payload }) => tell(readChange(payload)));
    try {
      await own.connect();
      await own.query(`LISTEN ${channel}`);
    } catch {
      return lost();
    }
    if (client !== own) return;
    isListening = true;
    // What happened before the line was open was not told.
    tell(null);
    tick();
  };

  const disconnect = () => {
    const own = client;
    client = null;
    isListening = false;
    clearTimeout(timer);
    own?.end().catch(() => {});
  };

  return {
    subscribe(look) {
      watchers.add(look);
      if (watchers.size === 1) tick();
      void connect();
      return () => {
        watchers.delete(look);
        if (watchers.size === 0) disconnect();
      };
    },
  };
}

function readChange(payload: string | undefined): Change | null {
  const [id, userId, externalUserId = null] = (payload ?? "").split(" ");
  return id && userId ? { id, userId, externalUserId } : null;
}
