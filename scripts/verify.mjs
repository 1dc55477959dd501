import { runChecks } from "./setup/checks.mjs";
import { conclude, part } from "./setup/outcome.mjs";
import { giveUp } from "./setup/progress.mjs";
import { setUp } from "./setup/set-up.mjs";
import { runVitest } from "./setup/vitest.mjs";

/** `npm run verify`: what needs no database and no build, for before every commit. */
async function verify() {
  await part("set-up", setUp);
  conclude([
    await part("checks of the sources", () => runChecks(["Format and lint", "Types"])),
    await part("tests of project fast", () => runVitest(["fast"])),
  ]);
}

await verify().catch(giveUp);
