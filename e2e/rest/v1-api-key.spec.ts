import { expect, test } from "@playwright/test";
import { apiKey, expectPlayable, FILM_TIMEOUT, serverUrl } from "./server-under-test";

/** The V1 document, word by word: plain fetch, the `API-KEY` header and its three routes. */
const base = `${serverUrl}/v1/video`;
const call = async (path: string, options: { body?: unknown; key?: string } = {}) => {
  const { body, key = apiKey() } = options;
  const response = await fetch(`${base}${path}`, {
    method: body === undefined ? "GET" : "POST",
    headers: { ...(key && { "API-KEY": key }), ...(body !== undefined && { "content-type": "application/json" }) },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return { status: response.status, json: (await response.json()) as Record<string, unknown> };
};

test.describe("the V1 document", () => {
  test("create_movie answers an id, and status leads from PENDING to the film", async ({ request }) => {
    test.setTimeout(FILM_TIMEOUT + 30_000);
    const input = {
      prompt: "A paper boat sails down a gutter to the sea",
      aspect_ratio: "9:16",
      image_model: "FLUX1.1PRO",
      video_model: "LUMA",
      duration: 10,
    };
    const created = await call("/create_movie", { body: { input } });
    expect([created.status, created.json.request_id]).toEqual([200, expect.stringMatching(/^[0-9a-f]{24}$/)]);

    const seen = new Set<unknown>();
    await expect
      .poll(
        async () => {
          const { status, json } = await call(`/status?request_id=${created.json.request_id}`);
          expect(status).toBe(200);
          expect(json.progress).toEqual(expect.any(Number));
          if (json.status !== "COMPLETED") expect(json).not.toHaveProperty("result");
          seen.add(json.status);
          return json.status;
        },
        { timeout: FILM_TIMEOUT, intervals: [500] },
      )
      .toBe("COMPLETED");
    expect([...seen].filter((status) => !["PENDING", "IN_PROGRESS", "COMPLETED"].includes(String(status)))).toEqual([]);
    expect(seen).toContain("IN_PROGRESS");

    const { json } = await call(`/status?request_id=${created.json.request_id}`);
    expect(json).toMatchObject({ progress: 100, creditsCharged: 100, message: expect.any(String) });
    await expectPlayable(request, (json.result as { videoUrl: string }).videoUrl);
  });

  test("create_narrative speaks the lines it is given", async () => {
    const input = { prompt_list: ["The harbour wakes before the sun.", "By noon every boat is out."], image_model: "IMAGEN3" };
    const created = await call("/create_narrative", { body: { input } });
    expect([created.status, created.json.request_id]).toEqual([200, expect.stringMatching(/^[0-9a-f]{24}$/)]);
    const detailed = async () => {
      const response = await fetch(`${serverUrl}/v1/status_detailed?request_id=${created.json.request_id}`, {
        headers: { "api-key": apiKey() },
      });
      return ((await response.json()) as { session: { layers: unknown[]; audioLayers: { type: string; prompt: string }[] } })
        .session;
    };
    await expect
      .poll(async () => (await detailed()).audioLayers.filter((a) => a.type === "speech").length, { timeout: FILM_TIMEOUT })
      .toBe(2);
    const session = await detailed();
    expect(session.layers).toHaveLength(2);
    expect(session.audioLayers.filter((a) => a.type === "speech").map((a) => a.prompt)).toEqual(input.prompt_list);
  });

  test("refuses in the document's own words", async () => {
    const movie = { prompt: "x", image_model: "FLUX1.1PRO", video_model: "LUMA", duration: 10 };
    const create = (change: object) => call("/create_movie", { body: { input: { ...movie, ...change } } });
    expect((await call("/status", { key: "" })).status).toBe(400);
    expect((await call("/status?request_id=x", { key: "sk_nobody" })).status).toBe(401);
    expect((await call("/status")).json).toEqual({ message: "taskId query parameter is missing." });
    expect((await call("/status?request_id=some-session-id")).status).toBe(404);
    for (const change of [
      { prompt: "" },
      { prompt: "x".repeat(501) },
      { video_model: "RUNWAYML" },
      { image_model: "NOPE" },
      { duration: 121 },
      { duration: "30" },
    ]) {
      const { status, json } = await create(change);
      expect([change, status, json.message]).toEqual([change, 400, expect.stringMatching(/\w/)]);
    }
  });
});
