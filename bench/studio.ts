/**
 * How the studio feels, measured in a real browser against a server of its own: each figure beside its bar. With `--check` it ends
 * with 1 when one is missed.
 *
 *   npm run bench:studio [-- --check]
 */
import { parseArgs } from "node:util";
import AxeBuilder from "@axe-core/playwright";
import { chromium, type Page } from "playwright-core";
import { EDITOR_KEYS } from "@/components/editor/keys";
import { inData } from "@/scripts/setup/paths.mjs";
import { setUp } from "@/scripts/setup/set-up.mjs";
import { startServer } from "@/scripts/setup/throw-away-server.mjs";
import { type Figure, holds, print } from "./render/figures";
import { measureInteractions, measureScrubbing } from "./studio/feel";
import { fillWithScenes, openFilm, submitFilm } from "./studio/film";
import { scriptBytes } from "./studio/scripts";

const SCENES = 60;
const { values } = parseArgs({ args: process.argv.slice(2), options: { check: { type: "boolean", default: false } } });

await setUp({ browser: true, film: true, pages: true });
const server = await startServer();
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH || inData("chromium/chrome.sh"),
  args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
});
const figures: Figure[] = [];
try {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, baseURL: server.url });
  const page = await context.newPage();
  const { id, placeholdersSeconds, pictureSeconds } = await submitFilm(page);
  figures.push({
    what: "placeholders of the scenes after submitting",
    value: placeholdersSeconds,
    unit: "s",
    bar: 2,
    must: "most",
  });
  figures.push({ what: "first scene picture after submitting", value: pictureSeconds, unit: "s", bar: 10, must: "most" });

  await page.getByRole("button", { name: /^Render/ }).waitFor({ timeout: 400_000 });
  const bytes = await scriptBytes(`${server.url}/films/${id}`);
  figures.push({ what: "initial JavaScript of /films/:id, gzip", value: bytes / 1000, unit: "kB", bar: 450, must: "most" });
  figures.push({ what: "serious axe violations in the editor", value: await violations(page), unit: "", bar: 0, must: "most" });

  await fillWithScenes(page, id, SCENES);
  await openFilm(page, id);
  const fps = await measureScrubbing(page);
  figures.push({ what: `scrubbing a timeline of ${SCENES} scenes`, value: fps, unit: "fps", bar: 50, must: "least" });
  const slowest = await measureInteractions(page);
  figures.push({
    what: `interaction to next paint, the slowest: ${slowest.what}`,
    value: slowest.milliseconds,
    unit: "ms",
    bar: 200,
    must: "most",
  });
  const shortcuts = EDITOR_KEYS.length;
  figures.push({ what: "keyboard shortcuts of the editor", value: shortcuts, unit: "", bar: 35, must: "least" });
} finally {
  // Also when a measurement fails: what was measured before it is true.
  print(figures);
  await browser.close();
  await server.stop();
}
if (values.check && !figures.every(holds)) process.exitCode = 1;

async function violations(page: Page): Promise<number> {
  const { violations: found } = await new AxeBuilder({ page: page as never }).analyze();
  return found.filter(({ impact }) => impact === "serious" || impact === "critical").length;
}
