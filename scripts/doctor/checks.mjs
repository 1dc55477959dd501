import { spawnSync } from "node:child_process";
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { chromiumFolder } from "../setup/chromium.mjs";
import { missingOptionalPackages } from "../setup/lock-file.mjs";
import { glibcVersion, missingPlatformPackages } from "../setup/packages.mjs";
import { dataDirectory, inCheckout, inData } from "../setup/paths.mjs";
import { isFree } from "../setup/ports.mjs";
import { postgresBinaries } from "../setup/postgres-binaries.mjs";
import { SetUpError } from "../setup/progress.mjs";
import { readServerFile } from "../supervisor/server-file.mjs";
import { lookAtDatabase } from "./database.mjs";

const fail = (sentence) => {
  throw new SetUpError(sentence);
};
const require = createRequire(inCheckout("package.json"));
const GIGABYTE = 1024 ** 3;

/** A package that is a native program or library: it must load, not only be there. */
const loads = (name) => ({
  name: `Package ${name}`,
  essential: true,
  look() {
    try {
      require(name);
    } catch (error) {
      fail(`does not load (${error.message.split("\n")[0]}). Delete node_modules and run npm ci --ignore-scripts.`);
    }
    return "loads";
  },
});

/** @type {{ name: string, essential: boolean, look(): string | Promise<string> }[]} `look` says what is well or throws how to mend it */
export const checks = [
  {
    name: "Node",
    essential: true,
    look() {
      const [major, minor] = process.versions.node.split(".").map(Number);
      if (major < 20 || (major === 20 && minor < 19)) fail(`${process.version} is too old; install Node 20.19 or newer.`);
      return process.version;
    },
  },
  {
    name: "npm",
    essential: true,
    look() {
      const { status, stdout } = spawnSync("npm", ["--version"], { encoding: "utf8" });
      return status === 0 ? stdout.trim() : fail("is not on the PATH; it comes with Node.");
    },
  },
  {
    name: "System",
    essential: true,
    look() {
      const glibc = glibcVersion();
      if (process.platform === "linux" && !glibc)
        fail("this Linux has no glibc; the browser and encoder need one (Debian, Ubuntu, Fedora, …).");
      return `${process.platform} ${process.arch}${glibc ? `, glibc ${glibc}` : ""}`;
    },
  },
  {
    name: "Lock file",
    essential: true,
    look() {
      const missing = missingOptionalPackages(inCheckout("package-lock.json"));
      return missing.length === 0
        ? "complete"
        : fail(`${missing.length} packages are missing from it; npm run check:lock names them.`);
    },
  },
  {
    name: "Platform packages",
    essential: false,
    look() {
      const missing = missingPlatformPackages();
      return missing.length === 0
        ? "all here"
        : fail(`not installed: ${missing.join(", ")}. Delete node_modules and run npm start again.`);
    },
  },
  loads("@napi-rs/canvas"),
  loads("sharp"),
  loads("@remotion/renderer"),
  {
    name: "Encoder",
    essential: true,
    look() {
      const folder = path.dirname(require.resolve(`@remotion/compositor-${compositorPlatform()}/package.json`));
      const { status, stdout } = spawnSync(path.join(folder, "ffmpeg"), ["-version"], {
        encoding: "utf8",
        env: { LD_LIBRARY_PATH: folder },
      });
      return status === 0 ? stdout.split("\n")[0] : fail("does not run. Delete node_modules and run npm start again.");
    },
  },
  {
    name: "PostgreSQL programs",
    essential: !process.env.DATABASE_URL,
    async look() {
      const { postgres } = await postgresBinaries();
      const { status, stdout } = spawnSync(postgres, ["--version"], { encoding: "utf8" });
      return status === 0 ? stdout.trim() : fail("do not run. Set DATABASE_URL to a server of yours.");
    },
  },
  {
    name: "Browser",
    essential: false,
    look() {
      const starter = path.join(chromiumFolder(), "chrome.sh");
      if (!fs.existsSync(starter)) fail("is not unpacked yet; npm start does it.");
      const { status, stdout, stderr } = spawnSync(starter, ["--version"], { encoding: "utf8" });
      return status === 0
        ? stdout.trim()
        : fail(`does not start (${stderr.trim()}). Delete ${chromiumFolder()} and run npm start.`);
    },
  },
  {
    name: "Browser fonts",
    essential: false,
    look() {
      const fonts = path.join(chromiumFolder(), "fonts.conf");
      return fs.existsSync(fonts)
        ? fonts
        : fail(`${fonts} is missing, and without it no text is drawn. Delete ${chromiumFolder()} and run npm start.`);
    },
  },
  {
    name: "Data folder",
    essential: true,
    look() {
      const folder = dataDirectory();
      if (!fs.existsSync(folder)) return `${folder}, made at the first start`;
      fs.accessSync(folder, fs.constants.R_OK | fs.constants.W_OK);
      for (const name of ["secrets.json", "owner.json", "server.json"]) {
        const mode = fs.statSync(inData(name), { throwIfNoEntry: false })?.mode ?? 0;
        if ((mode & 0o077) !== 0) fail(`${inData(name)} can be read by others: chmod 600 it.`);
      }
      return folder;
    },
  },
  {
    name: "Disk",
    essential: true,
    look() {
      const { bavail, bsize } = fs.statfsSync(fs.existsSync(dataDirectory()) ? dataDirectory() : inCheckout());
      const free = (bavail * bsize) / GIGABYTE;
      return free >= 2
        ? `${free.toFixed(0)} GB free`
        : fail(`only ${free.toFixed(1)} GB free; films and packages need at least 2 GB.`);
    },
  },
  {
    name: "Port",
    essential: false,
    async look() {
      const server = readServerFile();
      if (server) return `Kinora runs at ${server.url} (process ${server.pid})`;
      const port = Number(process.env.PORT || 3000);
      return (await isFree(port))
        ? `${port} is free`
        : fail(
            `${port} is taken by another program; ${process.env.PORT ? "choose another PORT" : "npm start takes the next free one"}.`,
          );
    },
  },
  { name: "Database", essential: Boolean(process.env.DATABASE_URL), look: lookAtDatabase },
];

function compositorPlatform() {
  if (process.platform === "linux") return `linux-${process.arch}-${glibcVersion() ? "gnu" : "musl"}`;
  return process.platform === "win32" ? "win32-x64-msvc" : `darwin-${process.arch}`;
}
