/** When this process began; programs that print for it are told. */
export const startedAt = Date.now();

/** What prints one line with the seconds since a moment. @param {number} moment @returns {(text: string) => void} */
export const sayOf = (moment) => (text) =>
  console.log(`[kinora ${((Date.now() - moment) / 1000).toFixed(1).padStart(5)} s] ${text}`);

/** Prints one line with the seconds since the command began. */
export const say = sayOf(startedAt);

/**
 * Announces a step that takes a while, keeps a sign of life going, and says how long it took.
 * @template T
 * @param {string} name
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(name, work) {
  const began = Date.now();
  say(`${name} …`);
  const alive = setInterval(() => say(`${name} … still at work after ${Math.round((Date.now() - began) / 1000)} s`), 10_000);
  alive.unref();
  try {
    const result = await work();
    say(`${name} done in ${((Date.now() - began) / 1000).toFixed(1)} s`);
    return result;
  } finally {
    clearInterval(alive);
  }
}

/** A failure whose message is all a person needs: shown without a stack trace. */
export class SetUpError extends Error {
  name = "SetUpError";
}

/** Prints an error nobody handled: its sentence, or all of it where no sentence was meant. @param {unknown} error */
export function explain(error) {
  const text =
    error instanceof SetUpError ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error);
  console.error(`\nkinora: ${text}`);
}

/** The same, and the end of the process. @param {unknown} error */
export function giveUp(error) {
  explain(error);
  process.exit(1);
}
