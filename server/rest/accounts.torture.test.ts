import { afterAll, beforeAll, test } from "vitest";
import { createTestServer, type TestServer } from "./testing/test-server";
import { torture, tortures } from "./testing/torture";

const REPETITIONS = Number(process.env.TORTURE_REPETITIONS ?? 20);

let server: TestServer;
beforeAll(async () => {
  server = await createTestServer();
});
afterAll(() => server.drop());

test.each(tortures)("$name", (each) => torture(server, each, REPETITIONS));
