/**
 * Films of different kinds and languages through the public API of a running server, each put through the film check, and a contact sheet of
 * each: one frame from the middle of every scene. The sheets are what `docs/films/` holds.
 *
 *   npm start                                   # in another terminal
 *   npm run films -- [--out docs/films] [--only ad,story] [--keep out/films]
 */
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import sharp from "sharp";
import { checkFilm } from "@/e2e/film-check";
import { readTimeline } from "@/server/core/timeline/read-timeline";
import { createDb } from "@/server/db/client";
import { env } from "@/server/env";
import { runFfmpeg } from "@/server/render/ffmpeg";

const FILMS = [
  {
    name: "ad",
    duration: 20,
    aspect_ratio: "16:9",
    prompt: "A 20 second ad for Luma, a sleep tracker that listens to your breathing",
  },
  {
    name: "documentary",
    duration: 30,
    aspect_ratio: "16:9",
    prompt: "A short documentary about the deep ocean, for curious kids",
  },
  { name: "story", duration: 25, aspect_ratio: "9:16", prompt: "A story about a brave little robot who learns to paint" },
  { name: "explainer", duration: 30, aspect_ratio: "1:1", video_model: "KLINGIMGTOVID3PRO", prompt: "Explain how rain forms" },
  {
    name: "own-sentences",
    duration: 20,
    aspect_ratio: "16:9",
    prompt:
      "The bakery opens at 5:30 every morning. Two sisters have kneaded the same dough for 31 years. They never wrote the recipe down. On Sundays, the whole street smells of cinnamon. Come by, and say hello.",
  },
  {
    name: "spanish",
    duration: 15,
    aspect_ratio: "16:9",
    language: "es",
    prompt:
      "El faro lleva cien años mirando el mar. Cada noche su luz guía a los barcos pequeños. Por la mañana, el pueblo despierta con olor a pan y a sal.",
  },
  {
    name: "hindi",
    duration: 15,
    aspect_ratio: "16:9",
    language: "hi",
    prompt: "गाँव के पास एक पुरानी नदी बहती है। हर सुबह बच्चे उसके किनारे खेलते हैं। शाम को दीये पानी पर तैरते हैं।",
  },
  {
    name: "arabic",
    duration: 15,
    aspect_ratio: "16:9",
    language: "ar",
    prompt: "في المساء تعود القوارب إلى الميناء. يحكي الصيادون قصص البحر. وعند الفجر تبدأ الرحلة من جديد.",
  },
  {
    name: "japanese",
    duration: 15,
    aspect_ratio: "9:16",
    language: "ja",
    prompt:
      "まちの はずれに ちいさな パンや が あります。まいあさ ごじに ひが ともります。やきたての かおりが とおりに ひろがります。",
  },
] as const;
const THUMB_WIDTH = 420;

const { values } = parseArgs({
  args: process.argv.slice(2),
  options: {
    out: { type: "string", default: "docs/films" },
    only: { type: "string" },
    keep: { type: "string", default: "out/films" },
  },
});
const { dataDir } = env();
const { url } = JSON.parse(await readFile(join(dataDir, "server.json"), "utf8")) as { url: string };
const { apiKey } = JSON.parse(await readFile(join(dataDir, "owner.json"), "utf8")) as { apiKey: string };
await mkdir(values.out, { recursive: true });
await mkdir(values.keep, { recursive: true });

const db = createDb(env().databaseUrl, 1);
const wanted = values.only?.split(",");
for (const { name, ...input } of FILMS.filter((film) => !wanted || wanted.includes(film.name))) {
  const started = performance.now();
  const { request_id } = await call("/v2/text_to_video", {
    image_model: "GPTIMAGE2",
    video_model: "RUNWAYML",
    enable_subtitles: true,
    ...input,
  });
  const status = await untilEnded(String(request_id));
  if (status.status !== "COMPLETED") throw new Error(`${name}: ${status.status}, ${status.message}`);
  const path = join(values.keep, `${name}.mp4`);
  await writeFile(path, Buffer.from(await (await fetch(String(status.result_url))).arrayBuffer()));
  const report = await checkFilm(path, { timeline: await readTimeline(db, String(request_id)) });
  if (!report.passed) throw new Error(`${name}: ${report.problems.join("; ")}`);
  await contactSheet(path, status.session.layers, join(values.out, `${name}.jpg`));
  console.log(
    `${name.padEnd(14)} ${((performance.now() - started) / 1000).toFixed(1).padStart(6)} s  ${status.session.layers.length} scenes  ${path}`,
  );
}

await db.$disconnect();

interface Layer {
  startTime: number;
  endTime: number;
}
interface Status {
  status: string;
  message?: string;
  result_url?: string;
  request_id?: string;
  session: { layers: Layer[] };
}

async function call(path: string, input?: object): Promise<Status> {
  const response = await fetch(url + path, {
    method: input ? "POST" : "GET",
    headers: { authorization: `Bearer ${apiKey}`, "content-type": "application/json" },
    ...(input && { body: JSON.stringify({ input }) }),
  });
  const body = (await response.json()) as Status;
  if (!response.ok) throw new Error(`${path}: ${response.status} ${JSON.stringify(body)}`);
  return body;
}

async function untilEnded(id: string): Promise<Status> {
  for (;;) {
    const status = await call(`/v2/status_detailed?request_id=${id}`);
    if (status.status !== "PENDING") return status;
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
}

async function contactSheet(film: string, layers: readonly Layer[], out: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "sheet-"));
  try {
    const thumbs: Buffer[] = [];
    for (const [i, layer] of layers.entries()) {
      const still = join(folder, `${i}.png`);
      const at = (layer.startTime + layer.endTime) / 2;
      await runFfmpeg(["-y", "-ss", at.toFixed(3), "-i", film, "-frames:v", "1", still], {
        signal: new AbortController().signal,
      });
      thumbs.push(await sharp(still).resize({ width: THUMB_WIDTH }).jpeg({ quality: 82 }).toBuffer());
    }
    const { height } = await sharp(thumbs[0]).metadata();
    const columns = Math.min(height > THUMB_WIDTH ? 5 : 3, thumbs.length);
    const gap = 8;
    await sharp({
      create: {
        width: columns * (THUMB_WIDTH + gap) + gap,
        height: Math.ceil(thumbs.length / columns) * (height + gap) + gap,
        channels: 3,
        background: "#14151a",
      },
    })
      .composite(
        thumbs.map((input, i) => ({
          input,
          left: gap + (i % columns) * (THUMB_WIDTH + gap),
          top: gap + Math.floor(i / columns) * (height + gap),
        })),
      )
      .jpeg({ quality: 78, mozjpeg: true })
      .toFile(out);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
