import fs from "node:fs";

/**
 * A reporter of Vitest that writes down, at VITEST_SUMMARY, how many tests passed, every failure (errors that no test caught
 * included, which Vitest's own JSON report leaves out) and how long each file took.
 * @implements {import("vitest/reporters").Reporter}
 */
export default class SummaryReporter {
  /**
   * @param {ReadonlyArray<import("vitest/node").TestModule>} modules
   * @param {ReadonlyArray<import("@vitest/utils").SerializedError>} unhandled
   */
  onTestRunEnd(modules, unhandled) {
    let passed = 0;
    /** @type {{ what: string, why: string }[]} */
    const failures = unhandled.map((error) => ({
      what: `Caught by no test, ${error.VITEST_TEST_PATH ?? "in no file's tests"}`,
      why: described(error),
    }));
    for (const module of modules) {
      for (const error of module.errors()) failures.push({ what: module.relativeModuleId, why: described(error) });
      for (const test of module.children.allTests()) {
        const { state, errors } = test.result();
        if (state === "passed") passed++;
        if (state === "failed")
          failures.push({ what: `${module.relativeModuleId} > ${test.fullName}`, why: errors.map(described).join("\n") });
      }
    }
    const seconds = modules.map((module) => ({ file: module.relativeModuleId, seconds: module.diagnostic().duration / 1000 }));
    fs.writeFileSync(/** @type {string} */ (process.env.VITEST_SUMMARY), JSON.stringify({ passed, failures, seconds }));
  }
}

/** @param {{ message?: string, stack?: string, cause?: unknown }} error */
function described(error) {
  const lines = (error.stack || error.message || String(error)).split("\n");
  return lines.slice(0, 12).join("\n").slice(0, 2_000);
}
