import { join } from "node:path";
import type { Frame } from "node-av/lib";
import type { Av } from "@/server/media/av";
import type { SegmentJob } from "../plan/segment-job";
import { readSprite } from "../sprites/sprite-file";
import { type Canvas, makeCanvas } from "./canvas";
import { Look } from "./look";
import { openPlacedVideo } from "./placed-video";
import { PixelMemory, type PlacedLook } from "./planes";
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

/** Memories that wait for the next segment: fresh megabytes for each have V8 collect garbage and the kernel clear pages. */
const idle: PixelMemory[] = [];
/** What has grown larger, for an outro's many looks, goes back to the machine. */
const MOST_KEPT = 24e6;

/** Composites the frames of a segment one after the other. */
export async function openFrames(av: Av, { job, files, spriteFolder }: FramesInput) {
  const { width, height, fps } = job;
  const memory = idle.pop() ?? new PixelMemory();
  const empty = memory.mark();
  const picture = memory.allocate(width, height);
  const under = memory.allocate(width, height);
  const shots = await Promise.all(job.shots.map((shot) => openShot(shot, { av, memory, width, height, fps, files })));
  const videos = await Promise.all(job.videos.map((video) => openPlacedVideo(video, { av, memory, fps, files })));
  const looks = new Looks(memory, spriteFolder, job.sprites);
  const canvases = new Canvases(av, width, height);

  const paint = async (seen: OpenShot[], frame: number, canvas: Canvas) => {
    const [only] = seen;
    // A clip's own picture: copied as it is, never touched pixel by pixel.
    const untouched = seen.length === 1 && only!.opacityAt(frame) === 1 && (await only!.untouched?.(frame));
    if (untouched) {
      av.FFmpegError.throwIfError(canvas.frame.copy(untouched), "copy frame");
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
      const over: PlacedLook[] = [];
      for (const video of videos) over.push(...(await video.at(frame)));
      over.push(...(await looks.at(frame)));
      const canvas = canvases.take();
      await paint(seen, frame, canvas);
      memory.blend(canvas.data, canvas.strides, height, over);
      return { frame: canvas.frame, giveBack: () => canvases.giveBack(canvas) };
    },
    async close() {
      for (const open of [...shots, ...videos]) await open.close();
      canvases.close();
      memory.release(empty);
      if (memory.bytes <= MOST_KEPT) idle.push(memory);
    },
  };
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
    const canvas = makeCanvas(this.av, this.width, this.height);
    this.all.push(canvas);
    return canvas;
  }

  close(): void {
    for (const { frame } of this.all) frame.free();
  }
}

/** Looks are forgotten when they fill this many bytes: an outro that moves has two dozen as large as the frame. */
const MOST_LOADED = 48e6;

/** The looks on screen at a frame, far to near. Each is read when it is first seen, and kept. */
class Looks {
  private readonly mark: number;
  private readonly loaded = new Map<string, Look>();

  constructor(
    private readonly memory: PixelMemory,
    private readonly folder: string,
    private readonly runs: SegmentJob["sprites"],
  ) {
    this.mark = memory.mark();
  }

  async at(frame: number): Promise<PlacedLook[]> {
    if (this.memory.mark() - this.mark > MOST_LOADED) {
      this.memory.release(this.mark);
      this.loaded.clear();
    }
    const looks: PlacedLook[] = [];
    for (const { sprite, region, from, to, opacity, down } of this.runs) {
      if (frame < from || frame >= to) continue;
      const look = this.loaded.get(sprite) ?? (await this.load(sprite));
      const planes = look.withMarked(region);
      if (planes && opacity > 0) looks.push({ planes, x: look.x, y: look.y + down, opacity });
    }
    return looks;
  }

  private async load(sprite: string): Promise<Look> {
    const look = new Look(this.memory, await readSprite(join(this.folder, `${sprite}.sprite`), this.memory));
    this.loaded.set(sprite, look);
    return look;
  }
}
