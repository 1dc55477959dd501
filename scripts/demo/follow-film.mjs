import { setTimeout as wait } from "node:timers/promises";
import { SetUpError, say } from "../setup/progress.mjs";

/** The stages of the contract, in order. */
const STAGES = [
  "prompt_generation",
  "image_generation",
  "speech_generation",
  "music_generation",
  "ai_video_generation",
  "lip_sync_generation",
  "sound_effect_generation",
  "narrator_avatar_generation",
  "video_generation",
];
const PATIENCE_MILLISECONDS = 15 * 60_000;

/**
 * Asks for the film's status until it is finished, and prints a line whenever a stage changes.
 * @returns {Promise<{ status: any, stages: { stage: string, seconds: number }[] }>} the last status, and each stage's time
 */
export async function followFilm(client, requestId) {
  const began = Date.now();
  const before = new Map();
  const startedAt = new Map();
  const stages = [];
  for (;;) {
    const status = await client.get(`/v2/status_detailed?request_id=${requestId}`);
    const now = status.expressGenerationStatus ?? {};
    for (const stage of STAGES.filter((name) => now[name] && now[name] !== before.get(name))) {
      if (!startedAt.has(stage)) startedAt.set(stage, Date.now());
      const seconds = (Date.now() - startedAt.get(stage)) / 1000;
      if (now[stage] === "COMPLETED") stages.push({ stage, seconds });
      if (now[stage] !== "INIT")
        say(`${bar(now)} ${stage.padEnd(27)} ${now[stage]}${seconds >= 0.1 ? ` in ${seconds.toFixed(1)} s` : ""}`);
      else startedAt.delete(stage);
      before.set(stage, now[stage]);
    }
    if (status.status === "COMPLETED") return { status, stages };
    if (["FAILED", "CANCELLED"].includes(status.status)) {
      throw new SetUpError(
        `The film ended ${status.status}: ${status.message ?? status.expressGenerationError ?? "no reason given"}`,
      );
    }
    if (Date.now() - began > PATIENCE_MILLISECONDS) throw new SetUpError("The film is not finished after 15 minutes; giving up.");
    await wait(500);
  }
}

function bar(now) {
  const known = STAGES.filter((stage) => now[stage]);
  const done = known.filter((stage) => now[stage] === "COMPLETED").length;
  const width = 18;
  const filled = Math.round((done / Math.max(1, known.length)) * width);
  return `[${"#".repeat(filled)}${"-".repeat(width - filled)}]`;
}
