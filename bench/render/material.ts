import { access, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { localImage } from "@/server/providers/image/local/local-image";
import { localVideo } from "@/server/providers/video/local/local-video";
import { CameraMove, type MediaAsset, type PictureAsset } from "@/server/schemas/timeline";

/** Twelve pictures of the local illustrator and a clip of each: what films of the product are really made from. */
export const SCENE_SECONDS = 5;
const SIZE = { width: 1280, height: 720 };
const PROMPTS = [
  "A lighthouse on a cliff at dawn, waves below",
  "A harbour town at night with lit windows and boats",
  "A forest brook in autumn, fog between the trees",
  "A market street with fruit stalls at noon",
  "A snowy mountain lake under a clear sky",
  "A desk by the window with a laptop and a lamp, evening",
  "A desert road at sunset with an old car",
  "A city skyline by the river in the rain",
  "A coral reef with shoals of fish",
  "A rocket launch seen from the beach",
  "A kitchen table with bread and tea in the morning",
  "A concert stage with lights and a crowd",
];

export interface Material {
  pictures: PictureAsset[];
  clips: MediaAsset[];
  pathOf(key: string): Promise<string>;
}

/** Made once per folder; a repeat finds what is there. */
export async function makeMaterial(folder: string, say: (line: string) => void): Promise<Material> {
  await mkdir(folder, { recursive: true });
  const signal = new AbortController().signal;
  const pictures: PictureAsset[] = [];
  const clips: MediaAsset[] = [];
  for (const index of PROMPTS.keys()) {
    const picture = { path: join(folder, `${index}.jpg`), key: `${index}.jpg`, mimeType: "image/jpeg" };
    const clip = { path: join(folder, `${index}.mp4`), key: `${index}.mp4`, mimeType: "video/mp4" };
    if (!(await exists(clip.path))) {
      say(`drawing picture and clip ${index + 1} of ${PROMPTS.length}`);
      const { recipe } = await localImage.draw({
        ...{ prompts: PROMPTS, index, mood: "calm", seed: 7 + index, ...SIZE, outputPath: picture.path, signal },
      });
      await localVideo.animate({
        ...{ picture: { ...picture, recipe }, prompt: "", camera: CameraMove.options[index % 6]!, seed: index, ...SIZE, fps: 30 },
        ...{ durationSeconds: SCENE_SECONDS, outputPath: clip.path, signal },
      });
    }
    pictures.push({ key: picture.key, mimeType: picture.mimeType, ...SIZE });
    clips.push({ key: clip.key, mimeType: clip.mimeType, ...SIZE, durationSeconds: SCENE_SECONDS });
  }
  return { pictures, clips, pathOf: async (key) => join(folder, key) };
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
