import { runChecks } from "./setup/checks.mjs";
import { conclude, part } from "./setup/outcome.mjs";
import { runPlaywright } from "./setup/playwright.mjs";
import { explain } from "./setup/progress.mjs";
import { setUp } from "./setup/set-up.mjs";
import { runVitest } from "./setup/vitest.mjs";

/**
 * `npm test`: checks, unit and database tests, journeys. As argument, only long ones: `faults` breaks things, `torture` lets
 * callers race, `parity` draws every script and layer in every shape with both renderers. `journeys` runs those whose file has one of
 * the words that follow in its name, or all.
 */
async function test() {
  await part("set-up", () => setUp({ browser: true, film: true, pages: true }));
  const [kind, ...words] = process.argv.slice(2);
  if (kind === "journeys") return conclude([await part("journeys in a browser", () => runPlaywright(words))]);
  const long = ["faults", "torture", "parity"].filter((name) => process.argv.includes(name));
  if (long.length > 0) return conclude([await part(long.join(", "), () => runVitest(long))]);
  conclude([
    await part("checks of the sources", () => runChecks(["Lock file", "Format and lint", "Types"])),
    await part("tests of projects fast and db", () => runVitest(["fast", "db"])),
    await part("journeys in a browser", () => runPlaywright()),
  ]);
}

await test().catch((error) => {
  explain(error);
  console.log("0 passed, 1 failed");
  process.exit(1);
});
