import { runTask } from "@/server/children/run-task";
import { deferred } from "../deferred";
import type { PreparedFilm } from "../prepare-film";
import type { RenderStore } from "../store/render-store";
import type { DrawSpritesInput } from "./draw-sprites.task";
import { packSheets } from "./pack-sheets";

/** What a look takes in the store, roughly: it only decides when the store looks at its size. */
const BYTES_PER_LOOK = 400_000;
/** How many segments' looks are drawn with those of the one that waits for its own. */
const SEGMENTS_AHEAD = 6;
/** When the looks of this many are begun and no more, the next are: as many at once as a sheet or two hold. */
const FEWEST_AHEAD = 4;
const NEXT_AHEAD = 12;
const task = new URL("./draw-sprites.task.ts", import.meta.url);

/** One run of the browser over some sheets. Each of its looks is there once its promise is. */
interface Drawing {
  done: Map<string, Promise<void>>;
  controller: AbortController;
  /** Ends when the drawing does. */
  ended: Promise<void>;
}

/** Brings the looks that segments need into the store, each once, whoever asks. */
export class SpriteDrawer {
  private readonly drawings = new Set<Drawing>();
  /** Segments of a film whose looks were begun ahead or were there: looked at again only when it is their turn. */
  private readonly begunAhead = new WeakMap<PreparedFilm, Set<number>>();
  private turn: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly store: RenderStore,
    private readonly browser: { chromiumPath: string; bundleDir: string },
  ) {}

  /**
   * Resolves when all looks of a segment are in the store. Drawing ends early when a film that asked for it has ended. What the
   * next segments need is begun as well, so that they do not wait, but no more: the film's last looks would take the processors
   * from its first segments.
   */
  async ensure(film: PreparedFilm, index: number, signal: AbortSignal): Promise<void> {
    const drawings = await this.inTurn(() => this.begin(film, index, signal));
    if (drawings.length === 0) return;
    for (const drawing of new Set(drawings.map(([, drawing]) => drawing))) this.endWith(drawing, signal);
    try {
      await Promise.all(drawings.map(([key, drawing]) => drawing.done.get(key)));
    } catch (error) {
      signal.throwIfAborted();
      // The film that started this drawing has ended; this one has not.
      if (drawings.some(([, drawing]) => drawing.controller.signal.aborted)) return this.ensure(film, index, signal);
      throw error;
    }
  }

  /**
   * One caller after the other, in the order in which they came: segments are asked for side by side, and the first of them begins
   * what the others need too, in one drawing and in the order of the film.
   */
  private inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = this.turn.then(work);
    this.turn = result.catch(() => undefined);
    return result;
  }

  /** The drawings that make what the segment lacks, by look. */
  private async begin(film: PreparedFilm, index: number, signal: AbortSignal): Promise<(readonly [string, Drawing])[]> {
    const wanted = await this.missingOf(film, index);
    const isLacking = wanted.some((key) => !this.drawingOf(key));
    // Nobody has begun it, or what was begun is gone again: so may be the rest.
    if (isLacking) this.begunAhead.delete(film);
    if (isLacking || (this.drawings.size === 0 && !this.isBegun(film, index + FEWEST_AHEAD))) {
      const ahead = await this.missingAfter(film, index, isLacking ? SEGMENTS_AHEAD : NEXT_AHEAD);
      const keys = new Set([...wanted, ...ahead.flatMap(([, missing]) => missing)]);
      const unbegun = [...keys].filter((key) => !this.drawingOf(key));
      if (unbegun.length > 0) this.endWith(this.start(film, unbegun), signal);
      this.begunAhead.set(film, new Set([...(this.begunAhead.get(film) ?? []), ...ahead.map(([i]) => i)]));
    }
    return wanted.map((key) => [key, this.drawingOf(key)!] as const);
  }

  private endWith({ controller, ended }: Drawing, signal: AbortSignal): void {
    const abort = () => controller.abort(signal.reason);
    signal.addEventListener("abort", abort, { once: true });
    void ended.then(() => signal.removeEventListener("abort", abort));
  }

  private drawingOf(key: string): Drawing | undefined {
    return [...this.drawings].find(({ done, controller }) => !controller.signal.aborted && done.has(key));
  }

  private async missingOf(film: PreparedFilm, index: number): Promise<string[]> {
    const keys = [...new Set(film.plan.segments[index]?.job.sprites.map(({ sprite }) => sprite))];
    const there = await Promise.all(keys.map((key) => this.store.has(`${key}.sprite`)));
    return keys.filter((_, i) => !there[i]);
  }

  /** Whether the segment's looks were begun ahead; there is nothing to begin past the last one. */
  private isBegun(film: PreparedFilm, index: number): boolean {
    const last = film.plan.segments.length - 1;
    return index > last || this.begunAhead.get(film)?.has(index) === true;
  }

  /** The next segments that are still to be made, and what each of them lacks, in the order of the film. */
  private async missingAfter(film: PreparedFilm, index: number, most: number): Promise<(readonly [number, string[]])[]> {
    const { segments } = film.plan;
    const begun = this.begunAhead.get(film);
    const order = [...segments.keys()].slice(index + 1, index + 1 + most).filter((i) => !begun?.has(i));
    const missing: (readonly [number, string[]])[] = [];
    for (const i of order) {
      const isMade = await this.store.has(`${segments[i]!.key}.mp4`);
      missing.push([i, isMade ? [] : await this.missingOf(film, i)]);
    }
    return missing;
  }

  private start(film: PreparedFilm, keys: string[]): Drawing {
    const sheets = packSheets(keys.map((key) => ({ key, ...film.plan.sprites.get(key)! })));
    const controller = new AbortController();
    const drawn = sheets.map(() => deferred());
    const input: DrawSpritesInput = {
      ...this.browser,
      timeline: film.timeline,
      files: film.media,
      sheets,
      scale: film.scale,
      folder: this.store.folder,
    };
    const onProgress = (share: number) => {
      for (const part of drawn.slice(0, Math.round(share * sheets.length))) part.resolve();
    };
    const ended = deferred();
    const drawing: Drawing = {
      controller,
      ended: ended.promise,
      done: new Map(sheets.flatMap(({ looks }, i) => looks.map(({ key }) => [key, drawn[i]!.promise] as const))),
    };
    this.drawings.add(drawing);
    runTask<DrawSpritesInput, null>(task, input, { lane: "browser", signal: controller.signal, onProgress })
      .then(
        () => {
          onProgress(1);
          this.store.noteAdded(keys.length * BYTES_PER_LOOK);
        },
        (error: unknown) => {
          for (const part of drawn) part.reject(error);
        },
      )
      .finally(() => {
        this.drawings.delete(drawing);
        ended.resolve();
      });
    return drawing;
  }
}
