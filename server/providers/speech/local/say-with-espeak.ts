import type { TimedPhone } from "@/remotion/timing/visemes";
import { AppError } from "@/server/core/errors";
import { captionTokens, isUnspaced } from "./caption-tokens";
import { type EspeakEvent, runEspeak } from "./espeak";
import { espeakVoice, requireScript } from "./languages";
import type { Said } from "./say-english";
import { timeTokens } from "./time-tokens";
import type { LocalVoice } from "./voices";

const WORDS_PER_MINUTE = 152;
const SOUNDING = /[\p{L}\p{N}\p{M}]/u;

/** Every phone lasts until the engine's next event of any kind. */
const phonesOf = (events: readonly EspeakEvent[], durationSeconds: number): TimedPhone[] =>
  events.flatMap(({ type, id, seconds }, i) => {
    const endSeconds = events[i + 1]?.seconds ?? durationSeconds;
    return type === "phoneme" && id !== "" && endSeconds > seconds ? [{ phone: id, startSeconds: seconds, endSeconds }] : [];
  });

/** Says a text of any language but English with espeak-ng, run as a separate program. */
export async function sayWithEspeak(
  text: string,
  language: string,
  voice: LocalVoice,
  speed: number,
  signal: AbortSignal,
): Promise<Said> {
  const engineVoice = espeakVoice(language);
  requireScript(text, language);
  const shown = captionTokens(text, language);
  if (shown.length === 0) throw new AppError("invalid_request", "There is nothing to say in this text. Write at least one word.");
  const line = shown.map(({ spoken }) => spoken).join(isUnspaced(language) ? "" : " ");
  const { sound, events } = await runEspeak(
    {
      text: line,
      voice: `${engineVoice}${voice.espeakVariant}`,
      rate: Math.round(Math.max(80, Math.min(450, WORDS_PER_MINUTE * speed))),
      pitch: voice.espeakPitch,
      range: 58,
    },
    signal,
  );
  let at = 0;
  const tokens = shown.map(({ spoken }) => {
    const characters = Array.from(spoken);
    const start = at + characters.findIndex((character) => SOUNDING.test(character));
    const end = at + characters.findLastIndex((character) => SOUNDING.test(character)) + 1;
    at += characters.length + (isUnspaced(language) ? 0 : 1);
    return { start, end };
  });
  const durationSeconds = sound.channels[0]!.length / sound.sampleRate;
  const spans = timeTokens(tokens, line, events, durationSeconds);
  return {
    sound,
    words: shown.map(({ display }, i) => ({ text: display, ...spans[i]! })),
    phones: phonesOf(events, durationSeconds),
  };
}
