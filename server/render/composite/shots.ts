import type { Frame } from "node-av/lib";
import sharp from "sharp";
import { cameraPose } from "@/remotion/timing/camera";
import { opacityAt } from "@/remotion/timing/scene-spans";
import type { Av } from "@/server/media/av";
import type { ClipShot, PictureShot, Shot } from "../plan/segment-job";
import { type Canvas, makeCanvas } from "./canvas";
import { ClipReader } from "./clip-reader";
import type { PixelMemory, Planes } from "./planes";

/** A scene as the compositor asks for it. Frames are the segment's own and must not fall. */
export interface OpenShot {
  /** 0 where the scene is not seen. */
  opacityAt(frame: number): number;
  /** Paints the scene over the whole picture. */
  paint(frame: number, target: Planes): Promise<void>;
  /** The decoded picture itself if it needs no change, owned by the shot until its next call. */
  untouched?(frame: number): Promise<Frame | null>;
  close(): Promise<void>;
}

export interface ShotOptions {
  av: Av;
  memory: PixelMemory;
  width: number;
  height: number;
  fps: number;
  /** File of a content hash. */
  files: Record<string, string>;
}

export async function openShot(shot: Shot, options: ShotOptions): Promise<OpenShot> {
  const opacity = (frame: number) => opacityAt(shot.place, frame);
  const opened = shot.kind === "picture" ? await openPicture(shot, options) : openClip(shot, options);
  return { opacityAt: opacity, ...opened };
}

/** A still under a slow camera, moved in fractions of a pixel. */
async function openPicture(
  { content, place, camera }: PictureShot,
  { memory, width, height, files }: ShotOptions,
): Promise<Omit<OpenShot, "opacityAt">> {
  const { data } = await sharp(files[content])
    .rotate()
    .resize(width, height, { fit: "cover" })
    .ensureAlpha()
    .toColourspace("srgb")
    .raw()
    .toBuffer({ resolveWithObject: true });
  const still = memory.fromRgba(data, width, height);
  const warp = memory.openWarp(width, height);
  return {
    async paint(frame, target) {
      const pose = cameraPose(camera, (frame - place.from) / Math.max(1, place.to - place.from - 1));
      warp(target, still, { scale: pose.scale, x: pose.x * width, y: pose.y * height });
    },
    close: async () => undefined,
  };
}

/** A clip is opened when its first frame is due: two segments of one long clip each read their own part. */
export function openClip(
  { content, place, playback }: ClipShot,
  { av, memory, width, height, fps, files }: ShotOptions,
): Omit<OpenShot, "opacityAt"> {
  let reader: ClipReader | null = null;
  let stage: Canvas | null = null;
  const read = async (frame: number) => {
    const ofScene = Math.min(playback.lastAt, Math.max(playback.startsAt, frame - place.from));
    const seconds = ((ofScene - playback.startsAt) / fps) * playback.rate;
    reader ??= await ClipReader.open(av, files[content]!, { width, height, perSecond: fps / playback.rate }, seconds);
    return reader.frameAt(seconds);
  };
  return {
    async paint(frame, target) {
      const picture = await read(frame);
      stage ??= makeCanvas(av, picture.width, picture.height);
      av.FFmpegError.throwIfError(stage.frame.copy(picture), "copy frame");
      if (picture.width === width) memory.load(target, stage.data, stage.strides);
      else memory.loadHalved(target, stage.data, stage.strides);
    },
    async untouched(frame) {
      const picture = await read(frame);
      return picture.width === width ? picture : null;
    },
    async close() {
      stage?.frame.free();
      await reader?.close();
    },
  };
}
