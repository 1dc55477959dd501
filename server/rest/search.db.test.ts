import SamsarClient, { SamsarRequestError } from "samsar-js";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type LocalServer, serve } from "@/server/core/fetching/local-server.fixture";
import { removeExpired } from "@/server/core/search/remove-expired";
import { type RecordedOpenAi, recordOpenAi } from "@/server/providers/assistant/testing/recorded-openai";
import { openAiEmbedder } from "@/server/providers/embedding/openai";
import { listen } from "./testing/listen";
import { createTestServer, type TestServer, type TestUser } from "./testing/test-server";

let server: TestServer;
let http: Awaited<ReturnType<typeof listen>>;
let user: TestUser;
let client: SamsarClient;
let site: LocalServer;
/** Paths that were asked for on the site. */
let asked: string[] = [];
let now = new Date();

const HUGE = "x".repeat(2_100_000);
const page = (title: string, body: string, head = "") =>
  `<!doctype html><html lang="en"><head><title>${title}</title>${head}</head><body><nav><a href="/about">About</a> Home Shop Basket</nav><main>${body}</main><footer>Imprint</footer></body></html>`;
const pages: Record<string, string> = {
  "/": page(
    "Harbour Inn",
    '<h1>Harbour Inn</h1><p>Quiet rooms above the old harbour, a minute from the lighthouse.</p><a href="/rooms#top">Rooms</a> <a href="/secret/prices">Prices</a> <a href="/private">Private</a> <a href="/huge">All</a> <a href="https://elsewhere.example/">Friends</a> <a href="/loop">Loop</a> <a href="/copy">Copy</a> <a href="/logo.png">Logo</a> <a href="/hidden">Hidden</a> <a href="mailto:a@b.example">Mail</a>',
    '<meta name="description" content="An inn by the sea">',
  ),
  "/rooms": page(
    "Rooms",
    '<p>Every room has a bed, a desk and a window to the sea.</p><a href="/rooms/1">One</a><script>steal()</script>',
  ),
  "/rooms/1": page("Room one", '<p>Room one sleeps two guests and has a balcony.</p><a href="/rooms/2">Two</a>'),
  "/rooms/2": page("Room two", "<p>Room two is too deep.</p>"),
  "/about": page("About", "<p>The inn was built by a captain in 1820 and has been run by his family.</p>"),
  "/copy": page(
    "Copy",
    '<h1>Harbour Inn</h1><p>Quiet rooms above the old harbour, a minute from the lighthouse.</p><a href="/rooms#top">Rooms</a> <a href="/secret/prices">Prices</a> <a href="/private">Private</a> <a href="/huge">All</a> <a href="https://elsewhere.example/">Friends</a> <a href="/loop">Loop</a> <a href="/copy">Copy</a> <a href="/logo.png">Logo</a> <a href="/hidden">Hidden</a> <a href="mailto:a@b.example">Mail</a>',
  ),
  "/hidden": page("Hidden", "<p>Nobody should find this page.</p>", '<meta name="robots" content="noindex">'),
  "/secret/prices": page("Prices", "<p>Secret prices.</p>"),
};

beforeAll(async () => {
  site = await serve((request, response) => {
    const path = request.url ?? "/";
    asked.push(path);
    const send = (status: number, body = "", headers: Record<string, string> = {}) =>
      response.writeHead(status, { "content-type": "text/html; charset=utf-8", ...headers }).end(body);
    if (path === "/robots.txt") return send(200, "User-agent: *\nDisallow: /secret/\n", { "content-type": "text/plain" });
    if (path === "/private") return send(302, "", { location: "http://169.254.169.254/latest/meta-data" });
    if (path === "/loop") return send(302, "", { location: "/loop" });
    if (path === "/huge") return send(200, HUGE);
    if (path === "/logo.png") return send(200, "PNG", { "content-type": "image/png" });
    return pages[path] ? send(200, pages[path]) : send(404, "no such page");
  });
  server = await createTestServer({ allowPrivateHosts: [site.host], now: () => now });
  http = await listen(server.serve);
});
beforeEach(async () => {
  asked = [];
  now = new Date();
  user = await server.createUser(100);
  client = new SamsarClient({ baseUrl: `${http.url}/v1`, apiKey: user.key });
});
afterAll(async () => {
  site.close();
  await http.close();
  await server.drop();
});

const records = [
  {
    id: "h1",
    name: "Sea View",
    city: "Lisbon",
    price: 90,
    stars: 4,
    pool: true,
    tags: ["sea", "quiet"],
    opened: "2019-05-01",
    secret: "margin 40",
    text: "Quiet rooms above the harbour, with breakfast and boats below the window.",
  },
  {
    id: "h2",
    name: "Old Mill",
    city: "Porto",
    price: 70,
    stars: 3,
    pool: false,
    tags: ["river"],
    opened: "2021-03-15",
    secret: "margin 20",
    text: "A converted mill by the river. The restaurant bakes its own bread every morning.",
  },
  {
    id: "h3",
    name: "Surf House",
    city: "Ericeira",
    price: 35,
    stars: 2,
    pool: false,
    tags: ["sea", "young"],
    opened: "2023-07-20",
    secret: "margin 10",
    text: "A hostel for surfers with bunk beds, board storage and lessons in the waves.",
  },
  {
    id: "h4",
    name: "Palace",
    city: "lisbon",
    price: 320,
    stars: 5,
    pool: true,
    tags: ["luxury", "quiet"],
    opened: "2010-01-01",
    secret: "margin 60",
    text: "Grand suites with marble bathrooms, a ballroom and a garden full of peacocks.",
  },
];
const field_options = { secret: { searchable: false, filterable: false, retrievable: false }, price: { searchable: false } };
const balanceOf = async () =>
  Number((await server.db.ledgerAccount.findUniqueOrThrow({ where: { id: `user:${user.id}` } })).balance) / 10_000;
const create = async () => (await client.createEmbedding({ name: "Hotels", records, field_options })).data;
const idsOf = (results: { id: string }[] | undefined) => results?.map(({ id }) => id);

describe("records, through the published client", () => {
  test("are created, described, searched, compared, changed, listed and deleted", async () => {
    const made = await client.createEmbedding({ name: "Hotels", records, field_options });
    const { template_id } = made.data;
    expect(made.data).toMatchObject({ record_count: 4, embedding_model: "lexical-bm25-en", unstructured_fields: ["text"] });
    expect(made.data.hash_link).toContain(template_id);
    const price = made.data.structured_fields?.find(({ key }) => key === "price");
    expect(price).toMatchObject({ type: "number", stats: { count: 4, distinct: 4, min: 35, max: 320, mean: 128.75 } });
    expect(made.data.structured_fields?.find(({ key }) => key === "opened")).toMatchObject({
      type: "date",
      stats: { min: "2010-01-01" },
    });
    expect(made.data.structured_fields?.find(({ key }) => key === "pool")).toMatchObject({
      type: "boolean",
      stats: { true: 2, false: 2 },
    });
    expect(made.data.structured_fields?.map(({ key }) => key)).not.toContain("secret");
    // A dollar for a million tokens, four characters each.
    const characters = records.reduce((sum, r) => sum + [r.name, r.city, ...r.tags, r.opened, r.text].join("\n").length, 0);
    expect(made.creditsCharged).toBeCloseTo(characters / 4 / 10_000, 3);
    expect(await balanceOf()).toBeCloseTo(100 - made.creditsCharged!, 4);

    const found = await client.searchAgainstEmbedding({ template_id, search_term: "who bakes bread in the mornings?" });
    expect(idsOf(found.data.results)).toEqual(["h2"]);
    expect(found.data).toMatchObject({ template_name: "Hotels", embedding_model: "lexical-bm25-en" });
    expect(found.data.results![0]!.record).toEqual({ ...records[1], secret: undefined });
    expect(found.data.results![0]!.score).toBeGreaterThan(0.3);
    expect(found.creditsCharged).toBe(0.0008);
    // Words with mistakes in them are found by their letters.
    expect(idsOf((await client.searchAgainstEmbeddings({ template_id, search_term: "restaurannt" })).data.results)).toEqual([
      "h2",
    ]);
    expect((await client.searchAgainstEmbedding({ template_id, search_term: "spaceship" })).data.results).toEqual([]);
    // What is not searched is not found.
    expect((await client.searchAgainstEmbedding({ template_id, search_term: "margin" })).data.results).toEqual([]);

    const similar = await client.similarToEmbedding({ template_id, search_json: records[0]!, min_results: 2 });
    expect(similar.data.matches?.[0]?.id).toBe("h4");
    expect(idsOf(similar.data.matches)).not.toContain("h1");
    expect(idsOf((await client.similarToEmbedding({ template_id, search_term: "surfing waves" })).data.matches)).toEqual(["h3"]);

    const updated = await client.updateEmbedding({
      template_id,
      records: [
        { ...records[2]!, text: "A quiet convent with a herb garden and cloisters." },
        { id: "h5", name: "Tent", city: "Faro" },
      ],
    });
    expect(updated.data).toMatchObject({ template_id, record_count: 5 });
    expect(updated.data.template_hash).not.toBe(made.data.template_hash);
    expect(idsOf((await client.searchAgainstEmbedding({ template_id, search_term: "cloister" })).data.results)).toEqual(["h3"]);
    expect((await client.searchAgainstEmbedding({ template_id, search_term: "bunk" })).data.results).toEqual([]);

    expect((await client.deleteEmbedding({ template_id, source_ids: ["h3", "h5", "nobody"] })).data).toEqual({
      ...{ template_id, deleted_count: 2, record_count: 3, status: "deleted" },
    });
    expect((await client.searchAgainstEmbedding({ template_id, search_term: "cloister" })).data.results).toEqual([]);
    expect((await client.getEmbeddingStatus(template_id)).data).toMatchObject({
      has_embeddings: true,
      record_count: 3,
      status: "ready",
    });
    const list = await client.listEmbeddingTemplates({ limit: 1 });
    expect(list.data.templates).toMatchObject([
      { template_id, name: "Hotels", record_count: 3, embedding_model: "lexical-bm25-en" },
    ]);
    expect(list.data.pagination).toEqual({ total: 1, limit: 1, offset: 0, has_more: false });
    expect((await client.deleteEmbeddings({ template_id })).data).toMatchObject({ deleted_count: 3, status: "deleted" });
    const gone = await client.getEmbeddingStatus(template_id).catch((error) => error);
    expect([gone instanceof SamsarRequestError, gone.status]).toEqual([true, 404]);
    const sources = (await client.getV2UserUsageLogs({ pageSize: 100 })).data.items.map(({ source }) => source);
    expect(new Set(sources)).toEqual(new Set(["embedding_create", "embedding_search", "embedding_similar", "embedding_update"]));
  });

  test.each<[string, Record<string, unknown>, string[]]>([
    ["a value, whatever its case", { city: "LISBON" }, ["h1", "h4"]],
    ["one of several", { city: ["Porto", "Lisbon"] }, ["h1", "h2", "h4"]],
    ["an element of a list", { tags: "quiet" }, ["h1", "h4"]],
    ["a range of numbers", { price: { gte: 70, lt: 320 } }, ["h1", "h2"]],
    ["dollar signs and other names", { price: { $min: 35, $max: 90 }, stars: { $gt: 2 } }, ["h1", "h2"]],
    ["a range of dates", { opened: { from: "2020-01-01", to: "2022-12-31" } }, ["h2"]],
    ["a boolean", { pool: true }, ["h1", "h4"]],
    ["not a value", { city: { ne: "Lisbon" } }, ["h2", "h3"]],
    ["in and not in", { id: { in: ["h1", "h2", "h3"], nin: ["h2"] } }, ["h1", "h3"]],
    ["text that looks like SQL", { city: "x' OR '1'='1" }, []],
  ])("are filtered by %s", async (_, structured_filters, ids) => {
    const { template_id } = await create();
    const { data } = await client.searchAgainstEmbedding({
      template_id,
      search_term: "a room, hotel, mill, hostel, suites, Lisbon Porto Ericeira",
      structured_filters,
      include_raw: false,
    });
    expect(idsOf(data.results)?.sort()).toEqual(ids);
    expect(data.results?.every((result) => result.record === undefined)).toBe(true);
    expect(data.structured_filters).toEqual(structured_filters);
  });

  test("strange requests are 400 with what is wrong; another's template is not found", async () => {
    const { template_id } = await create();
    const before = await balanceOf();
    const post = (path: string, body: object, key = user.key) => server.call("POST", `/v1/chat/${path}`, { key, body });
    const cases: [string, object, RegExp][] = [
      ["create_embedding", {}, /records must be/],
      ["create_embedding", { records: [] }, /non-empty/],
      ["create_embedding", { records: ["x"] }, /records\[0\] must be an object/],
      ["create_embedding", { records, urls: "https://example.com" }, /not both/],
      ["create_embedding", { records, field_options: { text: { searchable: "no" } } }, /searchable must be a boolean/],
      ["create_embedding", { records, ttl_minutes: 0 }, /ttl_minutes/],
      ["create_embedding_from_url", { urls: ["https://example.com"], levels: 4 }, /levels must be/],
      ["create_embedding_from_url", { urls: [5] }, /urls must be/],
      ["generate_embeddings_from_plain_text", { texts: ["  "] }, /plain_text is required/],
      ["generate_embeddings_from_plain_text", { texts: [{ url: "x" }] }, /has no text/],
      ["search_against_embedding", { template_id }, /search_term is required/],
      ["search_against_embedding", { template_id, search_term: "x", limit: 0 }, /limit must be/],
      [
        "search_against_embedding",
        { template_id, search_term: "x", filters: { secret: "x" } },
        /secret is no field to filter by\. There are: city/,
      ],
      ["search_against_embedding", { template_id, search_term: "x", filters: { price: { near: 5 } } }, /near is no operator/],
      ["search_against_embedding", { template_id, search_term: "x", filters: { price: { gte: {} } } }, /must be a value/],
      ["search_against_embedding", { template_id, search_term: "x", filters: [] }, /must be an object/],
      ["similar_to_embedding", { template_id }, /search_term is required/],
      ["delete_embedding", { template_id }, /source_ids must be/],
      ["delete_embedding", { template_id, ids: [{}] }, /source_ids must be/],
      ["update_embedding", { records }, /template_id is required/],
    ];
    for (const [path, body, sentence] of cases) {
      const answer = await post(path, body);
      expect([path, body, answer.status, answer.json.message]).toEqual([path, body, 400, expect.stringMatching(sentence)]);
    }
    const stranger = await server.createUser(100);
    const foreign: [string, object][] = [
      ["search_against_embedding", { search_term: "x" }],
      ["similar_to_embeddings", { search_term: "x" }],
      ["update_embedding", { records }],
      ["delete_embeddings", {}],
      ["delete_embedding", { id: "h1" }],
    ];
    for (const [path, body] of foreign) {
      const answer = await post(path, { template_id, ...body }, stranger.key);
      expect([path, answer.status, answer.json.message]).toEqual([path, 404, "Embedding template not found."]);
    }
    expect((await server.call("GET", `/v1/chat/embedding_status?template_id=${template_id}`, { key: stranger.key })).status).toBe(
      404,
    );
    expect((await client.getEmbeddingStatus(template_id)).data.record_count).toBe(4);
    const poor = await server.createUser(0);
    expect((await post("create_embedding", { records }, poor.key)).status).toBe(402);
    expect(await server.db.searchTemplate.count({ where: { userId: poor.id } })).toBe(0);
    expect(await balanceOf()).toBe(before);
  });

  test("a repeat under one Idempotency-Key makes one template, and pays once", async () => {
    const headers = { "idempotency-key": "hotels" };
    const make = () => server.call("POST", "/v1/chat/create_embedding", { key: user.key, body: { records }, headers });
    const [first, again] = [await make(), await make()];
    expect(again.json).toEqual(first.json);
    await server.db.idempotencyKey.updateMany({ data: { completedAt: null } });
    now = new Date(now.getTime() + 90_000);
    expect((await make()).json).toMatchObject({ template_id: first.json.template_id, creditsCharged: first.json.creditsCharged });
    expect(await server.db.searchTemplate.count({ where: { userId: user.id } })).toBe(1);
    expect(await balanceOf()).toBeCloseTo(100 - first.json.creditsCharged, 6);
  });
});

describe("plain text", () => {
  test("in any of its forms, for external users too, and gone when its time is over", async () => {
    const texts = [
      { content: "Boats leave the harbour at dawn.", url: "https://example.com/a", title: "Boats", price: 5 },
      "A bakery near the station sells warm bread.",
    ];
    const made = await client.generateEmbeddingsFromPlainText({ documents: texts, name: "Town", ...{ ttl_minutes: 60 } });
    expect(made.data).toMatchObject({ record_count: 2, ttl_minutes: 60, unstructured_fields: expect.arrayContaining(["text"]) });
    // Two and a half times the price of records.
    const tokens = [["https://example.com/a", "Boats", "Boats leave the harbour at dawn."].join("\n"), texts[1] as string].reduce(
      (sum, text) => sum + Math.ceil(text.length / 4),
      0,
    );
    expect(made.creditsCharged).toBeCloseTo((tokens / 10_000) * 2.5, 4);
    const { template_id } = made.data;
    const { data } = await client.searchAgainstEmbedding({ template_id, search_term: "boat harbour" });
    expect(data.results?.[0]?.record).toMatchObject({ title: "Boats", url: "https://example.com/a", price: 5 });
    now = new Date(Date.now() + 61 * 60_000);
    expect((await client.getEmbeddingStatus(template_id).catch((error) => error)).status).toBe(404);
    expect((await client.listEmbeddingTemplates()).data.templates).toEqual([]);
    expect(await removeExpired(server.db, now)).toBe(1);
    expect(await server.db.searchRecord.count({ where: { templateId: template_id } })).toBe(0);

    now = new Date();
    const member = { provider: "shop", unique_key: `reader-${user.id}` };
    await server.call("POST", "/v2/credits/grant", { key: user.key, body: { credits: 5, external_user: member } });
    const before = await balanceOf();
    const theirs = await client.generateExternalEmbeddingsFromPlainText(
      { markdown: "# Waves\nThe sea is calm.", title: "Sea" },
      member,
    );
    expect(theirs.data).toMatchObject({ record_count: 1, external_user: { unique_key: member.unique_key } });
    expect([theirs.creditsRemaining, await balanceOf()]).toEqual([5 - theirs.creditsCharged!, before]);
    // The account sees what its customers have.
    expect(
      idsOf(
        (await client.searchAgainstEmbedding({ template_id: theirs.data.template_id, search_term: "calm sea" })).data.results,
      ),
    ).toHaveLength(1);
  });
});

describe("pages", () => {
  test("are read politely: robots.txt, one host, levels, no page twice, and every omission told", async () => {
    const made = await client.createEmbeddingFromUrl({ url: `${site.url}/`, levels: 3 });
    const { data } = made;
    expect(data).toMatchObject({ ...{ input_url_count: 1, crawl_levels: 3, max_links: 50, firecrawl_credits_used: 0 } });
    expect(data.processed_url_count).toBe(4);
    const code = (list: { url?: string | null; code?: string | null }[] | undefined) =>
      list?.map(({ url, code }) => [url?.replace(site.url, ""), code]).sort();
    expect(code(data.skipped_urls)).toEqual([
      ["/copy", "duplicate"],
      ["/hidden", "noindex"],
      ["/logo.png", "not_text"],
      ["/loop", "duplicate"],
      ["/secret/prices", "robots"],
      ["https://elsewhere.example/", "other_host"],
    ]);
    expect(code(data.crawl_errors)).toEqual([
      ["/huge", "too_large"],
      ["/private", "refused"],
    ]);
    expect(asked).not.toContain("/secret/prices");
    expect(asked).not.toContain("/rooms/2");
    expect(asked.filter((path) => path === "/robots.txt")).toHaveLength(1);
    const { template_id } = data;
    const search = async (search_term: string) =>
      (await client.searchAgainstEmbedding({ template_id, search_term })).data.results ?? [];
    expect((await search("balcony for guests"))[0]?.record).toMatchObject({ title: "Room one", url: `${site.url}/rooms/1` });
    expect((await search("captain's family"))[0]?.id).toBe(`${site.url}/about`);
    // What frames every page is no page's text.
    expect(await search("basket imprint steal")).toEqual([]);
    const flat = await client.createEmbedding({ urls: [`${site.url}/rooms`], levels: 1 });
    expect(flat.data).toMatchObject({ processed_url_count: 1, record_count: 1 });
    expect(made.creditsCharged).toBeGreaterThan(flat.creditsCharged!);
  }, 30_000);

  test("of which none can be read, or that nobody pays for, make nothing", async () => {
    const before = await balanceOf();
    const post = (body: object, key = user.key) => server.call("POST", "/v1/chat/create_embedding_from_url", { key, body });
    const nothing = await post({ urls: [`${site.url}/nowhere`, "http://10.0.0.1/", "ftp://example.com"] });
    expect([nothing.status, nothing.json.message]).toEqual([422, expect.stringMatching(/^None of the pages could be read/)]);
    expect(nothing.json.details.crawl_errors).toHaveLength(3);
    expect(await balanceOf()).toBe(before);
    asked = [];
    expect((await post({ urls: [`${site.url}/`] }, (await server.createUser(0)).key)).status).toBe(402);
    expect(asked).toEqual([]);
  });
});

describe("with a model that makes vectors", () => {
  let model: RecordedOpenAi;
  let byModel: TestServer;
  beforeAll(async () => {
    model = await recordOpenAi();
    byModel = await createTestServer({
      embedder: openAiEmbedder({ apiKey: "sk-test", baseUrl: model.url, embeddingModel: "nomic-embed-text" }),
    });
  });
  afterAll(async () => {
    await model.close();
    await byModel.drop();
  });

  test("meaning is found, filters hold, tokens are paid as counted, and another model's vectors are searched by words", async () => {
    const owner = await byModel.createUser(100);
    const post = (path: string, body: object, at = byModel, key = owner.key) =>
      at.call("POST", `/v1/chat/${path}`, { key, body });
    const made = await post("create_embedding", { records, name: "Hotels" });
    expect(made.json).toMatchObject({ embedding_model: "nomic-embed-text", record_count: 4 });
    const { template_id } = made.json;
    const tokens = model.calls[0]!.body.input.join(" ").split(/\s+/).length;
    expect(made.json.creditsCharged).toBeCloseTo(tokens / 10_000, 3);
    // No word of it is in any record.
    const found = await post("search_against_embedding", { template_id, search_term: "ocean vessel" });
    expect(found.json.embedding_model).toBe("nomic-embed-text");
    expect(["h1", "h3"]).toContain(found.json.results[0].id);
    const filtered = await post("search_against_embedding", {
      template_id,
      search_term: "ocean vessel",
      filters: { price: { lt: 50 } },
    });
    expect(idsOf(filtered.json.results)).toEqual(["h3"]);
    expect(
      (await post("update_embedding", { template_id, records: [{ id: "h9", text: "Puppies and cats welcome in every bed." }] }))
        .json.record_count,
    ).toBe(5);
    expect((await post("similar_to_embedding", { template_id, search_term: "dog" })).json.matches[0].id).toBe("h9");
    // The same records once the model is gone.
    const other = await createTestServer({ db: byModel.db } as never);
    try {
      const lexical = await post("search_against_embedding", { template_id, search_term: "bread" }, other);
      expect([lexical.json.embedding_model, lexical.json.results[0].id]).toEqual(["lexical-bm25-en", "h2"]);
      expect((await post("update_embedding", { template_id, records }, other)).status).toBe(503);
    } finally {
      await other.drop();
    }
    // A model that fails costs nothing.
    await model.close();
    expect((await post("create_embedding", { records })).status).toBe(502);
    model = await recordOpenAi();
  }, 30_000);
});
