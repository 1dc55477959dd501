import { runTask } from "@/server/children/run-task";
import type { ImageEditor } from "../image-edit";
import type { EnhanceInput, EnhanceOutput } from "./enhance.task";
import type { RemoveMarksInput, RemoveMarksOutput } from "./remove-marks.task";
import type { VaryInput, VaryOutput } from "./vary.task";

/** Edits pictures in child processes: no key, no network, no model, and the same result for the same request. */
export const localImageEditor: ImageEditor = {
  name: "local",
  enhance: ({ signal, onProgress, ...request }) =>
    runTask<EnhanceInput, EnhanceOutput>(new URL("./enhance.task.ts", import.meta.url), request, {
      signal,
      ...(onProgress && { onProgress }),
    }),
  removeMarks: ({ signal, onProgress, ...request }) =>
    runTask<RemoveMarksInput, RemoveMarksOutput>(new URL("./remove-marks.task.ts", import.meta.url), request, {
      signal,
      ...(onProgress && { onProgress }),
    }),
  vary: ({ signal, onProgress, ...request }) =>
    runTask<VaryInput, VaryOutput>(new URL("./vary.task.ts", import.meta.url), request, {
      signal,
      ...(onProgress && { onProgress }),
    }),
};
