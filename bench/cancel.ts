/**
 * How soon a cancelled film leaves the machine alone. Cancels films of 36 s through the API in the middle of their clips and of
 * their rendering, and prints the seconds until all processes of the server together use less than a tenth of a core (Linux).
 *
 *   npm run bench:cancel [-- --rounds 3]
 */
import { readFile } from "node:fs/promises";
import { cpus, loadavg } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { startServer } from "@/scripts/setup/throw-away-server.mjs";
import { descendants, processorTicks } from "@/server/render/testing/descendants";

const BAR_SECONDS = 5;
const PROMPT = "Five friends build a boat in a barn. It takes them nine winters. On the tenth, they sail. Nobody waves.";
const STAGES = ["ai_video_generation", "video_generation"] as const;

const { values } = parseArgs({ args: process.argv.slice(2), options: { rounds: { type: "string", default: "3" } } });
const server = await startServer();
const { apiKey } = JSON.parse(await readFile(join(server.dataFolder, "owner.json"), "utf8")) as { apiKey: string };
let missed = false;
try {
  for (let round = 1; round <= Number(values.rounds); round++) {
    for (const stage of STAGES) {
      const seconds = await cancelInside(stage);
      missed ||= seconds > BAR_SECONDS;
      const verdict = seconds <= BAR_SECONDS ? "ok" : "MISSED";
      console.log(`cancelled in ${stage.padEnd(20)} idle after ${seconds.toFixed(1)} s   bar ${BAR_SECONDS} s   ${verdict}`);
    }
  }
} finally {
  await server.stop();
}
console.log(`${cpus().length} cores, load ${loadavg()[0]!.toFixed(1)}, Node ${process.version}`);
process.exit(missed ? 1 : 0);

async function cancelInside(stage: (typeof STAGES)[number]): Promise<number> {
  const input = { prompt: PROMPT, image_model: "GPTIMAGE2", video_model: "RUNWAYML", duration: 36 };
  const { request_id: id } = await call("POST", "/v2/text_to_video", { input });
  for (;;) {
    const status = await call("GET", `/v2/status?request_id=${id}`);
    if (status.status !== "PENDING") throw new Error(`The film is ${status.status} before it was cancelled: ${status.message}`);
    if (status.expressGenerationStatus[stage] === "PENDING" && (stage === "ai_video_generation" || status.render)) break;
    await sleep(100);
  }
  // In the midst of it, not at its first step.
  await sleep(1_500);
  await call("POST", "/v2/cancel_render", { videoSessionId: id });
  const cancelledAt = performance.now();
  for (;;) {
    const from = performance.now();
    const before = ticks();
    await sleep(500);
    if ((ticks() - before) * 10 < (performance.now() - from) * 0.1) return (from - cancelledAt) / 1000;
  }
}

/** Hundredths of a second, all processes below this one. */
function ticks(): number {
  return processorTicks(descendants().map(({ pid }) => pid));
}

// biome-ignore lint/suspicious/noExplicitAny: the answers' shapes are the contract's.
async function call(method: string, path: string, body?: object): Promise<any> {
  const response = await fetch(server.url + path, {
    method,
    headers: { authorization: `Bearer ${apiKey}`, "content-type": "application/json" },
    ...(body && { body: JSON.stringify(body) }),
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${JSON.stringify(answer)}`);
  return answer;
}
