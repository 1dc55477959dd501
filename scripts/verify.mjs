import { runChecks } from "./setup/checks.mjs";
import { giveUp } from "./setup/progress.mjs";
import { setUp } from "./setup/set-up.mjs";
import { runVitest } from "./setup/vitest.mjs";

/** `npm run verify`: what needs no database and no build, for before every commit. */
async function verify() {
  await setUp();
  const failedChecks = await runChecks(["Format and lint", "Types"]);
  const { passed, failed } = await runVitest(["fast"]);
  console.log(`${passed} passed, ${failed + failedChecks} failed`);
  process.exit(failed + failedChecks === 0 ? 0 : 1);
}

await verify().catch(giveUp);
