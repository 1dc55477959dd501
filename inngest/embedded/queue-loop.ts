import { setTimeout as delay } from "node:timers/promises";
import type { Engine } from "./engine";
import { processEvent } from "./process-event";
import { ResultLost, runJob } from "./run-job";

/** Events and expired waits have slots of their own: a cancel must arrive while every other slot renders. */
const lightSlots = 2;
const idleMilliseconds = 1000;

interface Due {
  kind: "event" | "timeout" | "job";
  id: string;
  generation: number;
}

interface QueueLoop {
  wake(): void;
  /** Takes no more work. What is under way goes on. */
  stop(): Promise<void>;
  /** Ends when nothing is under way any more. */
  drained(): Promise<void>;
}

/** Polls for due work, at once when woken by NOTIFY and once a second otherwise, and keeps up to `concurrency` jobs under way. */
export function startQueueLoop(engine: Engine, concurrency: number, onLost: (reason: unknown) => void): QueueLoop {
  const underWay = new Map<string, { light: boolean; done: Promise<void> }>();
  let stopped = false;
  let woken = false;
  let endNap = () => {};
  const wake = () => {
    woken = true;
    endNap();
  };

  const run = async (due: Due) => {
    try {
      await (due.kind === "event" ? processEvent(engine, due.id) : runJob(engine, due.id, due.generation));
    } catch (error) {
      if (error instanceof ResultLost) onLost(error);
      engine.log.error({ err: error, id: due.id }, "engine: work failed and will be taken up again");
      // Leave the rest of the queue its turn before the same row is tried again.
      await delay(stopped ? 0 : idleMilliseconds);
    } finally {
      underWay.delete(due.id);
      engine.held.delete(due.id);
      wake();
    }
  };
  const start = (due: Due) => {
    engine.held.add(due.id);
    underWay.set(due.id, { light: due.kind !== "job", done: run(due) });
  };

  const loop = async () => {
    while (!stopped) {
      woken = false;
      const light = [...underWay.values()].filter((work) => work.light).length;
      const nap = await startDue(
        engine,
        [...underWay.keys()],
        lightSlots - light,
        concurrency - (underWay.size - light),
        start,
      ).catch((error) => {
        // Whether the database is gone for good is decided by the liveness connection.
        engine.log.warn({ err: error }, "engine: cannot read the queue");
        return idleMilliseconds;
      });
      if (!woken && !stopped)
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, nap);
          endNap = () => {
            clearTimeout(timer);
            resolve();
          };
        });
    }
  };
  const ended = loop();
  return {
    wake,
    stop: () => {
      stopped = true;
      wake();
      return ended;
    },
    drained: async () => {
      await Promise.all([...underWay.values()].map((work) => work.done));
    },
  };
}

/** Starts what is due and fits; answers for how many milliseconds there is nothing more to do. */
async function startDue(
  engine: Engine,
  underWay: string[],
  freeLight: number,
  freeJobs: number,
  start: (due: Due) => void,
): Promise<number> {
  const { rows } = await engine.pool.query<Due & { wait: number | null }>(
    `(SELECT 'event' AS kind, id, 0 AS generation, NULL::float AS wait FROM inngest.events
      WHERE processed_at IS NULL AND id <> ALL($1) ORDER BY received_at LIMIT $2)
     UNION ALL
     (SELECT 'timeout', id, generation, NULL FROM inngest.jobs
      WHERE state = 'ready' AND kind = 'timeout' AND run_at <= now() AND id <> ALL($1) ORDER BY run_at LIMIT $2)
     UNION ALL
     (SELECT 'job', id, generation, NULL FROM inngest.jobs
      WHERE state = 'ready' AND kind <> 'timeout' AND run_at <= now() AND id <> ALL($1) ORDER BY run_at LIMIT $3)
     UNION ALL
     (SELECT 'next', '', 0, extract(epoch FROM min(run_at) - now()) * 1000 FROM inngest.jobs WHERE state = 'ready' AND run_at > now())`,
    [underWay, Math.max(0, freeLight), Math.max(0, freeJobs)],
  );
  let light = freeLight;
  let nap = idleMilliseconds;
  for (const row of rows) {
    if ((row.kind as string) === "next") nap = Math.min(nap, Math.max(5, Math.ceil(row.wait ?? nap)));
    else if (row.kind === "job") start(row);
    else if (light-- > 0) start(row);
  }
  return nap;
}
