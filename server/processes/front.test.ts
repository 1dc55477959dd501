import { once } from "node:events";
import { type IncomingMessage, request, type ServerResponse } from "node:http";
import net from "node:net";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { LENGTH_HEADER } from "@/server/core/media/length-header";
import { createFront, type Handler, MOST_BODY_BYTES } from "./front";
import { hostCheck } from "./host-check";
import { proxyCheck } from "./proxies";
import { type HttpService, serveHttp } from "./serve-http";

/** Stands where Next.js stands: says what it was asked. */
const echo: Handler = async (incoming: IncomingMessage, response: ServerResponse) => {
  const body = await text(incoming);
  response.setHeader("content-type", "application/json");
  // As Next.js does it: the header that belongs there is missing, the answer is written without a length.
  if (incoming.url === "/media/film") {
    response.setHeader(LENGTH_HEADER, "6");
    if (incoming.method === "HEAD") return void response.end();
    response.write('"fi');
    return void response.end('lm"');
  }
  response.end(
    JSON.stringify({ url: incoming.url, method: incoming.method, length: body.length, id: incoming.headers["x-request-id"] }),
  );
};

describe("what stands before Next.js", () => {
  let service: HttpService;
  beforeAll(async () => {
    service = await serveHttp(
      createFront(echo, { ...hostCheck({ publicUrl: "http://localhost:3000" }), isProxy: proxyCheck([]) }),
      {
        port: 0,
        host: "127.0.0.1",
      },
    );
  });
  afterAll(() => service.drain(0));

  const ask = async (
    method: string,
    path: string,
    headers: Record<string, string> = {},
    body?: (send: NodeJS.WritableStream) => void,
  ) => {
    const asked = request({ port: service.port, host: "127.0.0.1", method, path, headers });
    asked.on("error", () => {}); // an answer may come before the whole body went out
    if (body) body(asked);
    else asked.end();
    const [response] = (await once(asked, "response")) as [IncomingMessage];
    return { status: response.statusCode, headers: response.headers, body: JSON.parse((await text(response)) || "null") };
  };
  const askRaw = async (bytes: string) => {
    const socket = net.connect(service.port, "127.0.0.1");
    socket.write(bytes);
    const [head = "", body = ""] = (await text(socket)).split("\r\n\r\n");
    return { status: Number(head.split(" ")[1]), body: JSON.parse(body) };
  };

  test.each(["GET", "HEAD"])("%s of a file tells its length, which Next.js leaves out", async (method) => {
    const { headers } = await ask(method, "/media/film");
    expect(headers).toMatchObject({ "content-length": "6" });
    expect(headers).not.toHaveProperty("transfer-encoding");
    expect(headers).not.toHaveProperty(LENGTH_HEADER);
  });

  test.each([
    ["TRACE", "/v2/health", 405],
    ["PROPFIND", "/", 405],
    ["GET", "/%E0%A4%A", 400],
    ["GET", "/%", 400],
    ["GET", "/a%00b", 400],
    ["OPTIONS", "*", 400],
    ["GET", `/${"a".repeat(17_000)}`, 414],
  ])("%s %s is answered %i with a JSON sentence", async (method, path, status) => {
    const answer = await ask(method, path);
    expect(answer).toMatchObject({ status, body: { message: expect.any(String) } });
    expect(answer.headers).toMatchObject({
      "content-type": "application/json; charset=utf-8",
      "x-request-id": expect.any(String),
    });
  });

  test.each([
    ["a method that HTTP does not know", "BREW / HTTP/1.1\r\nHost: localhost\r\n\r\n", 405],
    ["CONNECT", "CONNECT example.com:443 HTTP/1.1\r\nHost: example.com\r\n\r\n", 405],
    ["bytes that are not HTTP", "GET / JUNK/1.1\r\n\r\n", 400],
    ["headers that are too long", `GET / HTTP/1.1\r\nHost: localhost\r\nx: ${"a".repeat(40_000)}\r\n\r\n`, 431],
  ])("%s is answered as JSON", async (_name, bytes, status) => {
    expect(await askRaw(bytes)).toMatchObject({ status, body: { message: expect.any(String) } });
  });

  test("a page on a stranger's domain cannot reach a server that is for this machine", async () => {
    expect(await ask("GET", "/", { host: "evil.example" })).toMatchObject({ status: 421 });
    expect(await ask("GET", "/", { host: "localhost:9999" })).toMatchObject({ status: 200 });
  });

  test("a POST keeps its method and body, with a trailing slash and with doubled ones", async () => {
    const post = (path: string) => ask("POST", path, {}, (send) => send.end("abc"));
    expect(await post("//v2//text_to_video/?a=b//c")).toMatchObject({
      status: 200,
      body: { url: "/v2/text_to_video/?a=b//c", method: "POST", length: 3 },
    });
  });

  test("the caller's request id is kept when it is safe to print, and replaced otherwise", async () => {
    const kept = await ask("GET", "/", { "x-request-id": "abc-1" });
    expect([kept.headers["x-request-id"], kept.body.id]).toEqual(["abc-1", "abc-1"]);
    const replaced = await ask("GET", "/", { "x-request-id": "a b<script>" });
    expect(replaced.headers["x-request-id"]).toMatch(/^[0-9a-f-]{36}$/);
  });

  test("a body above the limit is refused by its announced length", async () => {
    const answer = await ask("POST", "/", { "content-length": String(MOST_BODY_BYTES + 1) }, (send) => send.write("x"));
    expect(answer).toMatchObject({ status: 413, body: { message: expect.stringContaining("50 MB") } });
  });

  test("a body above the limit is refused while it arrives, when its length was not announced", async () => {
    const part = Buffer.alloc(1024 * 1024);
    const answer = await ask("POST", "/", { "transfer-encoding": "chunked" }, (send) => {
      for (let sent = 0; sent <= MOST_BODY_BYTES; sent += part.length) send.write(part);
      send.end();
    });
    expect(answer).toMatchObject({ status: 413 });
  });
});

test("draining lets an answer under way finish, ends event streams, and takes nothing new", async () => {
  let finish = () => {};
  const finished = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const asked: unknown[] = [];
  const service = await serveHttp(
    async (incoming, response) => {
      asked.push(incoming.url);
      if (incoming.url === "/stream") {
        response.setHeader("content-type", "text/event-stream");
        response.write(": hello\n\n");
        return;
      }
      await finished;
      response.end("whole");
    },
    { port: 0, host: "127.0.0.1" },
  );
  const url = `http://127.0.0.1:${service.port}`;
  const stream = await fetch(`${url}/stream`);
  const slow = fetch(`${url}/slow`).then((response) => response.text());
  await vi.waitUntil(() => asked.length === 2);
  const drained = service.drain(60_000);
  await expect(stream.text()).rejects.toThrow();
  await expect(fetch(`${url}/new`)).rejects.toThrow();
  finish();
  expect(await slow).toBe("whole");
  await drained;
});
