import { afterAll, beforeAll, test } from "vitest";
import { createTestServer, type TestServer } from "./testing/test-server";
import { torture, tortures } from "./testing/torture";

let server: TestServer;
beforeAll(async () => {
  server = await createTestServer();
});
afterAll(() => server.drop());

/** Once each; `npm run test:torture` repeats them. */
test.each(tortures)("$name", (each) => torture(server, each, 1));
