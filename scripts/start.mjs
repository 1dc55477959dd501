import { giveUp } from "./setup/progress.mjs";
import { supervise } from "./supervisor/supervisor.mjs";

/** `npm start`, and with `--dev` `npm run dev`. */
await supervise({ dev: process.argv.includes("--dev") }).catch(giveUp);
