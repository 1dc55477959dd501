import { exampleBodies } from "../reference/examples";

/** A body that each priced row accepts, by the row's name: the very ones that the reference shows. */
export const validBodies: Record<string, Record<string, unknown>> = Object.fromEntries(
  Object.entries(exampleBodies).filter(([name]) => name.startsWith("videos.") || name.startsWith("steps.")),
);

/** What each row about a finished film needs beside the ids of films. */
export const reworkBodies: Record<string, Record<string, unknown>> = {
  "reworks.translate": { language: "es" },
  "reworks.join": { blend_scenes: true },
  "reworks.addOutro": { cta_url: "https://example.com" },
  "reworks.updateOutro": { outro_image_url: "https://cdn.example.com/end.png" },
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
