import { spawn } from "node:child_process";
import { chmod, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import net from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { inCheckout } from "./setup/paths.mjs";
import { startServer } from "./setup/throw-away-server.mjs";

let folder: string;
let running: Awaited<ReturnType<typeof startServer>>[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "kinora-supervisor-"));
  await chmod(folder, 0o755);
});
afterEach(async () => {
  await Promise.all(running.map((server) => server.stop()));
  running = [];
  // After a failed test something may still run in its folder.
  for (const { pid } of await processes()) process.kill(pid, "SIGKILL");
  await rm(folder, { recursive: true, force: true });
});

const start = async () => {
  const server = await startServer({ dataFolder: folder });
  running.push(server);
  return server;
};
const untilTrue = (look: () => Promise<boolean>) => vi.waitUntil(look, { timeout: 60_000, interval: 100 });
const readJson = async (name: string) => JSON.parse(await readFile(join(folder, name), "utf8"));
const supervisorPid = async (): Promise<number> => (await readJson("server.json")).pid;
const answers = (url: string) =>
  fetch(`${url}/v2/health`).then(
    ({ ok }) => ok,
    () => false,
  );

/** Every process that has this test's folder in its arguments or its environment, with what it is. */
async function processes(): Promise<{ pid: number; command: string }[]> {
  const found = [];
  for (const pid of (await readdir("/proc")).filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)) {
    const read = (name: string) => readFile(`/proc/${pid}/${name}`, "utf8").catch(() => "");
    const command = (await read("cmdline")).replaceAll("\0", " ");
    if (command && `${command}\0${await read("environ")}`.includes(folder)) found.push({ pid: Number(pid), command });
  }
  return found;
}
const pidOf = async (name: string) => (await processes()).find(({ command }) => command.includes(name))?.pid;
const nobodyIsLeft = () => untilTrue(async () => (await processes()).length === 0);

test("one interrupt ends web, worker and database in order and leaves no process and no claim to run", async () => {
  const server = await start();
  expect(await answers(server.url)).toBe(true);
  process.kill(await supervisorPid(), "SIGINT");
  await nobodyIsLeft();
  expect(server.log()).toMatch(/Stopping[\s\S]*Stopped/);
  expect(server.log()).not.toMatch(/starting it again/);
  expect(await readdir(folder)).not.toContain("server.json");
});

test("kill -9 of the supervisor leaves no process, and the next start finds the same owner and database", async () => {
  const first = await start();
  const owner = await readJson("owner.json");
  process.kill(await supervisorPid(), "SIGKILL");
  await nobodyIsLeft();
  const second = await start();
  expect(await answers(second.url)).toBe(true);
  expect(await readJson("owner.json")).toEqual(owner);
  expect(second.log()).not.toContain("migrations (");
  expect(first.log()).toContain("migrations (");
});

test("web, worker and database are each started again when they are killed", async () => {
  const server = await start();
  for (const name of ["server/processes/web.ts", "server/processes/worker.ts", "postgres -D"]) {
    const before = await pidOf(name);
    expect(before, name).toBeDefined();
    process.kill(before!, "SIGKILL");
    await untilTrue(async () => {
      const now = await pidOf(name);
      return now !== undefined && now !== before && (await answers(server.url));
    });
  }
});

test("a second start in the same data folder says that one already runs, and harms it not", async () => {
  const server = await start();
  await expect(startServer({ dataFolder: folder, env: { PORT: "" } })).rejects.toThrow(/already runs in/);
  expect(await answers(server.url)).toBe(true);
});

test("a taken port that was asked for stops the start with a sentence that names it", async () => {
  const squatter = net.createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => squatter.once("listening", resolve));
  const { port } = squatter.address() as net.AddressInfo;
  await expect(startServer({ dataFolder: folder, env: { PORT: String(port) } })).rejects.toThrow(`Port ${port} is taken`);
  squatter.close();
});

test("missing secrets of a production server stop the start with one sentence that names them", async () => {
  const env = { PUBLIC_URL: "https://films.example.com", STRIPE_SECRET_KEY: "sk" };
  await expect(startServer({ dataFolder: folder, env })).rejects.toThrow(
    /cannot start in production without SECRET_KEY, STRIPE_WEBHOOK_SECRET/,
  );
  await nobodyIsLeft();
});

test("a supervisor that is killed while it sets up leaves nothing that the next one does not end", async () => {
  const env = { ...process.env, DATA_DIR: folder, CHROMIUM_PATH: "", PORT: "", NODE_ENV: "production" } as const;
  const child = spawn(process.execPath, [inCheckout("scripts/start.mjs")], { env, stdio: "ignore" });
  await untilTrue(async () => (await readdir(folder)).some((name) => name.startsWith("chromium")));
  child.kill("SIGKILL");
  const server = await start();
  expect(await answers(server.url)).toBe(true);
});
