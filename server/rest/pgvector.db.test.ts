import { afterAll, beforeAll, expect, test } from "vitest";
import { createVectorDatabase } from "@/server/db/vector-database";
import { type RecordedOpenAi, recordOpenAi } from "@/server/providers/assistant/testing/recorded-openai";
import { openAiEmbedder } from "@/server/providers/embedding/openai";
import { createTestServer, type TestServer, type TestUser } from "./testing/test-server";

/** The same over a database that has pgvector and over one that has not: who asks must not be able to tell. */
let model: RecordedOpenAi;
let inDatabase: TestServer;
let inMemory: TestServer;
let users: Map<TestServer, TestUser>;

beforeAll(async () => {
  model = await recordOpenAi();
  const embedder = openAiEmbedder({ apiKey: "sk-test", baseUrl: model.url, embeddingModel: "nomic-embed-text" });
  inDatabase = await createTestServer({ embedder }, await createVectorDatabase());
  inMemory = await createTestServer({ embedder });
  users = new Map();
  for (const server of [inDatabase, inMemory]) users.set(server, await server.createUser(100));
}, 120_000);
afterAll(async () => {
  await model.close();
  await inDatabase.drop();
  await inMemory.drop();
});

const records = [
  { id: "h1", price: 90, text: "Quiet rooms above the harbour, with boats below the window." },
  { id: "h2", price: 70, text: "A baker lives next door: bread, cake and coffee from five in the morning." },
  { id: "h3", price: 40, text: "Bunks on an old ship in the port." },
  { id: "h4", price: 120, text: "Dogs and cats are welcome in every bed." },
];

async function ask(server: TestServer, path: string, body: object) {
  const answer = await server.call("POST", `/v1/chat/${path}`, { key: users.get(server)!.key, body });
  expect(answer.status, JSON.stringify(answer.json)).toBe(200);
  return answer.json;
}

const stored = async ({ db }: TestServer, templateId: string) => {
  const [counted] = await db.$queryRaw<
    { count: bigint }[]
  >`SELECT COUNT(*) AS count FROM search_vectors WHERE template_id = ${templateId}`;
  return Number(counted?.count);
};

test("who deletes records deletes their vectors", async () => {
  const { template_id } = await ask(inDatabase, "create_embedding", { records });
  expect(await stored(inDatabase, template_id)).toBe(4);
  await ask(inDatabase, "delete_embedding", { template_id, source_ids: ["h1"] });
  expect(await stored(inDatabase, template_id)).toBe(3);
}, 60_000);

test("vectors searched in the database find what vectors searched in memory find", async () => {
  const ids = new Map<TestServer, string>();
  for (const server of [inDatabase, inMemory]) {
    ids.set(server, (await ask(server, "create_embedding", { records, name: "Hotels" })).template_id);
  }
  const both = async (path: string, body: object) => {
    const seen = [];
    for (const server of [inDatabase, inMemory]) {
      const answer = await ask(server, path, { template_id: ids.get(server), ...body });
      const found = (answer.results ?? answer.matches) as { id: string; score: number }[];
      seen.push({ model: answer.embedding_model, found: found.map(({ id, score }) => [id, score.toFixed(4)]) });
    }
    expect(seen[0]).toEqual(seen[1]);
    expect(seen[0]!.model).toBe("nomic-embed-text");
    return seen[0]!.found.map(([id]) => id);
  };
  const id = ids.get(inDatabase)!;
  expect(await stored(inDatabase, id)).toBe(4);

  expect(["h1", "h3"]).toContain((await both("search_against_embedding", { search_term: "ocean vessel" }))[0]);
  expect(await both("search_against_embedding", { search_term: "ocean vessel", filters: { price: { lt: 50 } } })).toEqual(["h3"]);
  expect((await both("similar_to_embedding", { search_term: "dog" }))[0]).toBe("h4");
  expect(await both("search_against_embedding", { search_term: "dog", limit: 2 })).toHaveLength(2);

  for (const server of [inDatabase, inMemory]) {
    const change = {
      template_id: ids.get(server),
      records: [{ id: "h4", price: 10, text: "Ships, boats and a vessel on the ocean." }],
    };
    expect((await ask(server, "update_embedding", change)).record_count).toBe(4);
  }
  expect(await stored(inDatabase, id)).toBe(4);
  expect((await both("search_against_embedding", { search_term: "ocean vessel" }))[0]).toBe("h4");

  // The table beside the records is a help: without it, or with part of it, nothing is lost.
  await inDatabase.db.$executeRaw`DELETE FROM search_vectors WHERE ordinal = (SELECT MIN(ordinal) FROM search_vectors)`;
  expect((await both("search_against_embedding", { search_term: "ocean vessel" }))[0]).toBe("h4");
  await inDatabase.db.$executeRaw`DROP TABLE search_vectors`;
  expect((await both("search_against_embedding", { search_term: "ocean vessel" }))[0]).toBe("h4");
}, 60_000);
