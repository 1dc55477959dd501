import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import {
  chatted,
  failure,
  functionCall,
  message,
  pausing,
  type RecordedOpenAi,
  recordOpenAi,
  responded,
} from "../testing/recorded-openai";
import { openAiAssistant } from "./openai-assistant";

let server: RecordedOpenAi;
beforeAll(async () => {
  server = await recordOpenAi();
});
beforeEach(() => {
  server.calls.length = 0;
  server.onlyChat = false;
});
afterAll(() => server.close());

const fresh = () => new AbortController().signal;
const said = (text: string) => ({
  type: "message" as const,
  role: "user" as const,
  content: [{ type: "input_text" as const, text }],
});
const connect = () => openAiAssistant({ apiKey: "sk-test", baseUrl: server.url, model: "gpt-5.6-sol" });
const tool = {
  ...{ type: "function" as const, name: "find_hotel", description: "Finds one", strict: false },
  parameters: { type: "object", properties: { city: { type: "string" } } },
};

test("a conversation with a picture, tools and a schema goes to /responses as it is, and nothing is kept there", async () => {
  server.answer(responded([message("A pier at dawn.")]));
  const completion = await connect().complete({
    ...{ instructions: "Be brief.", maxOutputTokens: 200, temperature: 0.2, topP: 0.9, effort: "low", signal: fresh() },
    ...{ tools: [tool, { type: "image_generation", size: "1024x1024" }], toolChoice: "auto", parallelToolCalls: false },
    text: { format: { type: "json_object" } },
    input: [
      {
        ...{ type: "message", role: "user" },
        content: [
          { type: "input_text", text: "What is this?" },
          { type: "input_image", image_url: "https://cdn.example.com/pier.jpg" },
        ],
      },
      { type: "function_call", call_id: "call_1", name: "find_hotel", arguments: "{}" },
      { type: "function_call_output", call_id: "call_1", output: "none" },
    ],
  });
  expect(server.calls).toHaveLength(1);
  expect(server.calls[0]).toMatchObject({ path: "/v1/responses", authorization: "Bearer sk-test" });
  expect(server.calls[0]!.body).toEqual({
    ...{ model: "gpt-5.6-sol", instructions: "Be brief.", store: false, max_output_tokens: 200, temperature: 0.2, top_p: 0.9 },
    ...{ tools: [tool, { type: "image_generation", size: "1024x1024" }], tool_choice: "auto", parallel_tool_calls: false },
    ...{ text: { format: { type: "json_object" } }, reasoning: { effort: "low" } },
    input: expect.arrayContaining([expect.objectContaining({ type: "function_call_output", output: "none" })]),
  });
  expect(completion).toMatchObject({ status: "completed", model: "gpt-5.6-sol-2026-05-01" });
  expect(completion.output).toEqual([expect.objectContaining({ type: "message", role: "assistant" })]);
  expect(completion.usage?.counted).toEqual({ inputTokens: 1000, cachedTokens: 200, outputTokens: 100 });
});

test("calls of tools and drawn pictures come back as items", async () => {
  const drawn = { id: "ig_1", type: "image_generation_call", status: "completed", result: "aGVsbG8=", revised_prompt: "A pier" };
  server.answer(responded([functionCall("find_hotel", { city: "Porto" }), drawn]));
  const { output } = await connect().complete({ instructions: "", input: [said("Porto")], maxOutputTokens: 50, signal: fresh() });
  expect(output).toEqual([
    expect.objectContaining({ type: "function_call", name: "find_hotel", arguments: '{"city":"Porto"}', call_id: "call_9x" }),
    expect.objectContaining({ type: "image_generation_call", result: "aGVsbG8=", revised_prompt: "A pier" }),
  ]);
});

test("a server without /responses is asked once, then spoken to by chat, tools and pictures included", async () => {
  server.onlyChat = true;
  const call = { id: "call_2", type: "function", function: { name: "find_hotel", arguments: '{"city":"Faro"}' } };
  server.answer(chatted(null, { tool_calls: [call] }), chatted("Casa Azul."));
  const assistant = connect();
  const first = await assistant.complete({
    ...{
      instructions: "Be brief.",
      maxOutputTokens: 60,
      tools: [tool],
      toolChoice: { type: "function", name: "find_hotel" },
      signal: fresh(),
    },
    text: { format: { type: "json_schema", name: "hotel", schema: { type: "object" } } },
    input: [{ type: "message", role: "user", content: [{ type: "input_image", image_url: "data:image/png;base64,aaaa" }] }],
  });
  expect(first.output).toEqual([expect.objectContaining({ type: "function_call", call_id: "call_2" })]);
  expect(first.usage?.told).toMatchObject({ input_tokens: 300, output_tokens: 50, total_tokens: 350 });
  expect(server.calls.map(({ path }) => path)).toEqual(["/v1/responses", "/v1/chat/completions"]);
  expect(server.calls[1]!.body).toMatchObject({
    ...{ model: "gpt-5.6-sol", max_tokens: 60, tool_choice: { type: "function", function: { name: "find_hotel" } } },
    messages: [
      { role: "system", content: "Be brief." },
      { role: "user", content: [{ type: "image_url", image_url: { url: "data:image/png;base64,aaaa" } }] },
    ],
    tools: [{ type: "function", function: { name: "find_hotel" } }],
    response_format: { type: "json_schema", json_schema: { name: "hotel" } },
  });
  const second = await assistant.complete({
    ...{ instructions: "", maxOutputTokens: 60, signal: fresh() },
    input: [
      said("Faro"),
      { type: "function_call", call_id: "call_2", name: "find_hotel", arguments: "{}" },
      { type: "function_call_output", call_id: "call_2", output: "Casa Azul" },
    ],
  });
  expect(second.output[0]).toMatchObject({ content: [{ text: "Casa Azul." }] });
  expect(server.calls.map(({ path }) => path).slice(2)).toEqual(["/v1/chat/completions"]);
  expect(server.calls[2]!.body.messages.slice(2)).toEqual([
    { role: "assistant", content: null, tool_calls: [expect.objectContaining({ id: "call_2" })] },
    { role: "tool", tool_call_id: "call_2", content: "Casa Azul" },
  ]);
  await expect(
    assistant.complete({
      instructions: "",
      input: [said("draw")],
      maxOutputTokens: 9,
      tools: [{ type: "image_generation" }],
      signal: fresh(),
    }),
  ).rejects.toMatchObject({ code: "unprocessable" });
});

test("an answer that was cut off says so", async () => {
  server.answer(
    responded([message("A pier at")], {}, { status: "incomplete", incomplete_details: { reason: "max_output_tokens" } }),
  );
  const completion = await connect().complete({ instructions: "", input: [said("?")], maxOutputTokens: 3, signal: fresh() });
  expect(completion).toMatchObject({ status: "incomplete", incompleteBecause: "max_output_tokens" });
});

test.each([
  ["a busy server", failure(429, "Rate limit reached for sk-test"), /busy/],
  ["an outage", failure(500, "boom at 10.0.0.3"), /does not answer/],
  ["a wrong key", failure(401, "Incorrect API key: sk-test"), /OPENAI_API_KEY/],
  ["a model that is not there", failure(404, "no such model"), /OPENAI_MODEL/],
  ["a refused request", failure(400, "Unknown tool"), /check tools/],
  ["a page", { raw: "<html>welcome</html>" }, /could not be read|does not answer/],
  ["half an answer", { status: 200, json: { object: "response", output: "nothing" } }, /could not be read/],
  ["no answer at all", responded([]), /could not be read/],
  ["a failed one", responded([message("x")], {}, { status: "failed", error: { code: "server_error" } }), /could not be read/],
] as const)("%s: says what to do, never what the vendor said", async (_, reply, sentence) => {
  server.answer(reply);
  const error = await connect()
    .complete({ instructions: "", input: [said("?")], maxOutputTokens: 3, signal: fresh() })
    .catch((reason) => reason);
  expect(error).toMatchObject({ code: "provider_failed", message: expect.stringMatching(sentence) });
  expect(error.message).not.toMatch(/sk-test|10\.0\.0\.3/);
});

const heard = async (more: { signal?: AbortSignal } = {}) => {
  const pieces: string[] = [];
  const onText = (piece: string) => void pieces.push(piece);
  const request = { instructions: "Be brief.", input: [said("Hello")], maxOutputTokens: 100, signal: fresh(), onText, ...more };
  const completion = await connect()
    .complete(request)
    .catch((error: Error) => error);
  return { pieces, completion };
};

test.each([
  ["/responses", false, () => responded([message("The lamp is lit."), functionCall("find_hotel", { city: "Faro at sea" })])],
  [
    "/chat/completions",
    true,
    () =>
      chatted("The lamp is lit.", {
        tool_calls: [{ id: "call_9x", type: "function", function: { name: "find_hotel", arguments: '{"city":"Faro at sea"}' } }],
      }),
  ],
] as const)("an answer of %s is heard word by word, and is the same in the end as at once", async (_, onlyChat, reply) => {
  server.onlyChat = onlyChat;
  server.answer(reply());
  const { pieces, completion } = await heard();
  expect(pieces).toEqual(["The ", "lamp ", "is ", "lit."]);
  const atOnce = await connect().complete({
    ...{ instructions: "Be brief.", input: [said("Hello")], maxOutputTokens: 100, signal: fresh() },
  });
  const withoutIds = (value: unknown) => JSON.parse(JSON.stringify(value).replace(/"id":"item_[^"]+"/g, '"id":"item"'));
  expect(withoutIds(completion)).toEqual(withoutIds(atOnce));
});

test.each([
  ["/responses", false],
  ["/chat/completions", true],
])("an answer of %s that breaks off is no answer", async (_, onlyChat) => {
  server.onlyChat = onlyChat;
  const reply = onlyChat ? chatted("The lamp is lit.") : responded([message("The lamp is lit.")]);
  server.answer(pausing(reply, { words: 2, next: "cut" }));
  const { pieces, completion } = await heard();
  expect(pieces.join("")).toBe("The lamp ");
  expect(completion).toMatchObject({
    code: "provider_failed",
    message: expect.stringContaining("broke off. Nothing was charged"),
  });
});

test("who stops listening ends the answer at the vendor too", async () => {
  server.left = 0;
  server.answer(pausing(responded([message("The lamp is lit.")]), { words: 1, next: "wait" }));
  const leaving = new AbortController();
  setTimeout(() => leaving.abort(), 100);
  await heard({ signal: leaving.signal });
  await expect.poll(() => server.left).toBe(1);
});
