import { z } from "zod";

/** How much care goes into a film's encoding: `draft` is quick and small, `master` slow, large and for further work. */
export const EncodingPreset = z.enum(["draft", "standard", "master"]);
export type EncodingPreset = z.output<typeof EncodingPreset>;
