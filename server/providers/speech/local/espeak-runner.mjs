// A program of its own: it is started as a separate process and talks JSON over its standard streams, because the engine
// it loads is licensed under the GPL 3. Nothing of the server imports this file, and this file imports nothing of the server.
import { Buffer } from "node:buffer";
import process from "node:process";

const PACKAGE = "@echogarden/espeak-ng-emscripten";
const answer = (value) => process.stdout.write(JSON.stringify(value));

let input = "";
for await (const chunk of process.stdin.setEncoding("utf8")) input += chunk;
const { text, voice, rate, pitch, range } = JSON.parse(input);

let load;
try {
  ({ default: load } = await import(PACKAGE));
} catch (error) {
  if (error?.code !== "ERR_MODULE_NOT_FOUND") throw error;
}

if (!load) answer({ missing: PACKAGE });
else {
  const engine = await load();
  const speaker = new engine.eSpeakNGWorker();
  if (speaker.set_voice(voice) !== 0) answer({ unknownVoice: voice });
  else {
    speaker.set_rate(rate);
    speaker.set_pitch(pitch);
    speaker.set_range(range);
    const chunks = [];
    const events = [];
    speaker.synthesize(text, (samples, batch) => {
      if (samples?.length) chunks.push(Buffer.from(Int16Array.from(samples).buffer));
      for (const event of batch) {
        events.push({
          type: event.type,
          seconds: event.audio_position / 1000,
          position: event.text_position,
          id: event.id ?? "",
        });
      }
    });
    answer({ sampleRate: speaker.get_samplerate?.() || 22050, samples: Buffer.concat(chunks).toString("base64"), events });
  }
}
