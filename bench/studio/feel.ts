import type { Page } from "playwright-core";

/** Frames a second that the page draws while a hand moves along the ruler. */
export async function measureScrubbing(page: Page): Promise<number> {
  await page.keyboard.press("Control+0");
  const ruler = await page.getByTestId("ruler").boundingBox();
  if (!ruler) throw new Error("the timeline has no ruler");
  const right = Math.min(ruler.x + ruler.width, 1400);
  const y = ruler.y + ruler.height / 2;
  await page.mouse.move(ruler.x + 4, y);
  await page.mouse.down();
  await page.evaluate(() => {
    const counted = window as unknown as { frames: number[] };
    counted.frames = [];
    const count = (now: number) => {
      counted.frames.push(now);
      requestAnimationFrame(count);
    };
    requestAnimationFrame(count);
  });
  const until = Date.now() + 3000;
  for (let i = 0; Date.now() < until; i++) {
    const share = Math.abs(((i / 60) % 2) - 1);
    await page.mouse.move(ruler.x + 4 + (right - ruler.x - 8) * share, y);
  }
  await page.mouse.up();
  return page.evaluate(() => {
    const { frames } = window as unknown as { frames: number[] };
    return ((frames.length - 1) * 1000) / (frames.at(-1)! - frames[0]!);
  });
}

/** What people do most; of each, the time from the press to the next picture, by the browser's own measure. */
export async function measureInteractions(page: Page): Promise<number> {
  await page.evaluate(() => {
    const heard = window as unknown as { slowest: number };
    heard.slowest = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) heard.slowest = Math.max(heard.slowest, entry.duration);
    }).observe({ type: "event", durationThreshold: 16, buffered: false } as PerformanceObserverInit);
  });
  const cards = page.getByRole("list", { name: "Scenes" }).getByRole("listitem");
  for (const index of [3, 9, 5]) {
    await cards.nth(index).getByRole("button").first().click();
    await settled(page);
  }
  for (const key of ["ArrowRight", "ArrowDown", "n", "g", "m", "Control+z", "Shift+L", "Control+z", "Control++", "Control+-"]) {
    await page.keyboard.press(key);
    await settled(page);
  }
  for (const panel of ["Media", "Text", "Audio", "Brand", "Scenes"]) {
    await page.getByRole("navigation", { name: "Library" }).getByRole("button", { name: panel }).click();
    await settled(page);
  }
  return page.evaluate(() => (window as unknown as { slowest: number }).slowest);
}

/** Two pictures later whatever was pressed has been drawn. */
const settled = (page: Page): Promise<void> =>
  page.evaluate(
    () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 50)))),
  );
