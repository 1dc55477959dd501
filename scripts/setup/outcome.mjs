import { say } from "./progress.mjs";

/**
 * What one runner of tests or checks found.
 * @typedef {{ passed: number, failures: { what: string, why: string }[], seconds?: { file: string, seconds: number }[] }} Outcome
 */

const SLOWEST = 8;

/**
 * Ends the process. What failed is told once more at the very end, where the tail of a long log shows it.
 * @param {Outcome[]} outcomes
 */
export function conclude(outcomes) {
  const failures = outcomes.flatMap((outcome) => outcome.failures);
  const slowest = outcomes.flatMap(({ seconds = [] }) => seconds).sort((a, b) => b.seconds - a.seconds);
  if (slowest.length > 0)
    say(
      `Slowest files: ${slowest
        .slice(0, SLOWEST)
        .map(({ file, seconds }) => `${file} ${Math.round(seconds)} s`)
        .join(", ")}`,
    );
  for (const { what, why } of failures) console.log(`\nFAILED  ${what}\n${why}`);
  say(failures.length === 0 ? "Everything holds" : "Something is broken; see above");
  console.log(`${outcomes.reduce((total, { passed }) => total + passed, 0)} passed, ${failures.length} failed`);
  process.exit(failures.length === 0 ? 0 : 1);
}
