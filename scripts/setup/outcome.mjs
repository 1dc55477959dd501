import os from "node:os";
import { processorSeconds } from "./processor-time.mjs";
import { say } from "./progress.mjs";

/**
 * @typedef {{ what: string, why: string }} Failure
 * @typedef {{ name: string, seconds: number, processorSeconds?: number }} Piece a test file, a journey, or a part of the run
 * @typedef {{ passed: number, failures: Failure[], pieces?: Piece[] }} Outcome what one runner of tests or checks found
 */

/** @type {Piece[]} */
const parts = [];

/**
 * Does one part of a run, and remembers for `conclude` what it took.
 * @template T
 * @param {string} name
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function part(name, work) {
  const [began, used] = [Date.now(), processorSeconds()];
  const result = await work();
  const piece = { name, seconds: (Date.now() - began) / 1000, processorSeconds: processorSeconds() - used };
  parts.push(piece);
  say(`== ${told(piece)}`);
  return result;
}

const SLOWEST = 10;

/**
 * Ends the process. Where the time went, and what failed, once more, is told at the very end, where the tail of a long log shows it.
 * @param {Outcome[]} outcomes
 */
export function conclude(outcomes) {
  for (const { what, why } of outcomes.flatMap((outcome) => outcome.failures)) console.log(`\nFAILED  ${what}\n${why}`);
  console.log(`\nWhere the time went, on ${os.availableParallelism()} cores:`);
  for (const piece of parts) console.log(`  ${told(piece)}`);
  const pieces = outcomes.flatMap((outcome) => outcome.pieces ?? []).sort((a, b) => b.seconds - a.seconds);
  if (pieces.length > 0) console.log(`The slowest of ${pieces.length} files and journeys:`);
  for (const piece of pieces.slice(0, SLOWEST)) console.log(`  ${told(piece)}`);
  const failed = outcomes.reduce((total, { failures }) => total + failures.length, 0);
  say(failed === 0 ? "Everything holds" : "Something is broken; see above");
  console.log(`${outcomes.reduce((total, { passed }) => total + passed, 0)} passed, ${failed} failed`);
  process.exit(failed === 0 ? 0 : 1);
}

/** @param {Piece} piece */
function told({ name, seconds, processorSeconds: used }) {
  const processor = used ? `, ${used.toFixed(0)} s of processor` : "";
  return `${seconds.toFixed(0).padStart(5)} s  ${name}${processor}`;
}
