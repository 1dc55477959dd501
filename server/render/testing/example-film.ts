import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";
import { toCaptionPages } from "@/remotion/timing/caption-pages";
import { later } from "@/remotion/timing/later";
import { visemesOfWords } from "@/remotion/timing/visemes";
import { guessWords } from "@/remotion/timing/words";
import {
  type AspectRatio,
  type CameraMove,
  frameSize,
  type GlobalVideo,
  type Outro,
  type Scene,
  type SpeechLayer,
  type Timeline,
} from "@/server/schemas/timeline";

export interface ExampleScene {
  narration: string;
  seconds: number;
  camera?: CameraMove;
  fadeSeconds?: number;
}

export interface ExampleFilm {
  aspectRatio?: AspectRatio;
  language?: string;
  fontFamily?: string;
  scenes: ExampleScene[];
  footer?: string;
  /** Seed of a presenter, who speaks the letters of the narration. */
  narrator?: string;
  globalVideos?: GlobalVideo[];
  /** Follows the scenes; `seconds` is 8 unless said. */
  outro?: ExampleOutro;
}

export type ExampleOutro = { seconds?: number } & (
  | ({ kind: "generated" } & Partial<Extract<Outro, { kind: "generated" }>>)
  | ({ kind: "image" } & Pick<Extract<Outro, { kind: "image" }>, "image"> & Partial<Extract<Outro, { kind: "image" }>>)
);

const id = (n: number) => n.toString(16).padStart(24, "0");

/** A timeline as the pipeline would leave it, for tests of what draws it. Media keys are `scene/<n>.jpg`. */
export function exampleTimeline(film: ExampleFilm): Timeline {
  const { aspectRatio = "16:9", language = "en" } = film;
  const speech: SpeechLayer[] = [];
  const scenes: Scene[] = [];
  let at = 0;
  for (const [index, scene] of film.scenes.entries()) {
    const startSeconds = at;
    at += scene.seconds;
    scenes.push({
      id: id(index + 1),
      index,
      startSeconds,
      endSeconds: at,
      narration: scene.narration,
      prompt: scene.narration,
      videoPrompt: "",
      soundEffectPrompt: "",
      mood: "calm",
      camera: scene.camera ?? "push_in",
      transition: scene.fadeSeconds ? { kind: "fade", seconds: scene.fadeSeconds } : { kind: "cut", seconds: 0 },
      image: { key: `scene/${index}.jpg`, mimeType: "image/jpeg" },
      clips: {},
      chosenClip: null,
    });
    if (!scene.narration) continue;
    const spoken = scene.seconds - 0.5;
    speech.push({
      type: "speech",
      id: id(100 + index),
      startSeconds: startSeconds + 0.2,
      endSeconds: startSeconds + 0.2 + spoken,
      volume: 1,
      asset: { key: `speech/${index}.wav`, mimeType: "audio/wav" },
      sceneIndex: index,
      text: scene.narration,
      speaker: "narrator",
      provider: "local",
      words: guessWords(scene.narration, spoken, language),
      visemes: [],
    });
  }
  const outro = film.outro ? exampleOutro(film.outro, at, language) : null;
  return {
    version: 1,
    title: "Example",
    aspectRatio,
    ...frameSize[aspectRatio],
    fps: 30,
    durationSeconds: outro?.endSeconds ?? at,
    language,
    music: { mood: "calm", prompt: "" },
    scenes,
    audio: speech,
    captions: {
      language,
      fontFamily: film.fontFamily ?? "Montserrat",
      pages: toCaptionPages({ speech, scenes, language, aspectRatio }),
    },
    footer: film.footer
      ? scenes.map((scene) => ({ sceneIndex: scene.index, text: film.footer!, url: "https://example.com/book", logo: null }))
      : [],
    narrator: film.narrator ? { seed: film.narrator, visemes: speech.flatMap(spokenLetters), casts: [] } : null,
    outro,
    interludes: [],
    globalVideos: film.globalVideos ?? [],
  };
}

function exampleOutro({ seconds = 8, ...given }: ExampleOutro, startSeconds: number, language: string): Outro {
  const common = { startSeconds, endSeconds: startSeconds + seconds, animated: true };
  if (given.kind === "image") return { ...common, focusArea: null, ...given };
  return {
    ...{ ...common, url: "https://example.com/book", centreImage: null, logo: null, palette: null, language },
    ...{ topText: "Come and see the harbour wake", bottomText: "Scan to book your weekend" },
    ...given,
  };
}

/** Mouth shapes as of a voice that takes the same time for every letter of a word. */
export const spokenLetters = ({ words, startSeconds }: SpeechLayer) =>
  visemesOfWords(words.map((word) => later(word, startSeconds)));

/** Writes a picture per scene into `folder`, each of its own colours, and tells where each key lies. */
export async function writePictures(timeline: Timeline, folder: string): Promise<(key: string) => Promise<string>> {
  for (const { index } of timeline.scenes) {
    const { width, height } = timeline;
    const hue = (index * 97 + 200) % 360;
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
      <defs><linearGradient id="g" x2="1" y2="1"><stop stop-color="hsl(${hue},60%,72%)"/><stop offset="1" stop-color="hsl(${hue + 50},55%,30%)"/></linearGradient></defs>
      <rect width="100%" height="100%" fill="url(#g)"/><circle cx="${width * (0.25 + 0.2 * (index % 3))}" cy="${height * 0.4}" r="${height * 0.16}" fill="hsl(${hue + 160},80%,80%)"/></svg>`;
    await writeFile(join(folder, `${index}.jpg`), await sharp(Buffer.from(svg)).jpeg({ quality: 90 }).toBuffer());
  }
  return async (key) => join(folder, key.split("/").at(-1)!);
}
