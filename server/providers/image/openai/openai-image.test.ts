import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { drawn, failure, type RecordedOpenAi, recordOpenAi } from "@/server/providers/assistant/testing/recorded-openai";
import { chooseImage } from "..";

let server: RecordedOpenAi;
let folder: string;
beforeAll(async () => {
  server = await recordOpenAi();
  folder = await mkdtemp(join(tmpdir(), "kinora-openai-image-"));
});
beforeEach(() => {
  server.calls.length = 0;
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

const settings = () => ({ apiKey: "sk-test", baseUrl: server.url, imageModel: "gpt-image-1.5" });
const draw = (size: { width: number; height: number }) =>
  chooseImage(settings())("GPTIMAGE2").draw({
    ...{ prompts: ["A pier", "A wolf at the door"], index: 1, mood: "calm", seed: 1, ...size },
    ...{ outputPath: join(folder, "picture"), signal: new AbortController().signal },
  });

test.each([
  [{ width: 1280, height: 720 }, "1536x1024"],
  [{ width: 720, height: 1280 }, "1024x1536"],
  [{ width: 1024, height: 1024 }, "1024x1024"],
])("a scene of %o is drawn as %s and cut to the film's shape", async (size, asked) => {
  const [width, height] = asked.split("x").map(Number);
  const picture = await sharp({ create: { width: width!, height: height!, channels: 3, background: "#357" } })
    .png()
    .toBuffer();
  server.draw = () => drawn(picture);
  expect(await draw(size)).toEqual({ mimeType: "image/jpeg", ...size, description: "A wolf at the door" });
  expect(await sharp(await readFile(join(folder, "picture"))).metadata()).toMatchObject({ format: "jpeg", ...size });
  expect(server.calls[0]).toMatchObject({ authorization: "Bearer sk-test", body: { model: "gpt-image-1.5", n: 1, size: asked } });
  expect(server.calls[0]!.body.prompt).toMatch(/^A wolf at the door\nMood: calm/);
});

test.each([
  [400, "moderation_blocked", /refuses what this scene shows/, false],
  [400, "invalid_value", /OPENAI_IMAGE_MODEL/, false],
  [401, "invalid_api_key", /OPENAI_API_KEY/, false],
  [429, "insufficient_quota", /used up/, false],
  [429, "rate_limit_exceeded", /busy/, true],
  [500, null, /does not answer/, true],
])("a failure with %i %s says what to do, and whether another try makes sense", async (status, code, says, retryable) => {
  server.draw = () => failure(status, "sk-test is in here", code);
  const error = await draw({ width: 1280, height: 720 }).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ code: "provider_failed", message: expect.stringMatching(says), retryable });
});

test("what is no picture is none", async () => {
  server.draw = () => drawn(Buffer.from("<html>"));
  await expect(draw({ width: 1280, height: 720 })).rejects.toThrow("is no picture");
});

test("only models of a vendor that is connected are drawn there", () => {
  const names = (choose: ReturnType<typeof chooseImage>) => ["GPTIMAGE2", "NANOBANANA2"].map((model) => choose(model).name);
  expect(names(chooseImage(settings()))).toEqual(["openai", "local"]);
  expect(names(chooseImage({ ...settings(), imageModel: null }))).toEqual(["local", "local"]);
});
