import fs from "node:fs";
import path from "node:path";
import { chromium } from "playwright-core";
import sharp from "sharp";
import { inCheckout, inData } from "./setup/paths.mjs";
import { giveUp, say } from "./setup/progress.mjs";
import { setUp } from "./setup/set-up.mjs";
import { startServer } from "./setup/throw-away-server.mjs";
import { fillStudio } from "./studio-screens/fill-studio.mjs";
import { screens } from "./studio-screens/screens.mjs";

/**
 * `npm run studio:screens [word …]`: takes a picture of every screen of the studio whose name has one of the words in it, on a
 * laptop and a phone, dark and light, into docs/studio. On a server of its own with films of its own; `STUDIO_URL` and
 * `STUDIO_KEY` name one that runs already.
 */
const FOLDER = inCheckout("docs/studio");
const DEVICES = {
  desktop: { viewport: { width: 1440, height: 900 } },
  phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true },
};
const THEMES = /** @type {const} */ (["dark", "light"]);

async function takeScreens() {
  const { STUDIO_URL, STUDIO_KEY } = process.env;
  const running = STUDIO_URL && STUDIO_KEY ? { url: STUDIO_URL, key: STUDIO_KEY, stop: async () => {} } : await startOne();
  const words = process.argv.slice(2);
  const wanted = screens.filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)));
  const executablePath = process.env.CHROMIUM_PATH || inData("chromium/chrome.sh");
  const args = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const browser = await chromium.launch({ executablePath, args });
  try {
    const films = await fillStudio(running);
    fs.mkdirSync(FOLDER, { recursive: true });
    for (const [device, options] of Object.entries(DEVICES)) {
      for (const colorScheme of THEMES) {
        const context = await browser.newContext({ ...options, colorScheme, baseURL: running.url, reducedMotion: "reduce" });
        for (const screen of wanted) {
          const page = await context.newPage();
          await screen.show(page, { films, ...running });
          await page.waitForLoadState("networkidle", { timeout: 5000 }).catch(() => {});
          const file = path.join(FOLDER, `${screen.name}-${device}-${colorScheme}.png`);
          await sharp(await page.screenshot())
            .png({ palette: true, quality: 90, effort: 8 })
            .toFile(file);
          await page.close();
        }
        await context.close();
        say(`${wanted.length} screens, ${device}, ${colorScheme}`);
      }
    }
  } finally {
    await browser.close();
    await running.stop();
  }
}

async function startOne() {
  await setUp({ browser: true, film: true, pages: true });
  const server = await startServer();
  const { apiKey } = JSON.parse(fs.readFileSync(path.join(server.dataFolder, "owner.json"), "utf8"));
  return { url: server.url, key: apiKey, stop: server.stop };
}

await takeScreens().catch(giveUp);
