import { spawn } from "node:child_process";
import { chmod, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import net from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { inCheckout } from "./setup/paths.mjs";
import { startServer } from "./setup/throw-away-server.mjs";

/** One data folder and, while nobody needs another, one server in it: each start costs a set-up. */
let folder: string;
let server: Server | null = null;
beforeAll(async () => {
  folder = await newFolder();
});
afterAll(() => endAll(folder));

type Server = Awaited<ReturnType<typeof startServer>>;
const aServer = async (): Promise<Server> => {
  server ??= await startServer({ dataFolder: folder });
  return server;
};

async function newFolder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), "kinora-supervisor-"));
  await chmod(path, 0o755);
  return path;
}

/** After a failed test something may still run in its folder. */
async function endAll(path: string): Promise<void> {
  await server?.stop();
  for (const { pid } of await processes(path)) process.kill(pid, "SIGKILL");
  await rm(path, { recursive: true, force: true });
}

const untilTrue = (look: () => Promise<boolean>) => vi.waitUntil(look, { timeout: 60_000, interval: 100 });
const readJson = async (name: string) => JSON.parse(await readFile(join(folder, name), "utf8"));
const supervisorPid = async (): Promise<number> => (await readJson("server.json")).pid;
const answers = (url: string) =>
  fetch(`${url}/v2/health`).then(
    ({ ok }) => ok,
    () => false,
  );

/** Every process that has a folder in its arguments or its environment, with what it is. */
async function processes(path = folder): Promise<{ pid: number; command: string }[]> {
  const found = [];
  for (const pid of (await readdir("/proc")).filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)) {
    const read = (name: string) => readFile(`/proc/${pid}/${name}`, "utf8").catch(() => "");
    const command = (await read("cmdline")).replaceAll("\0", " ");
    if (command && `${command}\0${await read("environ")}`.includes(path)) found.push({ pid: Number(pid), command });
  }
  return found;
}
const pidOf = async (name: string) => (await processes()).find(({ command }) => command.includes(name))?.pid;
const nobodyIsLeft = (path = folder) => untilTrue(async () => (await processes(path)).length === 0);

test("a supervisor that is killed while it sets up leaves nothing that the next one does not end", async () => {
  const env = { ...process.env, DATA_DIR: folder, CHROMIUM_PATH: "", PORT: "", NODE_ENV: "production" } as const;
  const child = spawn(process.execPath, [inCheckout("scripts/start.mjs")], { env, stdio: "ignore" });
  await untilTrue(async () => (await readdir(folder)).some((name) => name.startsWith("chromium")));
  child.kill("SIGKILL");
  expect(await answers((await aServer()).url)).toBe(true);
});

test("web, worker and database are each started again when they are killed", async () => {
  const { url } = await aServer();
  for (const name of ["server/processes/web.ts", "server/processes/worker.ts", "postgres -D"]) {
    const before = await pidOf(name);
    expect(before, name).toBeDefined();
    process.kill(before!, "SIGKILL");
    await untilTrue(async () => {
      const now = await pidOf(name);
      return now !== undefined && now !== before && (await answers(url));
    });
  }
});

test("a second start in the same data folder says that one already runs, and harms it not", async () => {
  const { url } = await aServer();
  await expect(startServer({ dataFolder: folder, env: { PORT: "" } })).rejects.toThrow(/already runs in/);
  expect(await answers(url)).toBe(true);
});

test("kill -9 of the supervisor leaves no process, and the next start finds the same owner and database", async () => {
  const first = await aServer();
  const owner = await readJson("owner.json");
  process.kill(await supervisorPid(), "SIGKILL");
  await nobodyIsLeft();
  server = null;
  const second = await aServer();
  expect(await answers(second.url)).toBe(true);
  expect(await readJson("owner.json")).toEqual(owner);
  expect(second.log()).not.toContain("migrations (");
  expect(first.log()).toContain("migrations (");
});

test("one interrupt ends web, worker and database in order and leaves no process and no claim to run", async () => {
  const { log } = await aServer();
  process.kill(await supervisorPid(), "SIGINT");
  await nobodyIsLeft();
  server = null;
  expect(log()).toMatch(/Stopping[\s\S]*Stopped/);
  expect(log()).not.toMatch(/starting it again/);
  expect(await readdir(folder)).not.toContain("server.json");
});

describe("a start that cannot be", () => {
  let empty: string;
  beforeAll(async () => {
    empty = await newFolder();
  });
  afterAll(() => endAll(empty));

  test("says which port is taken, when it was asked for", async () => {
    const squatter = net.createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => squatter.once("listening", resolve));
    const { port } = squatter.address() as net.AddressInfo;
    await expect(startServer({ dataFolder: empty, env: { PORT: String(port) } })).rejects.toThrow(`Port ${port} is taken`);
    squatter.close();
  });

  test("names the secrets that a production server misses, in one sentence", async () => {
    const env = { PUBLIC_URL: "https://films.example.com", STRIPE_SECRET_KEY: "sk" };
    await expect(startServer({ dataFolder: empty, env })).rejects.toThrow(
      /cannot start in production without SECRET_KEY, STRIPE_WEBHOOK_SECRET/,
    );
    await nobodyIsLeft(empty);
  });
});
