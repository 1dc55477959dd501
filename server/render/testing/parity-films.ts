import { join } from "node:path";
import { fontFamilyFor } from "@/server/core/fonts/font-catalogue";
import { AspectRatio, CameraMove, type GlobalVideo, type Timeline } from "@/server/schemas/timeline";
import { exampleTimeline } from "./example-film";
import { writeNumberedClip } from "./media-samples";
import { scriptSamples } from "./script-samples";

/** One language per script, in turn in each aspect ratio and under each camera. */
export const SCRIPTS = ["en", "de", "ru", "ar", "he", "hi", "bn", "th", "ja", "ko", "zh", "zh-tw"].map((language, i) => ({
  language,
  aspectRatio: AspectRatio.options[i % 3]!,
  camera: CameraMove.options[i % CameraMove.options.length]!,
}));

/** Footer, captions and a blend in one script. */
export function filmInScript({ language, aspectRatio, camera }: (typeof SCRIPTS)[number]): Timeline {
  const text = scriptSamples[language]!;
  return exampleTimeline({
    ...{ aspectRatio, language, fontFamily: fontFamilyFor(language), footer: text },
    scenes: [
      { narration: text, seconds: 0.7, camera },
      { narration: text, seconds: 0.5, camera: "hold", fadeSeconds: 0.2 },
    ],
  });
}

/** A presenter who speaks, above a footer; and one alone, before an outro. */
export function filmsWithPresenter(aspectRatio: AspectRatio): Timeline[] {
  const scene = { narration: "Mama found a blue map", seconds: 1 };
  const outro = { kind: "generated", seconds: 1, topText: "مرحبا", bottomText: "港の朝へようこそ" } as const;
  return [
    exampleTimeline({ aspectRatio, scenes: [scene], narrator: "Ada", footer: "Book your table" }),
    exampleTimeline({ aspectRatio, scenes: [{ ...scene, seconds: 0.6 }], narrator: "Ben", outro }),
  ];
}

/** Videos over a scene border and a blend, in each shape, held, faded and cut off. Writes its clips into the folder. */
export async function filmWithVideos(aspectRatio: AspectRatio, folder: string): Promise<Timeline> {
  await writeNumberedClip(join(folder, "wide.mp4"), { width: 960, height: 540, frames: 10 });
  await writeNumberedClip(join(folder, "square.mp4"), { width: 600, height: 600, frames: 30 });
  const common = { title: "", source: "upload", volume: 0, fadeSeconds: 0 };
  const wide = { key: "wide.mp4", mimeType: "video/mp4", durationSeconds: 10 / 30 };
  const square = { key: "square.mp4", mimeType: "video/mp4", durationSeconds: 1 };
  const globalVideos: GlobalVideo[] = [
    {
      ...{ ...common, id: "a", asset: wide, shape: "rectangle", startSeconds: 0.1, endSeconds: 0.7 },
      box: { x: 0.55, y: 0.04, width: 0.4, height: 0.36 },
    },
    {
      ...{ ...common, id: "b", asset: square, shape: "rounded", startSeconds: 0.2, endSeconds: 0.7 },
      ...{ box: { x: 0.07, y: 0.1, width: 0.37, height: 0.41 }, fadeSeconds: 0.2 },
    },
    {
      ...{ ...common, id: "c", asset: square, shape: "circle", startSeconds: 0, endSeconds: 2 },
      box: { x: 0.3, y: 0.3, width: 0.5, height: 0.4 },
    },
  ];
  const scenes = [
    { narration: "One two three", seconds: 0.4 },
    { narration: "Four five six", seconds: 0.4, fadeSeconds: 0.2 },
  ];
  return exampleTimeline({ aspectRatio, globalVideos, scenes, footer: "Book your table" });
}
