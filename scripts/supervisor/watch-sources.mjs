import fs from "node:fs";
import { inCheckout } from "../setup/paths.mjs";
import { say } from "../setup/progress.mjs";

const FOLDERS = ["server", "editing", "inngest", "remotion"];

/**
 * Calls `onChange` once after the sources of the worker have changed and then been left alone for a moment.
 * @param {() => Promise<void>} onChange
 */
export function watchSources(onChange) {
  let timer;
  const changed = (_event, name) => {
    if (!name || !/\.tsx?$/.test(name) || /\.test\.tsx?$|generated/.test(name)) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      say(`${name} changed: restarting the worker`);
      // A half-written source must not end the server; the next change tries again.
      onChange().catch((error) => say(error.message));
    }, 300);
  };
  for (const folder of FOLDERS) {
    if (fs.existsSync(inCheckout(folder))) fs.watch(inCheckout(folder), { recursive: true }, changed).on("error", () => {});
  }
}
