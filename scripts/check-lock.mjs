import { missingOptionalPackages } from "./setup/lock-file.mjs";
import { inCheckout } from "./setup/paths.mjs";

/** `npm run check:lock`: would `npm ci` accept this lock file on every platform? */
const file = process.argv[2] ?? inCheckout("package-lock.json");
const missing = missingOptionalPackages(file);
for (const { name, wantedBy } of missing) console.log(`${name}, which ${wantedBy} names, is not in the lock file`);
console.log(
  missing.length === 0
    ? "The lock file is complete."
    : `${missing.length} packages are missing: \`npm ci\` would refuse on every machine. Choose versions whose platform packages all exist, then make the lock file anew.`,
);
process.exit(missing.length === 0 ? 0 : 1);
