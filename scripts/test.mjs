import { runChecks } from "./setup/checks.mjs";
import { conclude } from "./setup/outcome.mjs";
import { runPlaywright } from "./setup/playwright.mjs";
import { explain } from "./setup/progress.mjs";
import { setUp } from "./setup/set-up.mjs";
import { runVitest } from "./setup/vitest.mjs";

/**
 * `npm test`: checks, unit and database tests, journeys. As argument, only long ones: `faults` breaks things, `torture` lets
 * callers race, `parity` draws every script and layer in every shape with both renderers.
 */
async function test() {
  await setUp({ browser: true, film: true, pages: true });
  const long = ["faults", "torture", "parity"].filter((kind) => process.argv.includes(kind));
  if (long.length > 0) return conclude([await runVitest(long)]);
  conclude([await runChecks(["Lock file", "Format and lint", "Types"]), await runVitest(["fast", "db"]), await runPlaywright()]);
}

await test().catch((error) => {
  explain(error);
  console.log("0 passed, 1 failed");
  process.exit(1);
});
