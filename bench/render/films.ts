import { toCaptionPages } from "@/remotion/timing/caption-pages";
import { guessWords } from "@/remotion/timing/words";
import { spokenLetters } from "@/server/render/testing/example-film";
import { CameraMove, type Scene, type SpeechLayer, type Timeline } from "@/server/schemas/timeline";
import { type Material, SCENE_SECONDS } from "./material";

export const FILM_KINDS = ["pictures", "clips", "clips with avatar and footer"] as const;
export type FilmKind = (typeof FILM_KINDS)[number];

const SENTENCES = [
  "Every morning the light comes back across the water, slowly and without a sound.",
  "Someone has already opened the shutters and put the kettle on the stove.",
  "Here the road bends twice before it finds the valley and the old stone bridge.",
  "Nobody hurries, because the best part of the day is still a long way off.",
  "And when the rain begins, all the windows of the town turn gold at once.",
];
const id = (n: number) => n.toString(16).padStart(24, "0");

/** A film of five-second scenes with word captions; pictures and clips repeat after a minute, words and footers do not. */
export function benchFilm(kind: FilmKind, seconds: number, { pictures, clips }: Material): Timeline {
  const count = Math.ceil(seconds / SCENE_SECONDS);
  const scenes: Scene[] = [];
  const speech: SpeechLayer[] = [];
  for (let index = 0; index < count; index++) {
    const startSeconds = index * SCENE_SECONDS;
    const endSeconds = Math.min(seconds, startSeconds + SCENE_SECONDS);
    const text = `${SENTENCES[index % SENTENCES.length]} ${index + 1}`;
    const fades = index > 0 && index % 3 === 0;
    scenes.push({
      ...{
        id: id(index + 1),
        index,
        startSeconds,
        endSeconds,
        narration: text,
        prompt: text,
        videoPrompt: "",
        soundEffectPrompt: "",
      },
      ...{ mood: "calm", camera: CameraMove.options[index % 6]!, chosenClip: null },
      transition: fades ? { kind: "fade", seconds: 0.4 } : { kind: "cut", seconds: 0 },
      image: pictures[index % pictures.length]!,
      clips: kind === "pictures" ? {} : { ai_video: clips[index % clips.length]! },
    });
    const spoken = endSeconds - startSeconds - 0.4;
    speech.push({
      ...{ type: "speech", id: id(1_000 + index), startSeconds: startSeconds + 0.2, endSeconds: startSeconds + 0.2 + spoken },
      ...{ volume: 1, asset: { key: "speech.wav", mimeType: "audio/wav" }, sceneIndex: index, text, speaker: "narrator" },
      ...{ provider: "local", words: guessWords(text, spoken, "en"), visemes: [] },
    });
  }
  return {
    ...{ version: 1, title: `Bench: ${kind}, ${seconds} s`, aspectRatio: "16:9", width: 1280, height: 720, fps: 30 },
    ...{ durationSeconds: seconds, language: "en", scenes, audio: [], music: { mood: "calm", prompt: "" } },
    captions: {
      language: "en",
      fontFamily: "Montserrat",
      pages: toCaptionPages({ speech, scenes, language: "en", aspectRatio: "16:9" }),
    },
    footer: kind === "clips with avatar and footer" ? footerOf(scenes, "Scan to book your weekend") : [],
    narrator:
      kind === "clips with avatar and footer" ? { seed: "bench", visemes: speech.flatMap(spokenLetters), casts: [] } : null,
    outro: null,
    globalVideos: [],
    interludes: [],
  };
}

/** Eight seconds at the end, as films of the product have them. */
export function withOutro(film: Timeline, topText: string): Timeline {
  const startSeconds = film.durationSeconds;
  const endSeconds = startSeconds + 8;
  const words = { topText, bottomText: "example.com/book", language: "en" };
  return {
    ...film,
    durationSeconds: endSeconds,
    outro: {
      ...{ kind: "generated", startSeconds, endSeconds, animated: true, url: "https://example.com/book", centreImage: null },
      ...{ ...words, logo: null, palette: null },
    },
  };
}

export const footerOf = (scenes: readonly Scene[], text: string): Timeline["footer"] =>
  scenes.map(({ index }) => ({ sceneIndex: index, text, url: "https://example.com/book", logo: null }));
