import { runChecks } from "./setup/checks.mjs";
import { runPlaywright } from "./setup/playwright.mjs";
import { explain, say } from "./setup/progress.mjs";
import { setUp } from "./setup/set-up.mjs";
import { runVitest } from "./setup/vitest.mjs";

/**
 * `npm test`: checks, unit and database tests, journeys. As argument, only long ones: `faults` breaks things, `torture` lets
 * callers race.
 */
async function test() {
  await setUp({ browser: true, film: true, pages: true });
  const results = [];
  const long = ["faults", "torture"].filter((kind) => process.argv.includes(kind));
  if (long.length > 0) {
    results.push(await runVitest(long));
  } else {
    results.push({ passed: 0, failed: await runChecks(["Lock file", "Format and lint", "Types"]) });
    results.push(await runVitest(["fast", "db"]));
    results.push(await runPlaywright());
  }
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  const failed = sum("failed");
  say(failed === 0 ? "Everything holds" : "Something is broken; see above");
  console.log(`${sum("passed")} passed, ${failed} failed`);
  process.exit(failed === 0 ? 0 : 1);
}

await test().catch((error) => {
  explain(error);
  console.log("0 passed, 1 failed");
  process.exit(1);
});
