import { checks } from "./doctor/checks.mjs";
import { SetUpError } from "./setup/progress.mjs";

/**
 * `npm run doctor`: is everything here that Kinora needs, and how is it mended? Changes nothing. Exits with 1 when something
 * essential is wrong.
 */
let broken = 0;
for (const { name, essential, look } of checks) {
  try {
    console.log(`ok       ${name}: ${await look()}`);
  } catch (error) {
    if (essential) broken++;
    const text = error instanceof SetUpError ? error.message : (error?.message ?? String(error));
    console.log(`${essential ? "BROKEN  " : "note    "} ${name}: ${text}`);
  }
}
console.log(broken === 0 ? "\nReady: npm start" : `\n${broken} essential thing${broken > 1 ? "s are" : " is"} wrong.`);
process.exit(broken === 0 ? 0 : 1);
