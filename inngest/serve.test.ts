import { createHmac } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Inngest } from "inngest";
import { afterEach, describe, expect, it, vi } from "vitest";
import { GET, POST, PUT } from "@/app/api/inngest/route";
import { createClient } from "./client";
import { silentLog } from "./embedded/silent-log";
import { serveFunctions } from "./serve";

const signingKey = `signkey-test-${"ab".repeat(32)}`;
const closers: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).toReversed()) await close();
});

interface Received {
  path: string;
  authorization: string | undefined;
  body: unknown;
}

/** Stands where an Inngest server would: takes registrations and events, after refusing the first `failures` requests. */
async function inngestServer(failures = 0) {
  const received: Received[] = [];
  let refused = 0;
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = JSON.parse(Buffer.concat(chunks).toString() || "null") as unknown;
    if (refused++ < failures) return response.writeHead(500, { "content-type": "application/json" }).end('{"error":"not yet"}');
    received.push({ path: request.url ?? "", authorization: request.headers.authorization, body });
    const answer = request.url?.startsWith("/e/") ? { ids: ["event-1"], status: 200 } : { ok: true, modified: true };
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(answer));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  closers.push(() => new Promise((resolve) => server.close(resolve)));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, received };
}

const cloudClient = (baseUrl: string) =>
  createClient({ kind: "cloud", eventKey: "event-key", signingKey, baseUrl }, { log: silentLog });

async function serveGreeter(client: Inngest.Any) {
  const greet = client.createFunction({ id: "greet", triggers: [{ event: "greet" }] }, ({ event }) => `hello ${event.data.name}`);
  const served = await serveFunctions({ client, functions: [greet], port: 0, log: silentLog });
  closers.push(() => served.close({ graceMilliseconds: 1000 }));
  return served;
}

/** A call request as an Inngest server makes it. Keys are in order, as the signature wants them. */
const callBody = JSON.stringify({
  ctx: {
    attempt: 0,
    disable_immediate_execution: false,
    fn_id: "f",
    max_attempts: 1,
    qi_id: "q",
    run_id: "r",
    stack: { current: 0, stack: [] },
    use_api: false,
  },
  event: { data: { name: "world" }, id: "e", name: "greet", ts: 1 },
  events: [{ data: { name: "world" }, id: "e", name: "greet", ts: 1 }],
  steps: {},
  use_api: false,
  version: 2,
});

function signature(body: string, key = signingKey, seconds = Math.floor(Date.now() / 1000)): string {
  const digest = createHmac("sha256", key.replace(/^signkey-\w+?-/, ""))
    .update(body + seconds)
    .digest("hex");
  return `t=${seconds}&s=${digest}`;
}

const call = (url: string, headers: Record<string, string> = {}, body = callBody) =>
  fetch(`${url}?fnId=kinora-greet&stepId=step`, {
    method: "POST",
    body,
    headers: { "content-type": "application/json", ...headers },
  });

describe("functions served to a real Inngest server", () => {
  it("register themselves with the signing key, again and again until the server takes them", async () => {
    const server = await inngestServer(1);
    const served = await serveGreeter(cloudClient(server.url));
    await served.registered;
    const [registration] = server.received;
    expect(registration).toMatchObject({
      path: "/fn/register",
      authorization: expect.stringMatching(/^Bearer signkey-test-[0-9a-f]{64}$/),
      body: { appName: "kinora", url: served.url, functions: [expect.objectContaining({ id: "kinora-greet" })] },
    });
  });

  it("answer 401 to unsigned, wrongly signed and stale calls, and run for signed ones", async () => {
    const server = await inngestServer();
    const { url } = await serveGreeter(cloudClient(server.url));
    expect((await call(url)).status).toBe(401);
    expect((await call(url, { "x-inngest-signature": signature(callBody, `signkey-test-${"cd".repeat(32)}`) })).status).toBe(401);
    expect((await call(url, { "x-inngest-signature": signature(callBody, signingKey, 1_700_000_000) })).status).toBe(401);
    const forged = callBody.replaceAll("world", "forged");
    expect((await call(url, { "x-inngest-signature": signature(callBody) }, forged)).status).toBe(401);

    const signed = await call(url, { "x-inngest-signature": signature(callBody) });
    expect([200, 206]).toContain(signed.status);
    expect(await signed.text()).toContain("hello world");
  });

  it("run unsigned for a development server", async () => {
    const server = await inngestServer();
    const { url } = await serveGreeter(createClient({ kind: "dev", url: server.url }, { log: silentLog }));
    const answer = await call(url);
    expect([200, 206]).toContain(answer.status);
    expect(await answer.text()).toContain("hello world");
  });

  it("are all that this port serves", async () => {
    const server = await inngestServer();
    const { url } = await serveGreeter(cloudClient(server.url));
    const other = await fetch(new URL("/anything", url));
    expect([other.status, Object.keys((await other.json()) as object)]).toEqual([404, ["message"]]);
  });

  it("finish the call under way before the port closes", async () => {
    const server = await inngestServer();
    const client = createClient({ kind: "dev", url: server.url }, { log: silentLog });
    let finish = () => {};
    const begun = vi.fn();
    const greet = client.createFunction({ id: "greet", triggers: [{ event: "greet" }] }, async () => {
      begun();
      await new Promise<void>((resolve) => {
        finish = resolve;
      });
      return "finished";
    });
    const served = await serveFunctions({ client, functions: [greet], port: 0, log: silentLog });
    const answer = call(served.url);
    await vi.waitFor(() => expect(begun).toHaveBeenCalled());
    const closed = served.close({ graceMilliseconds: 20_000 });
    finish();
    expect(await (await answer).text()).toContain("finished");
    await closed;
    await expect(call(served.url)).rejects.toThrow();
  });
});

describe("the client", () => {
  it("sends events to the server its mode names, under their own id", async () => {
    const server = await inngestServer();
    const event = { id: "once", name: "video/cancelled", data: { sessionId: "s" } };
    for (const client of [cloudClient(server.url), createClient({ kind: "dev", url: server.url })])
      expect(await client.send(event)).toEqual({ ids: ["event-1"] });
    expect(server.received.map(({ path }) => path)).toEqual(["/e/event-key", expect.stringMatching(/^\/e\//)]);
    for (const { body } of server.received) expect(body).toEqual([expect.objectContaining(event)]);
  });

  it("says what to do where no engine runs", async () => {
    await expect(
      createClient({ kind: "embedded" }, { log: silentLog }).send({ name: "video/cancelled", data: {} }),
    ).rejects.toThrow("publishEvent");
  });
});

it("the web process serves no functions and says who does", async () => {
  for (const method of [GET, POST, PUT]) {
    const answer = method();
    expect(answer.status).toBe(404);
    expect(await answer.json()).toEqual({ message: expect.stringContaining("The worker runs them") });
  }
});
