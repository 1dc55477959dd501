import { expect, test } from "vitest";
import type { Env } from "@/server/env";
import { listConnections } from "./connections";

const bare = { openAi: null, fal: null, smtpUrl: null, stripe: null, production: false } as const;
const openAi = { apiKey: "key", baseUrl: "http://127.0.0.1:1/v1" } as NonNullable<Env["openAi"]>;

async function find(capability: string, settings: Parameters<typeof listConnections>[0]) {
  return (await listConnections(settings)).find((connection) => connection.capability === capability);
}

test("without a setting all that can be is made on this machine", async () => {
  expect(await find("Clips", bare)).toMatchObject({ servedBy: "local", isLocal: true, variables: [] });
  expect(await find("Pictures", bare)).toMatchObject({ servedBy: "local", isLocal: true });
  expect(await find("Lip sync", bare)).toMatchObject({ servedBy: null, isLocal: false });
});

test("a key without its model connects nothing yet, and says what is missing", async () => {
  const search = await find("Search by meaning", { ...bare, openAi });
  expect(search).toMatchObject({ servedBy: "local, by words", isLocal: true });
  expect(search?.variables.filter(({ isSet }) => !isSet).map(({ name }) => name)).toEqual(["OPENAI_EMBEDDING_MODEL"]);
});

test("with all of its settings a vendor serves it, and no value of them is told", async () => {
  const settings = { ...bare, openAi: { ...openAi, embeddingModel: "text-embedding-3-small" } };
  expect(await find("Search by meaning", settings)).toMatchObject({ servedBy: "text-embedding-3-small", isLocal: false });
  expect(await find("Assistant", settings)).toMatchObject({ servedBy: "openai", isLocal: false });
  expect(JSON.stringify(await listConnections(settings))).not.toContain('key"');
});
