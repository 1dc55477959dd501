import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, expect, test } from "vitest";
import { fetchWhileHeard } from "./fetch-while-heard";

const servers: ReturnType<typeof createServer>[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function serve(answer: (response: ServerResponse) => unknown): Promise<string> {
  const server = createServer((_, response) => void answer(response));
  servers.push(server);
  await once(server.listen(0, "127.0.0.1"), "listening");
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

test("an answer that goes on being heard arrives whole, however long it takes", async () => {
  const url = await serve(async (response) => {
    for (let piece = 0; piece < 8; piece++) {
      response.write(`${piece} `);
      await pause(100);
    }
    response.end("end");
  });
  const response = await fetchWhileHeard(400)(url);
  expect(response.status).toBe(200);
  expect(await response.text()).toBe("0 1 2 3 4 5 6 7 end");
});

test("an answer that falls silent fails, and the server hears that nobody listens any more", async () => {
  let left: () => void;
  const isLeft = new Promise<void>((resolve) => {
    left = resolve;
  });
  const url = await serve((response) => {
    response.on("close", () => left());
    response.write("a beginning");
  });
  const response = await fetchWhileHeard(150)(url);
  await expect(response.text()).rejects.toThrow("silent");
  await isLeft;
});

test("what was asked to end ends as asked", async () => {
  const url = await serve((response) => response.write("a beginning"));
  const asking = new AbortController();
  const response = await fetchWhileHeard(5_000)(url, { signal: asking.signal });
  asking.abort();
  await expect(response.text()).rejects.toThrow("abort");
});
