import { setTimeout as wait } from "node:timers/promises";
import { bundleFilm } from "../setup/build.mjs";
import { inCheckout, inData } from "../setup/paths.mjs";
import { giveUp, say } from "../setup/progress.mjs";
import { setUp } from "../setup/set-up.mjs";
import { superviseChild } from "./child.mjs";
import { choosePort } from "./choose-port.mjs";
import { openDatabase, serverEnvironment } from "./database.mjs";
import { removeServerFile, writeServerFile } from "./server-file.mjs";
import { watchSources } from "./watch-sources.mjs";

/**
 * Sets up, starts the database, the web process and the worker, keeps them running, and ends them in order on the first
 * SIGINT, SIGTERM or SIGHUP. A second one ends at once.
 * @param {{ dev: boolean }} options
 */
export async function supervise({ dev }) {
  const role = process.env.ROLE || "all";
  const stack = []; // what to stop, last started first
  let stopping = false;
  const stop = async (code) => {
    if (stopping) return process.exit(code || 1);
    stopping = true;
    say("Stopping");
    removeServerFile();
    // Web before worker before database: each uses the one after it.
    for (const part of stack.reverse()) await part.stop();
    say("Stopped");
    process.exit(code);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => void stop(0).catch(giveUp));

  if (role !== "worker" && process.env.PORT) await choosePort(); // a taken port is said now, not after minutes of set-up
  await setUp({ browser: true, film: true, pages: !dev && role !== "worker" });
  if (stopping) return;
  const port = role === "worker" ? Number(process.env.PORT) || 0 : await choosePort();
  const database = await openDatabase();
  stack.push(database);
  if (stopping) return;
  void database.exited?.then(() => {
    if (stopping) return;
    void stop(1);
  });

  const env = serverEnvironment({
    ...database.environment,
    ...(port && { PORT: String(port) }),
    NODE_ENV: dev ? "development" : "production",
  });
  const child = (name, onReady) => {
    const options = { name, file: inCheckout(`server/processes/${name}.ts`), env, onReady, onHopeless: () => void stop(1) };
    const supervised = superviseChild(options);
    stack.push(supervised);
    return supervised;
  };
  if (role !== "web") {
    const worker = child("worker", () => role === "worker" && say("READY: the worker is at work"));
    if (dev) {
      watchSources(async () => {
        await bundleFilm();
        await worker.restart();
      });
    }
  }
  if (role !== "worker") {
    const url = process.env.PUBLIC_URL || `http://localhost:${port}`;
    child("web", () => void announce(port, url, database.environment, () => stopping).catch(giveUp));
  }
}

async function announce(port, url, { EMBEDDED_DATABASE_URL: embeddedDatabaseUrl }, isStopping) {
  while (!isStopping() && !(await answers(port))) await wait(150);
  if (isStopping()) return;
  writeServerFile({ port, url, embeddedDatabaseUrl });
  say(`READY: ${url}   (your API key is in ${inData("owner.json")})`);
}

async function answers(port) {
  try {
    return (await fetch(`http://127.0.0.1:${port}/v2/health`, { signal: AbortSignal.timeout(10_000) })).ok;
  } catch {
    return false;
  }
}
