import { Input, Select } from "@/components/ui/field";
import { type Body, textOf } from "./draft";
import { VOICES } from "./options";

/** Where each kind of speech looks for the voice. */
const places: Record<string, string> = { OPENAI: "openAISpeakers", ELEVENLABS: "elevenLabsSpeakers", GOOGLE: "googleSpeakers" };

/** The voice of the narrator: one of a list where we know it, a name elsewhere. */
export function VoiceField({ body, set }: { body: Body; set: (name: string, value: unknown) => void }) {
  const model = textOf(body, "tts_model", "OPENAI");
  const place = places[model] ?? "openAISpeakers";
  const options = (body.speaker_options ?? {}) as Record<string, unknown>;
  const chosen = Array.isArray(options[place]) ? String(options[place][0] ?? "") : "";
  const choose = (voice: string) => set("speaker_options", voice === "" ? undefined : { [place]: [voice] });
  if (model !== "OPENAI") {
    return <Input label="Voice" value={chosen} placeholder="Automatic" onChange={({ target }) => choose(target.value)} />;
  }
  return (
    <Select label="Voice" value={chosen} onChange={({ target }) => choose(target.value)}>
      <option value="">Automatic</option>
      {chosen !== "" && !VOICES.includes(chosen) && <option value={chosen}>{chosen}</option>}
      {VOICES.map((voice) => (
        <option key={voice} value={voice}>
          {voice[0]!.toUpperCase() + voice.slice(1)}
        </option>
      ))}
    </Select>
  );
}
