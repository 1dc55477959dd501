import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { expectCleanLedger } from "@/server/core/credits/audit-ledger";
import { toUnits } from "@/server/core/credits/units";
import { spellings } from "./route";
import { routes } from "./routes";
import { createTestServer, type TestServer, type TestUser } from "./testing/test-server";
import { validBodies } from "./testing/valid-bodies";

/** Bodies per row. The nightly run sets more; each run prints its seed when it fails. */
const RUNS = Number(process.env.FUZZ_RUNS ?? 150);

let server: TestServer;
let user: TestUser;
beforeAll(async () => {
  server = await createTestServer();
  // Half a credit: whatever is accepted by mistake cannot be paid, and shows as a 402 in the table below.
  user = await server.createUser(0.5);
});
afterAll(() => server.drop());

const nasty = fc.constantFrom<unknown>(
  null,
  true,
  false,
  0,
  -1,
  -0,
  0.1,
  1e21,
  2 ** 31,
  2 ** 53,
  "",
  " ",
  "true",
  "25",
  "NaN",
  "auto",
  "javascript:alert(1)",
  "http://127.0.0.1/",
  "https://cdn.example.com/a.png",
  "x".repeat(5000),
  "🎬",
  "\u202e",
  "'; DROP TABLE users;--",
  [],
  {},
  [[]],
  [null],
  { not: "" },
  { contains: "@" },
  { $ne: null },
  { length: 3 },
  { toString: "x" },
  { constructor: { prototype: {} } },
  "RUNWAYML",
  "GPTIMAGE2",
  10,
  20,
);
const value = fc.oneof({ weight: 3, arbitrary: nasty }, { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) });

/** A valid body with some of its fields, and some strange ones, set to anything. */
const mutated = (valid: Record<string, unknown>) => {
  const inner = (valid.input ?? valid) as Record<string, unknown>;
  const names = [
    ...Object.keys(inner),
    "input",
    "webhookUrl",
    "language",
    "speakerOptions",
    "font",
    "metadata",
    "manual_step_stages",
    "step_mode",
    "image_urls",
  ];
  const strange = [
    "user_id",
    "userId",
    "status",
    "role",
    "generation_credits",
    "id",
    "__proto__",
    "constructor",
    "external_user",
  ];
  return fc
    .record({
      fields: fc.dictionary(fc.constantFrom(...names, ...strange), value, { minKeys: 1, maxKeys: 5 }),
      wrapped: fc.boolean(),
    })
    .map(({ fields, wrapped }) =>
      JSON.stringify(wrapped ? { ...valid, input: { ...inner, ...fields } } : { ...inner, ...fields }),
    );
};
const broken = fc.oneof(
  fc.string({ maxLength: 60 }),
  fc.json(),
  fc.constantFrom(
    '{"a":1,"a":2}',
    '{"duration":1e400}',
    '"\\u0000"',
    '{"prompt":"\\ud800"}',
    "[".repeat(100_000),
    '{"__proto__":{}}',
    "\ufeff{}",
    "nul",
    "{}{}",
  ),
  fc.uint8Array({ maxLength: 40 }).map((bytes) => Buffer.from(bytes).toString("latin1")),
);

const posts = routes
  .flatMap((row) =>
    spellings(row)
      .slice(0, 1)
      .map((key) => [key, row] as const),
  )
  .filter(([key]) => key.startsWith("POST"));

/** Rows that may well accept a strange body: they make no film and cost nothing. */
const free = [
  ...["sessions.open", "loginTokens.create", "externalUsers.create", "appKeys.create"],
  ...["assistant.setSystemPrompt", "assistant.openSession"],
];

describe("any body", () => {
  test.each(posts)("%s answers JSON with a message, never 5xx, and nothing is made", async (key, row) => {
    const path = key.slice("POST ".length).replace("{request_id}", "65f1234567890abcdef12345");
    const bodies = fc.oneof(
      { weight: 3, arbitrary: mutated(validBodies[row.name] ?? { request_id: "65f1234567890abcdef12345" }) },
      { weight: 1, arbitrary: broken },
    );
    await fc.assert(
      fc.asyncProperty(bodies, async (body) => {
        const { status, json } = await server.call("POST", path, { key: user.key, body });
        const accepted = free.includes(row.name) ? [200, 201, 409] : [];
        const unproven = row.access === "public" ? [401] : [];
        expect([400, 402, 403, 404, 422, ...accepted, ...unproven]).toContain(status);
        if (status >= 400) expect(json.message).toEqual(expect.stringMatching(/\S/));
      }),
      { numRuns: RUNS },
    );
    expect(await server.db.videoSession.count()).toBe(0);
    expect(await server.db.imageJob.count()).toBe(0);
    expect(await server.db.request.count()).toBe(0);
    expect(await server.db.outboxEvent.count()).toBe(0);
    expect((await server.db.ledgerAccount.findUniqueOrThrow({ where: { id: `user:${user.id}` } })).balance).toBe(toUnits(0.5));
    await expectCleanLedger(server.db);
  });
});

test("any path and any query are answered with JSON, never 5xx", async () => {
  const known = routes.flatMap((row) => spellings(row)).map((key) => key.split(" ")[1] ?? "");
  const segment = fc.oneof(
    fc.constantFrom("%00", "%2F", "%E0%A4%A", "..", "%ff", "status", "{request_id}", "a b", "%20"),
    fc.string({ maxLength: 12 }).map(encodeURIComponent),
  );
  const path = fc.oneof(
    fc.constantFrom(...known).chain((k) => segment.map((s) => k.replace("{request_id}", s || "x"))),
    fc.array(segment, { maxLength: 5 }).map((s) => `/v2/${s.join("/")}`),
  );
  const query = fc.array(
    fc.tuple(
      fc.constantFrom("request_id", "session_id", "limit", "type", "input", "__proto__", "x"),
      fc.string({ maxLength: 20 }),
    ),
    { maxLength: 4 },
  );
  const method = fc.constantFrom("GET", "POST", "PUT", "PATCH", "DELETE");
  await fc.assert(
    fc.asyncProperty(method, path, query, async (verb, pathname, pairs) => {
      const search = pairs.map(([name, text]) => `${name}=${encodeURIComponent(text.toWellFormed())}`).join("&");
      const url = `${pathname}?${search}`;
      fc.pre(URL.canParse(`https://films.example${url}`));
      const { status, json } = await server.call(verb, url, { key: user.key });
      expect(status).toBeLessThan(500);
      if (status >= 400) expect(json.message).toEqual(expect.stringMatching(/\S/));
    }),
    { numRuns: RUNS },
  );
});
