import fs from "node:fs";
import { sayOf } from "./progress.mjs";

const say = sayOf(Number(process.env.COMMAND_STARTED_AT));

/**
 * A reporter of Playwright: one line for each journey that ended, its failures at once, and at JOURNEYS_SUMMARY how many passed,
 * which failed and what each took.
 * @implements {import("@playwright/test/reporter").Reporter}
 */
export default class JourneyReporter {
  #journeys = 0;
  /** @type {import("./outcome.mjs").Outcome & { pieces: import("./outcome.mjs").Piece[] }} */
  #summary = { passed: 0, failures: [], pieces: [] };

  printsToStdio() {
    return true;
  }

  /** @param {import("@playwright/test/reporter").FullConfig} config @param {import("@playwright/test/reporter").Suite} suite */
  onBegin({ workers }, suite) {
    this.#journeys = suite.allTests().length;
    say(`${this.#journeys} journeys, ${workers} at a time`);
  }

  /** @param {import("@playwright/test/reporter").TestCase} test @param {import("@playwright/test/reporter").TestResult} result */
  onTestEnd(test, { status, duration, errors }) {
    const name = [fileOf(test), ...test.titlePath().slice(3)].join(" > ");
    const seconds = duration / 1000;
    this.#summary.pieces.push({ name, seconds });
    const done = `${this.#summary.pieces.length}/${this.#journeys}  ${name}  ${seconds.toFixed(1)} s`;
    if (status === "passed" && test.expectedStatus === "passed") {
      this.#summary.passed++;
      return say(done);
    }
    say(`${done}  ${status === "skipped" ? "skipped" : "FAILED"}`);
    if (status === "skipped") return;
    const why = errors.map(({ message, value, snippet }) => [message ?? value, snippet].join("\n")).join("\n") || status;
    this.#summary.failures.push({ what: name, why });
    console.log(`\nFAILED  ${name}\n${why}\n`);
  }

  /** Of no journey: a hook of a worker, a file that cannot be read. @param {import("@playwright/test/reporter").TestError} error */
  onError({ message, value }) {
    this.#summary.failures.push({ what: "Playwright", why: message ?? value ?? "" });
  }

  onEnd() {
    fs.writeFileSync(/** @type {string} */ (process.env.JOURNEYS_SUMMARY), JSON.stringify(this.#summary));
  }
}

/** @param {import("@playwright/test/reporter").TestCase} test */
const fileOf = (test) => test.titlePath()[2] ?? "";
