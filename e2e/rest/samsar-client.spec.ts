import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import SamsarClient, { SamsarRequestError } from "samsar-js";
import { checkFilm } from "../film-check";
import { apiKey, expectPlayable, FILM_TIMEOUT, serverUrl } from "./server-under-test";

/** The published client, unmodified: only its base URL is ours. */
const connect = () => new SamsarClient({ baseUrl: `${serverUrl}/v1`, apiKey: apiKey() });
const film = { image_model: "GPTIMAGE2", video_model: "RUNWAYML", duration: 10, aspect_ratio: "16:9" };
const PRICE = 300;

test.describe("the published client", () => {
  test("makes a film from a prompt, follows it to its end and finds it in the list", async ({ request }) => {
    test.setTimeout(FILM_TIMEOUT + 30_000);
    const client = connect();
    const before = (await client.getCreditsBalance()).data.remainingCredits;
    const created = await client.createVideoFromText({
      ...film,
      prompt: "A 10 second teaser for a lighthouse that guides boats home",
      enable_subtitles: true,
    });
    const id = created.data.request_id;
    expect(id).toMatch(/^[0-9a-f]{24}$/);
    expect(created.data.session_id).toBe(id);
    expect([created.creditsCharged, created.creditsRemaining]).toEqual([PRICE, before - PRICE]);

    const seen: number[] = [];
    await expect
      .poll(
        async () => {
          const { data } = await client.getV2Status(id);
          seen.push(Number(data.progress));
          if (data.status === "PENDING") expect([data.result_url ?? null, data.videoLink ?? null]).toEqual([null, null]);
          return data.status;
        },
        { timeout: FILM_TIMEOUT, intervals: [1000] },
      )
      .toBe("COMPLETED");
    expect(seen).toEqual([...seen].sort((a, b) => a - b));

    const { data, creditsCharged } = await client.getStatus(id);
    expect(data).toMatchObject({
      request_id: id,
      session_id: id,
      type: "video",
      has_subtitles: true,
      result_language: "en",
      creditsCharged: PRICE,
    });
    expect(creditsCharged).toBe(0);
    await expectPlayable(request, String(data.result_url));

    const folder = await mkdtemp(join(tmpdir(), "kinora-e2e-"));
    const path = join(folder, "film.mp4");
    await writeFile(path, await (await request.get(String(data.result_url))).body());
    expect((await checkFilm(path, { durationSeconds: 10, width: 1280, height: 720 })).problems).toEqual([]);
    await rm(folder, { recursive: true });

    const list = await client.listV2Requests();
    expect(list.data.requests[0]).toMatchObject({
      request_id: id,
      status: "COMPLETED",
      type: "video",
      result_url: data.result_url,
    });
    expect((await client.getV2Credits()).data.remainingCredits).toBe(before - PRICE);
  });

  test("pauses before the moving pictures, shows what there is, and continues once", async ({ request }) => {
    test.setTimeout(FILM_TIMEOUT + 30_000);
    const client = connect();
    const created = await client.createV2StepVideoFromText(
      { ...film, prompt: "A 10 second film about rain on a quiet street" },
      { stepMode: "two_step" },
    );
    const id = created.data.request_id;
    expect(created.data.step).toMatchObject({
      enabled: true,
      manual_step_stages: ["ai_video_generation"],
      waiting_for_process_next: false,
    });

    const status = async () => (await client.getV2StepVideoStatus(id)).data;
    await expect
      .poll(async () => (await status()).waiting_for_process_next, { timeout: FILM_TIMEOUT, intervals: [500] })
      .toBe(true);
    expect(await status()).toMatchObject({
      status: "COMPLETED",
      step_status: "COMPLETED",
      current_step: "image_generation",
      current_step_label: "Images",
      next_step: "ai_video_generation",
      can_process_next: true,
    });
    expect((await client.getV2Status(id)).data.status).toBe("PENDING");

    const { session } = (await client.getV2StepVideoStatusDetailed(id)).data;
    expect(session).toMatchObject({ routeType: "step", previewStage: "audio_generation", framesPerSecond: 30 });
    for (const layer of session?.layers ?? []) {
      expect(layer.preview).toMatchObject({ stage: "image_generation", type: "image" });
      expect((await request.get(String(layer.preview?.url))).status()).toBe(200);
    }
    for (const audio of session?.audioLayers ?? []) expect((await request.get(String(audio.url))).status()).toBe(200);

    await Promise.all([client.processNextV2StepVideo(id), client.processNextV2StepVideo(id)]);
    await expect
      .poll(async () => (await status()).current_step, { timeout: FILM_TIMEOUT, intervals: [1000] })
      .toBe("video_generation");
    await expect.poll(async () => (await status()).status, { timeout: FILM_TIMEOUT, intervals: [1000] }).toBe("COMPLETED");
    const end = await status();
    expect(end).toMatchObject({ next_step: null, waiting_for_process_next: false, creditsCharged: PRICE });
    await expectPlayable(request, String(end.result_url));
  });

  test("reads refusals as the client's own errors", async () => {
    const refused = async (call: Promise<unknown>) => {
      const error = await call.then(
        () => undefined,
        (thrown: unknown) => thrown,
      );
      expect(error).toBeInstanceOf(SamsarRequestError);
      return error as SamsarRequestError;
    };
    const client = connect();
    const wrong = new SamsarClient({ baseUrl: `${serverUrl}/v1`, apiKey: "sk_nobody" });
    expect(await refused(wrong.getCreditsBalance())).toMatchObject({ status: 401 });
    expect(await refused(client.getV2Status("65f1234567890abcdef12345"))).toMatchObject({ status: 404 });
    expect((await refused(client.createVideoFromText({ ...film, prompt: "x", video_model: "LUMA" }))).message).toContain(
      "Video model is not supported for this type",
    );
  });

  test("offers the models that the create routes accept", async () => {
    const { data } = await connect().getSupportedTextToVideoModels();
    expect(data.IMAGE_MODELS.map((model) => model.value)).toContain(film.image_model);
    expect(data.VIDEO_MODELS.map((model) => model.value)).toContain(film.video_model);
  });
});
