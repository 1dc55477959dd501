import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { holderOf, identityOf, tryLock, unlock } from "./lock.mjs";
import { inCheckout } from "./paths.mjs";

describe("a lock file", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "kinora-lock-"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const holdElsewhere = async (file: string): Promise<ChildProcess> => {
    const code = `import(${JSON.stringify(inCheckout("scripts/setup/lock.mjs"))}).then((m) => { console.log(m.tryLock(process.argv[1])); setInterval(() => {}, 1e6); })`;
    const child = spawn(process.execPath, ["-e", code, file], { stdio: ["ignore", "pipe", "inherit"] });
    await new Promise((resolve) => child.stdout?.once("data", resolve));
    return child;
  };

  test("held by a living process is refused, and taken over once that process was killed", async () => {
    const file = join(folder, "a");
    const holder = await holdElsewhere(file);
    expect(tryLock(file)).toBe(false);
    expect(holderOf(file)).toBe(holder.pid);
    holder.kill("SIGKILL");
    await new Promise((resolve) => holder.once("exit", resolve));
    expect(tryLock(file)).toBe(true);
    expect(holderOf(file)).toBe(process.pid);
    unlock(file);
    expect(holderOf(file)).toBe(0);
  });

  test("of a process whose number another one has now is stale", async () => {
    const file = join(folder, "b");
    await writeFile(file, `${process.pid} 1`);
    expect(holderOf(file)).toBe(0);
    expect(tryLock(file)).toBe(true);
  });

  test("is given to exactly one of many that find it stale at once", async () => {
    const file = join(folder, "c");
    await writeFile(file, "999999999 1");
    const code = `import(${JSON.stringify(inCheckout("scripts/setup/lock.mjs"))}).then((m) => { console.log(m.tryLock(process.argv[1])); process.stdin.resume(); })`;
    const children = Array.from({ length: 6 }, () =>
      spawn(process.execPath, ["-e", code, file], { stdio: ["pipe", "pipe", "inherit"] }),
    );
    const answers = await Promise.all(
      children.map(
        (child) => new Promise<string>((resolve) => child.stdout.once("data", (data) => resolve(String(data).trim()))),
      ),
    );
    expect(answers.filter((answer) => answer === "true")).toHaveLength(1);
    const winner = children[answers.indexOf("true")];
    expect(await readFile(file, "utf8")).toBe(identityOf(winner?.pid ?? 0));
    for (const child of children) child.stdin.end();
  });

  test("is not given back by who does not hold it", async () => {
    const file = join(folder, "d");
    const holder = await holdElsewhere(file);
    unlock(file);
    expect(holderOf(file)).toBe(holder.pid);
    holder.kill("SIGKILL");
  });
});
