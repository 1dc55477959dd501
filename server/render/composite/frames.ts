import { join } from "node:path";
import type { Frame } from "node-av/lib";
import type { Av } from "@/server/media/av";
import { limitedBt709 } from "@/server/media/video-file";
import type { SegmentJob } from "../plan/segment-job";
import { readSprite } from "../sprites/sprite-file";
import { PixelMemory } from "./planes";
import { type OpenShot, openShot } from "./shots";

export interface FramesInput {
  job: SegmentJob;
  /** Local file of each content hash. */
  files: Record<string, string>;
  /** Folder with the drawn looks, `<key>.sprite`. */
  spriteFolder: string;
}

/** A frame to be encoded, and what to do once it is. */
export interface PaintedFrame {
  frame: Frame;
  giveBack(): void;
}

/** Composites the frames of a segment one after the other. */
export async function openFrames(av: Av, { job, files, spriteFolder }: FramesInput) {
  const { width, height, fps } = job;
  const memory = new PixelMemory();
  const picture = memory.allocate(width, height);
  const under = memory.allocate(width, height);
  const shots = await Promise.all(job.shots.map((shot) => openShot(shot, { av, memory, width, height, fps, files })));
  const looks = new SpriteWindow(memory, spriteFolder, job.sprites);
  const canvases = new Canvases(av, width, height);

  const paint = async (seen: OpenShot[], frame: number, canvas: Canvas) => {
    const [only] = seen;
    // A clip's own picture: copied as it is, never touched pixel by pixel.
    if (seen.length === 1 && only?.untouched && only.opacityAt(frame) === 1) {
      av.FFmpegError.throwIfError(canvas.frame.copy(await only.untouched(frame)), "copy frame");
      return;
    }
    if (seen.every((shot) => shot.opacityAt(frame) < 1)) memory.fillBlack(picture);
    for (const shot of seen) {
      const opacity = shot.opacityAt(frame);
      await shot.paint(frame, opacity === 1 ? picture : under);
      if (opacity < 1) memory.fade(picture, under, opacity);
    }
    memory.store(picture, canvas.data, canvas.strides);
  };

  return {
    async frameAt(frame: number): Promise<PaintedFrame> {
      const seen = shots.filter((shot) => shot.opacityAt(frame) > 0);
      const over = await looks.at(frame);
      const canvas = canvases.take();
      await paint(seen, frame, canvas);
      for (const { planes, x, y } of over) if (planes) memory.blend(canvas.data, canvas.strides, planes, x, y);
      return { frame: canvas.frame, giveBack: () => canvases.giveBack(canvas) };
    },
    async close() {
      for (const shot of shots) await shot.close();
      canvases.close();
    },
  };
}

interface Canvas {
  frame: Frame;
  data: readonly Uint8Array[];
  strides: readonly number[];
}

/** Frames with pixels of their own, used again and again: fresh memory for every frame costs as much as painting it. */
class Canvases {
  private readonly free: Canvas[] = [];
  private readonly all: Canvas[] = [];

  constructor(
    private readonly av: Av,
    private readonly width: number,
    private readonly height: number,
  ) {}

  take(): Canvas {
    return this.free.pop() ?? this.make();
  }

  giveBack(canvas: Canvas): void {
    this.free.push(canvas);
  }

  private make(): Canvas {
    const frame = new this.av.Frame();
    frame.alloc();
    frame.width = this.width;
    frame.height = this.height;
    frame.format = this.av.AV_PIX_FMT_YUV420P;
    this.av.FFmpegError.throwIfError(frame.getBuffer(), "make frame");
    // The encoder complains of frames whose colours are not those it was opened with.
    Object.assign(frame, limitedBt709(this.av));
    const canvas = { frame, data: frame.data ?? [], strides: frame.linesize };
    this.all.push(canvas);
    return canvas;
  }

  close(): void {
    for (const { frame } of this.all) frame.free();
  }
}

type LoadedSprite = Awaited<ReturnType<typeof readSprite>>;

/** The looks that are on screen now, far to near; what has passed makes room for what comes. */
class SpriteWindow {
  private readonly mark: number;
  private loaded = new Map<string, LoadedSprite>();
  private shown: string | null = null;

  constructor(
    private readonly memory: PixelMemory,
    private readonly folder: string,
    private readonly runs: SegmentJob["sprites"],
  ) {
    this.mark = memory.mark();
  }

  async at(frame: number): Promise<LoadedSprite[]> {
    const keys = this.runs.filter(({ from, to }) => from <= frame && frame < to).map(({ sprite }) => sprite);
    const name = keys.join();
    if (name !== this.shown) {
      this.shown = name;
      // Looks are small and change a few times a second: all of them are read anew, into the same place.
      this.memory.release(this.mark);
      this.loaded = new Map();
      for (const key of keys) this.loaded.set(key, await readSprite(join(this.folder, `${key}.sprite`), this.memory));
    }
    return keys.map((key) => this.loaded.get(key)!);
  }
}
