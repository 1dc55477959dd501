/**
 * What it costs that every change of a film is told to whoever watches: writes of progress a second, by so many connections at once,
 * with the triggers that tell and without them, on a PostgreSQL that keeps its promises and has two web processes listening.
 *
 *   npm run bench:live-events
 */
import { randomBytes } from "node:crypto";
import { chmod, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { inCheckout } from "@/scripts/setup/paths.mjs";
import { startPostgres } from "@/scripts/setup/postgres.mjs";
import { migrationNames } from "@/scripts/setup/prisma.mjs";

const WRITERS = [1, 8, 32];
const SECONDS = 3;
const ROUNDS = 3;
const LISTENERS = 2;

const folder = await mkdtemp(join(tmpdir(), "kinora-bench-"));
await chmod(folder, 0o755); // as root, the server runs as a user who must be able to enter
const server = await startPostgres({ dataFolder: join(folder, "pg"), password: randomBytes(12).toString("hex") });
const url = server.url("postgres");
const owner = await connect();
try {
  await prepare();
  let heard = 0;
  const listeners = await Promise.all(Array.from({ length: LISTENERS }, connect));
  for (const listener of listeners) {
    listener.on("notification", () => heard++);
    await listener.query("LISTEN films");
  }
  await writesPerSecond(8);
  console.log("writers    told/s  untold/s  share   (best of the rounds)");
  for (const writers of WRITERS) {
    const best = { told: 0, untold: 0 };
    for (let round = 0; round < ROUNDS; round++) {
      for (const how of ["told", "untold"] as const) {
        await owner.query(`ALTER TABLE stage_runs ${how === "told" ? "ENABLE" : "DISABLE"} TRIGGER stage_runs_changed`);
        best[how] = Math.max(best[how], await writesPerSecond(writers));
      }
    }
    const [told, untold] = [best.told, best.untold].map((rate) => rate.toFixed(0).padStart(9));
    console.log(`${String(writers).padStart(7)} ${told} ${untold}   ${(best.told / best.untold).toFixed(2)}`);
  }
  console.log(`${heard} words arrived at ${LISTENERS} listeners`);
  await Promise.all(listeners.map((listener) => listener.end()));
} finally {
  await owner.end();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}

async function connect(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client;
}

/** One film for each writer: rows of one film are written one after the other anyway. */
async function prepare(): Promise<void> {
  for (const name of migrationNames()) {
    await owner.query(await readFile(inCheckout("prisma/migrations", name, "migration.sql"), "utf8"));
  }
  await owner.query("INSERT INTO users (id, email) VALUES ('bench', 'bench@example.com')");
  await owner.query(`
    INSERT INTO video_sessions (id, user_id, kind, input, duration_seconds, updated_at)
    SELECT 'film-' || n, 'bench', 'text_to_video', '{}', 10, now() FROM generate_series(0, ${Math.max(...WRITERS) - 1}) AS n`);
  await owner.query("INSERT INTO stage_runs (session_id, stage) SELECT id, 'image_generation' FROM video_sessions");
}

async function writesPerSecond(writers: number): Promise<number> {
  const clients = await Promise.all(Array.from({ length: writers }, connect));
  const started = performance.now();
  const elapsed = () => (performance.now() - started) / 1000;
  let writes = 0;
  await Promise.all(
    clients.map(async (client, film) => {
      for (; elapsed() < SECONDS; writes++) {
        await client.query("UPDATE stage_runs SET progress = random() WHERE session_id = $1", [`film-${film}`]);
      }
    }),
  );
  const rate = writes / elapsed();
  await Promise.all(clients.map((client) => client.end()));
  return rate;
}
