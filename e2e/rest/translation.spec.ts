import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import SamsarClient from "samsar-js";
import { startSpanishModel } from "@/server/providers/translation/testing/spanish-model";
import { startServer } from "../../scripts/setup/throw-away-server.mjs";
import { expectPlayable, FILM_TIMEOUT } from "./server-under-test";

const SECONDS = 4;

/** The server of the other journeys has no language provider, which they rely on: this one has a server of its own. */
test("a finished film is translated with the published client, by a language provider behind the official SDK", async ({
  request,
}) => {
  test.setTimeout(2 * FILM_TIMEOUT);
  const model = await startSpanishModel();
  const server = await startServer({ env: { OPENAI_API_KEY: "sk-test", OPENAI_BASE_URL: model.baseUrl } });
  try {
    const { apiKey } = JSON.parse(readFileSync(join(server.dataFolder, "owner.json"), "utf8"));
    const client = new SamsarClient({ baseUrl: `${server.url}/v1`, apiKey });
    const finished = async (id: string) => {
      await expect
        .poll(async () => (await client.getV2Status(id)).data.status, { timeout: FILM_TIMEOUT, intervals: [300] })
        .toBe("COMPLETED");
      return (await client.getV2Status(id)).data;
    };
    const sceneImages = async (id: string) => {
      const { layers } = (await client.getV2StatusDetailed(id)).data.session as { layers: { image: { url: string } }[] };
      return layers.map(({ image }) => image.url.split("/").at(-1));
    };

    const movie = { prompt: "The sea is calm.", image_model: "IMAGEN3", video_model: "LUMA", duration: SECONDS };
    const made = await request.post(`${server.url}/v1/video/create_movie`, {
      headers: { "api-key": apiKey },
      data: { input: movie },
    });
    const source = String((await made.json()).request_id);
    const english = await finished(source);
    const before = (await client.getV2Credits()).data.remainingCredits as number;

    const asked = { videoSessionId: source, language: "es", enable_subtitles: true };
    const accepted = await client.translateVideo(asked);
    expect([accepted.creditsCharged, accepted.data.creditsCharged]).toEqual([3 * SECONDS, 3 * SECONDS]);
    const id = String(accepted.data.session_id);
    const spanish = await finished(id);
    expect(spanish).toMatchObject({ result_language: "es", has_subtitles: true, creditsCharged: 3 * SECONDS });
    expect(spanish.rendered_by).toContain("openai");
    expect(spanish.result_url).not.toBe(english.result_url);
    await expectPlayable(request, String(spanish.result_url));
    expect(await sceneImages(id)).toEqual(await sceneImages(source));
    expect(model.calls).toHaveLength(1);
    expect((await client.getV2Credits()).data.remainingCredits).toBe(before - 3 * SECONDS);
    expect((await client.getV2Status(source)).data).toMatchObject({ result_url: english.result_url, result_language: "en" });

    // The same again under its other names is taken on at the same price, into a language that it is not in already.
    const again = await client.postV2<{ session_id: string }>("retranslate_video", {
      ...asked,
      videoSessionId: id,
      language: "fr",
    });
    expect(again.creditsCharged).toBeGreaterThanOrEqual(3 * SECONDS);
    await client.cancelRender({ videoSessionId: again.data.session_id });
    const same = await client.translateV2Video({ ...asked, videoSessionId: id }).catch((error) => error);
    expect([same.status, String(same.message)]).toEqual([400, expect.stringContaining("already in Spanish")]);
  } finally {
    await server.stop();
    await model.close();
  }
});
