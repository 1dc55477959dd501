import { exampleBodies } from "../reference/examples";
import { pictureDataUrl } from "./pictures";

const shown = Object.fromEntries(Object.entries(exampleBodies).filter(([name]) => /^(?:videos|steps|images)\./.test(name)));

/**
 * A body that each priced row accepts, by the row's name: the very ones that the reference shows. Pictures are fetched when a
 * request is accepted, so tests send theirs along.
 */
export const validBodies: Record<string, Record<string, unknown>> = {
  ...shown,
  "videos.imageListToVideo": {
    input: { image_urls: [pictureDataUrl], video_model: "RUNWAYML", cta_url: "https://example.com/book" },
  },
  "videos.imageListToVideoV1": {
    input: { image_urls: [pictureDataUrl], outro_image_url: pictureDataUrl },
  },
  "images.enhance": { input: { image_url: pictureDataUrl, resolution: "0.5k" } },
  "images.removeBranding": { image_url: pictureDataUrl },
  "images.addImageSet": { image_urls: [pictureDataUrl], num_images: 2 },
  "images.assignTitle": { image_data: pictureDataUrl, metadata: { title: "A blue square" } },
  "steps.imageToVideo": {
    input: { image_url: pictureDataUrl, video_model: "KLINGIMGTOVID3PRO" },
  },
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
