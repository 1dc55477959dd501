import { runTask } from "@/server/children/run-task";
import { AppError } from "@/server/core/errors";
import type { ImageProvider } from "../image";
import type { DrawInput, DrawOutput } from "./draw.task";

/** Draws an illustration in a child process: no key, no network, the same picture for the same request. */
export const localImage: ImageProvider = {
  name: "local",
  async draw({ signal, ...request }) {
    const { prompts, index, width, height } = request;
    if (prompts[index] === undefined)
      throw new AppError("invalid_request", `There is no scene ${index}: the film has ${prompts.length}.`);
    if (!(width >= 16 && width <= 4096 && height >= 16 && height <= 4096)) {
      throw new AppError("invalid_request", `A picture of ${width}×${height} pixels cannot be drawn; sides go from 16 to 4096.`);
    }
    const input: DrawInput = { ...request, prompts: [...prompts] };
    const { recipe, description } = await runTask<DrawInput, DrawOutput>(new URL("./draw.task.ts", import.meta.url), input, {
      signal,
    });
    return { mimeType: "image/jpeg", width, height, description, recipe };
  },
};
