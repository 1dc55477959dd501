import { expect, test } from "vitest";
import { AspectRatio, frameSize } from "@/server/schemas/timeline";
import { filmLayout } from "./layout";

const cases = AspectRatio.options.flatMap((aspectRatio) =>
  [1, 1.5].flatMap((scale) => [[], ["a footer"]].map((footer) => ({ aspectRatio, scale, footer }))),
);

test.each(cases)("$aspectRatio × $scale with footer $footer: boxes are title-safe and captions stay above the footer", (c) => {
  const width = frameSize[c.aspectRatio].width * c.scale;
  const height = frameSize[c.aspectRatio].height * c.scale;
  const layout = filmLayout({ aspectRatio: c.aspectRatio, width, height, footer: c.footer });
  for (const box of [layout.captions, layout.footer]) {
    expect(box.x).toBeGreaterThanOrEqual(Math.floor(width * 0.05));
    expect(box.x + box.width).toBeLessThanOrEqual(Math.ceil(width * 0.95));
    expect(box.y).toBeGreaterThan(height * 0.3);
    expect(box.y + box.height).toBeLessThanOrEqual(height * 0.95 + 1);
  }
  // Two lines with their plate fit into the box.
  expect(layout.captions.height).toBeGreaterThan(2 * 1.32 * layout.captionFontSize + 0.68 * layout.captionFontSize);
  if (c.footer.length > 0) expect(layout.captions.y + layout.captions.height).toBeLessThan(layout.footer.y);
});
