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
  await page.evaluate(COUNT_FRAMES);
  const until = Date.now() + 3000;
  for (let i = 0; Date.now() < until; i++) {
    const share = Math.abs(((i / 60) % 2) - 1);
    await page.mouse.move(ruler.x + 4 + (right - ruler.x - 8) * share, y);
  }
  await page.mouse.up();
  return page.evaluate<number>(FRAMES_PER_SECOND);
}

const KEYS = ["ArrowRight", "ArrowDown", "n", "g", "m", "Control+z", "Shift+L", "Control+z", "Control++", "Control+-"];

/** What people do most; of each, the time from the press to the next picture, by the browser's own measure. The slowest of all. */
export async function measureInteractions(page: Page): Promise<{ milliseconds: number; what: string }> {
  await page.evaluate(HEAR_EVENTS);
  const doing = async (what: string, act: () => Promise<void>) => {
    await page.evaluate(`window.begun_.push({ at: performance.now(), what: ${JSON.stringify(what)} })`);
    await act();
    await page.evaluate(SETTLED);
  };
  const cards = page.getByRole("list", { name: "Scenes" }).getByRole("listitem");
  for (const index of [3, 9, 5]) {
    await doing(`choosing scene ${index + 1}`, () => cards.nth(index).getByRole("button").first().click());
  }
  for (const key of KEYS) await doing(`the key ${key}`, () => page.keyboard.press(key));
  const library = page.getByRole("navigation", { name: "Library" });
  for (const panel of ["Media", "Text", "Audio", "Brand", "Scenes"]) {
    await doing(`opening ${panel}`, () => library.getByRole("button", { name: panel }).click());
  }
  return page.evaluate<{ milliseconds: number; what: string }>("window.slowest_");
}

/** What runs in the page is text: a compiler's helpers are not there. */
const COUNT_FRAMES = `
  window.frames_ = [];
  (function count(now) { if (now) window.frames_.push(now); window.counting_ = requestAnimationFrame(count); })();
`;
/** A count that went on would be work of its own while the rest is measured. */
const FRAMES_PER_SECOND = `
  cancelAnimationFrame(window.counting_);
  (window.frames_.length - 1) * 1000 / (window.frames_.at(-1) - window.frames_[0]);
`;
const HEAR_EVENTS = `
  window.begun_ = [];
  window.slowest_ = { milliseconds: 0, what: "" };
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) {
      // The end of the scrubbing before is told late.
      const cause = window.begun_.findLast(({ at }) => at <= startTime);
      if (cause && duration > window.slowest_.milliseconds) window.slowest_ = { milliseconds: duration, what: cause.what };
    }
  }).observe({ type: "event", durationThreshold: 16 });
`;
/** A hurried hand: four keys a second. */
const SETTLED = `new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 220))))`;
