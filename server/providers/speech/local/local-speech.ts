import { runTask } from "@/server/children/run-task";
import { AppError } from "@/server/core/errors";
import type { SpeechProvider } from "../speech";
import { missingPackage } from "./espeak";
import { espeakVoice, hasEspeak, primaryLanguage, requireScript } from "./languages";
import type { SpeakInput, SpeakOutput } from "./speak.task";

const LONGEST_TEXT = 5000;

/** The basic offline voice: needs no key and no network. English is built in; other languages need an optional package. */
export const localSpeech: SpeechProvider = {
  name: "local",
  async speak({ text, language, voice, speed = 1, outputPath, signal }) {
    if (!(speed >= 0.5 && speed <= 2)) throw new AppError("invalid_request", "The speaking speed must lie between 0.5 and 2.");
    if (text.length > LONGEST_TEXT) {
      throw new AppError("invalid_request", `One line may have at most ${LONGEST_TEXT} characters. Split the text into scenes.`);
    }
    const primary = primaryLanguage(language);
    requireScript(text, primary);
    if (primary !== "en") {
      espeakVoice(primary);
      if (!hasEspeak()) throw missingPackage("@echogarden/espeak-ng-emscripten");
    }
    const { durationSeconds, words, visemes } = await runTask<SpeakInput, SpeakOutput>(
      new URL("./speak.task.ts", import.meta.url),
      { text, language, voice, speed, outputPath },
      { signal },
    );
    return { mimeType: "audio/wav", durationSeconds, words, visemes };
  },
};
