import { createHash } from "node:crypto";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { toFrame } from "@/remotion/timing/frames";
import { MOST_CHILDREN, runTask } from "@/server/children/run-task";
import { AppError } from "@/server/core/errors";
import type { RenderPosterInput } from "./composite/render-poster.task";
import type { RenderSegmentInput } from "./composite/render-segment.task";
import { deliver } from "./deliver";
import { type EncodeSoundInput, encodeSound } from "./encode-sound";
import { verifyFilm } from "./film-facts";
import type { JoinFilmInput, JoinFilmOutput } from "./join/join-film.task";
import { hashOfFile } from "./plan/content-hash";
import { encodingOf, mostFramesOf, threadsFor } from "./plan/encoding";
import { proxyJob, proxyName } from "./plan/plan-proxy";
import { contentsOf, type SegmentJob } from "./plan/segment-job";
import { type PreparedFilm, prepareFilm, prepareFrame, versionOf } from "./prepare-film";
import { previewFormat } from "./preview";
import type { PictureRequest, PosterRequest, ProxyRequest } from "./renderer";
import { SpriteDrawer } from "./sprites/sprite-drawer";
import type { RenderStore } from "./store/render-store";

export interface SegmentRendererOptions {
  chromiumPath: string;
  bundleDir: string;
  store: RenderStore;
  /** A hardware encoder of this machine, or null for x264. */
  hardwareEncoder: string | null;
}

const segmentTask = new URL("./composite/render-segment.task.ts", import.meta.url);
const posterTask = new URL("./composite/render-poster.task.ts", import.meta.url);
const joinTask = new URL("./join/join-film.task.ts", import.meta.url);
const SOFTWARE = "libx264";
/** A render that keeps losing its segments to other renders has too small a store. */
const MOST_ROUNDS = 3;
/** Films whose plans are remembered: those in the making. */
const MOST_PREPARED = 8;

/** Makes the parts of a film, each once, and joins them. The parts live in the render store under what they show. */
export class SegmentRenderer {
  private readonly store: RenderStore;
  private readonly drawer: SpriteDrawer;
  private readonly bundleDir: string;
  private readonly encoder: string;
  /** Segments in the making by key: two films that share one make it once. */
  private readonly inHand = new Map<string, Promise<void>>();
  private readonly prepared = new Map<string, Promise<PreparedFilm>>();

  constructor(options: SegmentRendererOptions) {
    this.store = options.store;
    this.bundleDir = options.bundleDir;
    this.encoder = options.hardwareEncoder ?? SOFTWARE;
    const { chromiumPath, bundleDir } = options;
    this.drawer = new SpriteDrawer(options.store, { chromiumPath, bundleDir });
  }

  /** `software` leaves the machine's hardware encoder aside. The same film is prepared once. */
  prepare(request: PictureRequest, { software = false } = {}): Promise<PreparedFilm> {
    const { timeline, pathOf, scale = 1, preset = "standard" } = request;
    const encoding = encodingOf(preset, software ? SOFTWARE : this.encoder);
    const name = createHash("sha256")
      .update(JSON.stringify([timeline, scale, encoding]))
      .digest("hex");
    const known = this.prepared.get(name);
    if (known) return known;
    if (this.prepared.size >= MOST_PREPARED) this.prepared.delete(this.prepared.keys().next().value!);
    const film = prepareFilm({
      timeline,
      pathOf,
      scale,
      encoding,
      mostFrames: mostFramesOf(preset),
      isPreview: preset === "preview",
      bundleDir: this.bundleDir,
    });
    this.prepared.set(name, film);
    film.catch(() => this.prepared.delete(name));
    return film;
  }

  /** Draws one frame of the film as a JPEG, its scenes alone. */
  async renderPoster(request: PosterRequest): Promise<{ width: number; height: number }> {
    const { timeline, scale = 1, outputPath, signal } = request;
    const frame = toFrame(request.atSeconds ?? Math.min(1, timeline.durationSeconds / 2), timeline.fps);
    const { job, files } = await prepareFrame(
      { ...request, scale, encoding: encodingOf("standard"), bundleDir: this.bundleDir },
      frame,
    );
    return deliver(outputPath, "poster.jpg", async (folder) => {
      const input: RenderPosterInput = { job, files, outputPath: join(folder, "poster.jpg") };
      await runTask<RenderPosterInput, null>(posterTask, input, { signal });
      return { width: job.width, height: job.height };
    });
  }

  /** Indices of the segments that are not in the store. */
  async missing({ plan }: PreparedFilm): Promise<number[]> {
    const there = await Promise.all(plan.segments.map(({ key }) => this.store.has(fileOf(key))));
    return plan.segments.flatMap((_, index) => (there[index] ? [] : [index]));
  }

  /** Brings one segment into the store. Aborted or failed, it leaves nothing. */
  async renderSegment(film: PreparedFilm, index: number, options: RenderOptions): Promise<void> {
    const { key } = film.plan.segments[index]!;
    const others = this.inHand.get(key);
    if (others) {
      await others.catch(() => undefined);
      if (!(await this.store.has(fileOf(key)))) return this.renderSegment(film, index, options);
      return;
    }
    const work = this.composite(film, index, options).finally(() => this.inHand.delete(key));
    this.inHand.set(key, work);
    return work;
  }

  private async composite(film: PreparedFilm, index: number, { signal, onProgress }: RenderOptions): Promise<void> {
    const { key, job } = film.plan.segments[index]!;
    await this.store.add(fileOf(key), async (outputPath) => {
      const spriteFolder = `${outputPath}.sprites`;
      try {
        await this.holdSprites(film, index, spriteFolder, signal);
        const input: RenderSegmentInput = {
          job,
          files: await this.holdMedia(film, job, spriteFolder),
          spriteFolder,
          threads: threadsFor(job.encoding, Math.min(this.inHand.size, MOST_CHILDREN.media)),
          outputPath,
        };
        await runTask<RenderSegmentInput, null>(segmentTask, input, { signal, ...(onProgress && { onProgress }) });
      } finally {
        await rm(spriteFolder, { recursive: true, force: true });
      }
    });
  }

  /** Has the segment's looks drawn and takes hold of them: what is linked cannot be evicted any more. */
  private async holdSprites(film: PreparedFilm, index: number, folder: string, signal: AbortSignal): Promise<void> {
    await mkdir(folder, { recursive: true });
    const wanted = new Set(film.plan.segments[index]!.job.sprites.map(({ sprite }) => `${sprite}.sprite`));
    for (let round = 0; round < MOST_ROUNDS && wanted.size > 0; round++) {
      await this.drawer.ensure(film, index, signal);
      for (const name of wanted) if (await this.store.linkTo(name, join(folder, name))) wanted.delete(name);
    }
    if (wanted.size > 0) throw lost();
  }

  /** Where the segment's media can be read: of a clip its small copy, where that is there and good enough. */
  private async holdMedia({ files, proxies }: PreparedFilm, job: SegmentJob, folder: string): Promise<Record<string, string>> {
    const held = [...new Set(contentsOf(job))].map(async (content) => {
      const path = join(folder, `${content}.mp4`);
      const proxy = proxies[content];
      const isHeld = proxy !== undefined && (await this.store.linkTo(proxy, path));
      return [content, isHeld ? path : files[content]!] as const;
    });
    return Object.fromEntries(await Promise.all(held));
  }

  /** Brings a clip's small copy into the store, where previews find it. */
  async makeProxy({ path, durationSeconds, frame, signal }: ProxyRequest): Promise<void> {
    const content = await hashOfFile(path);
    const format = previewFormat(frame);
    const name = proxyName(content, format, await versionOf(this.bundleDir));
    if (await this.store.has(name)) return;
    const job = proxyJob(content, durationSeconds, format);
    await this.store.add(name, (outputPath) => {
      const input: RenderSegmentInput = { job, files: { [content]: path }, spriteFolder: "", threads: 1, outputPath };
      return runTask<RenderSegmentInput, null>(segmentTask, input, { signal });
    });
  }

  has({ plan }: PreparedFilm, index: number): Promise<boolean> {
    return this.store.has(fileOf(plan.segments[index]!.key));
  }

  hasSound(name: string): Promise<boolean> {
    return this.store.has(name);
  }

  /** Brings the film's mixed soundtrack into the store, encoded, under a name that says what is heard. */
  async encodeSound(
    { plan }: PreparedFilm,
    name: string,
    { signal, ...sound }: Pick<EncodeSoundInput, "soundtrackPath" | "isPreview"> & { signal: AbortSignal },
  ): Promise<void> {
    const { frames, fps } = plan;
    await this.store.add(name, (outputPath) => encodeSound({ ...sound, frames, fps, outputPath }, signal));
  }

  /**
   * Joins a film from the store. What was evicted meanwhile is made again. Answers false, and makes nothing, when the segments
   * were made by encoders that do not go together.
   */
  async join(film: PreparedFilm, soundName: string, outputPath: string, signal: AbortSignal): Promise<boolean> {
    const { plan } = film;
    return deliver(outputPath, "film.mp4", async (folder) => {
      const segments = await this.collect(film, folder, signal);
      const soundPath = join(folder, "sound.m4a");
      if (!(await this.store.linkTo(soundName, soundPath))) throw lost();
      const input: JoinFilmInput = {
        ...{ segments, soundPath, fps: plan.fps, title: film.timeline.title, outputPath: join(folder, "film.mp4") },
      };
      const { facts } = await runTask<JoinFilmInput, JoinFilmOutput>(joinTask, input, { signal });
      if (facts) verifyFilm(facts, plan);
      return facts !== null;
    });
  }

  /** Takes hold of every segment: what is linked cannot be evicted any more. */
  private async collect(film: PreparedFilm, folder: string, signal: AbortSignal): Promise<JoinFilmInput["segments"]> {
    const { segments } = film.plan;
    const held = new Set<number>();
    for (let round = 0; round < MOST_ROUNDS && held.size < segments.length; round++) {
      for (const [index, { key }] of segments.entries()) {
        if (held.has(index)) continue;
        if (round > 0) await this.renderSegment(film, index, { signal });
        if (await this.store.linkTo(fileOf(key), join(folder, `${index}.mp4`))) held.add(index);
      }
    }
    if (held.size < segments.length) throw lost();
    return segments.map(({ frames }, index) => ({ path: join(folder, `${index}.mp4`), frames }));
  }
}

export interface RenderOptions {
  signal: AbortSignal;
  /** Share done, 0 to 1. */
  onProgress?: (share: number) => void;
}

const fileOf = (key: string): string => `${key}.mp4`;

const lost = (): AppError =>
  new AppError("internal", "Parts of the film were lost before it was joined; the step is tried again.", { retryable: true });
