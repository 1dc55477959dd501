import { z } from "zod";

/** How much care goes into a film's encoding: `draft` is quick and small, `master` slow, large and for further work. */
export const EncodingPreset = z.enum(["draft", "standard", "master"]);
export type EncodingPreset = z.output<typeof EncodingPreset>;

/** Size of the finished file, by the shorter side of an upright or wide film. */
export const Resolution = z.enum(["720p", "1080p", "4k"]);
export type Resolution = z.output<typeof Resolution>;

/** Pixels of the file for one of the timeline, which is laid out at 720p. */
export const pixelScales: Record<Resolution, number> = { "720p": 1, "1080p": 1.5, "4k": 3 };
