import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { openAiTranslator } from "./openai";

let server: Server | undefined;
afterEach(() => server?.close());

interface Call {
  path: string;
  authorization: string | undefined;
  // biome-ignore lint/suspicious/noExplicitAny: what the client sent.
  body: any;
}

/** A server that speaks as much of the API as a translation needs, with answers as they were recorded. */
async function serve(answers: { status: number; content: unknown }[]): Promise<{ url: string; calls: Call[] }> {
  const calls: Call[] = [];
  server = createServer((request, response) => {
    let text = "";
    request.on("data", (chunk) => {
      text += chunk;
    });
    request.on("end", () => {
      calls.push({ path: request.url ?? "", authorization: request.headers.authorization, body: JSON.parse(text) });
      const { status, content } = answers[Math.min(calls.length, answers.length) - 1]!;
      const message = { role: "assistant", content, refusal: null, annotations: [] };
      const usage = { prompt_tokens: 120, completion_tokens: 40, total_tokens: 160 };
      const done = {
        ...{ id: "chatcmpl-1", object: "chat.completion", created: 1_780_000_000, model: "gpt-5.5", usage },
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

const signal = new AbortController().signal;
const texts = ["The sea is calm.", "", "Nobody hurries."];
const translate = (baseUrl: string) =>
  openAiTranslator({ apiKey: "sk-test", baseUrl, model: "gpt-5.5" }).translate({ texts, from: "en", to: "es", signal });

test("all texts go in one call and come back in their places", async () => {
  const { url, calls } = await serve([
    { status: 200, content: '{"texts":["El mar está en calma.","x"," Nadie se apresura. "]}' },
  ]);
  expect(await translate(url)).toEqual(["El mar está en calma.", "", "Nadie se apresura."]);
  expect(calls).toHaveLength(1);
  expect(calls[0]).toMatchObject({ path: "/v1/chat/completions", authorization: "Bearer sk-test", body: { model: "gpt-5.5" } });
  expect(JSON.parse(calls[0]!.body.messages[1].content)).toEqual({ texts });
  expect(calls[0]!.body.messages[0].content).toMatch(/from English into Spanish/);
});

test("a server that is busy is asked again", async () => {
  const good = { status: 200, content: '{"texts":["a","","b"]}' };
  const { url, calls } = await serve([{ status: 429, content: "slow down" }, { status: 500, content: "oops" }, good]);
  expect(await translate(url)).toEqual(["a", "", "b"]);
  expect(calls).toHaveLength(3);
});

test.each([
  ["a wrong key", 401, "Incorrect API key provided: sk-test", /refused OPENAI_API_KEY/, false],
  ["an unknown model", 404, "The model does not exist", /OPENAI_MODEL/, false],
  ["an answer with fewer texts", 200, '{"texts":["a"]}', /no translation/, true],
  ["an answer in prose", 200, "Sure! Here you go", /no translation/, true],
  ["an outage", 503, "down", /does not answer/, true],
])("%s: says what to do, never what the vendor said", async (_, status, content, sentence, retryable) => {
  const { url } = await serve([{ status, content }]);
  const error = await translate(url).catch((reason) => reason);
  expect(error).toMatchObject({ code: "provider_failed", retryable });
  expect(error.message).toMatch(sentence);
  expect(error.message).not.toContain("sk-test");
});
