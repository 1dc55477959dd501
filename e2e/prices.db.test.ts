import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { toCredits } from "@/server/core/credits/units";
import { aTimeline } from "@/server/core/sessions/testing/film-facts.fixture";
import { finishAs } from "@/server/rest/testing/finished-film";
import { pictureDataUrl } from "@/server/rest/testing/pictures";
import { createTestServer, type TestServer, type TestUser } from "@/server/rest/testing/test-server";
import { STAGES, type Stage } from "@/server/schemas/stages";
import type { Timeline } from "@/server/schemas/timeline";
import { finishStage, skipStage } from "@/server/stages/lifecycle";
import { loadFilm } from "@/server/stages/load-film";

/** The price list of contract §15.1, §15.2 and §15.4, written down by hand and read back from the ledger. */
let server: TestServer;
let user: TestUser;
let finished: string;
beforeAll(async () => {
  const translator = { name: "test", translate: async ({ texts }: { texts: readonly string[] }) => [...texts] };
  // Prices are of acceptance: fal is named as reachable, and nothing here calls it.
  server = await createTestServer({ findTranslator: async () => translator, vendors: new Set(["fal"]) });
  user = await server.createUser(100_000);
  finished = await aFinishedFilm(fullTimeline);
});
afterAll(() => server.drop());

const outro: Timeline["outro"] = {
  ...{ kind: "generated", startSeconds: 12, endSeconds: 20, animated: true, url: "https://example.com", centreImage: null },
  ...{ topText: "Come", bottomText: "example.com", logo: null, language: "en", palette: null },
};
const fullTimeline: Timeline = {
  ...{ ...aTimeline, durationSeconds: 20, outro, narrator: { seed: "a", visemes: [], casts: [] } },
  footer: [{ sceneIndex: 0, text: "Book", url: null, logo: null }],
};

const post = (path: string, body: object) => server.call("POST", path, { key: user.key, body });

async function aFinishedFilm(timeline: Timeline): Promise<string> {
  const { json } = await post("/v2/text_to_video", text("RUNWAYML", 10));
  await finishAs(server, json.request_id, timeline);
  return json.request_id;
}

const text = (video_model: string, duration: number) => ({
  ...{ prompt: "A lighthouse in a storm", image_model: "GPTIMAGE2", video_model, duration },
});

/** What the ledger says a request cost, and for what. */
async function chargesOf(requestId: string): Promise<Record<string, number>> {
  const rows = await server.db.ledgerTransfer.findMany({
    where: { requestId, kind: "charge" },
    include: { entries: { where: { amount: { gt: 0n } } } },
  });
  return Object.fromEntries(rows.map(({ stage, entries }) => [stage ?? "all", toCredits(entries[0]!.amount)]));
}

const heldFor = async (requestId: string): Promise<number> =>
  toCredits((await server.db.hold.findUniqueOrThrow({ where: { requestId } })).amount);

/** Lets every stage end, as the pipeline does, and end again, as after a crash. */
async function runToTheEnd(sessionId: string): Promise<void> {
  const film = await loadFilm(server, sessionId);
  for (const stage of STAGES) {
    if (stage === "lip_sync_generation") await skipStage(server, film, stage);
    else await finishStage(server, film, stage, { renderedBy: "local" });
    await finishStage(server, film, stage, { renderedBy: "local" });
  }
}

/** Credits per second of all stages but the clip's. */
const PER_SECOND: Partial<Record<Stage, number>> = {
  ...{ prompt_generation: 4, image_generation: 2, speech_generation: 2, music_generation: 2 },
  ...{ lip_sync_generation: 1, sound_effect_generation: 1, video_generation: 4 },
};
const stagesOf = (seconds: number, modelRate: number, { cta = 0, avatar = 0 } = {}) => ({
  ...Object.fromEntries(Object.entries(PER_SECOND).map(([stage, rate]) => [stage, rate * seconds])),
  prompt_generation: (4 + cta) * seconds,
  ai_video_generation: (modelRate - 16) * seconds,
  ...(avatar > 0 && { narrator_avatar_generation: avatar * seconds }),
});

describe("§15.1: held when it is accepted, charged stage by stage, in all the estimate", () => {
  const pictures = (count: number) => ({ image_urls: Array.from({ length: count }, () => pictureDataUrl) });
  const link = { cta_url: "https://example.com" };
  const avatar = { add_narrator_avatar: true };
  test.each<[string, string, object, number, ReturnType<typeof stagesOf>]>([
    ["VEO3.1I2V, 60/s", "/v2/text_to_video", text("VEO3.1I2V", 12), 720, stagesOf(12, 60)],
    ["VEO3.1I2VFAST, 36/s", "/v2/text_to_video", text("VEO3.1I2VFAST", 12), 432, stagesOf(12, 36)],
    ["SEEDANCEI2V, 30/s", "/v2/text_to_video", text("SEEDANCEI2V", 12), 360, stagesOf(12, 30)],
    ["KLINGIMGTOVID3PRO, 36/s", "/v1/video/create", text("KLINGIMGTOVID3PRO", 12), 432, stagesOf(12, 36)],
    ["HAPPYHORSEI2V, 36/s", "/v1/video/text_to_video", text("HAPPYHORSEI2V", 12), 432, stagesOf(12, 36)],
    ["KLINGIMGTOVIDTURBO, 36/s", "/v2/text_to_video", text("KLINGIMGTOVIDTURBO", 12), 432, stagesOf(12, 36)],
    ["COSMOS3SUPERI2V, 20/s", "/v2/text_to_video", text("COSMOS3SUPERI2V", 12), 240, stagesOf(12, 20)],
    ["the contract's 20 s of RUNWAYML", "/v2/text_to_video", text("RUNWAYML", 20), 600, stagesOf(20, 30)],
    ["the same step by step", "/v2/video/step/text_to_video", text("RUNWAYML", 20), 600, stagesOf(20, 30)],
    ["one picture step by step", "/v2/video/step/image_to_video", pictures(1), 300, stagesOf(10, 30)],
    [
      ...(["the contract's two pictures with a presenter", "/v2/image_list_to_video"] as const),
      { ...pictures(2), ...avatar, video_model: "KLINGIMGTOVID3PRO" },
      ...([800, stagesOf(20, 36, { avatar: 4 })] as const),
    ],
    [
      ...(["the contract's two pictures with express CTA", "/v2/image_list_to_video"] as const),
      { ...pictures(2), ...link, express_cta_generation: true },
      ...([868, stagesOf(28, 30, { cta: 1 })] as const),
    ],
    [
      ...(["express CTA and presenter on v1", "/v1/video/image_list_to_video"] as const),
      { ...pictures(1), ...link, ...avatar, express_cta_generation: true },
      ...([18 * 35, stagesOf(18, 30, { cta: 1, avatar: 4 })] as const),
    ],
    ["a picture with an outro of 8 s", "/v2/image_list_to_video", { ...pictures(1), ...link }, 540, stagesOf(18, 30)],
  ])("%s", async (_, path, input, price, stages) => {
    const { status, json } = await post(path, { input });
    expect([status, json.message]).toEqual([200, undefined]);
    expect(await heldFor(json.request_id)).toBe(price);
    await runToTheEnd(json.request_id);
    expect(await chargesOf(json.request_id)).toEqual(stages);
    const ended = await server.call("GET", `/v2/status?request_id=${json.request_id}`, { key: user.key });
    expect(ended.json.skipped_stages).toContain("lip_sync_generation");
    expect(Object.values(stages).reduce((sum, credits) => sum + credits, 0)).toBe(price);
  });

  test.each([
    [
      "create_movie, 10/s",
      "/v1/video/create_movie",
      { prompt: "A boat", image_model: "IMAGEN3", video_model: "LUMA", duration: 12 },
      120,
    ],
    [
      "create_movie with Kling, 10/s",
      "/v1/video/create_movie",
      { prompt: "A boat", image_model: "IMAGEN3", video_model: "KLINGIMGTOVIDPRO", duration: 7 },
      70,
    ],
  ])("%s (§15.4)", async (_, path, input, price) => {
    const { json } = await post(path, { input });
    expect(await heldFor(json.request_id)).toBe(price);
    await runToTheEnd(json.request_id);
    expect(Object.values(await chargesOf(json.request_id)).reduce((sum, credits) => sum + credits, 0)).toBe(price);
  });

  test("fractions of a second are rounded up stage by stage", async () => {
    const { json } = await post("/v2/text_to_video", text("RUNWAYML", 10.3));
    await runToTheEnd(json.request_id);
    const rounded = Object.entries(stagesOf(10.3, 30)).map(([stage, credits]) => [stage, Math.ceil(Number(credits.toFixed(6)))]);
    expect(await chargesOf(json.request_id)).toEqual(Object.fromEntries(rounded));
  });
});

describe("§15.2: charged when it is accepted, whole and once", () => {
  const about = (more: object = {}) => ({ videoSessionId: finished, ...more });
  test.each<[string, number, () => object | Promise<object>]>([
    ["/v2/translate_video", 60, () => about({ language: "es" })],
    ["/v2/retranslate_video", 60, () => about({ language: "fr" })],
    ["/v1/video/translate_video", 60, () => about({ language: "ja" })],
    ["/v2/join_videos", 96, async () => ({ session_ids: [finished, await aFinishedFilm(aTimeline)] })],
    ["/v1/video/join_videos", 96, async () => ({ session_ids: [await aFinishedFilm(aTimeline), finished] })],
    ["/v2/add_outro_image", 75, () => about({ cta_url: "https://example.com" })],
    ["/v1/video/add_outro_image", 75, () => about({ outro_image_url: pictureDataUrl })],
    ["/v2/update_outro_image", 75, () => about({ outro_image_url: pictureDataUrl })],
    ["/v1/video/update_outro_image", 75, () => about({ cta_url: "https://example.com" })],
    ["/v2/update_footer_image", 75, () => about({ cta_text: "Come in" })],
    ["/v1/video/update_footer_image", 75, () => about({ remove_footer: true })],
    ["/v2/video/clone", 0, () => about()],
    ["/v1/video/clone", 0, () => about()],
    ["/v1/video/add_subtitles", 0, () => about()],
    ["/v2/video/remove_subtitles", 0, () => about()],
    ["/v2/video/regenerate_avatar", 0, () => about()],
    // Two pictures at 46 and twice six seconds at 14.
    ["/v2/video/reroll-layers", 2 * 46 + 2 * 84, () => about({ layer_indexes: [1, 2] })],
    ["/v2/video/step/sound_effect", 15, () => ({ video_url: "https://cdn.example.com/boat.mp4", prompt: "Waves" })],
    [
      ...(["/v2/video/step/lip_sync", 15] as const),
      () => ({ video_url: "https://cdn.example.com/talk.mp4", audio_url: "https://cdn.example.com/voice.mp3" }),
    ],
  ])("%s: %i", async (path, price, body) => {
    const input = await body();
    const before = await server.call("GET", "/v2/credits", { key: user.key });
    const { status, json, headers } = await post(path, input);
    expect([status, json.message]).toEqual([200, undefined]);
    expect(json.creditsCharged).toBe(price);
    expect(headers.get("x-credits-charged")).toBe(String(price));
    expect(await chargesOf(json.request_id)).toEqual(price > 0 ? { all: price } : {});
    const after = await server.call("GET", "/v2/credits", { key: user.key });
    expect(after.json.remainingCredits).toBe(before.json.remainingCredits - price);
  });

  test("pausing, resuming, asking and cancelling cost nothing, and a cancelled film gives back what no stage used", async () => {
    const { json } = await post("/v2/text_to_video", text("RUNWAYML", 10));
    const id = json.request_id;
    const film = await loadFilm(server, id);
    await finishStage(server, film, "prompt_generation", { renderedBy: "local" });
    for (const path of ["/v2/pause_render", "/v2/resume_render", "/v2/cancel_render"]) {
      const { status, headers } = await post(path, { videoSessionId: id });
      expect([path, status, headers.get("x-credits-charged")]).toEqual([path, 200, "0"]);
    }
    expect((await server.call("GET", `/v2/status?request_id=${id}`, { key: user.key })).json.creditsCharged).toBe(40);
    expect(await chargesOf(id)).toEqual({ prompt_generation: 40 });
    const hold = await server.db.hold.findUniqueOrThrow({ where: { requestId: id } });
    expect([toCredits(hold.captured), toCredits(hold.released)]).toEqual([40, 260]);
  });
});
