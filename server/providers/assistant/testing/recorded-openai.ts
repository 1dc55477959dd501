import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What the client sent. */
export interface RecordedCall {
  path: string;
  authorization: string | undefined;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into bodies of every shape.
  body: any;
}
type Reply = { status: number; json: unknown; headers?: Record<string, string>; pause?: Pause } | { raw: string };
/** After how many words a stream goes on no more: the line is cut, or nothing more comes while somebody listens. */
type Pause = { words: number; next: "cut" | "wait" };

export interface RecordedOpenAi {
  url: string;
  calls: RecordedCall[];
  /** What comes next, in order; the last one again and again. */
  answer(...replies: Reply[]): void;
  /** How many answers somebody stopped listening to. */
  left: number;
  /** Draws, or refuses to, for `/images/generations`. */
  draw: (prompt: string) => Reply | Promise<Reply>;
  /** Has no `/responses`, like many servers of people's own. */
  onlyChat: boolean;
  close(): Promise<void>;
}

/** A server on this machine that speaks OpenAI's API with answers as they were recorded, for the real SDK to talk to. */
export async function recordOpenAi(): Promise<RecordedOpenAi> {
  let replies: Reply[] = [];
  const recorded: RecordedOpenAi = {
    ...{ url: "", calls: [], left: 0, onlyChat: false },
    draw: () => failure(404, "Unknown request URL"),
    answer(...next) {
      replies = next;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  const server = createServer((request, response) => {
    let text = "";
    request.on("data", (chunk) => {
      text += chunk;
    });
    request.on("end", async () => {
      const path = request.url ?? "";
      const body = JSON.parse(text || "null");
      recorded.calls.push({ path, authorization: request.headers.authorization, body });
      const reply = path.endsWith("/images/generations") ? await recorded.draw(body.prompt) : nextReply(path, text);
      if ("raw" in reply) {
        response.writeHead(200, { "content-type": "text/html" });
        response.end(reply.raw);
        return;
      }
      if (body?.stream === true && reply.status === 200) {
        response.writeHead(200, { "content-type": "text/event-stream; charset=utf-8" });
        const events = path.endsWith("/responses") ? responseEvents(reply.json) : chatChunks(reply.json, body);
        const whole = send(response, events, reply.pause);
        response.on("close", () => {
          if (!whole) recorded.left++;
        });
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

interface Sent {
  event?: string;
  data: unknown;
  isWord?: boolean;
}

/** Writes events as they go over the wire; whether all of them. */
function send(response: ServerResponse, events: readonly Sent[], pause: Pause | undefined): boolean {
  let words = 0;
  for (const { event, data, isWord } of events) {
    if (pause && isWord && words++ === pause.words) {
      if (pause.next === "cut") setTimeout(() => response.destroy(), 50);
      return pause.next === "cut";
    }
    response.write(`${event ? `event: ${event}\n` : ""}data: ${typeof data === "string" ? data : JSON.stringify(data)}\n\n`);
  }
  response.end();
  return true;
}

const wordsOf = (text: string): string[] => text.match(/\S+\s*/g) ?? [];

// biome-ignore lint/suspicious/noExplicitAny: what was recorded has every shape.
type Recorded = any;

/** What `/responses` streams on its way to an answer. */
function responseEvents(whole: Recorded): Sent[] {
  let number = 0;
  const event = (type: string, more: object, isWord = false): Sent => ({
    ...{ event: type, data: { type, sequence_number: number++, ...more }, isWord },
  });
  const begun = { ...whole, status: "in_progress", output: [], usage: null };
  const items = whole.output.flatMap((item: Recorded, output_index: number): Sent[] => {
    const added = event("response.output_item.added", { output_index, item: { ...item, status: "in_progress", content: [] } });
    const at = { item_id: item.id, output_index, content_index: 0 };
    const text: string = item.type === "message" ? item.content[0].text : "";
    const said = wordsOf(text).map((delta) => event("response.output_text.delta", { ...at, delta, logprobs: [] }, true));
    const done = text === "" ? [] : [event("response.output_text.done", { ...at, text, logprobs: [] })];
    return [added, ...said, ...done, event("response.output_item.done", { output_index, item })];
  });
  const end = whole.status === "incomplete" ? "response.incomplete" : "response.completed";
  return [
    event("response.created", { response: begun }),
    event("response.in_progress", { response: begun }),
    ...items,
    event(end, { response: whole }),
  ];
}

/** The same for `/chat/completions`. Tokens are counted in a last chunk of their own, for who asks for it. */
function chatChunks({ choices, usage, ...whole }: Recorded, asked: Recorded): Sent[] {
  const chunk = (delta: object, finish_reason: string | null = null, isWord = false): Sent => ({
    data: { ...whole, object: "chat.completion.chunk", choices: [{ index: 0, delta, logprobs: null, finish_reason }] },
    isWord,
  });
  const [{ message, finish_reason: end }] = choices;
  const calls = (message.tool_calls ?? []).flatMap((call: Recorded, index: number): Sent[] => [
    chunk({ tool_calls: [{ index, id: call.id, type: "function", function: { name: call.function.name, arguments: "" } }] }),
    ...wordsOf(call.function.arguments).map((part) => chunk({ tool_calls: [{ index, function: { arguments: part } }] })),
  ]);
  return [
    chunk({ role: "assistant", content: "", refusal: null }),
    ...wordsOf(message.content ?? "").map((content) => chunk({ content }, null, true)),
    ...calls,
    chunk({}, end),
    ...(asked.stream_options?.include_usage ? [{ data: { ...whole, object: "chat.completion.chunk", choices: [], usage } }] : []),
    { data: "[DONE]" },
  ];
}

/** The same answer, of which only some words come. */
export const pausing = (reply: Reply, pause: Pause): Reply => ({ ...reply, pause }) as Reply;

export const failure = (status: number, message: string, code: string | null = null): Reply => ({
  ...{ status, json: { error: { message, type: "error", param: null, code } } },
});

/** An answer of `/images/generations`. */
export const drawn = (picture: Buffer): Reply => ({
  status: 200,
  json: {
    ...{ created: 1_780_000_000, background: "opaque", output_format: "png", quality: "high", size: "1536x1024" },
    data: [{ b64_json: picture.toString("base64") }],
    usage: {
      input_tokens: 40,
      input_tokens_details: { image_tokens: 0, text_tokens: 40 },
      output_tokens: 6208,
      total_tokens: 6248,
    },
  },
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
