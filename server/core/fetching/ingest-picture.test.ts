import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import sharp from "sharp";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { stopChildren } from "@/server/children/run-task";
import { AppError } from "@/server/core/errors";
import { ingestPicture } from "./ingest-picture";
import { type LocalServer, serve } from "./local-server.fixture";

let server: LocalServer;
let outputDir: string;
/** What the server answers to the next request. */
let supplied: Buffer;
beforeAll(async () => {
  server = await serve((_message, response) => response.end(supplied));
});
beforeEach(async () => {
  outputDir = await mkdtemp(join(tmpdir(), "kinora-picture-"));
});
afterEach(() => rm(outputDir, { recursive: true, force: true }));
afterAll(() => {
  server.close();
  stopChildren();
});

const { signal } = new AbortController();
const ingestUrl = (url: string) => ingestPicture({ url, outputDir, allowPrivateHosts: [server.host], signal });
const ingest = (bytes: Buffer) => {
  supplied = bytes;
  return ingestUrl(`${server.url}/picture.png`);
};
const picture = (width = 60, height = 40, alpha = 1) =>
  sharp({ create: { width, height, channels: alpha < 1 ? 4 : 3, background: { r: 200, g: 30, b: 30, alpha } } });

describe("a picture is taken in", () => {
  test.each(["jpeg", "png", "webp", "gif", "avif"] as const)("from %s", async (format) => {
    const taken = await ingest(await picture().toFormat(format).toBuffer());
    expect(taken).toMatchObject({ width: 60, height: 40 });
    const { format: stored } = await sharp(taken.path).metadata();
    expect(taken.mimeType).toBe(`image/${stored}`);
    expect(await readdir(outputDir)).toHaveLength(1);
  });

  test("from a data URL, keeping its transparency", async () => {
    const png = await picture(60, 40, 0.5).png().toBuffer();
    const taken = await ingestUrl(`data:image/png;base64,${png.toString("base64")}`);
    expect(taken.mimeType).toBe("image/png");
    expect((await sharp(taken.path).stats()).channels[3]?.mean).toBeCloseTo(128, 0);
  });

  test("upright, and without the place where it was taken", async () => {
    const exif = { IFD0: { Copyright: "somebody" }, IFD3: { GPSLatitude: "51/1 30/1 0/1" } };
    const taken = await ingest(await picture().withExif(exif).withMetadata({ orientation: 6 }).jpeg().toBuffer());
    expect(taken).toMatchObject({ width: 40, height: 60 });
    const stored = await sharp(taken.path).metadata();
    expect([stored.exif, stored.orientation]).toEqual([undefined, undefined]);
  });

  test("with its first frame only", async () => {
    const frames = Buffer.concat(Array.from({ length: 20 }, (_, i) => Buffer.alloc(16 * 16 * 3, i * 12)));
    const gif = await sharp(frames, { raw: { width: 16, height: 320, channels: 3, pageHeight: 16 } })
      .gif({ loop: 0 })
      .toBuffer();
    expect((await sharp(gif, { animated: true }).metadata()).pages).toBe(20);
    expect(await ingest(gif)).toMatchObject({ width: 16, height: 16 });
  });

  test("without whatever else its file carried", async () => {
    const polyglot = Buffer.concat([await picture().png().toBuffer(), Buffer.from("<script>alert(1)</script>PK\x03\x04")]);
    const taken = await ingest(polyglot);
    expect((await readFile(taken.path)).includes("script")).toBe(false);
  });
});

describe("is refused and leaves nothing behind:", () => {
  const refused = async (work: Promise<unknown>, code: string) => {
    await expect(work).rejects.toMatchObject({ code, retryable: false });
    expect(await readdir(outputDir)).toEqual([]);
  };

  test.each([
    ["SVG", '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><image href="file:///etc/passwd"/></svg>'],
    ["SVG with a declaration", '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'],
    ["HTML", "<!doctype html><script>alert(1)</script>"],
    ["PDF", "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n"],
    ["a playlist", "#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n"],
    ["an ImageMagick script", "push graphic-context\nfill 'url(https://example.com/)'\n"],
    ["text", "hello"],
    ["TIFF", "II*\0\x08\0\0\0\0\0"],
    ["nothing", ""],
  ])("%s", async (_what, text) => refused(ingest(Buffer.from(text, "latin1")), "unsupported_media_type"));

  test.each(["jpeg", "png", "webp", "gif"] as const)("a truncated %s", async (format) => {
    const noise = sharp(Buffer.from(Array.from({ length: 64 * 64 * 3 }, (_, i) => (i * 7919) % 251)), {
      raw: { width: 64, height: 64, channels: 3 },
    });
    const whole = await noise.toFormat(format).toBuffer();
    await refused(ingest(whole.subarray(0, Math.floor(whole.length * 0.6))), "invalid_request");
  });

  test("a PNG that is SVG inside", async () =>
    refused(
      ingest(Buffer.concat([Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), Buffer.from("<svg/>")])),
      "unsupported_media_type",
    ));

  test("a GIF that is a script", async () => refused(ingest(Buffer.from("GIF89a/*\0\0*/=1;alert(1)")), "invalid_request"));

  test("one with a side of 8 193 pixels", async () =>
    refused(ingest(await picture(8193, 2).png().toBuffer()), "payload_too_large"));

  test("one with too many pixels", async () => refused(ingest(await picture(8000, 7000).png().toBuffer()), "payload_too_large"));

  test("one that only claims to be huge", async () => {
    const png = Buffer.from(await picture().png().toBuffer());
    png.writeUInt32BE(60_000, 16);
    png.writeUInt32BE(60_000, 20);
    await expect(ingest(png)).rejects.toBeInstanceOf(AppError);
    expect(await readdir(outputDir)).toEqual([]);
  });

  test.each(["data:text/html;base64,AAAA", "data:image/png,AAAA", "data:image/png;base64,####", "data:image/png;base64,"])(
    "the data URL %s",
    async (url) => refused(ingestUrl(url), "invalid_request"),
  );

  test("a private address", async () => refused(ingestPicture({ url: server.url, outputDir, signal }), "invalid_request"));
});

test("damaged files are taken in or refused, and never bring a process down", async () => {
  const seeds = await Promise.all(
    (["jpeg", "png", "webp", "gif"] as const).map((format) => picture(24, 24).toFormat(format).toBuffer()),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...seeds),
      fc.array(fc.tuple(fc.nat(), fc.nat({ max: 255 })), { minLength: 1, maxLength: 8 }),
      async (seed, changes) => {
        const bytes = Buffer.from(seed);
        for (const [at, value] of changes) bytes[at % bytes.length] = value;
        const outcome = await ingest(bytes).catch((error: unknown) => error);
        if (outcome instanceof Error) expect(outcome).toMatchObject({ name: "AppError", retryable: false });
      },
    ),
    { numRuns: 60 },
  );
});
