import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { AppError } from "@/server/core/errors";
import type { Sound } from "@/server/sound/sound";

export interface EspeakRequest {
  text: string;
  /** An espeak-ng voice, such as `es` or `cmn+f3`. */
  voice: string;
  /** Words per minute. */
  rate: number;
  /** 0 to 99. */
  pitch: number;
  /** How far the pitch moves, 0 to 99. */
  range: number;
}

const Event = z.object({ type: z.string(), seconds: z.number(), position: z.number(), id: z.coerce.string() });
/** `position` counts characters of the text from one. */
export type EspeakEvent = z.output<typeof Event>;

const Answer = z.union([
  z.object({ missing: z.string() }),
  z.object({ unknownVoice: z.string() }),
  z.object({ sampleRate: z.number(), samples: z.string(), events: z.array(Event) }),
]);

const ownRunner = fileURLToPath(new URL("./espeak-runner.mjs", import.meta.url));

/** Speaks with espeak-ng in a process of its own. Throws `unavailable` when the optional package is not installed. */
export async function runEspeak(
  request: EspeakRequest,
  signal: AbortSignal,
  runner: string = ownRunner,
): Promise<{ sound: Sound; events: EspeakEvent[] }> {
  const child = spawn(process.execPath, [runner], { stdio: ["pipe", "pipe", "pipe"], signal });
  const out: Buffer[] = [];
  let complaint = "";
  child.stdout.on("data", (chunk: Buffer) => out.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => {
    complaint = (complaint + chunk.toString()).slice(-2000);
  });
  // A program that ends before it has read its input breaks the pipe; its exit code tells the reason.
  child.stdin.on("error", () => {});
  child.stdin.end(JSON.stringify(request));
  const [code] = (await once(child, "close")) as [number | null];
  signal.throwIfAborted();
  const failed = (cause: unknown) =>
    new AppError("internal", "The offline voice failed on this line; the step is tried again.", { cause, retryable: true });
  if (code !== 0) throw failed(new Error(`espeak-ng runner exited with ${code}: ${complaint}`));
  const answer = Answer.parse(JSON.parse(Buffer.concat(out).toString()));
  if ("missing" in answer) throw missingPackage(answer.missing);
  if ("unknownVoice" in answer) throw failed(new Error(`espeak-ng has no voice ${answer.unknownVoice}`));
  const bytes = Buffer.from(answer.samples, "base64");
  const samples = new Float32Array(bytes.length >> 1);
  for (let i = 0; i < samples.length; i++) samples[i] = bytes.readInt16LE(i * 2) / 0x8000;
  return { sound: { sampleRate: answer.sampleRate, channels: [samples] }, events: answer.events };
}

export const missingPackage = (name: string) =>
  new AppError(
    "unavailable",
    `The offline voice for this language is the optional package ${name} (GPL-3, run as a separate program). Install it with "npm install ${name}", or set the key of a speech provider.`,
    { publicCode: "voice_package_missing" },
  );
