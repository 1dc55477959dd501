import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import net from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { missingOptionalPackages } from "./lock-file.mjs";
import { isFree, nextFreePort } from "./ports.mjs";
import { hashOf, isCurrent, stamp } from "./stamps.mjs";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "kinora-parts-"));
});
afterAll(() => rm(folder, { recursive: true }));

test("a taken port is passed over for the next free one", async () => {
  const server = net.createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as net.AddressInfo;
  expect(await isFree(port)).toBe(false);
  const next = await nextFreePort(port);
  expect(next).not.toBe(port);
  expect(await isFree(next)).toBe(true);
  server.close();
});

test("a result is stale once a source's content, name or place changes, and not when a test does", async () => {
  const source = join(folder, "source");
  await mkdir(join(source, "deep"), { recursive: true });
  await writeFile(join(source, "deep/a.ts"), "1");
  const hash = () => hashOf([source, join(folder, "absent")]);
  const first = hash();
  stamp(folder, first);
  expect(isCurrent(folder, hash())).toBe(true);

  await writeFile(join(source, "deep/a.test.ts"), "anything");
  expect(isCurrent(folder, hash())).toBe(true);

  await writeFile(join(source, "deep/a.ts"), "2");
  const changed = hash();
  expect(isCurrent(folder, changed)).toBe(false);
  await rm(join(source, "deep/a.ts"));
  await writeFile(join(source, "a.ts"), "2");
  expect(hash()).not.toBe(changed);
});

test.each([
  ["complete, nested or at the top", { "node_modules/a/node_modules/a-linux": {}, "node_modules/a-mac": {} }, []],
  ["lacking a platform", { "node_modules/a-mac": {} }, [{ name: "a-linux", wantedBy: "node_modules/a" }]],
  [
    "with it only inside another package",
    { "node_modules/b/node_modules/a-linux": {}, "node_modules/a-mac": {} },
    [{ name: "a-linux", wantedBy: "node_modules/a" }],
  ],
])("a lock file %s", async (_name, more, missing) => {
  const file = join(folder, "lock.json");
  const packages = {
    "": {},
    "node_modules/a": { optionalDependencies: { "a-linux": "1", "a-mac": "1" } },
    "node_modules/b": {},
    ...more,
  };
  await writeFile(file, JSON.stringify({ packages }));
  expect(missingOptionalPackages(file)).toEqual(missing);
});
