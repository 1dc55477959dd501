import fs from "node:fs";

/**
 * Optional packages that an entry of the lock file names and the lock file lacks. npm leaves out, without a word, what it
 * could not fetch while it wrote the file; `npm ci` then refuses it.
 * @param {string} file
 * @returns {{ name: string, wantedBy: string }[]}
 */
export function missingOptionalPackages(file) {
  const { packages } = JSON.parse(fs.readFileSync(file, "utf8"));
  return Object.entries(packages).flatMap(([path, entry]) =>
    Object.keys(entry.optionalDependencies ?? {})
      .filter((name) => !isResolvable(packages, path, name))
      .map((name) => ({ name, wantedBy: path || "package.json" })),
  );
}

/** Node's own way: in the package's node_modules, then in those of the folders above it. */
function isResolvable(packages, path, name) {
  for (let from = path; ; from = from.slice(0, Math.max(0, from.lastIndexOf("node_modules/") - 1))) {
    if (packages[`${from}${from ? "/" : ""}node_modules/${name}`]) return true;
    if (!from) return false;
  }
}
