import type { AssistantProvider } from "./assistant";
import { type OpenAiSettings, openAiAssistant } from "./openai/openai-assistant";

/** The language model behind the assistant; null when this server has none, and the assistant says only what is certain. */
export const chooseAssistant = (openAi: OpenAiSettings | null): AssistantProvider | null =>
  openAi ? openAiAssistant(openAi) : null;
