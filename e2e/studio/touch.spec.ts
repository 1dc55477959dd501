import { type BrowserContext, type CDPSession, expect, type Locator, type Page, test } from "@playwright/test";
import { expectAccessible, expectToFit } from "./accessible";
import { cards, openEditor, saved } from "./film-editor";
import { aFilmOfOnesOwn } from "./own-film";

/** Fingers: one that rests takes hold, one that moves at once scrolls. */
test.describe.configure({ mode: "serial" });

let context: BrowserContext;
let page: Page;
let id: string;

test.beforeAll(async ({ browser, baseURL }) => {
  context = await browser.newContext({ ...(baseURL && { baseURL }), viewport: { width: 1180, height: 820 }, hasTouch: true });
  page = await context.newPage();
  id = await aFilmOfOnesOwn(page);
});
test.afterAll(() => context?.close());

interface Point {
  x: number;
  y: number;
}

const middleOf = async (element: Locator): Promise<Point> => {
  const box = await element.boundingBox();
  if (!box) throw new Error("It is not to be seen.");
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
};

/** Presses, rests as long as a person would who means to take hold, and pulls. */
async function pull(
  finger: CDPSession,
  from: Point,
  to: Point,
  { restMilliseconds }: { restMilliseconds: number },
): Promise<void> {
  const steps = 6;
  await finger.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [from] });
  await page.waitForTimeout(restMilliseconds);
  for (let step = 1; step <= steps; step++) {
    const at = { x: from.x + ((to.x - from.x) * step) / steps, y: from.y + ((to.y - from.y) * step) / steps };
    await finger.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: [at] });
    await page.waitForTimeout(16);
  }
  await finger.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
}

const orderOf = () => cards(page).evaluateAll((all) => all.map((card) => card.getAttribute("data-scene")));

test("on a tablet, scenes are moved and stretched on the timeline by finger", async () => {
  await openEditor(page, id);
  const finger = await context.newCDPSession(page);
  const before = await orderOf();
  const clip = (number: number) => page.getByRole("button", { name: new RegExp(`^Scene ${number} on the timeline`) });
  const [first, second] = [await middleOf(clip(1)), await middleOf(clip(2))];
  await pull(finger, first, { x: second.x + 30, y: second.y }, { restMilliseconds: 0 });
  expect(await orderOf()).toEqual(before);
  await pull(finger, first, { x: second.x + 30, y: second.y }, { restMilliseconds: 350 });
  await expect.poll(async () => (await orderOf()).slice(0, 2)).toEqual([before[1], before[0]]);
  await saved(page);

  await clip(1).tap();
  await expect(clip(1)).toHaveAttribute("aria-pressed", "true");
  const length = await clip(1).getAttribute("aria-label");
  const edge = await middleOf(page.locator(`[data-clip="${before[1]}"] [data-edge="end"]`));
  await pull(finger, edge, { x: edge.x + 60, y: edge.y }, { restMilliseconds: 0 });
  await expect(clip(1)).not.toHaveAttribute("aria-label", length ?? "");
  await saved(page);
});

test("on a phone, scenes are moved on the storyboard by finger, and everything is in the sheet", async () => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`/films/${id}`);
  await expect(cards(page).first()).toBeVisible();
  const finger = await context.newCDPSession(page);
  const before = await orderOf();
  const [first, second] = [await middleOf(cards(page).first()), await middleOf(cards(page).nth(1))];
  await pull(finger, first, { x: second.x + 20, y: second.y }, { restMilliseconds: 350 });
  await expect.poll(async () => (await orderOf()).slice(0, 2)).toEqual([before[1], before[0]]);

  await page.getByRole("button", { name: "Change the selection" }).tap();
  await page.getByRole("radio", { name: "Assistant" }).tap();
  const question = page.getByLabel("Ask the assistant");
  await question.fill("How many scenes does this film have?");
  await page.getByRole("button", { name: /^Ask/ }).tap();
  await expect(page.getByRole("log", { name: "Conversation" })).toContainText(`${before.length} scenes`);
  await expectToFit(page);
  await expectAccessible(page, "the assistant on a phone");
});

test("on a phone, pictures of a new film are put in order by finger", async () => {
  await page.goto("/new");
  await page.getByRole("radio", { name: "Pictures" }).tap();
  const pictures = page.getByRole("list", { name: "Pictures" }).getByRole("listitem");
  for (const [index, colour] of ["red", "green"].entries()) {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="64" height="36"><rect width="64" height="36" fill="${colour}"/></svg>`;
    await page.getByLabel("Address of a picture").fill(`https://pictures.invalid.example.com/${encodeURIComponent(svg)}`);
    await page.getByLabel("Address of a picture").press("Enter");
    await expect(pictures).toHaveCount(index + 1);
  }
  const names = () => pictures.locator("img").evaluateAll((all) => all.map((picture) => picture.getAttribute("src")));
  const before = await names();
  const finger = await context.newCDPSession(page);
  await pictures.first().scrollIntoViewIfNeeded();
  await pull(finger, await middleOf(pictures.first()), await middleOf(pictures.nth(1)), { restMilliseconds: 350 });
  await expect.poll(names).toEqual([...before].reverse());
});
