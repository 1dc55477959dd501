import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import type { RequestListener } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { request } from "undici";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { type FetchOptions, fetchGuarded } from "./fetch-guarded";
import { createGuardedAgent, isConnectedToPublic } from "./guarded-agent";
import { type LocalServer, serve, serveBytes } from "./local-server.fixture";
import { nextHop } from "./send-guarded";

let folder: string;
let into: string;
const servers: LocalServer[] = [];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "kinora-fetch-"));
  into = join(folder, "file");
});
afterEach(async () => {
  for (const server of servers.splice(0)) server.close();
  await rm(into, { force: true });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const aServer = async (answer: RequestListener): Promise<LocalServer> => {
  const server = await serve(answer);
  servers.push(server);
  return server;
};
const aRawServer = async (onConnection: Parameters<typeof serveBytes>[0]): Promise<LocalServer> => {
  const server = await serveBytes(onConnection);
  servers.push(server);
  return server;
};

/** Fetches from a server that the test allows, unless `options` say otherwise. */
const take = (server: LocalServer, path = "/", options: Partial<FetchOptions> = {}) =>
  fetchGuarded(server.url + path, {
    purpose: "picture",
    into,
    maximumBytes: 1_000_000,
    deadlineMilliseconds: 20_000,
    accept: "image/png",
    allowPrivateHosts: [server.host],
    ...options,
  });

test("a file is fetched whole, asked for without cookies, credentials or compression", async () => {
  let headers: Record<string, unknown> = {};
  const server = await aServer((message, response) => {
    headers = message.headers;
    response.end("picture");
  });
  expect(await take(server)).toEqual({ byteLength: 7 });
  expect(await readFile(into, "utf8")).toBe("picture");
  expect(Object.keys(headers).sort()).toEqual(["accept", "accept-encoding", "connection", "host", "user-agent"]);
  expect(headers["accept-encoding"]).toBe("identity");
});

test.each([
  ["gzip", gzipSync],
  ["deflate", deflateSync],
  ["br", brotliCompressSync],
])("an answer that is %s all the same is read", async (encoding, compress) => {
  const server = await aServer((_message, response) =>
    response.writeHead(200, { "content-encoding": encoding }).end(compress(Buffer.from("picture"))),
  );
  await take(server);
  expect(await readFile(into, "utf8")).toBe("picture");
});

describe("the connection", () => {
  const spellings = [
    "127.0.0.1",
    "[::ffff:127.0.0.1]",
    "[::1]",
    "[::127.0.0.1]",
    "0.0.0.0",
    "[::]",
    "127.1",
    "2130706433",
    "0x7f.1",
  ];
  test.each(spellings)("is never made to %s, even when nothing judged the URL before", async (host) => {
    const server = await aServer((_message, response) => response.end("inside"));
    const dispatcher = createGuardedAgent({}, 5_000);
    await expect(request(`http://${host}:${server.port}/`, { dispatcher })).rejects.toMatchObject({ code: "invalid_request" });
    expect(server.connections).toBe(0);
    await dispatcher.destroy();
  });

  test.each([
    ["only a private address", ["127.0.0.1"]],
    ["a private address beside a public one", ["93.184.216.34", "127.0.0.1"]],
    ["a mapped private address", ["::ffff:127.0.0.1"]],
    ["the metadata service", ["169.254.169.254"]],
    ["no address at all", []],
    ["something that is no address", ["localhost"]],
  ])("is refused when the name has %s", async (_what, addresses) => {
    const server = await aServer((_message, response) => response.end("inside"));
    let questions = 0;
    const resolve = async () => {
      questions += 1;
      return addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 }));
    };
    const dispatcher = createGuardedAgent({ resolve }, 5_000);
    await expect(request(`http://innocent.example:${server.port}/`, { dispatcher })).rejects.toMatchObject({
      code: "invalid_request",
    });
    expect([server.connections, questions]).toEqual([0, 1]);
    await dispatcher.destroy();
  });

  test("is judged once more by where the socket really leads", async () => {
    const server = await aRawServer(() => {});
    const socket = connect(server.port, "127.0.0.1");
    await new Promise((resolve) => socket.once("connect", resolve));
    expect(isConnectedToPublic(socket)).toBe(false);
    expect(isConnectedToPublic({ remoteAddress: "93.184.216.34" })).toBe(true);
    expect(isConnectedToPublic({ remoteAddress: undefined })).toBe(false);
    socket.destroy();
  });

  test.each(["ENOTFOUND", "EAI_AGAIN", "ETIMEOUT"])("fails, to be tried again, when the name service says %s", async (code) => {
    const resolve = () => Promise.reject(Object.assign(new Error(code), { code }));
    const fetching = fetchGuarded("http://innocent.example/", { ...anyOptions(), resolve });
    await expect(fetching).rejects.toMatchObject({ code: "provider_failed", retryable: true });
  });

  test("ends with the deadline when the name service is silent", async () => {
    const resolve = () => new Promise<never>(() => {});
    const fetching = fetchGuarded("http://innocent.example/", { ...anyOptions(), resolve, deadlineMilliseconds: 200 });
    await expect(fetching).rejects.toMatchObject({
      code: "provider_failed",
      message: "The other server did not answer in time.",
    });
  });

  const anyOptions = (): FetchOptions => ({
    purpose: "picture",
    into,
    maximumBytes: 1000,
    deadlineMilliseconds: 20_000,
    accept: "*/*",
  });
});

describe("redirects", () => {
  const redirectTo = (location: string) => aServer((_message, response) => response.writeHead(302, { location }).end("moved"));

  test("three are followed, relative ones too; the fourth is not", async () => {
    const server = await aServer(({ url }, response) => {
      const left = Number(url?.slice(1));
      if (left === 0) response.end("there");
      else response.writeHead(left % 2 ? 302 : 308, { location: `/${left - 1}` }).end();
    });
    await take(server, "/3");
    expect(await readFile(into, "utf8")).toBe("there");
    await rm(into);
    await expect(take(server, "/4")).rejects.toMatchObject({ code: "invalid_request", retryable: false });
    expect(existsSync(into)).toBe(false);
  });

  test("to a private server is refused before it is connected", async () => {
    const inside = await aServer((_message, response) => response.end("inside"));
    for (const location of [
      inside.url,
      inside.url.replace("127.0.0.1", "2130706433"),
      `//${inside.host}/x`,
      "http://169.254.169.254/latest",
    ]) {
      await expect(take(await redirectTo(location))).rejects.toMatchObject({ code: "invalid_request" });
    }
    expect(inside.connections).toBe(0);
  });

  test("to a name that leads inside is refused before it is connected", async () => {
    const inside = await aServer((_message, response) => response.end("inside"));
    const resolve = async () => [{ address: "127.0.0.1", family: 4 }];
    const server = await redirectTo("http://rebound.example/");
    await expect(take(server, "/", { resolve })).rejects.toMatchObject({ code: "invalid_request" });
    expect(inside.connections).toBe(0);
  });

  test.each([
    "file:///etc/passwd",
    "gopher://example.com/",
    "http://user:pass@example.com/",
    "http://[broken",
    "http://example.com:6379/",
  ])("to %s is refused", async (location) => {
    await expect(take(await redirectTo(location))).rejects.toMatchObject({ code: "invalid_request" });
  });

  test("never lead from https down to http", () => {
    expect(() => nextHop(new URL("https://example.com/"), "http://example.com/", [])).toThrow("from https to http");
    expect(nextHop(new URL("http://example.com/a"), "https://example.com/b", []).href).toBe("https://example.com/b");
  });
});

describe("a bad answer is refused and leaves no file", () => {
  const refused = async (server: LocalServer, expected: object, options: Partial<FetchOptions> = {}) => {
    await expect(take(server, "/", options)).rejects.toMatchObject(expected);
    expect(existsSync(into)).toBe(false);
    await vi.waitFor(() => expect(server.open.size).toBe(0));
  };

  test("one that never ends", async () => {
    const server = await aServer((_message, response) => {
      const more = () => {
        while (!response.destroyed && response.write(Buffer.alloc(65_536)));
      };
      response.on("drain", more);
      more();
    });
    await refused(server, { code: "payload_too_large", message: "The picture is larger than 1 MB." });
  });

  test("one that announces too much", async () => {
    const server = await aServer((_message, response) => response.writeHead(200, { "content-length": "4000000000" }).write("x"));
    await refused(server, { code: "payload_too_large" });
  });

  test.each([
    ["gzip", gzipSync],
    ["br", brotliCompressSync],
  ])("a %s bomb", async (encoding, compress) => {
    const bomb = compress(Buffer.alloc(30_000_000));
    expect(bomb.length).toBeLessThan(100_000);
    const server = await aServer((_message, response) => response.writeHead(200, { "content-encoding": encoding }).end(bomb));
    await refused(server, { code: "payload_too_large" });
  });

  test("damaged compression", async () => {
    const server = await aServer((_message, response) => response.writeHead(200, { "content-encoding": "gzip" }).end("not gzip"));
    await refused(server, { code: "invalid_request", message: "The picture arrived damaged." });
  });

  test("compression we do not read", async () => {
    const server = await aServer((_message, response) => response.writeHead(200, { "content-encoding": "gzip, br" }).end("x"));
    await refused(server, { code: "invalid_request" });
  });

  test("one that stops in the middle", async () => {
    const server = await aServer((_message, response) => {
      response.writeHead(200, { "content-length": "1000" }).write("half", () => response.destroy());
    });
    await refused(server, { code: "provider_failed", retryable: true });
  });

  test("silence before the first byte", async () => {
    await refused(await aServer(() => {}), { code: "provider_failed", retryable: true }, { idleMilliseconds: 300 });
  });

  test("silence in the middle", async () => {
    const server = await aServer((_message, response) => response.write("half"));
    await refused(
      server,
      { code: "provider_failed", message: "The other server did not answer in time." },
      { idleMilliseconds: 300 },
    );
  });

  test("one byte at a time, past the deadline", async () => {
    const server = await aServer((_message, response) => {
      const drip = setInterval(() => response.write("x"), 20);
      response.on("close", () => clearInterval(drip));
    });
    await refused(server, { code: "provider_failed", retryable: true }, { deadlineMilliseconds: 400 });
  });

  test("endless headers", async () => {
    const server = await aRawServer((socket) => {
      socket.once("data", () => socket.write(`HTTP/1.1 200 OK\r\n${"x-a: b\r\n".repeat(20_000)}`));
    });
    await refused(server, { code: "provider_failed" });
  });

  test("something that is not HTTP", async () => {
    const server = await aRawServer((socket) => socket.once("data", () => socket.end("SSH-2.0-OpenSSH_9.2\r\n")));
    await refused(server, { code: "provider_failed" });
  });

  test.each([
    [404, "invalid_request", false],
    [403, "invalid_request", false],
    [204, "invalid_request", false],
    [429, "provider_failed", true],
    [500, "provider_failed", true],
    [503, "provider_failed", true],
  ])("status %i", async (status, code, retryable) => {
    const server = await aServer((_message, response) => response.writeHead(status).end());
    await refused(server, { code, retryable, message: `The picture could not be fetched: its server answered ${status}.` });
  });

  test("nobody there", async () => {
    const server = await aServer(() => {});
    server.close();
    await refused(server, { code: "provider_failed", retryable: true });
  });
});

test("a cancelled job stops the fetch with its own reason", async () => {
  const cancel = new AbortController();
  const server = await aServer((_message, response) => {
    response.write("half");
    cancel.abort(new Error("cancelled by its owner"));
  });
  await expect(take(server, "/", { signal: cancel.signal })).rejects.toThrow("cancelled by its owner");
  expect(existsSync(into)).toBe(false);
  await vi.waitFor(() => expect(server.open.size).toBe(0));
});
