import { join } from "node:path";
import type { Frame } from "node-av/lib";
import type { Av } from "@/server/media/av";
import type { SegmentJob } from "../plan/segment-job";
import { readSprite } from "../sprites/sprite-file";
import { PixelMemory } from "./planes";
import { openShot } from "./shots";

export interface FramesInput {
  job: SegmentJob;
  /** Local file of each content hash. */
  files: Record<string, string>;
  /** Folder with the drawn looks, `<key>.sprite`. */
  spriteFolder: string;
}

/** Composites the frames of a segment one after the other; each is the caller's to free. */
export async function openFrames(av: Av, { job, files, spriteFolder }: FramesInput) {
  const { width, height, fps } = job;
  const memory = new PixelMemory();
  const picture = memory.allocate(width, height);
  const under = memory.allocate(width, height);
  const shots = await Promise.all(job.shots.map((shot) => openShot(shot, { av, memory, width, height, fps, files })));
  const looks = new SpriteWindow(memory, spriteFolder, job.sprites);

  const toFrame = (): Frame => {
    // Frames own their pixels: one is still being encoded while the next is painted.
    const frame = new av.Frame();
    frame.alloc();
    frame.width = width;
    frame.height = height;
    frame.format = av.AV_PIX_FMT_YUV420P;
    av.FFmpegError.throwIfError(frame.getBuffer(), "make frame");
    memory.store(picture, frame.data ?? [], frame.linesize);
    return frame;
  };

  return {
    async frameAt(frame: number): Promise<Frame> {
      const seen = shots.filter((shot) => shot.opacityAt(frame) > 0);
      const over = await looks.at(frame);
      const nearest = seen.at(-1);
      if (over.length === 0 && nearest?.untouched && nearest.opacityAt(frame) === 1) {
        const clone = (await nearest.untouched(frame)).clone();
        if (clone) return withColours(av, clone);
      }
      if (seen.length === 0) memory.fillBlack(picture);
      for (const [i, shot] of seen.entries()) {
        const opacity = shot.opacityAt(frame);
        if (opacity === 1) await shot.paint(frame, picture);
        else {
          if (i === 0) memory.fillBlack(picture);
          await shot.paint(frame, under);
          memory.fade(picture, under, opacity);
        }
      }
      for (const { planes, x, y } of over) if (planes) memory.blend(picture, planes, x, y);
      return withColours(av, toFrame());
    },
    async close() {
      for (const shot of shots) await shot.close();
    },
  };
}

/** The encoder complains of frames whose colours are not those it was opened with. */
function withColours(av: Av, frame: Frame): Frame {
  frame.colorRange = av.AVCOL_RANGE_MPEG;
  frame.colorSpace = av.AVCOL_SPC_BT709;
  frame.colorPrimaries = av.AVCOL_PRI_BT709;
  frame.colorTrc = av.AVCOL_TRC_BT709;
  return frame;
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
