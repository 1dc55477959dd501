import { writeFile } from "node:fs/promises";
import { readTimeline } from "@/server/core/timeline/read-timeline";
import { createDb } from "@/server/db/client";
import { env } from "@/server/env";

/** `node scripts/run.mjs --db scripts/export-timeline.ts <session id> <file.json>`: writes a film's timeline, as the renderer gets it. */
const [sessionId, file] = process.argv.slice(2);
if (!sessionId || !file) throw new Error("Say which film and where to: export-timeline.ts <session id> <file.json>");
const db = createDb(env().databaseUrl, 1);
try {
  await writeFile(file, `${JSON.stringify(await readTimeline(db, sessionId), null, 1)}\n`);
} finally {
  await db.$disconnect();
}
