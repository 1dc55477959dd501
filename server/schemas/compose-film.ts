import { z } from "zod";
import { EncodingPreset, Resolution } from "./encoding";
import { AspectRatio } from "./timeline";

/** What the studio's composer asks for; everything else has the API's own defaults. */
export const ComposeFilm = z.object({
  prompt: z.string().trim().min(1, "Say what the film is about.").max(4000, "A prompt may have 4,000 characters."),
  durationSeconds: z.number().int().min(10).max(240),
  aspectRatio: AspectRatio,
  tone: z.enum(["grounded", "cinematic"]),
  videoModel: z.string(),
  enableSubtitles: z.boolean(),
  resolution: Resolution.default("720p"),
  encodingPreset: EncodingPreset.default("standard"),
});
export type ComposeFilm = z.output<typeof ComposeFilm>;
