import crypto from "node:crypto";
import fs from "node:fs";
import path from "node:path";

/** A stamp lies inside what it describes: whoever deletes the result deletes the claim that it is current. */
const NAME = ".made-from";

/**
 * One hash of the names and contents of files and folders; missing ones count as empty. Tests are left out: no result here
 * is made from them.
 * @param {string[]} paths
 */
export function hashOf(paths) {
  const hash = crypto.createHash("sha256").update(process.version.split(".")[0] ?? "");
  for (const start of paths) visit(start, path.basename(start), hash);
  return hash.digest("hex");
}

function visit(file, name, hash) {
  const stat = fs.statSync(file, { throwIfNoEntry: false });
  if (!stat || /(^|\/)(generated|node_modules|__fixtures__)$|\.test\.tsx?$/.test(name)) return;
  if (stat.isDirectory())
    for (const entry of fs.readdirSync(file).sort()) visit(path.join(file, entry), `${name}/${entry}`, hash);
  else hash.update(`${name}\0${stat.size}\0`).update(fs.readFileSync(file));
}

/** @param {string} folder @param {string} source */
export function isCurrent(folder, source) {
  const file = path.join(folder, NAME);
  return fs.existsSync(file) && fs.readFileSync(file, "utf8") === source;
}

/** @param {string} folder @param {string} source */
export const stamp = (folder, source) => fs.writeFileSync(path.join(folder, NAME), source);
