import { toCaptionPages } from "@/remotion/timing/caption-pages";
import { bareFilm } from "@/remotion/timing/testing/bare-film";
import { guessWords } from "@/remotion/timing/words";
import type { AudioLayer, Scene, SpeechLayer, Timeline } from "@/server/schemas/timeline";

const LINES = [
  "The keeper lights the lamp at dusk.",
  "Small boats turn towards the shore.",
  "",
  "By morning every one of them is home.",
];
const LENGTHS = [3, 4, 2, 5];

export const idOf = (n: number): string => n.toString(16).padStart(24, "0");

/** A film of four scenes, three of them spoken, with music, an effect, captions and a footer. */
export function talkingFilm(parts: Partial<Timeline> = {}): Timeline {
  let at = 0;
  const scenes = LINES.map((narration, index): Scene => {
    const startSeconds = at;
    at += LENGTHS[index]!;
    return {
      ...bareFilm().scenes[0]!,
      ...{ id: idOf(index + 1), index, startSeconds, endSeconds: at, narration, prompt: `Picture ${index}` },
      image: { key: `sessions/s/image/${index}.jpg`, mimeType: "image/jpeg", width: 1280, height: 720 },
      transition: index === 0 ? { kind: "cut", seconds: 0 } : { kind: "fade", seconds: 0.4 },
    };
  });
  const speech = scenes.flatMap((scene): SpeechLayer[] => {
    if (scene.narration === "") return [];
    const seconds = scene.endSeconds - scene.startSeconds - 0.6;
    const startSeconds = scene.startSeconds + 0.25;
    return [
      {
        ...{
          type: "speech",
          id: idOf(100 + scene.index),
          sceneIndex: scene.index,
          startSeconds,
          endSeconds: startSeconds + seconds,
        },
        ...{ volume: 1, text: scene.narration, speaker: "alloy", provider: "local", visemes: [] },
        asset: { key: `sessions/s/speech/${scene.index}.wav`, mimeType: "audio/wav", durationSeconds: seconds },
        words: guessWords(scene.narration, seconds, "en"),
      },
    ];
  });
  const others: AudioLayer[] = [
    {
      ...{ type: "music", id: idOf(200), startSeconds: 0, endSeconds: at, volume: 0.6, prompt: "", provider: "local" },
      asset: { key: "sessions/s/music.wav", mimeType: "audio/wav", durationSeconds: at },
    },
    {
      ...{
        type: "effect",
        id: idOf(300),
        sceneIndex: 1,
        startSeconds: 3,
        endSeconds: 6,
        volume: 0.5,
        prompt: "",
        provider: "local",
      },
      asset: { key: "sessions/s/effect.wav", mimeType: "audio/wav", durationSeconds: 3 },
    },
  ];
  return bareFilm({
    ...{ durationSeconds: at, scenes, audio: [...speech, ...others], title: "Home" },
    captions: {
      language: "en",
      fontFamily: "Poppins",
      pages: toCaptionPages({ scenes, speech, language: "en", aspectRatio: "16:9" }),
    },
    footer: [{ sceneIndex: 3, text: "Visit us", url: "https://example.com/", logo: null }],
    ...parts,
  });
}
