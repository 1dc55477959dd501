import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { inCheckout, inData } from "./paths.mjs";
import { SetUpError, say, step } from "./progress.mjs";
import { runCommand } from "./run-command.mjs";

/** Installs what the lock file says, if node_modules holds anything else. */
export async function installPackages() {
  if (isInstalled()) return;
  await step("Installing packages (about 1.5 GB, once)", async () => {
    let result = await npmCi();
    if (result.code !== 0 || !isInstalled() || missingPlatformPackages().length > 0) {
      say("npm ci did not bring everything; trying once more");
      result = await npmCi();
    }
    if (result.code !== 0) throw new SetUpError(`npm ci failed.\n${result.output.trim().split("\n").slice(-30).join("\n")}`);
  });
  const missing = missingPlatformPackages();
  if (missing.length > 0)
    say(`Warning: npm left out packages for this machine: ${missing.join(", ")}. \`npm run doctor\` says what that means.`);
}

function npmCi() {
  const npm = process.env.npm_execpath;
  // Types and CSS are development packages, and NODE_ENV=production would leave them out.
  const args = ["ci", "--include=dev", "--include=optional", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  const env = { ...process.env };
  if (!env.npm_config_cache && !canWrite(os.homedir())) env.npm_config_cache = inData("npm-cache");
  return npm?.endsWith("js")
    ? runCommand(process.execPath, [npm, ...args], { env, noted: true })
    : runCommand("npm", args, { env, noted: true });
}

function canWrite(folder) {
  try {
    fs.accessSync(folder, fs.constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

const readPackages = (file) => (fs.existsSync(file) ? (JSON.parse(fs.readFileSync(file, "utf8")).packages ?? {}) : {});
const wanted = () => readPackages(inCheckout("package-lock.json"));
/** npm's own note of what it installed, written last. */
const installed = () => readPackages(inCheckout("node_modules/.package-lock.json"));

function isInstalled() {
  const has = installed();
  return Object.entries(wanted()).every(([name, { version, integrity, optional, devOptional, peer }]) => {
    if (name === "" || optional || devOptional || peer) return true;
    return has[name]?.version === version && has[name]?.integrity === integrity;
  });
}

/** Optional packages that are meant for this very machine and yet are not there. */
export function missingPlatformPackages() {
  const has = installed();
  const fits = (list, value) => !list || (list.includes(value) && !list.includes(`!${value}`));
  return Object.entries(wanted())
    .filter(([name, { optional, os: systems, cpu, libc }]) => {
      const isForUs = optional && systems && fits(systems, process.platform) && fits(cpu, process.arch) && fits(libc, libcName());
      return isForUs && !has[name] && !fs.existsSync(path.join(inCheckout(), name));
    })
    .map(([name]) => name.replace(/^.*node_modules\//, ""));
}

/** The C library as npm names it. */
export const libcName = () => (glibcVersion() ? "glibc" : "musl");

/** @returns {string | undefined} such as `2.36` */
export const glibcVersion = () => /** @type {any} */ (process.report.getReport()).header.glibcVersionRuntime;
