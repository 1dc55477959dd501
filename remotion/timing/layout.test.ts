import { expect, test } from "vitest";
import { AspectRatio, frameSize } from "@/server/schemas/timeline";
import { filmLayout } from "./layout";

const cases = AspectRatio.options.flatMap((aspectRatio) =>
  [1, 1.5].flatMap((scale) =>
    [[], ["a footer"]].flatMap((footer) =>
      [null, { seed: "Nora" }].map((narrator) => ({ aspectRatio, scale, footer, narrator })),
    ),
  ),
);

test.each(cases)("$aspectRatio × $scale, footer $footer, presenter $narrator: boxes are title-safe and stacked", (c) => {
  const width = frameSize[c.aspectRatio].width * c.scale;
  const height = frameSize[c.aspectRatio].height * c.scale;
  const layout = filmLayout({ aspectRatio: c.aspectRatio, width, height, footer: c.footer, narrator: c.narrator });
  for (const box of [layout.captions, layout.footer, layout.narrator]) {
    expect(box.x).toBeGreaterThanOrEqual(Math.floor(width * 0.05));
    expect(box.x + box.width).toBeLessThanOrEqual(Math.ceil(width * 0.95));
    expect(box.y).toBeGreaterThan(height * 0.3);
    expect(box.y + box.height).toBeLessThanOrEqual(height * 0.95 + 1);
  }
  // Two lines with their plate fit into the box.
  expect(layout.captions.height).toBeGreaterThan(2 * 1.32 * layout.captionFontSize + 0.68 * layout.captionFontSize);
  const shown = [layout.captions, c.narrator && layout.narrator, c.footer.length > 0 && layout.footer].filter((box) => !!box);
  for (const [i, box] of shown.entries()) {
    expect(box.x + box.width / 2).toBeCloseTo(width / 2, 0);
    const below = shown[i + 1];
    if (below) expect(box.y + box.height + 8).toBeLessThan(below.y);
  }
});
