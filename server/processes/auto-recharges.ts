import { setTimeout as delay } from "node:timers/promises";
import { findFallen } from "@/server/core/auto-recharge/find-fallen";
import type { Db } from "@/server/db/client";
import { log } from "@/server/log";

const LOOK_MILLISECONDS = 10_000;

/** Looks for balances that fell below what their owners set, and orders credits for them. */
export function startAutoRecharges(deps: { db: Db; livemode: boolean }): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const turns = async () => {
    while (!stopping.signal.aborted) {
      await findFallen({ ...deps, now: () => new Date() }).catch((error: unknown) => log.warn({ err: error }, "auto-recharge"));
      await delay(LOOK_MILLISECONDS, undefined, { signal: stopping.signal, ref: false }).catch(() => undefined);
    }
  };
  const ended = turns();
  return {
    stop: () => {
      stopping.abort();
      return ended;
    },
  };
}
