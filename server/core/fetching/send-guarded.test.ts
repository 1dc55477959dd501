import { once } from "node:events";
import type { Socket } from "node:net";
import { buffer } from "node:stream/consumers";
import { afterEach, expect, test } from "vitest";
import { type LocalServer, serveBytes } from "./local-server.fixture";
import { sendGuarded } from "./send-guarded";

let server: LocalServer | undefined;
afterEach(() => server?.close());

/** Answers with `bytes` at once and hangs up, before anybody can have read them. */
async function aHastyServer(bytes: number): Promise<{ url: string; host: string; hungUp: Promise<unknown> }> {
  let gone: (value: unknown) => void = () => {};
  const hungUp = new Promise((resolve) => {
    gone = resolve;
  });
  server = await serveBytes((socket: Socket) => {
    socket.once("data", () => {
      socket.write(`HTTP/1.1 200 OK\r\nContent-Length: ${bytes}\r\nConnection: close\r\n\r\n`);
      socket.end(Buffer.alloc(bytes, 97));
      once(socket, "finish").then(gone);
    });
  });
  return { url: server.url, host: server.host, hungUp };
}

const turns = async (count: number) => {
  for (let i = 0; i < count; i++) await new Promise((resolve) => setImmediate(resolve));
};

// The first length fills undici's buffer exactly: where its parser may pause, the hang-up then ends the process.
test.each([64 * 1024, 300_000])("an answer of %d bytes that is over before it is read is read whole", async (bytes) => {
  const { url, host, hungUp } = await aHastyServer(bytes);
  const body = await sendGuarded(url, { allowPrivateHosts: [host], deadlineMilliseconds: 10_000 }, async (answer) => {
    await hungUp;
    await turns(50);
    return buffer(answer.body);
  });
  expect(body.byteLength).toBe(bytes);
});

test("an answer beyond its bound is cut off as it arrives", async () => {
  const { url, host } = await aHastyServer(300_000);
  const bound = { bytes: 100_000, error: () => new Error("too much") };
  const sending = sendGuarded(url, { allowPrivateHosts: [host], deadlineMilliseconds: 10_000, bound }, (answer) =>
    buffer(answer.body),
  );
  await expect(sending).rejects.toMatchObject({ code: "provider_failed", cause: { message: "too much" } });
});
