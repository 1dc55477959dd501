import { setMaxListeners } from "node:events";
import { cpus } from "node:os";
import { runTask } from "@/server/children/run-task";
import { AppError } from "@/server/core/errors";
import { log } from "@/server/log";
import type { MachineFacts } from "./composite/probe-machine.task";
import { deferred } from "./deferred";
import { rising } from "./deliver";
import { assertInstalled, plainRemotion } from "./plain-remotion";
import { hashOfFile } from "./plan/content-hash";
import type { PreparedFilm } from "./prepare-film";
import type { FilmRenderer, FilmRequest, RenderedFilm } from "./renderer";
import { type RenderOptions, SegmentRenderer } from "./segment-renderer";
import { RenderStore } from "./store/render-store";

export interface FilmRendererOptions {
  /** The executable wrapper around the unpacked Chromium. */
  chromiumPath: string;
  /** Folder with the built page that draws films (`bundleFilm`). */
  bundleDir: string;
  /** Folder of what films are put together from, and how many bytes may lie there. */
  storeDir: string;
  storeBytes: number;
  /** `software` leaves hardware encoders aside. */
  encoder: "auto" | "software";
}

const probeTask = new URL("./composite/probe-machine.task.ts", import.meta.url);
/** Joining is short: encoding is nearly all of the time. */
const RENDERED = 0.97;
/**
 * Share of the segments after which the sound is encoded. It takes a processor for itself: from the beginning on it would make the
 * pace of the first segments, and the time that is announced from it, far too slow.
 */
const SOUND_FROM = 0.45;
/** Shorter films are there before anyone asks how long they take; their sound begins at once, or it would end last. */
const SHORT_SECONDS = 30;

/** Draws each distinct picture once; on platforms without FFmpeg bindings every frame, in Chromium. */
export function createFilmRenderer(options: FilmRendererOptions): FilmRenderer {
  const plain = plainRemotion(options);
  let parts: Promise<SegmentRenderer | null> | undefined;
  const getParts = () => {
    parts ??= openParts(options);
    return parts;
  };
  return {
    parts: getParts,
    renderFilm: async (request) => {
      await assertInstalled(options);
      const renderer = await getParts();
      return renderer ? renderWhole(renderer, request) : plain.renderFilm(request);
    },
    makeProxy: async (request) => ((await getParts()) ?? plain).makeProxy(request),
    renderPoster: async (request) => ((await getParts()) ?? plain).renderPoster(request),
  };
}

async function openParts({ encoder, storeDir, storeBytes, ...browser }: FilmRendererOptions): Promise<SegmentRenderer | null> {
  const signal = new AbortController().signal;
  const { hasBindings, hardwareEncoders } = await runTask<null, MachineFacts>(probeTask, null, { signal });
  if (!hasBindings) {
    log.warn("films are rendered by plain Remotion: there are no FFmpeg bindings (node-av) for this platform");
    return null;
  }
  const hardwareEncoder = encoder === "auto" ? (hardwareEncoders[0] ?? null) : null;
  return new SegmentRenderer({ ...browser, store: new RenderStore(storeDir, storeBytes), hardwareEncoder });
}

/** All parts of a film at once, for callers that need no durable steps. */
async function renderWhole(renderer: SegmentRenderer, request: FilmRequest): Promise<RenderedFilm> {
  const { signal } = request;
  // All parts listen to the one signal.
  setMaxListeners(0, signal);
  const say = rising(request.onProgress);
  let film = await renderer.prepare(request);
  let missing = await renderer.missing(film);
  const { soundtrackPath, preset } = request;
  const isPreview = preset === "preview";
  const soundName = `${isPreview ? "preview-" : ""}sound-${await hashOfFile(soundtrackPath)}-${film.plan.frames}.m4a`;
  const hasSound = await renderer.hasSound(soundName);
  const halfway = deferred();
  if (film.plan.frames < SHORT_SECONDS * film.plan.fps) halfway.resolve();
  const segments = renderSegments(renderer, film, missing, signal, (share) => {
    say(share * RENDERED);
    if (share >= SOUND_FROM) halfway.resolve();
  }).finally(halfway.resolve);
  const sound = halfway.promise.then(() => {
    return hasSound || signal.aborted ? undefined : renderer.encodeSound(film, soundName, { soundtrackPath, isPreview, signal });
  });
  await Promise.all([sound, segments]);
  if (!(await renderer.join(film, soundName, request.outputPath, signal))) {
    film = await renderer.prepare(request, { software: true });
    missing = await renderer.missing(film);
    await renderSegments(renderer, film, missing, signal);
    await renderer.join(film, soundName, request.outputPath, signal);
  }
  say(1);
  const { width, height, frames, fps } = film.plan;
  const count = film.plan.segments.length;
  return { width, height, frames, durationSeconds: frames / fps, segments: count, reusedSegments: count - missing.length };
}

/** One more than there are cores: while one segment waits for its words to be drawn, the others encode. */
const atOnce = (): number => cpus().length + 1;

async function renderSegments(
  renderer: SegmentRenderer,
  film: PreparedFilm,
  indices: readonly number[],
  signal: AbortSignal,
  onProgress: (share: number) => void = () => undefined,
): Promise<void> {
  const done = new Map<number, number>();
  const total = indices.reduce((sum, index) => sum + film.plan.segments[index]!.frames, 0);
  const waiting = [...indices];
  // What fails for good ends the rest: nobody waits for it any more.
  const failed = new AbortController();
  const either = AbortSignal.any([signal, failed.signal]);
  setMaxListeners(0, either);
  const work = async () => {
    for (let index = waiting.shift(); index !== undefined; index = waiting.shift()) {
      const { frames } = film.plan.segments[index]!;
      await renderOrRetry(renderer, film, index, {
        signal: either,
        onProgress: (share) => {
          done.set(index, share * frames);
          onProgress([...done.values()].reduce((sum, part) => sum + part, 0) / total);
        },
      });
    }
  };
  const workers = Array.from({ length: Math.min(atOnce(), indices.length) }, work);
  try {
    await Promise.all(workers);
  } catch (error) {
    failed.abort(error);
    await Promise.allSettled(workers);
    throw error;
  }
}

/** A crash of native code costs its child and another try. */
async function renderOrRetry(
  renderer: SegmentRenderer,
  film: PreparedFilm,
  index: number,
  options: RenderOptions,
): Promise<void> {
  try {
    await renderer.renderSegment(film, index, options);
  } catch (error) {
    options.signal.throwIfAborted();
    if (!(error instanceof AppError && error.retryable)) throw error;
    await renderer.renderSegment(film, index, options);
  }
}
