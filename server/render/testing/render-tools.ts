import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inData } from "@/scripts/setup/paths.mjs";
import { setUp } from "@/scripts/setup/set-up.mjs";

/**
 * What a render in a test needs: the unpacked browser, the bundle of the code under `remotion/`, made anew when that code has
 * changed and else shared with the server, and a scratch folder.
 */
export async function renderTools(): Promise<{ chromiumPath: string; bundleDir: string; folder: string }> {
  await setUp({ browser: true, film: true });
  return {
    chromiumPath: process.env.CHROMIUM_PATH || inData("chromium/chrome.sh"),
    bundleDir: process.env.FILM_BUNDLE || inData("film-bundle"),
    folder: await mkdtemp(join(tmpdir(), "render-test-")),
  };
}
