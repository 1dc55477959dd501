import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Context } from "@/server/core/context";
import { expectCleanLedger } from "@/server/core/credits/audit-ledger";
import { getBalance } from "@/server/core/credits/get-balance";
import { grantCredits } from "@/server/core/credits/grant-credits";
import { toCredits, toUnits } from "@/server/core/credits/units";
import { createObjectId } from "@/server/core/ids/create-object-id";
import { getStatus } from "@/server/core/sessions/get-status";
import type { Db } from "@/server/db/client";
import { createTestDatabase } from "@/server/db/test-database";
import { createLocalStorage } from "@/server/providers/storage";
import type { AcceptedVideo } from "@/server/schemas/videos";
import { WorkerProcess } from "./worker-process";

const MOST_MILLISECONDS = 240_000;

/** A database, a store and an account of a test's own, and workers that make its films. */
export class Workshop {
  readonly userId = createObjectId();
  private workers: WorkerProcess[] = [];

  private constructor(
    readonly db: Db,
    readonly folder: string,
    private readonly databaseUrl: string,
    private readonly drop: () => Promise<void>,
  ) {}

  static async open({ credits }: { credits: number }): Promise<Workshop> {
    const { db, url, drop } = await createTestDatabase();
    const workshop = new Workshop(db, await mkdtemp(join(tmpdir(), "workshop-")), url, drop);
    const { userId } = workshop;
    await db.user.create({ data: { id: userId, email: `${userId}@example.com` } });
    await db.$transaction((tx) => grantCredits(tx, { accountId: `user:${userId}`, amount: toUnits(credits), reason: "test" }));
    return workshop;
  }

  /** What a verb may use when the account calls it. */
  context(overrides: Partial<Context> = {}): Context {
    return {
      actor: { kind: "user", userId: this.userId, authType: "api_key" },
      ...{ db: this.db, storage: createLocalStorage(join(this.folder, "media")), requestId: "test" },
      ...{ publicUrl: "http://127.0.0.1", providers: "auto", allowPrivateHosts: [], now: () => new Date() },
      findTranslator: async () => null,
      payments: null,
      secretKey: "a-secret-of-this-test-only-0123456789",
      ...overrides,
    };
  }

  async startWorker(env: Record<string, string> = {}): Promise<WorkerProcess> {
    const worker = this.newWorker(env);
    await worker.start();
    return worker;
  }

  /** A worker that is not started yet. */
  newWorker(env: Record<string, string> = {}): WorkerProcess {
    const worker = new WorkerProcess({
      ...{ DATABASE_URL: this.databaseUrl, DATA_DIR: this.folder },
      CHROMIUM_PATH: process.env.CHROMIUM_PATH ?? join(process.cwd(), ".data/chromium/chrome.sh"),
      FILM_BUNDLE: process.env.FILM_BUNDLE ?? join(process.cwd(), ".data/film-bundle"),
      SECRET_KEY: "a-secret-of-this-test-only-0123456789",
      ...env,
    });
    this.workers.push(worker);
    return worker;
  }

  /** Looks again and again until the answer is there. */
  async until<T>(look: () => Promise<T | null | undefined | false>, milliseconds = MOST_MILLISECONDS): Promise<T> {
    const deadline = Date.now() + milliseconds;
    for (;;) {
      const found = await look();
      if (found) return found;
      if (Date.now() > deadline) throw new Error(`it does not come; the workers said last:\n${this.said}`);
      await new Promise((resolve) => setTimeout(resolve, 40));
    }
  }

  /** Waits until the engine has nothing to do within a minute and no news is on its way: what has not begun by then does not begin. */
  atRest() {
    return this.until(async () => {
      const [row] = await this.db.$queryRaw<{ left: bigint }[]>`SELECT
        (SELECT count(*) FROM inngest.jobs WHERE run_at < now() + interval '1 minute') +
        (SELECT count(*) FROM outbox_events WHERE sent_at IS NULL) AS left`;
      return row?.left === 0n;
    });
  }

  /** Waits for a film's end, whatever it is. */
  ended(sessionId: string) {
    return this.until(async () => {
      const status = await getStatus(this.context(), sessionId);
      return status.status === "PENDING" || status.status === "PAUSED" ? null : status;
    });
  }

  async finished(sessionId: string) {
    const status = await this.ended(sessionId);
    if (status.status !== "COMPLETED") throw new Error(`${status.status}: ${status.message}\n${this.said}`);
    return status;
  }

  /** Where a finished film lies. */
  async fileOf(sessionId: string): Promise<string> {
    const { result } = await this.db.videoSession.findUniqueOrThrow({ where: { id: sessionId } });
    return join(this.folder, "media", (result as { key: string }).key);
  }

  async balance(): Promise<number> {
    return toCredits(await getBalance(this.db, `user:${this.userId}`));
  }

  /** Ends the workers, proves the money and throws everything away. */
  async close(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.kill("SIGTERM")));
    await expectCleanLedger(this.db);
    await this.drop();
    await rm(this.folder, { recursive: true, force: true });
  }

  private get said(): string {
    return this.workers.map((worker) => worker.said).join("\n");
  }
}

/** A short film to start from, in the preset that takes least time: how it is compressed is asked of no film made from this one. */
export const shortFilm: AcceptedVideo = {
  ...{ kind: "text_to_video", prompt: "", imageModel: "GPTIMAGE2", videoModel: "RUNWAYML", durationSeconds: 6 },
  ...{ longestSceneSeconds: 10, aspectRatio: "16:9", tone: "grounded", language: "en", enableSubtitles: true },
  ...{ backingtrackModel: "ELEVENLABS_MUSIC", ttsModel: "OPENAI", inferenceModel: "gpt-5.6-sol", generativeVideo: true },
  ...{ limitSingleNarrator: false, manualStepStages: [], encodingPreset: "draft" },
};
