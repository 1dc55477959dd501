import { defineConfig } from "@playwright/test";

/** `npm test` starts a server for each worker and says where they are, see scripts/setup/playwright.mjs; or `E2E_BASE_URL` does. */
const servers: Record<string, string>[] = JSON.parse(process.env.E2E_SERVERS ?? "[{}]");
Object.assign(process.env, servers[Number(process.env.TEST_PARALLEL_INDEX ?? 0)]);

export default defineConfig({
  testDir: "e2e",
  testMatch: "**/*.spec.ts",
  outputDir: "test-results",
  workers: servers.length,
  timeout: 300_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  use: {
    baseURL: process.env.E2E_BASE_URL,
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH,
      // Chromium's own sandbox does not start as root.
      args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
    },
    screenshot: "only-on-failure",
    // Playwright's recorder needs a download of its own.
    video: "off",
  },
});
