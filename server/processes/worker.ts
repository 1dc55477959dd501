import { endWith, tellReady } from "./lifetime";
import { readSettings } from "./read-settings";
import { startWorker } from "./start-worker";

/** The worker process: durable functions and what they need. Heavy work happens in children of it. */
const worker = await startWorker(readSettings());
endWith(() => worker.stop());
tellReady();
