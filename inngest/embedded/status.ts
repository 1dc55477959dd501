import type pg from "pg";
import type { RunStatus } from "./rows";

export interface RunSummary {
  id: string;
  functionId: string;
  status: RunStatus;
  /** JSON, once completed. */
  output: string | null;
  /** JSON, once failed or cancelled. */
  error: string | null;
  createdAt: Date;
  startedAt: Date | null;
  endedAt: Date | null;
}

/** The newest runs first, at most `limit`; `eventId` is the engine's own id of an event, as `send` returned it. */
export async function listRuns(
  pool: Pick<pg.Pool, "query">,
  filter: { functionId?: string; status?: RunStatus; eventId?: string; limit?: number } = {},
): Promise<RunSummary[]> {
  const { rows } = await pool.query<RunSummary>(
    `SELECT id, function_id AS "functionId", status, output, error, created_at AS "createdAt", started_at AS "startedAt", ended_at AS "endedAt"
     FROM inngest.runs
     WHERE ($1::text IS NULL OR function_id = $1) AND ($2::text IS NULL OR status = $2) AND ($3::text IS NULL OR $3 = ANY(event_ids))
     ORDER BY created_at DESC, id DESC LIMIT $4`,
    [filter.functionId ?? null, filter.status ?? null, filter.eventId ?? null, filter.limit ?? 100],
  );
  return rows;
}

export interface QueueStatus {
  runs: Record<RunStatus, number>;
  jobs: { ready: number; running: number; blocked: number };
  unprocessedEvents: number;
  workers: number;
  /** How long the oldest due job has been waiting for a slot; 0 when none waits. */
  oldestReadyJobSeconds: number;
}

/** What an operator asks first: is work piling up, and is anyone doing it. */
export async function queueStatus(pool: Pick<pg.Pool, "query">): Promise<QueueStatus> {
  const { rows } = await pool.query<{ status: QueueStatus }>(
    `SELECT json_build_object(
       'runs', (SELECT json_object_agg(s, (SELECT count(*) FROM inngest.runs WHERE status = s))
                FROM unnest(ARRAY['queued', 'running', 'completed', 'failed', 'cancelled']) s),
       'jobs', (SELECT json_object_agg(s, (SELECT count(*) FROM inngest.jobs WHERE state = s)) FROM unnest(ARRAY['ready', 'running', 'blocked']) s),
       'unprocessedEvents', (SELECT count(*) FROM inngest.events WHERE processed_at IS NULL),
       'workers', (SELECT count(*) FROM inngest.workers),
       'oldestReadyJobSeconds', (SELECT coalesce(greatest(0, extract(epoch FROM now() - min(run_at))), 0)
                                 FROM inngest.jobs WHERE state = 'ready' AND run_at <= now())) AS status`,
  );
  return rows[0]!.status;
}
