import { later } from "@/remotion/timing/later";
import { arpabetViseme, ipaViseme, toVisemes } from "@/remotion/timing/visemes";
import type { Task } from "@/server/children/run-task";
import type { VisemeSpan, Word } from "@/server/schemas/timeline";
import { SAMPLE_RATE } from "@/server/sound/sound";
import { writeWav } from "@/server/sound/wav";
import { primaryLanguage } from "./languages";
import { polishVoice } from "./polish-voice";
import { sayEnglish } from "./say-english";
import { sayWithEspeak } from "./say-with-espeak";
import { localVoice } from "./voices";

export interface SpeakInput {
  text: string;
  language: string;
  voice: string;
  speed: number;
  outputPath: string;
}
export interface SpeakOutput {
  durationSeconds: number;
  words: Word[];
  visemes: VisemeSpan[];
}

const speak: Task<SpeakInput, SpeakOutput> = async (input, { signal, onProgress }) => {
  const language = primaryLanguage(input.language);
  const voice = localVoice(input.voice);
  const said =
    language === "en"
      ? await sayEnglish(input.text, voice, input.speed, { signal, onProgress: (share) => onProgress(share * 0.7) })
      : await sayWithEspeak(input.text, language, voice, input.speed, signal);
  onProgress(0.7);
  signal.throwIfAborted();
  const { samples, words, cutSeconds } = polishVoice(said);
  const phones = said.phones.map((phone) => later(phone, -cutSeconds));
  const visemes = toVisemes(phones, language === "en" ? arpabetViseme : ipaViseme);
  await writeWav(input.outputPath, { sampleRate: SAMPLE_RATE, channels: [samples] });
  return { durationSeconds: samples.length / SAMPLE_RATE, words, visemes };
};
export default speak;
