import { pictureDataUrl } from "./pictures";

/** A body that each priced row accepts, by the row's name. */
export const validBodies: Record<string, Record<string, unknown>> = {
  "videos.createMovie": {
    input: { prompt: "A lighthouse in a storm", image_model: "FLUX1.1PRO", video_model: "LUMA", duration: 12 },
  },
  "videos.createNarrative": {
    input: { prompt_list: ["A boat leaves at dawn.", "It comes home at night."], image_model: "GPTIMAGE2" },
  },
  "videos.textToVideo": {
    input: { prompt: "A lighthouse in a storm", image_model: "GPTIMAGE2", video_model: "RUNWAYML", duration: 10 },
  },
  "videos.imageListToVideo": {
    input: { image_urls: [pictureDataUrl], video_model: "RUNWAYML", cta_url: "https://example.com/book" },
  },
  "videos.imageListToVideoV1": {
    input: { image_urls: [pictureDataUrl], outro_image_url: pictureDataUrl },
  },
  "steps.textToVideo": {
    auto_render_full_video: false,
    manual_step_stages: ["ai_video_generation"],
    input: { prompt: "A launch teaser for a travel app", image_model: "GPTIMAGE2", video_model: "RUNWAYML", duration: 20 },
  },
  "steps.imageToVideo": {
    input: { image_url: pictureDataUrl, video_model: "KLINGIMGTOVID3PRO" },
  },
  "steps.soundEffect": { input: { video_url: "https://cdn.example.com/boat.mp4", prompt: "Waves on a beach" } },
  "steps.lipSync": { input: { video_url: "https://cdn.example.com/talk.mp4", audio_url: "https://cdn.example.com/voice.mp3" } },
};

/** What each row about a finished film needs beside the ids of films. */
export const reworkBodies: Record<string, Record<string, unknown>> = {
  "reworks.translate": { language: "es" },
  "reworks.join": { blend_scenes: true },
  "reworks.addOutro": { cta_url: "https://example.com" },
  "reworks.updateOutro": { outro_image_url: pictureDataUrl },
  "reworks.updateFooter": { cta_text: "Come in" },
  "reworks.addSubtitles": {},
  "reworks.removeSubtitles": {},
  "reworks.clone": {},
  "reworks.regenerateAvatar": {},
  "reworks.reroll": { layer_indexes: "1, 2" },
  "renders.cancel": {},
  "renders.pause": {},
  "renders.resume": {},
};
