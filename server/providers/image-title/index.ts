import type { OpenAiSettings } from "@/server/providers/translation/openai";
import type { ImageTitler } from "./image-title";
import { openAiTitler } from "./openai";

/** Who looks at pictures to name them; null where no model is connected, and only what is known for certain is said. */
export const chooseImageTitler = (openAi: OpenAiSettings | null): ImageTitler | null => (openAi ? openAiTitler(openAi) : null);
