import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const folders = "{server,inngest,remotion,scripts,components,e2e,app}";
const database = `${folders}/**/*.db.test.{ts,tsx}`;
const faults = `${folders}/**/*.faults.test.{ts,tsx}`;
const torture = `${folders}/**/*.torture.test.{ts,tsx}`;
const parity = `${folders}/**/*.parity.test.{ts,tsx}`;
const alias = { "@": fileURLToPath(new URL(".", import.meta.url)).replace(/\/$/, "") };
const setupFiles = ["./scripts/setup/measure-file.ts"];
const withPostgres = {
  environment: "node" as const,
  setupFiles,
  globalSetup: ["./server/db/test-postgres.ts"],
  hookTimeout: 60_000,
};

/** Five kinds of tests, told apart by their names: see "Tests" in docs/operations.md. */
export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        resolve: { alias },
        test: {
          name: "fast",
          environment: "node",
          setupFiles,
          include: [`${folders}/**/*.test.{ts,tsx}`],
          exclude: [database, faults, torture, parity, "**/node_modules/**"],
          testTimeout: 30_000,
        },
      },
      {
        resolve: { alias },
        test: { ...withPostgres, name: "db", include: [database], testTimeout: 120_000 },
      },
      {
        resolve: { alias },
        test: { ...withPostgres, name: "faults", include: [faults], testTimeout: 600_000 },
      },
      {
        resolve: { alias },
        test: { name: "parity", environment: "node", setupFiles, include: [parity], testTimeout: 180_000 },
      },
      {
        resolve: { alias },
        test: { ...withPostgres, name: "torture", include: [torture], testTimeout: 1_800_000 },
      },
    ],
  },
});
