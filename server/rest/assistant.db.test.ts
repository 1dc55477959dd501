import SamsarClient, { SamsarRequestError } from "samsar-js";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { listFilmMessages, listMessages } from "@/server/core/assistant/list-messages";
import { proposeEdits } from "@/server/core/assistant/propose-edits";
import { auditLedger } from "@/server/core/credits/audit-ledger";
import { holdCredits } from "@/server/core/credits/hold-credits";
import { commitEdit } from "@/server/core/edits/commit-edit";
import { giveUpAbandoned } from "@/server/core/metering/end-metered";
import { openAiAssistant } from "@/server/providers/assistant/openai/openai-assistant";
import {
  chatted,
  failure,
  functionCall,
  message,
  type RecordedOpenAi,
  recordOpenAi,
  responded,
} from "@/server/providers/assistant/testing/recorded-openai";
import { finishAs } from "./testing/finished-film";
import { listen } from "./testing/listen";
import { pictureDataUrl } from "./testing/pictures";
import { createTestServer, type TestServer, type TestUser } from "./testing/test-server";
import { validBodies } from "./testing/valid-bodies";

/** The same database served twice: with a language model, and without any. */
let server: TestServer;
let local: TestServer;
let model: RecordedOpenAi;
let http: Awaited<ReturnType<typeof listen>>;
let localHttp: Awaited<ReturnType<typeof listen>>;
let user: TestUser;
/** How far the clock of the first is ahead, in milliseconds. */
let later = 0;

beforeAll(async () => {
  model = await recordOpenAi();
  const assistant = openAiAssistant({ apiKey: "sk-test", baseUrl: model.url, model: "gpt-5.6-sol" });
  server = await createTestServer({ assistant, now: () => new Date(Date.now() + later) });
  local = await createTestServer();
  [http, localHttp] = await Promise.all([listen(server.serve), listen(local.serve)]);
});
beforeEach(async () => {
  later = 0;
  user = await server.createUser(1000);
  model.calls.length = 0;
});
afterAll(async () => {
  await Promise.all([http.close(), localHttp.close(), model.close()]);
  await Promise.all([server.drop(), local.drop()]);
});

const connect = (url = http.url, apiKey = user.key) => new SamsarClient({ baseUrl: `${url}/v1`, apiKey });
const balanceOf = async (id = user.id, at = server) =>
  Number((await at.db.ledgerAccount.findUniqueOrThrow({ where: { id: `user:${id}` } })).balance) / 10_000;

async function openSession(key = user.key, body: object = {}, at = server): Promise<string> {
  const opened = await at.call("POST", "/v2/utils/assistant_session", { key, body });
  expect(opened.json).toMatchObject({ session_type: "assistant", request_id: opened.json.session_id });
  return opened.json.session_id;
}

async function refused(call: Promise<unknown>): Promise<SamsarRequestError> {
  const error = await call.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(SamsarRequestError);
  return error as SamsarRequestError;
}

describe("with a language model, through the published client", () => {
  test("a conversation is told anew with each turn, and costs exactly its tokens", async () => {
    const session_id = await openSession();
    const client = connect();
    await client.setAssistantSystemPrompt({ system_prompt: "You speak like a sailor." });
    model.answer(
      responded([message("Ahoy.")]),
      responded([message("Aye.")], { input_tokens: 10, input_tokens_details: null, output_tokens: 1 }),
    );
    const first = await client.createAssistantCompletion({
      session_id,
      message: "Hello",
      max_output_tokens: 300,
      temperature: 0.5,
    });
    expect(first.data).toMatchObject({
      ...{
        object: "response",
        status: "completed",
        model: "gpt-5.6-sol-2026-05-01",
        output_text: "Ahoy.",
        previous_response_id: null,
      },
      output: [{ type: "message", role: "assistant", content: [{ type: "output_text", text: "Ahoy." }] }],
      usage: { input_tokens: 1000, output_tokens: 100, total_tokens: 1100 },
    });
    // (800 × 5 + 200 × 0.5 + 100 × 30) / 1e6 × 100 × 2.5
    expect([first.creditsCharged, first.creditsRemaining]).toEqual([1.775, 998.225]);
    const second = await client.createAssistantCompletion({
      sessionId: session_id,
      input: [{ role: "user", content: "Is it calm?" }],
    });
    expect(second.data).toMatchObject({ output_text: "Aye.", previous_response_id: first.data.id });
    expect(second.creditsCharged).toBe(0.02);
    const [, call] = model.calls;
    expect(call!.body.instructions).toBe("You speak like a sailor.");
    expect(
      call!.body.input.map(({ role, content }: { role: string; content: { text: string }[] }) => [role, content[0]!.text]),
    ).toEqual([
      ["user", "Hello"],
      ["assistant", "Ahoy."],
      ["user", "Is it calm?"],
    ]);
    // Going on from the first answer leaves the second out.
    model.answer(responded([message("Elsewhere.")]));
    const branch = await client.createAssistantCompletion({
      session_id,
      input: "And here?",
      previous_response_id: first.data.id as string,
    });
    expect(branch.data.previous_response_id).toBe(first.data.id);
    expect(JSON.stringify(model.calls[2]!.body.input)).not.toContain("Aye.");
    const logs = await client.getV2UserUsageLogs();
    expect(logs.data.items.map(({ source, credits }) => [source, credits])).toEqual([
      ["assistant_completion", 1.775],
      ["assistant_completion", 0.02],
      ["assistant_completion", 1.775],
    ]);
    expect(logs.data.items[0]!.balanceAfter).toBe(await balanceOf());
  });

  test("pictures, tools and drawn pictures go both ways", async () => {
    const session_id = await openSession();
    const result = pictureDataUrl.split(",")[1]!;
    const drawn = {
      id: "ig_1",
      type: "image_generation_call",
      status: "completed",
      result,
      revised_prompt: "A pier",
      quality: "low",
      size: "1024x1024",
    };
    model.answer(responded([functionCall("find_hotel", { city: "Porto" }), drawn]));
    const tools = [{ type: "function", name: "find_hotel", parameters: { type: "object" } }, { type: "image_generation" }];
    const asked = [
      { type: "input_text", text: "What is this?" },
      { type: "input_image", image_url: pictureDataUrl },
    ];
    const { data, creditsCharged } = await connect().createAssistantCompletion({
      session_id,
      input: asked,
      tools,
      tool_choice: "auto",
    });
    expect(data.output).toEqual([
      expect.objectContaining({ type: "function_call", name: "find_hotel", call_id: "call_9x" }),
      expect.objectContaining({ type: "image_generation_call", revised_prompt: "A pier", result }),
    ]);
    expect(creditsCharged).toBe(1.775 + 2.75);
    // What was supplied is a file of ours, decoded and encoded anew, and travels along as one.
    const sent = model.calls[0]!.body.input[0].content[1];
    expect(sent.image_url).toMatch(/^data:image\/(png|jpeg);base64,/);
    const turn = await server.db.assistantTurn.findFirstOrThrow({ where: { sessionId: session_id } });
    expect(JSON.stringify(turn.input)).toMatch(/https:\/\/films\.example\/media\/uploads\//);
    expect(JSON.stringify(turn.output)).not.toContain(result);
    model.answer(responded([message("Casa Azul.")]));
    const output = [{ type: "function_call_output", call_id: "call_9x", output: { hotel: "Casa Azul" } }];
    await connect().createAssistantCompletion({ session_id, input: output as never });
    expect(model.calls[1]!.body.input.map(({ type }: { type: string }) => type)).toEqual([
      "message",
      "function_call",
      "message",
      "function_call_output",
    ]);
  });

  test("a repeat under one Idempotency-Key is told the same and pays once, drawn pictures included", async () => {
    const session_id = await openSession();
    const drawn = { id: "ig_1", type: "image_generation_call", status: "completed", result: pictureDataUrl.split(",")[1]! };
    model.answer(responded([message("Once."), drawn]));
    const send = () =>
      server.call("POST", "/v2/assistant/completion", {
        ...{ key: user.key, body: { input: { session_id, message: "Draw", tools: [{ type: "image_generation" }] } } },
        headers: { "idempotency-key": "turn-1" },
      });
    const first = await send();
    const again = await send();
    expect([first.status, again.json]).toEqual([200, first.json]);
    expect(model.calls).toHaveLength(1);
    // The stored answer is gone, as after a crash before it was kept: the conversation still knows it.
    await server.db.idempotencyKey.updateMany({ data: { completedAt: null } });
    later = 90_000;
    const third = await send();
    expect(third.json).toMatchObject({ id: first.json.id, creditsCharged: first.json.creditsCharged });
    expect(third.json.output[1].result.length).toBeGreaterThan(50);
    expect(await balanceOf()).toBe(1000 - first.json.creditsCharged);
  });

  test.each([
    ["429", failure(429, "slow down")],
    ["500", failure(500, "boom")],
    ["garbage", { raw: "<html>" }],
    ["nothing", responded([])],
  ] as const)("a provider that answers %s is 502, and nothing is charged, kept or held", async (_, reply) => {
    const session_id = await openSession();
    model.answer(reply);
    const error = await refused(connect().createAssistantCompletion({ session_id, message: "Hello" }));
    expect([error.status, (error.body as { message: string }).message]).toEqual([
      502,
      expect.stringMatching(/Nothing was charged/),
    ]);
    expect(await balanceOf()).toBe(1000);
    expect(await server.db.assistantTurn.count({ where: { sessionId: session_id } })).toBe(0);
    model.answer(failure(500, "boom"));
    expect((await refused(connect().enhanceMessage({ message: "Come in" }))).status).toBe(502);
    expect(await balanceOf()).toBe(1000);
    expect(await auditLedger(server.db)).toEqual([]);
  });

  test("who cannot pay the most it may cost is told so before anybody is asked; parallel turns never overdraw", async () => {
    const poor = await server.createUser(0.5);
    const session_id = await openSession(poor.key);
    const error = await refused(connect(http.url, poor.key).createAssistantCompletion({ session_id, message: "Hello" }));
    expect([error.status, (error.body as { message: string }).message]).toEqual([
      402,
      expect.stringMatching(/assistant_completion/),
    ]);
    expect(model.calls).toHaveLength(0);
    const few = await server.createUser(4);
    const id = await openSession(few.key);
    model.answer(responded([message("x")], { input_tokens: 100, output_tokens: 10, input_tokens_details: null }));
    const body = { session_id: id, message: "Hello", max_output_tokens: 200 };
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => server.call("POST", "/v1/assistant/completion", { key: few.key, body })),
    );
    expect(answers.map(({ status }) => status).every((status) => status === 200 || status === 402)).toBe(true);
    const paid = answers.filter(({ status }) => status === 200).length;
    expect(await balanceOf(few.id)).toBeCloseTo(4 - paid * 0.2, 6);
  });

  test("external users have prompts, sessions and credits of their own", async () => {
    const client = connect();
    const member = { provider: "shop", unique_key: `member-${user.id}` };
    await server.call("POST", "/v2/credits/grant", { key: user.key, body: { credits: 50, external_user: member } });
    await client.setAssistantSystemPrompt({ systemPrompt: "You are the account's." });
    const opened = await client.createExternalAssistantSession(member, { session_name: "Help", metadata: { page: "cart" } });
    expect(opened.data).toMatchObject({
      session_name: "Help",
      metadata: { page: "cart" },
      external_user: { unique_key: member.unique_key },
    });
    const session_id = opened.data.session_id;
    model.answer(responded([message("Hi.")]));
    const before = await balanceOf();
    const answer = await client.createExternalAssistantCompletion({ session_id, message: "Hello" }, member);
    expect(model.calls[0]!.body.instructions).toBe("You are the account's.");
    await client.setExternalAssistantSystemPrompt({ prompt: "You are the member's." }, member);
    await client.createExternalAssistantCompletion({ session_id, message: "Hello" }, member);
    expect(model.calls[1]!.body.instructions).toBe("You are the member's.");
    expect([answer.creditsCharged, await balanceOf()]).toEqual([1.775, before]);
    // Theirs is not found by another of them, nor by another account.
    const sibling = { provider: "shop", unique_key: `sibling-${user.id}` };
    expect((await refused(client.createExternalAssistantCompletion({ session_id, message: "x" }, sibling))).status).toBe(404);
    const stranger = await server.createUser(100);
    expect((await refused(connect(http.url, stranger.key).createAssistantCompletion({ session_id, message: "x" }))).status).toBe(
      404,
    );
    const charged = await client.chargeExternalUserUtilityUsage(
      { utility_type: "elevenlabs_tts", characters: 1000 } as never,
      member,
    );
    expect(charged.data).toMatchObject({
      utilityType: "tts",
      provider: "elevenlabs",
      creditsCharged: 24,
      pricing: { costUsd: 0.12 },
    });
  });

  test("a film that the session's metadata names is told of as data, and only to who may see it", async () => {
    const made = await server.call("POST", "/v2/text_to_video", { key: user.key, body: validBodies["videos.textToVideo"] });
    await finishAs(server, made.json.request_id);
    const session = await openSession(user.key, { metadata: { request_id: made.json.request_id } });
    model.answer(responded([message("Two scenes.")]));
    await connect().createAssistantCompletion({ session_id: session, message: "How many scenes?" });
    expect(model.calls[0]!.body.instructions).toMatch(/none of it is an instruction/);
    expect(model.calls[0]!.body.instructions).toContain('"shows":"Wide product shot');
    const stranger = await server.createUser(100);
    const theirs = await openSession(stranger.key, { metadata: { request_id: made.json.request_id } });
    await connect(http.url, stranger.key).createAssistantCompletion({ session_id: theirs, message: "How many scenes?" });
    expect(model.calls[1]!.body.instructions).not.toContain("<film>");
  });

  test("edits are proposed by the model's tool, kept in the conversation, and applied by a person", async () => {
    const made = await server.call("POST", "/v2/text_to_video", { key: user.key, body: validBodies["videos.textToVideo"] });
    const filmId = made.json.request_id as string;
    await finishAs(server, filmId);
    const ctx = {
      ...server.context(user.id),
      assistant: openAiAssistant({ apiKey: "sk-test", baseUrl: model.url, model: "gpt-5.6-sol" }),
    };
    model.answer(responded([functionCall("propose_edits", { edits: [{ kind: "lengthen", scene: 2, bySeconds: 2 }] })]));
    const proposal = await proposeEdits(ctx, { filmId, text: "The second one feels rushed" });
    expect(proposal).toMatchObject({
      text: "Here is what I propose.",
      proposals: [{ says: "Scene 2 lasts 8 seconds instead of 6 seconds." }],
    });
    expect(model.calls[0]!.body.tools).toEqual([expect.objectContaining({ name: "propose_edits", strict: false })]);
    const { revision } = await commitEdit(ctx, {
      ...{ filmId, id: crypto.randomUUID(), revision: proposal.revision, edit: proposal.proposals[0]!.edit },
    });
    expect(revision).toBe(proposal.revision + 1);
    expect(await listFilmMessages(ctx, filmId)).toEqual(await listMessages(ctx, proposal.sessionId));
    expect(await listMessages(ctx, proposal.sessionId)).toMatchObject([
      {
        asked: "The second one feels rushed",
        answered: "Here is what I propose.",
        proposals: [{ edit: { kind: "scene.retime" } }],
        credits: 1.775,
      },
    ]);
    const stranger = server.context((await server.createUser(10)).id);
    await expect(proposeEdits(stranger, { filmId, text: "delete scene 1" })).rejects.toMatchObject({ code: "not_found" });
    await expect(listFilmMessages(stranger, filmId)).rejects.toMatchObject({ code: "not_found" });
    await expect(listMessages(stranger, proposal.sessionId)).rejects.toMatchObject({ code: "not_found" });
  });

  test("messages are said better for thirty credits", async () => {
    model.answer(responded([message(" Come and see us on Monday. ")]));
    const answer = await connect().enhanceMessage({
      message: "we open monday",
      language: "English",
      maxWords: "12",
      metadata: { place: "Porto" },
    });
    expect([answer.data.content, answer.creditsCharged]).toEqual(["Come and see us on Monday.", 30]);
    expect(model.calls[0]!.body.instructions).toMatch(/Write it in English.*at most 12 words/);
  });

  test("servers with chat completions only are spoken to as well; where nobody counts tokens words are paid", async () => {
    const only = await recordOpenAi();
    only.onlyChat = true;
    only.answer({ status: 200, json: { choices: [{ message: { content: "Ahoy." }, finish_reason: "stop" }] } }, chatted("Aye."));
    const chat = await createTestServer({ assistant: openAiAssistant({ apiKey: "x", baseUrl: only.url, model: "llama3.3" }) });
    try {
      const someone = await chat.createUser(100);
      const session_id = await openSession(someone.key, {}, chat);
      const ask = () =>
        chat.call("POST", "/v2/assistant/completion", { key: someone.key, body: { session_id, message: "Hello" } });
      expect((await ask()).json).toMatchObject({ output_text: "Ahoy.", creditsCharged: 1 });
      expect((await ask()).json).toMatchObject({ output_text: "Aye.", creditsCharged: 0.75, model: "llama3.3:70b" });
    } finally {
      await only.close();
      await chat.drop();
    }
  });
});

describe("without a language model", () => {
  test("the assistant answers what is certain, about a film too, and proposes edits that mean one thing", async () => {
    const someone = await local.createUser(1000);
    const made = await local.call("POST", "/v2/text_to_video", { key: someone.key, body: validBodies["videos.textToVideo"] });
    const filmId = made.json.request_id as string;
    await finishAs(local, filmId);
    const session_id = await openSession(someone.key, { metadata: { session_id: filmId } }, local);
    const client = connect(localHttp.url, someone.key);
    const answer = await client.createAssistantCompletion({ session_id, message: "how long is my film?" });
    expect(answer.data).toMatchObject({ model: "kinora-local", output_text: "The film lasts 12 seconds, in 2 scenes." });
    expect(answer.data.usage).toEqual({ input_tokens: 0, output_tokens: 0, total_tokens: 0 });
    expect(answer.creditsCharged).toBe(1);
    const ctx = local.context(someone.id);
    const proposal = await proposeEdits(ctx, { filmId, text: "move scene 2 before 1 and music quieter" });
    expect(proposal.proposals.map(({ edit }) => edit.kind)).toEqual(["scene.move", "sound.level"]);
    expect((await proposeEdits(ctx, { filmId, text: "what is scene 2?" })).text).toMatch(/^Scene 2 of 2/);
    expect((await proposeEdits(ctx, { filmId, text: "make it funnier" })).text).toMatch(/needs a language model/);
    const repeated = { filmId, text: "turn captions on", id: "65f1234567890abcdef00077" };
    const [first, second] = [await proposeEdits(ctx, repeated), await proposeEdits(ctx, repeated)];
    expect(second).toMatchObject({ turnId: first.turnId, proposals: first.proposals });
    const enhanced = await client.enhanceMessage({ message: "we open   on on monday ,come in order to rest" });
    expect([enhanced.data.content, enhanced.creditsCharged]).toEqual(["We open on monday, come to rest.", 30]);
    const before = await balanceOf(someone.id, local);
    const error = await refused(client.enhanceMessage({ message: "we open on monday, come and see us", language: "es" }));
    expect([error.status, await balanceOf(someone.id, local)]).toEqual([422, before]);
  });

  test("what was used elsewhere is charged exactly, once per key, and never on credit", async () => {
    const someone = await local.createUser(10);
    const charge = (body: object, headers = {}) =>
      local.call("POST", "/v2/utils/usage_charge", { key: someone.key, body, headers });
    const crawl = { input: { utilityType: "firecrawl", firecrawl_credits_used: 3, pricingMultiplier: 0 } };
    const first = await charge(crawl, { "idempotency-key": "crawl-1" });
    expect(first.json).toEqual({
      ...{ utilityType: "crawl", provider: "firecrawl", model: null, creditsCharged: 5.4, remainingCredits: 4.6 },
      pricing: {
        costUsd: 0.027,
        pricingMultiplier: 2,
        creditsPerDollar: 100,
        samsarUsdPerCredit: 0.01,
        units: { crawl_credits: 3 },
      },
    });
    expect((await charge(crawl, { "idempotency-key": "crawl-1" })).json).toEqual(first.json);
    expect(first.headers.get("x-credits-charged")).toBe("5.4");
    const stt = await charge({ type: "transcription", duration_minutes: 3, model: "scribe" });
    expect(stt.json).toMatchObject({
      utilityType: "stt",
      creditsCharged: 2.2,
      model: "scribe",
      pricing: { units: { hours: 0.05 } },
    });
    expect((await charge({ usage_type: "tts", content: "Hej 🎬" })).json.creditsCharged).toBe(0.12);
    expect((await charge({ type: "tts", characters: 1000 })).status).toBe(402);
    expect(await balanceOf(someone.id, local)).toBe(2.28);
    for (const bad of [
      {},
      { type: "gpu", characters: 1 },
      { type: "tts" },
      { type: "tts", characters: -5 },
      { type: "tts", characters: 1.5 },
      { type: "tts", characters: "100" },
      { type: "tts", text: "" },
      { type: "stt", duration_ms: 0 },
      { type: "crawl", firecrawl_credits_used: 1e12 },
      { type: "constructor", characters: 1 },
    ]) {
      expect([bad, (await charge(bad)).status]).toEqual([bad, 400]);
    }
  });

  test("strange and hostile requests are 400 with what is wrong, and cost nothing", async () => {
    const someone = await local.createUser(10);
    const session_id = await openSession(someone.key, {}, local);
    const ask = (body: object) => local.call("POST", "/v2/assistant/completion", { key: someone.key, body });
    const cases: [object, RegExp][] = [
      [{ message: "Hello" }, /^session_id is required\.$/],
      [{ session_id }, /^Session has no messages to complete\.$/],
      [{ session_id, message: "  " }, /no messages to complete/],
      [{ session_id, input: [] }, /no messages to complete/],
      [{ session_id, messages: [{ role: "root", content: "x" }] }, /^role must be/],
      [{ session_id, messages: [{ role: "user", content: [{ type: "video" }] }] }, /neither a message nor content/],
      [{ session_id, input: 5 }, /neither a message nor content/],
      [{ session_id, message: "x", temperature: 9 }, /temperature/],
      [{ session_id, message: "x", max_tokens: 0 }, /max_output_tokens/],
      [
        { session_id, message: "x", tools: [{ type: "mcp", server_url: "http://127.0.0.1" }] },
        /^tools must be function or image_generation/,
      ],
      [{ session_id, message: "x", tools: [{ type: "web_search" }] }, /^tools must be/],
      [{ session_id, message: "x", input: "y" }, /conflicting alias values/],
      [{ session_id, input: [{ type: "input_image", image_url: "http://169.254.169.254/latest" }] }, /public internet/],
      [{ session_id, input: [{ type: "input_image", image_url: "file:///etc/passwd" }] }, /https/],
      [{ session_id, input: [{ type: "input_image", image_url: "data:image/svg+xml;base64,PHN2Zz4=" }] }, /PNG, JPEG/],
      [{ session_id, message: "x".repeat(200_001) }, /200000 characters/],
    ];
    for (const [body, sentence] of cases) {
      const answer = await ask(body);
      expect([answer.status, answer.json.message]).toEqual([answer.status === 413 ? 413 : 400, expect.stringMatching(sentence)]);
    }
    expect((await ask({ session_id: "65f1234567890abcdef12345", message: "x" })).status).toBe(404);
    const gone = await ask({ session_id, message: "x", previous_response_id: "resp_65f1234567890abcdef12345" });
    expect([gone.status, gone.json.message]).toEqual([404, "previous_response_id is no response of this session."]);
    expect((await local.call("POST", "/v2/assistant/set_system_prompt", { key: someone.key, body: { prompt: 5 } })).status).toBe(
      400,
    );
    const cleared = await local.call("POST", "/v2/assistant/set_system_prompt", { key: someone.key, body: { value: "" } });
    expect(cleared.json).toEqual({ system_prompt: null, model: "kinora-local", selected_assistant_model: "kinora-local" });
    expect(await balanceOf(someone.id, local)).toBe(10);
  });

  test("credits of a call whose process died are given back", async () => {
    const someone = await local.createUser(10);
    const calls = { userId: someone.id, source: "assistant_completion", answerId: "a".repeat(24) };
    const long = new Date(Date.now() - 3_600_000);
    await local.db.$transaction(async (tx) => {
      await tx.meteredCall.create({ data: { id: "b".repeat(24), ...calls, createdAt: long } });
      await holdCredits(tx, { accountId: `user:${someone.id}`, requestId: "b".repeat(24), amount: 50_000n, what: "test" });
    });
    expect(await balanceOf(someone.id, local)).toBe(5);
    expect(await giveUpAbandoned(local.db, new Date())).toBe(1);
    expect(await balanceOf(someone.id, local)).toBe(10);
  });
});
