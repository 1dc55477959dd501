import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** What the client sent. */
export interface RecordedCall {
  path: string;
  authorization: string | undefined;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into bodies of every shape.
  body: any;
}
type Reply = { status: number; json: unknown; headers?: Record<string, string> } | { raw: string };

export interface RecordedOpenAi {
  url: string;
  calls: RecordedCall[];
  /** What comes next, in order; the last one again and again. */
  answer(...replies: Reply[]): void;
  /** Has no `/responses`, like many servers of people's own. */
  onlyChat: boolean;
  close(): Promise<void>;
}

/** A server on this machine that speaks OpenAI's API with answers as they were recorded, for the real SDK to talk to. */
export async function recordOpenAi(): Promise<RecordedOpenAi> {
  let replies: Reply[] = [];
  const recorded: RecordedOpenAi = {
    ...{ url: "", calls: [], onlyChat: false },
    answer(...next) {
      replies = next;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
  const server = createServer((request, response) => {
    let text = "";
    request.on("data", (chunk) => {
      text += chunk;
    });
    request.on("end", () => {
      const path = request.url ?? "";
      recorded.calls.push({ path, authorization: request.headers.authorization, body: JSON.parse(text || "null") });
      const reply = nextReply(path, text);
      if ("raw" in reply) {
        response.writeHead(200, { "content-type": "text/html" });
        response.end(reply.raw);
        return;
      }
      response.writeHead(reply.status, { "content-type": "application/json", "retry-after-ms": "1", ...reply.headers });
      response.end(JSON.stringify(reply.json));
    });
  });
  const nextReply = (path: string, text: string): Reply => {
    if (path.endsWith("/embeddings")) return { status: 200, json: embeddings(JSON.parse(text)) };
    if (recorded.onlyChat && path.endsWith("/responses")) return failure(404, "Unknown request URL");
    const reply = replies.length > 1 ? replies.shift() : replies[0];
    return reply ?? failure(500, "nothing was recorded");
  };
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  recorded.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
  return recorded;
}

export const failure = (status: number, message: string): Reply => ({
  ...{ status, json: { error: { message, type: "error", param: null, code: null } } },
});

/** An answer of `/responses`, with reasoning before it as newer models have. */
export const responded = (output: unknown[], usage: Record<string, unknown> = {}, more: Record<string, unknown> = {}): Reply => ({
  status: 200,
  json: {
    ...{ id: "resp_68af40", object: "response", created_at: 1_780_000_000, status: "completed", error: null },
    ...{ incomplete_details: null, instructions: null, model: "gpt-5.6-sol-2026-05-01", parallel_tool_calls: true },
    output: [{ id: "rs_1", type: "reasoning", summary: [] }, ...output],
    usage: {
      ...{ input_tokens: 1000, input_tokens_details: { cached_tokens: 200 }, output_tokens: 100 },
      ...{ output_tokens_details: { reasoning_tokens: 40 }, total_tokens: 1100, ...usage },
    },
    ...more,
  },
});

export const message = (text: string) => ({
  ...{ id: "msg_68af41", type: "message", status: "completed", role: "assistant" },
  content: [{ type: "output_text", annotations: [], logprobs: [], text }],
});

export const functionCall = (name: string, given: unknown, callId = "call_9x") => ({
  ...{ id: "fc_68af42", type: "function_call", status: "completed", call_id: callId, name },
  arguments: JSON.stringify(given),
});

/** An answer of `/chat/completions`. */
export const chatted = (content: string | null, more: Record<string, unknown> = {}): Reply => ({
  status: 200,
  json: {
    ...{ id: "chatcmpl-7", object: "chat.completion", created: 1_780_000_000, model: "llama3.3:70b" },
    choices: [
      { index: 0, logprobs: null, finish_reason: "stop", message: { role: "assistant", content, refusal: null, ...more } },
    ],
    usage: { prompt_tokens: 300, completion_tokens: 50, total_tokens: 350 },
  },
});

const DIMENSIONS = 64;
/** Words that mean alike lie in one direction, as they would for a model. */
const MEANINGS: readonly RegExp[] = [
  /\b(sea|ocean|harbou?r|boats?|ships?|vessels?|waves?|lighthouse)\b/g,
  /\b(hotels?|rooms?|hostels?|stay|sleep|bed)\b/g,
  /\b(bread|bakery|baker|cake|coffee|food)\b/g,
  /\b(dogs?|puppy|puppies|cats?|pets?)\b/g,
];

function embeddings({ input, model }: { input: string[]; model: string }) {
  const data = input.map((text, index) => {
    const embedding = new Array<number>(DIMENSIONS).fill(0.01);
    MEANINGS.forEach((meaning, i) => {
      embedding[i]! += text.toLowerCase().match(meaning)?.length ?? 0;
    });
    for (const word of text.toLowerCase().match(/\w+/g) ?? []) embedding[8 + (word.length % 40)]! += 0.05;
    return { object: "embedding", index, embedding };
  });
  const tokens = input.reduce((sum, text) => sum + text.split(/\s+/).length, 0);
  return { object: "list", model, data, usage: { prompt_tokens: tokens, total_tokens: tokens } };
}
