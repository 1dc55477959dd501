import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";
import { test } from "vitest";
import { bothRenderers } from "./testing/both-renderers";
import { exampleTimeline } from "./testing/example-film";

const parity = bothRenderers();
const { expectAlike } = parity;

test("an outro of a supplied picture, moved towards its focus", async () => {
  await sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="1200"><rect width="100%" height="100%" fill="#284"/><circle cx="1100" cy="400" r="220" fill="#fd8"/></svg>`,
    ),
  )
    .jpeg({ quality: 95 })
    .toFile(join(parity.folder, "outro.jpg"));
  const image = { key: "outro.jpg", mimeType: "image/jpeg" };
  const outro = { kind: "image", seconds: 1.2, image, focusArea: { x: 0.55, y: 0.15, width: 0.3, height: 0.4 } } as const;
  await expectAlike(exampleTimeline({ scenes: [{ narration: "", seconds: 0.4 }], outro }));
});

test("a photo larger than the film and turned by its camera is shown as the reference shows it", async () => {
  const [width, height] = [1500, 2200];
  const bars = Array.from(
    { length: 12 },
    (_, i) => `<rect x="${i * 130}" y="${i * 170}" width="400" height="120" fill="hsl(${i * 30},60%,55%)"/>`,
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#345"/>${bars.join("")}</svg>`;
  const turned = await sharp(Buffer.from(svg)).withMetadata({ orientation: 6 }).jpeg({ quality: 95 }).toBuffer();
  await writeFile(join(parity.folder, "turned.jpg"), turned);
  const timeline = exampleTimeline({ scenes: [{ narration: "", seconds: 0.5, camera: "drift_left" }] });
  timeline.scenes[0]!.image = { key: "turned.jpg", mimeType: "image/jpeg" };
  await expectAlike(timeline);
});
