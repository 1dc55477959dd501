import { expect, it } from "vitest";
import { chaos, expectedOutput } from "./chaos";

it("finishes 24 runs through 10 kills and a database crash, and never repeats a stored step", async () => {
  const report = await chaos({ runs: 24, kills: 10 });
  console.log(
    `24 runs, 10 kills, 1 database crash: ${report.starts} step starts, ${report.repeats} repeats of unfinished steps, ${report.startsAfterCommit.length} of stored ones`,
  );
  expect(report.runs.map((run) => [run.status, run.error])).toEqual(report.runs.map(() => ["completed", null]));
  expect(report.runs).toHaveLength(24);
  for (const run of report.runs)
    expect(JSON.parse(run.output ?? "")).toEqual(expectedOutput[run.functionId as keyof typeof expectedOutput]);
  expect(report.exitAfterDatabaseStop).toBe(75);
  expect(report.startsAfterCommit).toEqual([]);
});
