import fs from "node:fs";
import { sayOf } from "./progress.mjs";

const say = sayOf(Number(process.env.COMMAND_STARTED_AT));
/** Tests of this many seconds are heard of before their file ends: one file of a torture run takes many minutes. */
const LONG_SECONDS = 30;

/**
 * A reporter of Vitest: one line for each file that ended and for each long test, its failures at once, and at VITEST_SUMMARY how many tests passed,
 * every failure (errors that no test caught included, which Vitest's own JSON report leaves out) and what each file took.
 * @implements {import("vitest/reporters").Reporter}
 */
export default class SummaryReporter {
  #files = 0;
  #ended = 0;
  /** What tests and files printed, by their ids, until their file has ended. @type {Map<string, string>} */
  #printed = new Map();

  /** @param {ReadonlyArray<import("vitest/node").TestSpecification>} files */
  onTestRunStart(files) {
    this.#files = files.length;
    say(`${files.length} files of tests`);
  }

  /** @param {import("vitest/node").TestModule} module */
  onTestModuleEnd(module) {
    const failures = failuresOf(module);
    const { name, seconds, processorSeconds } = pieceOf(module);
    const tests = [...module.children.allTests()].length;
    const used = processorSeconds === undefined ? "" : `, ${processorSeconds.toFixed(1)} s of processor`;
    const failed = failures.length > 0 ? `  ${failures.length} FAILED` : "";
    say(`${++this.#ended}/${this.#files}  ${name}  ${tests} tests, ${seconds.toFixed(1)} s${used}${failed}`);
    for (const { what, why } of failures) console.log(`\nFAILED  ${what}\n${why}\n`);
    const wrong = failures.length > 0 ? [module.id, ...[...module.children.allTests("failed")].map(({ id }) => id)] : [];
    for (const id of wrong) process.stdout.write(this.#printed.get(id) ?? "");
    for (const id of [module.id, ...[...module.children.allTests()].map(({ id }) => id)]) this.#printed.delete(id);
  }

  /** @param {import("vitest/node").TestCase} test */
  onTestCaseResult(test) {
    const seconds = (test.diagnostic()?.duration ?? 0) / 1000;
    if (seconds >= LONG_SECONDS) say(`  ${test.fullName}  ${seconds.toFixed(1)} s${test.ok() ? "" : "  FAILED"}`);
  }

  /** Shown only where something failed. @param {import("vitest").UserConsoleLog} log */
  onUserConsoleLog({ taskId = "", content }) {
    this.#printed.set(taskId, (this.#printed.get(taskId) ?? "") + content);
  }

  /**
   * @param {ReadonlyArray<import("vitest/node").TestModule>} modules
   * @param {ReadonlyArray<import("@vitest/utils").SerializedError>} unhandled
   */
  onTestRunEnd(modules, unhandled) {
    const failures = unhandled.map((error) => ({
      what: `Caught by no test, ${error.VITEST_TEST_PATH ?? "in no file's tests"}`,
      why: described(error),
    }));
    failures.push(...modules.flatMap(failuresOf));
    const passed = modules.flatMap((module) => [...module.children.allTests("passed")]).length;
    const summary = { passed, failures, pieces: modules.map(pieceOf) };
    fs.writeFileSync(/** @type {string} */ (process.env.VITEST_SUMMARY), JSON.stringify(summary));
  }
}

/** @param {import("vitest/node").TestModule} module @returns {import("./outcome.mjs").Failure[]} */
function failuresOf(module) {
  return [
    ...module.errors().map((error) => ({ what: module.relativeModuleId, why: described(error) })),
    ...[...module.children.allTests("failed")].map((test) => ({
      what: `${module.relativeModuleId} > ${test.fullName}`,
      why: (test.result().errors ?? []).map(described).join("\n"),
    })),
  ];
}

/** @param {import("vitest/node").TestModule} module @returns {import("./outcome.mjs").Piece} */
function pieceOf(module) {
  const { collectDuration, duration, prepareDuration, setupDuration } = module.diagnostic();
  const seconds = (collectDuration + duration + prepareDuration + setupDuration) / 1000;
  return { name: module.relativeModuleId, seconds, processorSeconds: module.meta().processorSeconds };
}

/** Message and stack: the stack of a test that took too long does not say so. @param {{ message?: string, stack?: string }} error */
function described({ message = "", stack = "" }) {
  const lines = stack.includes(message) ? stack.split("\n") : [message, ...stack.split("\n").slice(1)];
  return lines.slice(0, 12).join("\n").slice(0, 2_000);
}
