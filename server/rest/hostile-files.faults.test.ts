import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, expect, test } from "vitest";
import { stopChildren } from "@/server/children/run-task";
import { AppError } from "@/server/core/errors";
import { damages, place } from "@/server/core/fetching/damages.fixture";
import { ingestPicture } from "@/server/core/fetching/ingest-picture";
import { randomFrom } from "@/server/sound/random";
import { hostilePictures, polyglot } from "./testing/hostile-pictures";

/** security.md Z6. `HOSTILE_FILES` sets another number. */
const FILES = Number(process.env.HOSTILE_FILES ?? 5000);
const AT_ONCE = 3;
const REFUSALS = new Set(["invalid_request", "unsupported_media_type", "payload_too_large"]);
const MOST_MEGABYTES = 1024;
const SLOWEST_SECONDS = 30;

afterAll(() => stopChildren());

/** Fifty real pictures: every format that is taken, in ten kinds of content and size. */
async function seeds(): Promise<Buffer[]> {
  const random = randomFrom(6);
  const made: Promise<Buffer>[] = [];
  for (let kind = 0; kind < 10; kind++) {
    const [width, height] = [8 + Math.floor(random() * 120), 8 + Math.floor(random() * 120)];
    const channels = kind % 2 === 0 ? 3 : 4;
    const data = Buffer.from(
      Array.from({ length: width * height * channels }, (_, at) => (kind < 5 ? at / 7 : random() * 256) & 255),
    );
    const picture = () =>
      sharp(data, { raw: { width, height, channels } }).withExif({ IFD0: { ImageDescription: `Seed ${kind}` } });
    made.push(
      picture()
        .jpeg({ progressive: kind % 3 === 0 })
        .toBuffer(),
      picture()
        .png({ palette: kind % 3 === 1, progressive: kind % 4 === 0 })
        .toBuffer(),
      picture()
        .webp({ lossless: kind % 2 === 1 })
        .toBuffer(),
      picture().gif().toBuffer(),
      picture().avif({ effort: 0 }).toBuffer(),
    );
  }
  return Promise.all(made);
}

test(`${FILES} hostile files are taken in or refused in words; no process dies, none grows large, nothing is left`, async () => {
  const folder = await mkdtemp(join(tmpdir(), "kinora-hostile-"));
  const outputDir = join(folder, "taken");
  const random = randomFrom(20_261_129);
  const originals = await seeds();
  expect(originals).toHaveLength(50);
  const made = [...Object.values(await hostilePictures()), polyglot];
  let next = 0;
  const file = (): Buffer => {
    const fixed = made[next];
    if (fixed) return fixed;
    const [seed, other] = [originals[place(Buffer.alloc(50), random)]!, originals[place(Buffer.alloc(50), random)]!];
    return damages[next % damages.length]!(seed, other, random);
  };
  const outcomes: Record<string, number> = {};
  let slowest = 0;
  const { signal } = new AbortController();
  const startedAt = performance.now();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async (_, lane) => {
      const path = join(folder, `file-${lane}`);
      while (next < FILES) {
        const bytes = file();
        next++;
        await writeFile(path, bytes);
        const began = performance.now();
        const outcome = await ingestPicture({ url: "", file: path, outputDir, signal }).catch((error: unknown) => error);
        slowest = Math.max(slowest, (performance.now() - began) / 1000);
        if (outcome instanceof Error) {
          expect(outcome).toBeInstanceOf(AppError);
          const { code, message, retryable } = outcome as AppError;
          expect([REFUSALS.has(code), retryable, message]).toEqual([true, false, expect.stringMatching(/^The picture/)]);
          outcomes[code] = (outcomes[code] ?? 0) + 1;
          continue;
        }
        const taken = outcome as Awaited<ReturnType<typeof ingestPicture>>;
        expect((await readFile(taken.path)).includes("script")).toBe(false);
        await rm(taken.path);
        outcomes.taken = (outcomes.taken ?? 0) + 1;
      }
    }),
  );
  const megabytes = await largestChild();
  const seconds = (performance.now() - startedAt) / 1000;
  process.stdout.write(
    `${FILES} files in ${seconds.toFixed(0)} s, slowest ${slowest.toFixed(1)} s, largest child ${megabytes} MB: ${JSON.stringify(outcomes)}\n`,
  );
  expect(await readdir(outputDir)).toEqual([]);
  expect(slowest).toBeLessThan(SLOWEST_SECONDS);
  expect(megabytes).toBeLessThan(MOST_MEGABYTES);
  await rm(folder, { recursive: true, force: true });
}, 1_800_000);

/** The most memory that any of our children has ever had; 0 where the system does not say. */
async function largestChild(): Promise<number> {
  const processes = (await readdir("/proc").catch(() => [])).filter((name) => /^\d+$/.test(name));
  const statuses = await Promise.all(processes.map((id) => readFile(`/proc/${id}/status`, "utf8").catch(() => "")));
  const own = statuses.filter((status) => status.includes(`\nPPid:\t${process.pid}\n`));
  return Math.max(0, ...own.map((status) => Math.round(Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024)));
}
