import { hostname } from "node:os";
import pg from "pg";

/** Name space of the workers' advisory locks: any number that nobody else in the database uses. */
export const workerLockSpace = 0x6b696e6f;

const heartbeatMilliseconds = 5000;
/** Waited twice. */
const silenceMilliseconds = 10_000;

interface Membership {
  workerId: number;
  leave(): Promise<void>;
}

/**
 * Joins the workers. A worker is alive as long as its one session holds its advisory lock: a killed process closes the
 * socket, PostgreSQL frees the lock, and the next reaper takes over at once, with no lease to tune against long renders.
 * `onLost` is called once when that session is gone while we live: others may take our jobs then, so the process must exit.
 * The session must not go through a transaction-mode pooler.
 */
export async function joinWorkers(
  databaseUrl: string,
  onWork: () => void,
  onLost: (reason: unknown) => void,
): Promise<Membership> {
  const session = new pg.Client({ connectionString: databaseUrl, keepAlive: true });
  let left = false;
  let lost = false;
  const lose = (reason: unknown) => {
    if (left || lost) return;
    lost = true;
    onLost(reason);
  };
  session.on("error", lose);
  session.on("end", () => lose(new Error("The liveness connection ended.")));
  session.on("notification", onWork);
  await session.connect();
  // A host that vanishes without closing its socket is noticed by PostgreSQL within half a minute.
  await session.query("SET tcp_keepalives_idle = 10; SET tcp_keepalives_interval = 5; SET tcp_keepalives_count = 3");
  // The row becomes visible only after the lock is held: a reaper must never see a worker that has no lock yet.
  await session.query("BEGIN");
  const { rows } = await session.query<{ id: number }>(
    "INSERT INTO inngest.workers (host, process_id) VALUES ($1, $2) RETURNING id",
    [hostname(), process.pid],
  );
  const workerId = rows[0]!.id;
  await session.query("SELECT pg_advisory_lock($1, $2)", [workerLockSpace, workerId]);
  await session.query("COMMIT");
  await session.query("LISTEN inngest_work");

  const heartbeat = setInterval(() => {
    // A process that slept, on a closed laptop or a stopped machine, wakes with all its timers due and the answer still unread:
    // it listens once more before it believes in silence.
    let silence = setTimeout(() => {
      silence = setTimeout(() => lose(new Error("The database no longer answers.")), silenceMilliseconds);
    }, silenceMilliseconds);
    session
      .query("SELECT 1")
      .catch(lose)
      .finally(() => clearTimeout(silence));
  }, heartbeatMilliseconds);
  heartbeat.unref();

  return {
    workerId,
    leave: async () => {
      left = true;
      clearInterval(heartbeat);
      await session.query("DELETE FROM inngest.workers WHERE id = $1", [workerId]).catch(() => {});
      await session.end().catch(() => {});
    },
  };
}
