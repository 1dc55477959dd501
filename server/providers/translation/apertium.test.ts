import { chmod, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { translatorOrRefuse } from "@/server/core/sessions/translator-or-refuse";
import { chooseTranslator } from ".";
import { findApertium } from "./apertium";

/** A program that answers as the documented command does: `apertium -l` lists its modes, `apertium -u <mode>` translates its input. */
const PROGRAM = `#!${process.execPath}
const fs = process.getBuiltinModule("node:fs");
const here = process.argv[1].replace(/[^/]*$/, "");
fs.appendFileSync(here + "calls", JSON.stringify(process.argv.slice(2)) + "\\n");
const [first, mode] = process.argv.slice(2);
if (first === "-l") {
  if (fs.existsSync(here + "hangs")) setInterval(() => {}, 1000);
  else console.log("  eng-cat\\n  eng-spa\\n  spa-eng\\n  fr-es\\n  eng-deu");
} else if (!["eng-cat", "eng-spa", "spa-eng", "fr-es"].includes(mode)) {
  console.error("Error: Mode " + mode + " does not exist");
  process.exit(1);
} else {
  const text = fs.readFileSync(0, "utf8");
  if (text.includes("forever")) setInterval(() => {}, 1000);
  else if (text.includes("crash")) process.exit(139);
  else console.log(text.replace("The sea", "El mar").replace("is calm", "está en calma"));
}
`;

let folder: string;
const before = process.env.PATH;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "apertium-"));
  await writeFile(join(folder, "apertium"), PROGRAM);
  await chmod(join(folder, "apertium"), 0o755);
});
beforeEach(() => {
  process.env.PATH = `${folder}:${before}`;
});
afterAll(async () => {
  process.env.PATH = before;
  await rm(folder, { recursive: true });
});

const signal = new AbortController().signal;

test("an installed pair is found by the names that it has there, and says that it is basic", async () => {
  const translator = await chooseTranslator(null)("en", "es");
  expect(translator?.name).toBe("apertium (basic)");
  const texts = ["The sea is calm.", "", "The sea\n is wide."];
  expect(await translator!.translate({ texts, from: "en", to: "es", signal })).toEqual([
    "El mar está en calma.",
    "",
    "El mar is wide.",
  ]);
  const calls = (await readFile(join(folder, "calls"), "utf8")).trim().split("\n");
  expect(calls.map((call) => JSON.parse(call))).toEqual([["-l"], ["-u", "eng-spa"], ["-u", "eng-spa"]]);
  expect((await findApertium("fr", "es"))?.name).toBe("apertium (basic)");
});

test("a pair that is not installed, and a machine without the program, have no translator, and the refusal names both ways", async () => {
  expect(await findApertium("en", "ja")).toBeNull();
  process.env.PATH = "/nowhere";
  expect(await findApertium("en", "es")).toBeNull();
  await expect(translatorOrRefuse(chooseTranslator(null), "en", "es")).rejects.toMatchObject({
    ...{ code: "unprocessable", message: expect.stringMatching(/OPENAI_API_KEY.*apertium with the pair en-es/) },
  });
});

test("a translation that hangs or crashes is tried again; one that is cancelled ends at once", async () => {
  const translator = (await findApertium("en", "es", { listMilliseconds: 5_000, translateMilliseconds: 300 }))!;
  const translate = (text: string, until = signal) =>
    translator.translate({ texts: [text], from: "en", to: "es", signal: until });
  await expect(translate("This takes forever.")).rejects.toMatchObject({ code: "provider_failed", retryable: true });
  await expect(translate("This will crash.")).rejects.toMatchObject({ code: "provider_failed", retryable: true });
  const broken = (await findApertium("en", "de"))!;
  const long = "The sea is calm. ".repeat(100_000);
  await expect(broken.translate({ texts: [long], from: "en", to: "de", signal })).rejects.toMatchObject({ retryable: true });
  const cancel = new AbortController();
  const cancelled = translate("This takes forever.", cancel.signal);
  cancel.abort(new Error("cancelled by its owner"));
  await expect(cancelled).rejects.toThrow("cancelled by its owner");
});

test("a program that never lists its pairs is no translator", async () => {
  await writeFile(join(folder, "hangs"), "");
  expect(await findApertium("en", "es", { listMilliseconds: 300, translateMilliseconds: 300 })).toBeNull();
  await rm(join(folder, "hangs"));
});
