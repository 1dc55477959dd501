import { spawnSync } from "node:child_process";
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import zlib from "node:zlib";
import { inCheckout, inData } from "./paths.mjs";
import { SetUpError, step } from "./progress.mjs";
import { hashOf, isCurrent, stamp } from "./stamps.mjs";

/** The folder with the browser, its libraries, its fonts and `chrome.sh`, which starts it. */
export const chromiumFolder = () => inData("chromium");

/**
 * Unpacks the browser that npm brought. The package's own way unpacks into a shared temporary folder without looking at
 * what lies there already.
 */
export async function unpackChromium() {
  if (process.env.CHROMIUM_PATH) return; // the caller brings a browser
  const folder = chromiumFolder();
  // The starter names its own folder, so a moved DATA_DIR counts as changed.
  const source = `${folder} ${hashOf([inCheckout("node_modules/@sparticuz/chromium/package.json"), inCheckout("scripts/setup/chromium.mjs")])}`;
  if (isCurrent(folder, source)) return;
  await step("Unpacking the browser", async () => {
    const unfinished = `${folder}.${process.pid}`;
    fs.rmSync(unfinished, { recursive: true, force: true });
    fs.mkdirSync(unfinished, { recursive: true, mode: 0o755 });
    await unpackInto(unfinished);
    fs.rmSync(folder, { recursive: true, force: true });
    fs.renameSync(unfinished, folder);
    writeStarter(folder);
    stamp(folder, source);
  });
}

async function unpackInto(folder) {
  const home = inCheckout("node_modules/@sparticuz/chromium");
  const tar = createRequire(path.join(home, "package.json"))("tar-fs");
  const unpack = (file, sink) =>
    pipeline(fs.createReadStream(path.join(home, "bin", file)), zlib.createBrotliDecompress({ chunkSize: 2 ** 21 }), sink);
  await Promise.all([
    unpack("chromium.br", fs.createWriteStream(path.join(folder, "chromium"), { mode: 0o755 })),
    unpack("swiftshader.tar.br", tar.extract(folder)),
    unpack("fonts.tar.br", tar.extract(path.join(folder, "fonts"))),
    unpack("al2023.tar.br", tar.extract(path.join(folder, "al2023"))),
  ]);
}

/** Without a font configuration the browser draws no text at all, and says nothing. */
function writeStarter(folder) {
  const fonts = path.join(folder, "fonts.conf");
  fs.writeFileSync(
    fonts,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${escapeXml(path.join(folder, "fonts"))}</dir>
  <cachedir>${escapeXml(path.join(folder, "font-cache"))}</cachedir>
</fontconfig>
`,
  );
  const program = path.join(folder, "chromium");
  const bundled = path.join(folder, "al2023/lib");
  const libraries = [{}, { LD_LIBRARY_PATH: bundled }].find((env) => startsWith(program, { FONTCONFIG_FILE: fonts, ...env }));
  if (!libraries)
    throw new SetUpError(`The browser in ${folder} does not start: ${whyNot(program, { LD_LIBRARY_PATH: bundled })}`);
  const script = `#!/bin/sh
export FONTCONFIG_FILE=${quote(fonts)}
${libraries.LD_LIBRARY_PATH ? `export LD_LIBRARY_PATH=${quote(bundled)}\n` : ""}exec ${quote(program)} "$@"
`;
  fs.writeFileSync(path.join(folder, "chrome.sh"), script, { mode: 0o755 });
}

const version = (program, env) =>
  spawnSync(program, ["--version"], { env: { PATH: process.env.PATH, ...env }, encoding: "utf8", timeout: 30_000 });
const startsWith = (program, env) => version(program, env).status === 0;
const whyNot = (program, env) => {
  const { stderr, error } = version(program, env);
  return (stderr || String(error)).trim();
};
const quote = (text) => `'${text.replaceAll("'", "'\\''")}'`;
const escapeXml = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
