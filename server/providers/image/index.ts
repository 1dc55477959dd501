import { findModel, imageModels } from "@/server/providers/catalogue";
import type { ImageProvider } from "./image";
import { localImage } from "./local/local-image";
import { type OpenAiImageSettings, openAiImage } from "./openai/openai-image";

/** Who draws for a model key: its vendor where that is connected, else the illustrator of this server. */
export function chooseImage(openAi: OpenAiImageSettings | null): (model: string) => ImageProvider {
  const vendor = openAi?.imageModel ? openAiImage({ ...openAi, imageModel: openAi.imageModel }) : null;
  return (model) => (vendor && findModel(imageModels, model)?.vendor === "openai" ? vendor : localImage);
}
