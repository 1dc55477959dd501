import { createHash } from "node:crypto";
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "vitest";
import { checkFilm } from "@/e2e/film-check";
import type { Context } from "@/server/core/context";
import { createVideo } from "@/server/core/sessions/create-video";
import { readTimeline } from "@/server/core/timeline/read-timeline";
import { chooseTranslator } from "@/server/providers/translation";
import { type SpanishModel, startSpanishModel } from "@/server/providers/translation/testing/spanish-model";
import { runFfmpeg } from "@/server/render/ffmpeg";
import { comparePictures } from "@/server/render/testing/compare-pictures";
import type { Stage } from "@/server/schemas/stages";
import type { AcceptedVideo } from "@/server/schemas/videos";
import { killInStages } from "./kill-in-stages";
import type { WorkerProcess } from "./worker-process";
import { shortFilm, Workshop } from "./workshop";

export interface Rework {
  start: () => Promise<{ session_id: string; creditsCharged: number; remainingCredits: number }>;
  price: number;
  /** Whether it sounds as the film that it was made from. */
  sound: "same" | "other";
  /** The film whose sound is compared; the source unless said. */
  from?: string;
  /** kill -9 of the worker while a stage of it runs. */
  kill?: boolean;
}

const FPS = 30;

/** A workshop with a translator and with a finished film that has everything, to be reworked and compared with. */
export class ReworkBench {
  source = "";

  private constructor(
    readonly workshop: Workshop,
    readonly ctx: Context,
    private readonly worker: WorkerProcess,
    private readonly model: SpanishModel,
  ) {}

  /** `killedIn`: stages of the source film inside which the worker is killed. */
  static async open({ killedIn }: { killedIn: readonly Stage[] }): Promise<ReworkBench> {
    const workshop = await Workshop.open({ credits: 20_000 });
    const model = await startSpanishModel();
    const { baseUrl } = model;
    const ctx = workshop.context({ findTranslator: chooseTranslator({ apiKey: "sk-test", baseUrl, model: "gpt-5.5" }) });
    const worker = await workshop.startWorker({ OPENAI_API_KEY: "sk-test", OPENAI_BASE_URL: baseUrl });
    const bench = new ReworkBench(workshop, ctx, worker, model);
    bench.source = await bench.film(fullFilm, killedIn);
    return bench;
  }

  async close(): Promise<void> {
    await this.model.close();
    await this.workshop.close();
  }

  /** Makes a film to its end. */
  async film(accepted: AcceptedVideo, killedIn: readonly Stage[] = []): Promise<string> {
    const { session_id } = await createVideo(this.ctx, accepted);
    await killInStages(this.workshop, this.worker, session_id, killedIn);
    await this.workshop.finished(session_id);
    return session_id;
  }

  timelineOf(sessionId: string) {
    return readTimeline(this.workshop.db, sessionId);
  }

  /** Runs a rework to its end: its price is paid once, its source is as before, its files are its own. */
  async rework({ start, price, sound, from = this.source, kill = false }: Rework) {
    const { workshop } = this;
    const before = await this.everythingOf(this.source);
    const money = await workshop.balance();
    const made = await start();
    expect(made).toMatchObject({ creditsCharged: price, remainingCredits: money - price });
    if (kill) await this.killInside(made.session_id);
    const status = await workshop.finished(made.session_id);
    expect(await workshop.balance()).toBe(money - price);
    expect(status.creditsCharged).toBe(price);
    expect(await this.everythingOf(this.source)).toEqual(before);
    const timeline = await this.timelineOf(made.session_id);
    const foreign = JSON.stringify(timeline)
      .match(/sessions\/[0-9a-f]{24}/g)!
      .filter((key) => !key.endsWith(made.session_id));
    expect(foreign).toEqual([]);
    const path = await workshop.fileOf(made.session_id);
    expect((await checkFilm(path, { timeline })).problems).toEqual([]);
    expect((await soundOf(path)) === (await soundOf(await workshop.fileOf(from)))).toBe(sound === "same");
    return { id: made.session_id, status, timeline, path };
  }

  /** How like the source's the frames of a film are between two seconds. */
  async likeness(path: string, from: number, to: number, reference?: string) {
    const timeline = await this.timelineOf(this.source);
    const source = reference ?? (await this.workshop.fileOf(this.source));
    return comparePictures(path, source, { ...timeline, frames: Math.round(to * FPS) }, Math.round(from * FPS));
  }

  /** All that is stored of a film: what a rework must not touch. */
  private async everythingOf(sessionId: string) {
    const { db, folder } = this.workshop;
    const { updatedAt: _, ...session } = await db.videoSession.findUniqueOrThrow({ where: { id: sessionId } });
    const assets = await db.asset.findMany({ where: { sessionId }, orderBy: { key: "asc" } });
    const files = await Promise.all(assets.map(async ({ key }) => [key, (await stat(join(folder, "media", key))).size]));
    return { session, assets, files };
  }

  private async killInside(sessionId: string): Promise<void> {
    const { db } = this.workshop;
    await this.workshop.until(async () => (await db.stageRun.count({ where: { sessionId, status: "PENDING" } })) > 0);
    await this.worker.kill("SIGKILL");
    expect(await db.videoSession.count({ where: { id: sessionId, status: "PENDING" } })).toBe(1);
    await this.worker.start();
  }
}

/** Hash of all that is heard in a film. */
async function soundOf(path: string): Promise<string> {
  const signal = AbortSignal.timeout(60_000);
  const { stdout } = await runFfmpeg(["-i", path, "-vn", "-c:a", "pcm_s16le", "-f", "wav", "pipe:1"], { signal });
  return createHash("sha256").update(stdout).digest("hex");
}

const fullFilm: AcceptedVideo = {
  ...{ ...shortFilm, prompt: "A lighthouse keeper rings the bell. The sea takes his letters." },
  ...{ narratorAvatar: true, footer: [{ text: "Book a night", url: "https://example.com/stay", logo: null }] },
  outro: {
    ...{ kind: "generated", url: "https://example.com/stay", centreImage: null, topText: null, bottomText: null },
    ...{ logo: null, animated: true },
  },
};
