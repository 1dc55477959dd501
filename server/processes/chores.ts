import { setTimeout as delay } from "node:timers/promises";
import { removeClosedMedia } from "@/server/core/accounts/remove-closed-media";
import { auditLedger, describeViolations } from "@/server/core/credits/audit-ledger";
import { endForgottenImages } from "@/server/core/images/end-image-job";
import { giveUpAbandoned } from "@/server/core/metering/end-metered";
import { removeExpired } from "@/server/core/search/remove-expired";
import { removeStrayPictures } from "@/server/core/sessions/store-picture";
import { removeOldVideos } from "@/server/core/uploads/video-uploads";
import type { Db } from "@/server/db/client";
import { log } from "@/server/log";
import { sweepIncoming } from "@/server/providers/storage";
import type { Storage } from "@/server/providers/storage/storage";

const HOUR_MILLISECONDS = 3_600_000;

interface ChoreDeps {
  db: Db;
  storage: Storage;
  mediaDir: string;
}

/** What a worker does every hour besides films: it proves the money and clears away what was never finished. */
export function startChores(deps: ChoreDeps): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const turns = async () => {
    while (!stopping.signal.aborted) {
      await doChores(deps).catch((error: unknown) => log.warn({ err: error }, "chores: left for the next hour"));
      await delay(HOUR_MILLISECONDS, undefined, { signal: stopping.signal, ref: false }).catch(() => undefined);
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

async function doChores({ db, storage, mediaDir }: ChoreDeps): Promise<void> {
  const violations = await auditLedger(db);
  if (violations.length > 0) log.error({ violations: describeViolations(violations) }, "the ledger breaks its rules");
  await sweepIncoming(mediaDir, new Date());
  await endForgottenImages({ db, now: new Date() });
  await removeStrayPictures({ db, storage, now: new Date() });
  await removeClosedMedia({ db, storage, now: new Date() });
  await giveUpAbandoned(db, new Date());
  await removeExpired(db, new Date());
  await removeOldVideos({ db, storage, now: new Date() });
  // An Idempotency-Key is good for a day (contract §6).
  await db.idempotencyKey.deleteMany({ where: { createdAt: { lt: new Date(Date.now() - 24 * HOUR_MILLISECONDS) } } });
}
