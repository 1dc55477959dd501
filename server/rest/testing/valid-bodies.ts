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
  "steps.textToVideo": {
    auto_render_full_video: false,
    manual_step_stages: ["ai_video_generation"],
    input: { prompt: "A launch teaser for a travel app", image_model: "GPTIMAGE2", video_model: "RUNWAYML", duration: 20 },
  },
  "steps.imageToVideo": {
    input: { image_url: "https://cdn.example.com/product-frame.png", video_model: "KLINGIMGTOVID3PRO" },
  },
};
