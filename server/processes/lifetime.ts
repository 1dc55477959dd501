import { log } from "@/server/log";

/** The supervisor reads these: 75 "start me again at once", 78 "my settings are wrong, starting again is of no use". */
export const EXIT_RESTART = 75;
export const EXIT_SETTINGS = 78;

let stop: (() => Promise<void>) | undefined;
let stopping = false;

function end(why: string): void {
  if (stopping) return;
  stopping = true;
  if (!stop) process.exit(0); // still starting: nothing has been accepted yet
  log.info(`${why}: stopping`);
  stop().then(
    () => process.exit(0),
    (error) => {
      log.error({ err: error }, "stopping failed");
      process.exit(1);
    },
  );
}

/** From the import on: a supervisor that is killed while this process starts must not leave it behind. */
process.on("disconnect", () => end("the supervisor is gone"));
process.on("SIGTERM", () => end("asked to stop"));
process.on("SIGINT", () => end("interrupted"));

/**
 * Says how this process ends well: on SIGTERM and SIGINT, and when the supervisor is gone, however it went. `how` runs once
 * and must end by itself; the process leaves with 0 after it.
 */
export function endWith(how: () => Promise<void>): void {
  stop = how;
}

/** Tells the supervisor that this process does its work now. Without one, nothing happens. */
export function tellReady(details: { port?: number } = {}): void {
  process.send?.({ kind: "ready", ...details });
}

/** Ends the process for wrong settings or a taken port, with one sentence and no stack. */
export function giveUpOnSettings(sentence: string): never {
  console.error(`\nkinora: ${sentence}`);
  process.exit(EXIT_SETTINGS);
}
