import fs from "node:fs";
import path from "node:path";
import { buildPages, bundleFilm } from "./build.mjs";
import { unpackChromium } from "./chromium.mjs";
import { withLock } from "./lock.mjs";
import { installPackages } from "./packages.mjs";
import { dataDirectory, inCheckout } from "./paths.mjs";
import { generateClient } from "./prisma.mjs";
import { SetUpError, say } from "./progress.mjs";
import { endLeftoverCommand } from "./run-command.mjs";

const steps = { browser: unpackChromium, film: bundleFilm, pages: buildPages };

/**
 * Brings the checkout to where a command can run, doing only what is missing. Packages and the database client always.
 * @param {{ browser?: boolean, film?: boolean, pages?: boolean }} needs
 */
export async function setUp(needs = {}) {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 19))
    throw new SetUpError(`Kinora needs Node 20.19 or newer; this is ${process.versions.node}.`);
  fs.mkdirSync(dataDirectory(), { recursive: true, mode: 0o755 });
  const lock = inCheckout(".data/set-up.lock"); // of the checkout, wherever DATA_DIR is: it guards node_modules and .next
  fs.mkdirSync(path.dirname(lock), { recursive: true, mode: 0o755 });
  const onWait = (holder) => say(`Another set-up of this checkout is at work (process ${holder}); waiting for it`);
  await withLock(lock, onWait, async () => {
    await endLeftoverCommand();
    await installPackages();
    await generateClient();
    for (const [name, run] of Object.entries(steps)) if (needs[name]) await run();
  });
}
