import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { checkFilm } from "@/e2e/film-check";
import { LipSyncBody, SoundEffectBody } from "@/server/core/bodies/video-bodies";
import { createVideo } from "@/server/core/sessions/create-video";
import { readTimeline } from "@/server/core/timeline/read-timeline";
import { probe, runFfmpeg } from "@/server/render/ffmpeg";
import { Workshop } from "./testing/workshop";

/** Videos that a caller brings: real files over HTTP, real workers; the lip-sync vendor is its real client against its queue's answers. */
let workshop: Workshop;
let files: Server;
let origin: string;
const signal = AbortSignal.timeout(300_000);
/** What the vendor was asked, in order. */
const asked: { method: string; path: string; authorization: string | undefined; body: unknown }[] = [];

beforeAll(async () => {
  workshop = await Workshop.open({ credits: 1000 });
  await makeVideo("boat.mp4", { width: 480, height: 600, seconds: 4, sound: true });
  await makeVideo("silent.mp4", { width: 640, height: 360, seconds: 3, sound: false });
  await makeVideo("spoken.mp4", { width: 640, height: 360, seconds: 3, sound: true });
  files = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://x").pathname;
    if (path.startsWith("/fal-ai/")) return answerAsVendor(request, response, path);
    readFile(join(workshop.folder, path)).then(
      (bytes) => response.writeHead(200, { "content-type": "video/mp4" }).end(bytes),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => files.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(files.address() as AddressInfo).port}`;
  await workshop.startWorker({
    ...{ ALLOW_PRIVATE_HOSTS: new URL(origin).host, FAL_KEY: "fal-test", FAL_BASE_URL: origin },
  });
}, 120_000);
afterAll(async () => {
  files?.close();
  await workshop?.close();
});

/** A picture that moves sideways, with a tone if it sounds. */
async function makeVideo(
  name: string,
  { width, height, seconds, sound }: Record<"width" | "height" | "seconds", number> & { sound: boolean },
) {
  const noise = { type: "gaussian" as const, mean: 120, sigma: 50 };
  const texture = await sharp({ create: { width: width + seconds * 30, height, channels: 3, background: "#000", noise } })
    .blur(4)
    .png()
    .toBuffer();
  async function* pictures() {
    for (let left = 0; left < seconds * 30; left++) {
      yield await sharp(texture).extract({ left, top: 0, width, height }).jpeg({ quality: 92 }).toBuffer();
    }
  }
  const tone = ["-f", "lavfi", "-i", `sine=frequency=330:duration=${seconds},volume=2`, "-c:a", "aac"];
  await runFfmpeg(
    [
      ...["-y", "-f", "image2pipe", "-framerate", "30", "-c:v", "mjpeg", "-i", "pipe:0", ...(sound ? tone : [])],
      ...["-c:v", "libx264", "-pix_fmt", "yuv420p", join(workshop.folder, name)],
    ],
    { signal, input: pictures() },
  );
}

/** The queue of https://docs.fal.ai: an order, two looks, the result. */
function answerAsVendor(
  request: import("node:http").IncomingMessage,
  response: import("node:http").ServerResponse,
  path: string,
): void {
  let text = "";
  request.on("data", (chunk) => {
    text += chunk;
  });
  request.on("end", () => {
    const { method = "", headers } = request;
    asked.push({ method, path, authorization: headers.authorization, body: text ? JSON.parse(text) : null });
    const job = "764cabcf-b745-4b3e-ae38-1200304cf45b";
    const links = {
      status_url: `https://queue.fal.run/fal-ai/sync-lipsync/requests/${job}/status`,
      response_url: `https://queue.fal.run/fal-ai/sync-lipsync/requests/${job}`,
      cancel_url: `https://queue.fal.run/fal-ai/sync-lipsync/requests/${job}/cancel`,
    };
    const looks = asked.filter((call) => call.path.endsWith("/status")).length;
    const answer = path.endsWith("/status")
      ? { status: looks > 1 ? "COMPLETED" : "IN_PROGRESS", request_id: job, ...links, logs: null, metrics: {} }
      : method === "POST"
        ? { status: "IN_QUEUE", request_id: job, ...links, queue_position: 0 }
        : { video: { url: `${origin}/spoken.mp4`, content_type: "video/mp4", file_name: "output.mp4", file_size: 515275 } };
    response.writeHead(200, { "content-type": "application/json", "x-fal-request-id": job }).end(JSON.stringify(answer));
  });
}

const context = () =>
  workshop.context({ allowPrivateHosts: [new URL(origin).host], vendors: new Set(["fal"]), publicUrl: "https://films.example" });

test("a video gets the sound that its prompt names, and keeps its own", async () => {
  const { video } = SoundEffectBody.parse({ video_url: `${origin}/boat.mp4`, prompt: "Waves on a beach, wind" });
  const { session_id } = await createVideo(context(), video);
  expect(await workshop.balance()).toBe(985);
  const status = await workshop.finished(session_id);
  expect(status).toMatchObject({ creditsCharged: 15, has_subtitles: false });
  const timeline = await readTimeline(workshop.db, session_id);
  expect(timeline).toMatchObject({ durationSeconds: 4, aspectRatio: "1:1" });
  expect(timeline.audio.map(({ type, provider, endSeconds }) => [type, provider, endSeconds])).toEqual([
    ["effect", "supplied", 4],
    ["effect", "local", 4],
  ]);
  const path = await workshop.fileOf(session_id);
  expect((await checkFilm(path, { durationSeconds: 4, width: 720, height: 720 })).problems).toEqual([]);
});

test("a silent video of another shape sounds afterwards", async () => {
  const { video } = SoundEffectBody.parse({ video_url: `${origin}/silent.mp4`, prompt: "Heavy rain" });
  const { session_id } = await createVideo(context(), video);
  await workshop.finished(session_id);
  const timeline = await readTimeline(workshop.db, session_id);
  expect(timeline).toMatchObject({ durationSeconds: 3, aspectRatio: "16:9" });
  expect(timeline.audio).toHaveLength(1);
  const report = await checkFilm(await workshop.fileOf(session_id), { durationSeconds: 3 });
  expect(report.problems).toEqual([]);
});

test("lips are synced by the vendor, once, and the voice comes with them", async () => {
  const { video } = LipSyncBody.parse({ video_url: `${origin}/silent.mp4`, audio_url: `${origin}/voice.mp3` });
  const { session_id } = await createVideo(context(), video);
  await workshop.finished(session_id);
  expect(asked.filter(({ method }) => method === "POST")).toEqual([
    {
      ...{ method: "POST", path: "/fal-ai/sync-lipsync/v2", authorization: "Key fal-test" },
      body: { video_url: `${origin}/silent.mp4`, audio_url: `${origin}/voice.mp3`, sync_mode: "cut_off" },
    },
  ]);
  const timeline = await readTimeline(workshop.db, session_id);
  expect(Object.keys(timeline.scenes[0]!.clips).sort()).toEqual(["lip_sync", "user_video"]);
  const runs = await workshop.db.stageRun.findMany({ where: { sessionId: session_id, renderedBy: "fal" } });
  expect(runs.map(({ stage }) => stage)).toEqual(["lip_sync_generation"]);
  const { streams } = await probe(await workshop.fileOf(session_id));
  expect(streams.map(({ codec_type }) => codec_type).sort()).toEqual(["audio", "video"]);
});

test.each([
  ["is not there", "/nothing.mp4", "A door slams", /answered 404/],
  ["is no video", "/fake.mp4", "A door slams", /MP4, MOV, WebM or Matroska/],
  ["asks for nothing that sounds", "/silent.mp4", "zzz qqq", /Name a place or an event/],
])("a request that %s is paid back and says why", async (_, path, prompt, sentence) => {
  const { writeFile } = await import("node:fs/promises");
  await writeFile(join(workshop.folder, "fake.mp4"), "<svg>no film</svg>");
  const before = await workshop.balance();
  const { video } = SoundEffectBody.parse({ video_url: `${origin}${path}`, prompt });
  const { session_id } = await createVideo(context(), video);
  const status = await workshop.ended(session_id);
  expect([status.status, status.message]).toEqual(["FAILED", expect.stringMatching(sentence)]);
  expect(await workshop.balance()).toBe(before);
});

test("nothing is taken where nobody can do it, or from where nobody may", async () => {
  const before = await workshop.balance();
  const { video } = LipSyncBody.parse({ video_url: "https://cdn.example.com/a.mp4", audio_url: "https://cdn.example.com/a.mp3" });
  await expect(createVideo(workshop.context(), video)).rejects.toMatchObject({
    ...{ code: "unprocessable", message: expect.stringContaining("FAL_KEY") },
  });
  const inside = SoundEffectBody.parse({ video_url: "http://169.254.169.254/a.mp4", prompt: "Rain" });
  await expect(createVideo(workshop.context(), inside.video)).rejects.toMatchObject({ code: "invalid_request" });
  for (const body of [
    { prompt: "Rain" },
    { video_url: "data:video/mp4;base64,AA", prompt: "Rain" },
    { video_url: "https://a.example/v.mp4" },
  ]) {
    expect(() => SoundEffectBody.parse(body)).toThrow();
  }
  expect(await workshop.balance()).toBe(before);
});
