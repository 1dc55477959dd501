import { readFileSync } from "node:fs";
import { type APIRequestContext, type BrowserContext, expect, type Page, test } from "@playwright/test";
import { apiKey, FILM_TIMEOUT, serverUrl } from "../rest/server-under-test";
import { expectAccessible } from "./accessible";
import { cards, line, openEditor, saved, scene } from "./film-editor";

/** One short film for all journeys, which follow one another as a person's afternoon would. */
test.describe.configure({ mode: "serial" });

let id: string;
const authorised = () => ({ authorization: `Bearer ${apiKey()}` });

async function requestFilm(request: APIRequestContext): Promise<string> {
  const answer = await request.post(`${serverUrl}/v2/video/step/text_to_video`, {
    headers: authorised(),
    data: {
      input: {
        ...{ prompt: "A lighthouse keeper lights the lamp. Small boats come home.", duration: 10 },
        ...{ image_model: "GPTIMAGE2", video_model: "RUNWAYML", enable_subtitles: true },
        manual_step_stages: ["ai_video_generation"],
      },
    },
  });
  expect(answer.status(), await answer.text()).toBeLessThan(300);
  return (await answer.json()).session_id;
}

const open = (page: Page) => openEditor(page, id);

async function caption(page: Page): Promise<ReturnType<Page["getByLabel"]>> {
  await page
    .getByRole("button", { name: /^Caption:/ })
    .first()
    .click();
  return page.getByRole("complementary", { name: "Inspector" }).getByLabel("Text");
}

const captionsFile = async (page: Page) => (await page.request.get(`/api/films/${id}/captions.srt`)).text();

test("scenes appear as they are made, and the film waits to be approved", async ({ page, request }) => {
  test.setTimeout(FILM_TIMEOUT);
  id = await requestFilm(request);
  await page.goto(`/films/${id}`);
  await expect(page.getByRole("list", { name: "Scenes" }).getByRole("listitem").first()).toBeVisible({ timeout: 5_000 });
  await expect(page.getByTestId("scene-picture").first()).toBeVisible({ timeout: 150_000 });
  const checkpoint = page.getByTestId("checkpoint");
  await expect(checkpoint).toContainText("Next: AI video", { timeout: 200_000 });
  await checkpoint.getByRole("button", { name: "Approve and continue" }).click();
  await expect(checkpoint).toBeHidden();
  await expect(page.getByRole("button", { name: /^Render/ })).toBeVisible({ timeout: FILM_TIMEOUT });
});

test("a corrected caption and a moved scene are seen at once, saved, and undone after a reload", async ({ page }) => {
  await open(page);
  const field = await caption(page);
  const before = await field.inputValue();
  await field.fill(`${before} Indeed.`);
  await field.blur();
  await saved(page);
  expect(await captionsFile(page)).toContain("Indeed.");
  await page.reload();
  await expect(page.getByRole("button", { name: /Undo caption text/i })).toBeEnabled();
  await page.getByRole("button", { name: /Undo caption text/i }).click();
  await saved(page);
  await expect.poll(() => captionsFile(page)).not.toContain("Indeed.");

  const first = await cards(page).first().getAttribute("data-scene");
  await scene(page, 1).click();
  await page.keyboard.press("Alt+ArrowRight");
  await expect.poll(() => cards(page).nth(1).getAttribute("data-scene")).toBe(first);
  await saved(page);
  await page.keyboard.press("Control+z");
  await expect.poll(() => cards(page).first().getAttribute("data-scene")).toBe(first);
});

test("two tabs that edit one film lose nothing, and the same part is told of", async ({ page, context }) => {
  const other = await context.newPage();
  await open(page);
  await open(other);
  await scene(page, 1).click();
  await scene(other, 2).click();
  await line(page).fill("The first line was written here.");
  await line(other).fill("The second line was written there.");
  await Promise.all([line(page).blur(), line(other).blur()]);
  await Promise.all([saved(page), saved(other)]);
  for (const tab of [page, other]) {
    await expect(cards(tab).first()).toContainText("The first line was written here.");
    await expect(cards(tab).nth(1)).toContainText("The second line was written there.");
  }
  await other.close();
});

test("an edit without a network is kept, survives a reload, and is stored when it is back", async ({ page, context }) => {
  await open(page);
  await scene(page, 1).click();
  await context.setOffline(true);
  await line(page).fill("Written far from any network.");
  await line(page).blur();
  await expect(cards(page).first()).toContainText("Written far from any network.");
  await expect(page.getByTestId("save-state")).toContainText("Offline", { timeout: 20_000 });
  await context.setOffline(false);
  await saved(page);
  await page.reload();
  await expect(cards(page).first()).toContainText("Written far from any network.");
});

test("a film of many scenes stays within the window, and a zoom holds the playhead where it is", async ({ page }) => {
  await open(page);
  const count = await cards(page).count();
  for (const doubled of [2, 4, 8]) {
    await page.keyboard.press("Control+a");
    await page.keyboard.press("Control+d");
    await expect(cards(page)).toHaveCount(doubled * count);
  }
  await saved(page);
  const { width } = page.viewportSize()!;
  const rightOf = async (name: string) => {
    const box = (await page.getByLabel(name, { exact: true }).boundingBox())!;
    return box.x + box.width;
  };
  for (const name of ["Inspector", "Storyboard", "Timeline"]) expect(await rightOf(name), name).toBeLessThanOrEqual(width);
  const frame = (await page.getByTestId("canvas-frame").boundingBox())!;
  expect(frame.x + frame.width).toBeLessThan(width);

  const tracks = page.getByRole("region", { name: "Tracks" });
  const playhead = async () => Math.round((await page.getByTestId("playhead").boundingBox())!.x);
  await page.keyboard.press("Control+0");
  await cards(page).nth(5).getByRole("button").first().click();
  const before = await playhead();
  const scrolled = await tracks.evaluate((element) => element.scrollLeft);
  for (let i = 0; i < 4; i++) await page.keyboard.press("Control++");
  expect(await tracks.evaluate((element) => element.scrollLeft)).toBeGreaterThan(scrolled);
  expect(Math.abs((await playhead()) - before)).toBeLessThanOrEqual(2);

  // Whoever chooses a scene sees its place in time.
  const inSight = async (n: number) => {
    const box = (await page.getByRole("button", { name: new RegExp(`^Scene ${n} on the timeline`) }).boundingBox())!;
    const view = (await tracks.boundingBox())!;
    return box.x < view.x + view.width && box.x + box.width > view.x;
  };
  for (const n of [8 * count, 1]) {
    await scene(page, n).click();
    await expect.poll(() => inSight(n), `scene ${n}`).toBe(true);
  }

  // What was copied together is taken back together, and deleted together.
  for (const left of [4 * count, 2 * count]) {
    await page.keyboard.press("Control+z");
    await expect(cards(page)).toHaveCount(left, { timeout: 20_000 });
  }
  await scene(page, 1).click();
  await scene(page, 2).click({ modifiers: ["Shift"] });
  await page.keyboard.press("Delete");
  await expect(cards(page)).toHaveCount(2 * count - 2);
  for (const left of [2 * count, count]) {
    await page.keyboard.press("Control+z");
    await expect(cards(page)).toHaveCount(left, { timeout: 20_000 });
  }
  await saved(page);
});

test("a line is spoken again and a picture drawn again, each for the price on its button", async ({ page }) => {
  test.setTimeout(120_000);
  await open(page);
  await scene(page, 1).click();
  const speak = page.getByRole("button", { name: /Speak this line · \d+ credits/ });
  await speak.click();
  await expect(speak).toBeHidden({ timeout: 60_000 });
  await expect(cards(page).first()).toHaveAttribute("data-state", "ready");
  await expect.poll(() => captionsFile(page)).toContain("network");

  const picture = cards(page).first().getByTestId("scene-picture");
  const before = await picture.getAttribute("src");
  const inspector = page.getByRole("complementary", { name: "Inspector" });
  const reroll = inspector.getByRole("button", { name: /Re-roll · \d+ credit/ });
  // The line may have made the scene longer, and its clip dearer: whoever is told so presses again.
  await expect(async () => {
    await reroll.click();
    await expect(inspector.getByText("Drawing another picture")).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 20_000 });
  await expect(picture).not.toHaveAttribute("src", before ?? "", { timeout: 60_000 });
});

test("a video is put over the film, pulled to its place and shaped, by keyboard, and taken back", async ({ page }) => {
  test.setTimeout(120_000);
  await open(page);
  const status = await (await page.request.get(`${serverUrl}/v2/status?request_id=${id}`, { headers: authorised() })).json();
  const buffer = await (await page.request.get(status.result_url)).body();
  await page.getByRole("navigation", { name: "Library" }).getByRole("button", { name: "Media" }).click();
  await page.getByLabel("Video over the film").setInputFiles({ name: "boats.mp4", mimeType: "video/mp4", buffer });
  const clip = page.getByRole("button", { name: "Video over the film: boats" });
  await expect(clip).toBeVisible({ timeout: 60_000 });

  const place = page.getByRole("button", { name: /^Place of boats: / });
  await expect(place).toHaveAccessibleName(/64 % from the left/);
  await place.focus();
  await page.keyboard.press("Shift+ArrowLeft");
  await expect(place).toHaveAccessibleName(/59 % from the left/);
  const inspector = page.getByRole("complementary", { name: "Inspector" });
  await inspector.getByRole("radio", { name: "Circle" }).click();
  await expect(inspector.getByRole("radio", { name: "Circle" })).toBeChecked();
  await saved(page);
  await expectAccessible(page, "a video over the film");

  await page.reload();
  await expect(clip).toBeVisible();
  for (let step = 0; step < 3; step++) await page.keyboard.press("Control+z");
  await expect(clip).toBeHidden();
  await page.keyboard.press("Control+Shift+z");
  await expect(clip).toBeVisible();
  await saved(page);
});

test("the assistant answers what it knows and proposes edits, which a person applies and undoes", async ({ page }) => {
  await open(page);
  await page.keyboard.press("Shift+A");
  const question = page.getByLabel("Ask the assistant");
  await expect(question).toBeFocused();
  await expect(page.getByText(/^The local assistant/)).toBeVisible();
  await question.fill("How many scenes does this film have?");
  await question.press("Enter");
  const said = page.getByRole("log", { name: "Conversation" });
  await expect(said).toContainText(new RegExp(`${await cards(page).count()} scenes`));
  await expect(said).toContainText("1 credit");

  const length = () => page.getByRole("button", { name: /^Scene 1 on the timeline/ }).getAttribute("aria-label");
  const before = await length();
  await question.fill("Make scene 1 two seconds longer");
  await question.press("Enter");
  const proposal = page.getByRole("article", { name: /^Proposal/ });
  await expect(proposal.getByRole("button", { name: "Dismiss" })).toBeVisible();
  expect(await length()).toBe(before);
  await proposal.getByRole("button", { name: "Apply" }).click();
  await expect.poll(length).not.toBe(before);
  await expectAccessible(page, "the assistant");
  await page.reload();
  await page.getByRole("navigation", { name: "Library" }).getByRole("button", { name: "Assistant" }).click();
  await expect(proposal).toContainText("Applied");
  await page.getByRole("button", { name: /^Undo/ }).first().click();
  await expect.poll(length).toBe(before);
  await saved(page);
});

test("a rendering goes on through a lost network; the film plays and is handed over", async ({ page, context }) => {
  test.setTimeout(FILM_TIMEOUT);
  await open(page);
  await page.getByRole("button", { name: /^Render/ }).click();
  await expect(page.getByText(/^Rendering/).first()).toBeVisible();
  await cutFor(context, 3_000);
  await expect(page.getByRole("button", { name: /^Render/ })).toBeVisible({ timeout: FILM_TIMEOUT });
  const film = page.getByLabel("The rendered film");
  await expect.poll(() => film.evaluate((video: HTMLVideoElement) => video.readyState), { timeout: 30_000 }).toBeGreaterThan(0);
  await film.evaluate(async (video: HTMLVideoElement) => {
    video.muted = true;
    await video.play();
  });
  await expect.poll(() => film.evaluate((video: HTMLVideoElement) => video.currentTime)).toBeGreaterThan(0.3);
  await expect(page.getByText("Edited since")).toBeHidden();

  const mp4 = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download MP4" }).click();
  expect((await mp4).suggestedFilename()).toMatch(/\.mp4$/);
  const srt = page.waitForEvent("download");
  await page.getByRole("link", { name: "SRT" }).click();
  expect(readFileSync(await (await srt).path(), "utf8")).toMatch(/^1\n00:00:0\d,\d{3} --> /);
});

/** What is being drawn goes on while nobody can hear of it. */
async function cutFor(context: BrowserContext, milliseconds: number): Promise<void> {
  await context.setOffline(true);
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  await context.setOffline(false);
}

for (const [name, size] of [
  ["a laptop", { width: 1440, height: 900 }],
  ["a phone", { width: 390, height: 844 }],
] as const) {
  for (const colorScheme of ["dark", "light"] as const) {
    test(`on ${name}, ${colorScheme}: nothing stands in anybody's way`, async ({ page }) => {
      await page.setViewportSize(size);
      await page.emulateMedia({ colorScheme });
      await page.goto(`/films/${id}`);
      await expect(cards(page).first()).toBeVisible();
      await scene(page, 1).click();
      await expectAccessible(page, `the editor on ${name}, ${colorScheme}`);
    });
  }
}
