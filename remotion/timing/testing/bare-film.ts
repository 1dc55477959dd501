import type { GlobalVideo, Timeline } from "@/server/schemas/timeline";

/** A film of ten seconds with nothing over its one scene but what `parts` says. */
export const bareFilm = (parts: Partial<Timeline> = {}): Timeline => ({
  version: 1,
  title: "Example",
  aspectRatio: "16:9",
  ...{ width: 1280, height: 720, fps: 30, durationSeconds: 10, language: "en" },
  scenes: [
    {
      ...{
        id: "000000000000000000000001",
        index: 0,
        startSeconds: 0,
        endSeconds: 10,
        narration: "",
        prompt: "",
        videoPrompt: "",
      },
      ...{ soundEffectPrompt: "", mood: "calm", camera: "hold", transition: { kind: "cut", seconds: 0 } },
      ...{ image: null, clips: {}, chosenClip: null },
    },
  ],
  audio: [],
  captions: null,
  footer: [],
  narrator: null,
  outro: null,
  globalVideos: [],
  interludes: [],
  music: { mood: "calm", prompt: "" },
  ...parts,
});

/** A clip of one second, seen for three in the right half of the frame. */
export const aGlobalVideo: GlobalVideo = {
  ...{ id: "0123456789abcdef01234567", title: "Product", source: "upload", startSeconds: 2, endSeconds: 5 },
  asset: { key: "clip.mp4", mimeType: "video/mp4", durationSeconds: 1 },
  ...{ box: { x: 0.5, y: 0.25, width: 0.25, height: 0.5 }, shape: "rectangle", fadeSeconds: 0, volume: 0 },
};
