import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type APIRequestContext, expect, test } from "@playwright/test";
import jsQR from "jsqr";
import SamsarClient from "samsar-js";
import sharp from "sharp";
import { runFfmpeg } from "@/server/render/ffmpeg";
import { checkFilm } from "../film-check";
import { apiKey, expectPlayable, FILM_TIMEOUT, serverUrl } from "./server-under-test";

/** Films made from pictures and from finished films, with the published client. */
const connect = () => new SamsarClient({ baseUrl: `${serverUrl}/v1`, apiKey: apiKey() });
const LINK = "https://example.com/book-a-night";

/** An upright photograph that says so in its EXIF only: it must be shown upright, and whole or cropped, never stretched. */
async function pictureData(orientation?: number): Promise<string> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="1400"><rect width="100%" height="100%" fill="#2d6a8f"/>
    <circle cx="450" cy="700" r="300" fill="#f2c14e"/></svg>`;
  const picture = sharp(Buffer.from(svg)).jpeg({ quality: 90 });
  const bytes = await (orientation ? picture.withMetadata({ orientation }) : picture).toBuffer();
  return `data:image/jpeg;base64,${bytes.toString("base64")}`;
}

async function finished(client: SamsarClient, id: string) {
  await expect
    .poll(async () => (await client.getV2Status(id)).data.status, { timeout: FILM_TIMEOUT, intervals: [500] })
    .toBe("COMPLETED");
  return (await client.getV2Status(id)).data;
}

async function download(request: APIRequestContext, url: unknown, folder: string, name: string): Promise<string> {
  await expectPlayable(request, String(url));
  const path = join(folder, `${name}.mp4`);
  await writeFile(path, await (await request.get(String(url))).body());
  return path;
}

/** The pixels of a film at a moment. */
async function frameAt(path: string, seconds: number) {
  const signal = new AbortController().signal;
  const at = ["-ss", seconds.toFixed(3), "-i", path, "-frames:v", "1", "-f", "image2pipe", "-c:v", "png", "pipe:1"];
  const { stdout } = await runFfmpeg(at, { signal });
  const { data, info } = await sharp(stdout).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { pixels: new Uint8ClampedArray(data), width: info.width, height: info.height };
}

test("pictures become a film with presenter, footer and outro, and every rework of it keeps its promises", async ({
  request,
}) => {
  test.setTimeout(4 * FILM_TIMEOUT);
  const client = connect();
  const folder = await mkdtemp(join(tmpdir(), "kinora-reworks-"));
  const uploaded = await client.uploadV2ImageData([await pictureData(6)]);
  expect(uploaded.data.image_urls).toHaveLength(1);

  const created = await client.createVideoFromImageList({
    image_urls: [{ image_url: uploaded.data.image_urls[0]!, title: "A night by the sea" }],
    prompt: "A small hotel by the sea",
    video_model: "RUNWAYML",
    language: "en",
    enable_subtitles: true,
    cta_url: LINK,
    footer_metadata: [{ url: LINK, text: "Book a night" }],
    add_narrator_avatar: true,
  });
  // Ten seconds of picture and eight of outro, with a presenter.
  expect(created.creditsCharged).toBe(18 * (30 + 4));
  const source = String(created.data.request_id);
  const film = await finished(client, source);
  expect(film).toMatchObject({ has_subtitles: true, has_footer: true, result_language: "en", creditsCharged: 612 });
  const path = await download(request, film.result_url, folder, "film");
  expect((await checkFilm(path, { durationSeconds: 18, width: 1280, height: 720 })).problems).toEqual([]);
  const code = await frameAt(path, 17);
  expect(jsQR(code.pixels, code.width, code.height)?.data).toBe(LINK);

  const clone = await client.cloneVideo({ videoSessionId: source });
  expect([clone.data.creditsCharged, clone.creditsCharged]).toEqual([0, 0]);
  const cloned = await finished(client, String(clone.data.session_id));
  expect(cloned).toMatchObject({ has_subtitles: true, has_footer: true });
  expect(cloned.result_url).not.toBe(film.result_url);

  const outro = await client.updateVideoOutroImage({
    videoSessionId: source,
    cta_url: `${LINK}/again`,
    cta_text_top: "Come again",
  });
  expect(outro.creditsCharged).toBe(75);
  const ended = await finished(client, String(outro.data.session_id));
  const other = await frameAt(await download(request, ended.result_url, folder, "outro"), 17);
  expect(jsQR(other.pixels, other.width, other.height)?.data).toBe(`${LINK}/again`);

  const footer = await client.updateVideoFooterImage({ videoSessionId: source, remove_footer: true });
  expect(footer.creditsCharged).toBe(75);
  expect(await finished(client, String(footer.data.session_id))).toMatchObject({ has_footer: false, has_subtitles: true });

  const silent = await client.removeSubtitles({ videoSessionId: source });
  const without = String(silent.data.session_id);
  expect(await finished(client, without)).toMatchObject({ has_subtitles: false, creditsCharged: 0 });
  const again = await client.addSubtitles({ videoSessionId: without });
  expect(await finished(client, String(again.data.session_id))).toMatchObject({ has_subtitles: true });

  const joined = await client.joinVideos({ session_ids: [source, without], blend_scenes: true });
  expect(joined.creditsCharged).toBe(3 * 36);
  const reel = await finished(client, String(joined.data.session_id));
  const reelPath = await download(request, reel.result_url, folder, "reel");
  expect((await checkFilm(reelPath, { durationSeconds: 36 })).problems).toEqual([]);

  const latest = await client.fetchLatestVideoVersion(source);
  expect(latest.data).toMatchObject({ session_id: source, result_url: film.result_url });
  const { data: completed } = await client.listCompletedVideoSessions();
  expect(completed.map((one) => one.session_id)).toEqual(expect.arrayContaining([source, without]));

  const presented = await client.regenerateV2VideoAvatar({ videoSessionId: source });
  expect(presented.creditsCharged).toBe(0);
  const face = await finished(client, String(presented.data.session_id));
  expect(face).toMatchObject({ has_subtitles: true, has_footer: true, creditsCharged: 0 });

  const quote = await client.postV2("video/reroll-layers", { videoSessionId: source, layer_indexes: "1", quote_only: true });
  expect(quote.data).toMatchObject({
    creditQuote: { layerCount: 1, layerIndexes: [1], durationSeconds: 10, aiVideoCredits: 140 },
  });
  expect(quote.creditsCharged).toBe(0);

  // The twins under /v2 are taken on at the same prices; each is stopped again.
  const twins = [
    [await client.cloneV2Video({ videoSessionId: source }), 0],
    [await client.addV2VideoOutroImage({ videoSessionId: source, cta_url: LINK }), 75],
    [await client.updateV2VideoOutroImage({ videoSessionId: source, cta_url: LINK }), 75],
    [await client.updateV2VideoFooterImage({ videoSessionId: source, cta_text: "Two nights" }), 75],
    [await client.joinV2Videos({ session_ids: [source, without] }), 3 * 36],
    [await client.addVideoOutroImage({ videoSessionId: without, cta_url: LINK }), 75],
  ] as const;
  for (const [{ data, creditsCharged }, price] of twins) {
    expect(creditsCharged).toBe(price);
    const id = String(data.session_id);
    const { data: stopped } = await client.cancelV2Render({ videoSessionId: id }).catch(() => client.getV2Status(id));
    expect(["CANCELLED", "COMPLETED"]).toContain(stopped.status);
  }

  const paused = await client.createV2VideoFromImageList({ image_urls: uploaded.data.image_urls, video_model: "RUNWAYML" });
  const halted = String(paused.data.request_id);
  expect((await client.postV2("pause_render", { videoSessionId: halted })).data).toMatchObject({
    status: "PAUSED",
    paused: true,
  });
  expect((await client.getV2Status(halted)).data.status).toBe("PAUSED");
  expect((await client.postV2("resume_render", { videoSessionId: halted })).data).toMatchObject({ resumed: true });
  expect((await client.cancelRender({ videoSessionId: halted })).data).toMatchObject({ status: "CANCELLED", cancelled: true });
  expect((await client.getV2Status(halted)).data.status).toBe("CANCELLED");

  // A finished film of this server is a video like any other: it gets a sound.
  const clip = { video_url: String(film.result_url), prompt: "Waves on a beach" };
  const sounded = await client.postV2<{ session_id: string }>("video/step/sound_effect", { input: clip });
  expect(sounded.creditsCharged).toBe(15);
  const louder = await finished(client, sounded.data.session_id);
  const louderPath = await download(request, louder.result_url, folder, "sounded");
  expect((await checkFilm(louderPath, { durationSeconds: 18, width: 1280, height: 720 })).problems).toEqual([]);
  const lips = { video_url: clip.video_url, audio_url: clip.video_url };
  const silentLips = await client.postV2("video/step/lip_sync", { input: lips }).catch((error) => error);
  expect([silentLips.status, String(silentLips.message)]).toEqual([422, expect.stringContaining("FAL_KEY")]);

  // Without a language provider a translation is refused by name, and costs nothing.
  const before = (await client.getV2Credits()).data.remainingCredits;
  const refused = await client.translateVideo({ videoSessionId: source, language: "es" }).catch((error) => error);
  expect([refused.status, String(refused.message)]).toEqual([422, expect.stringContaining("OPENAI_API_KEY")]);
  expect((await client.getV2Credits()).data.remainingCredits).toBe(before);
  await rm(folder, { recursive: true });
});
