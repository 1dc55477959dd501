import { execFile } from "node:child_process";
import { access, mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const root = fileURLToPath(new URL("../../../", import.meta.url));

/** What a render in a test needs: the unpacked browser, a fresh bundle of the code under `remotion/`, and a scratch folder. */
export async function renderTools(): Promise<{ chromiumPath: string; bundleDir: string; folder: string }> {
  const chromiumPath = process.env.CHROMIUM_PATH ?? resolve(root, process.env.DATA_DIR ?? ".data", "chromium/chrome.sh");
  await access(chromiumPath).catch(() => {
    throw new Error(`There is no browser at ${chromiumPath}; npm test unpacks it.`);
  });
  const folder = await mkdtemp(join(tmpdir(), "render-test-"));
  const bundleDir = join(folder, "bundle");
  await promisify(execFile)(process.execPath, [join(root, "scripts/bundle-film.mjs"), bundleDir], {
    cwd: root,
    env: { ...process.env, NODE_ENV: "production" },
  });
  return { chromiumPath, bundleDir, folder };
}
