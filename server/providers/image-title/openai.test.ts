import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { openAiTitler } from "./openai";

let server: Server | undefined;
afterEach(() => server?.close());

// biome-ignore lint/suspicious/noExplicitAny: what the client sent.
type Sent = any;

/** A server that speaks as much of the API as a title needs, with answers as they were recorded. */
async function serve(status: number, content: string): Promise<{ url: string; calls: Sent[] }> {
  const calls: Sent[] = [];
  server = createServer((request, response) => {
    let text = "";
    request.on("data", (chunk) => {
      text += chunk;
    });
    request.on("end", () => {
      calls.push(JSON.parse(text));
      const message = { role: "assistant", content, refusal: null, annotations: [] };
      const usage = { prompt_tokens: 880, completion_tokens: 9, total_tokens: 889 };
      const done = {
        ...{ id: "chatcmpl-1", object: "chat.completion", created: 1_780_000_000, model: "gpt-5.6-sol", usage },
        choices: [{ index: 0, message, logprobs: null, finish_reason: "stop" }],
      };
      const failed = { error: { message: content, type: "invalid_request_error", param: null, code: null } };
      response.writeHead(status, { "content-type": "application/json", "retry-after-ms": "1" });
      response.end(JSON.stringify(status === 200 ? done : failed));
    });
  });
  await new Promise<void>((resolve) => server!.listen(0, "127.0.0.1", resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`, calls };
}

const jpeg = Buffer.from("a picture");
const titleOf = (baseUrl: string, hints = {}) =>
  openAiTitler({ apiKey: "sk-test", baseUrl, model: "gpt-5.6-sol" }).nameImage({
    jpeg,
    hints,
    signal: new AbortController().signal,
  });

test("the picture goes along as a data URL, the facts as data, and what it took comes back", async () => {
  const { url, calls } = await serve(200, " Red door at dawn ");
  expect(await titleOf(url, { place: "Lisbon" })).toEqual({
    title: "Red door at dawn",
    usage: { model: "gpt-5.6-sol", inputTokens: 880, outputTokens: 9 },
  });
  expect(calls[0].messages[1].content).toEqual([
    { type: "image_url", image_url: { url: `data:image/jpeg;base64,${jpeg.toString("base64")}` } },
    { type: "text", text: '{"place":"Lisbon"}' },
  ]);
});

test("a model that cannot see is no failure: another way is taken", async () => {
  const { url } = await serve(400, "This model does not support image inputs.");
  expect(await titleOf(url)).toBeNull();
});

test.each([
  ["a wrong key", 401, "Incorrect API key provided: sk-test", /refused OPENAI_API_KEY/],
  ["an outage", 503, "down", /does not answer/],
  ["an empty answer", 200, "", /no title/],
])("%s: says what to do, never what the vendor said", async (_, status, content, sentence) => {
  const { url } = await serve(status, content);
  const error = await titleOf(url).catch((reason) => reason);
  expect(error).toMatchObject({ code: "provider_failed" });
  expect(error.message).toMatch(sentence);
  expect(error.message).not.toContain("sk-test");
});
