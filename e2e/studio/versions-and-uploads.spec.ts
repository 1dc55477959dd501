import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import sharp from "sharp";
import { writeNumberedClip } from "../../server/render/testing/media-samples";
import { FILM_TIMEOUT } from "../rest/server-under-test";
import { cards, inspector, line, openEditor, saved, scene } from "./film-editor";
import { aFilmOfOnesOwn } from "./own-film";
import { callApi } from "./people";

/** One film for all of them, one after the other. */
test.describe.configure({ mode: "serial" });

let id: string;
const open = (page: Page) => openEditor(page, id);

async function write(page: Page, text: string): Promise<void> {
  await line(page).fill(text);
  await line(page).blur();
}

test("a key that is pressed the moment the film appears is heard, and what it makes is seen once", async ({ page }) => {
  test.setTimeout(FILM_TIMEOUT);
  id = await aFilmOfOnesOwn(page);
  const scenes = (await callApi(page, "get", `/v2/status_detailed?request_id=${id}`)).session.layers.length;
  // As soon as the timeline is in the page, before it is painted: nobody is faster.
  await page.addInitScript(() => {
    const counts: number[] = [];
    Object.assign(window, { counts });
    let isPressed = false;
    new MutationObserver(() => {
      const count = document.querySelectorAll("[aria-label=Scenes] > [data-scene]").length;
      if (count !== counts.at(-1)) counts.push(count);
      if (isPressed || !document.querySelector("section[aria-label=Timeline]")) return;
      isPressed = true;
      document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "d", ctrlKey: true, bubbles: true, cancelable: true }));
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto(`/films/${id}`);
  await expect(cards(page)).toHaveCount(scenes + 1);
  await saved(page);
  await expect(page.getByRole("button", { name: /^Undo duplicate/i })).toBeEnabled();
  expect(await page.evaluate(() => (window as unknown as { counts: number[] }).counts)).toEqual([0, scenes, scenes + 1]);
  await page.keyboard.press("Control+z");
  await expect(cards(page)).toHaveCount(scenes);
  await saved(page);
});

test("a version is kept and restored, and undo brings back what was", async ({ page }) => {
  await open(page);
  await scene(page, 1).click();
  const first = await line(page).inputValue();
  await page.getByRole("button", { name: "Versions" }).click();
  const versions = page.getByRole("dialog", { name: "Versions" });
  await versions.getByLabel("Keep this version as").fill("First cut");
  await versions.getByRole("button", { name: "Keep", exact: true }).click();
  await expect(versions.getByText("First cut")).toBeVisible();
  await page.keyboard.press("Escape");

  await write(page, "Another line altogether.");
  await saved(page);
  await page.getByRole("button", { name: "Versions" }).click();
  await versions.getByRole("listitem").filter({ hasText: "First cut" }).getByRole("button", { name: "Restore" }).click();
  await expect(page.getByText("Restored. Undo brings back what was.")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(line(page)).toHaveValue(first);
  await page.getByRole("button", { name: /^Undo/ }).click();
  await expect(line(page)).toHaveValue("Another line altogether.");
  await saved(page);
});

test("an edit that another one stands in the way of is told of, and made anyway when its author insists", async ({
  page,
  context,
}) => {
  const other = await context.newPage();
  await Promise.all([open(page), open(other)]);
  await Promise.all([scene(page, 1).click(), scene(other, 1).click()]);
  // The other tab's edit is on its way for a while: what is stored first is the one it did not see.
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await other.route(/editor\.commit/, async (route) => {
    await held;
    await route.continue();
  });
  await write(other, "Written there, and late.");
  await write(page, "Written here, and first.");
  await saved(page);
  letGo();
  const told = other.getByRole("button", { name: "Make it anyway" });
  await expect(told).toBeVisible();
  await expect(line(other)).toHaveValue("Written here, and first.");
  await told.click();
  await saved(other);
  for (const tab of [page, other]) await expect(line(tab)).toHaveValue("Written there, and late.");
  await other.close();
});

test("between an in and an out point the film plays over and over", async ({ page }) => {
  await open(page);
  const frame = async () => {
    const [minutes = 0, seconds = 0, frames = 0] = ((await page.getByTestId("timecode").textContent()) ?? "")
      .split(":")
      .map(Number);
    return (minutes * 60 + seconds) * 30 + frames;
  };
  await page.keyboard.press("Shift+ArrowRight");
  await expect.poll(frame).toBe(30);
  await page.keyboard.press("i");
  await page.keyboard.press("Shift+ArrowRight");
  await expect.poll(frame).toBe(60);
  await page.keyboard.press("o");
  await page.keyboard.press("Home");
  await page.keyboard.press("k");
  await expect(page.getByRole("button", { name: "Pause" })).toBeVisible();
  // Seen to jump back, and never past the out point.
  let last = 0;
  const jumps = async () => {
    const now = await frame();
    expect(now).toBeLessThanOrEqual(60);
    const isBack = last > 45 && now >= 29 && now < 45;
    last = now;
    return isBack;
  };
  await expect.poll(jumps, { timeout: 30_000, intervals: [50] }).toBe(true);
  await page.keyboard.press("k");
  await page.keyboard.press("Shift+x");
  await page.keyboard.press("End");
  await expect.poll(frame).toBeGreaterThan(60);
});

test("a picture and a video of one's own go into a scene; what is neither is refused in words", async ({ page }, info) => {
  const picture = await sharp({ create: { width: 640, height: 360, channels: 3, background: "#2d6a8f" } })
    .png()
    .toBuffer();
  const clip = join(info.outputDir, "own.mp4");
  await sharp(picture).toFile(info.outputPath("any.png"));
  await writeNumberedClip(clip, { width: 320, height: 180, frames: 60 });
  await open(page);
  await scene(page, 1).click();
  const chooser = inspector(page).getByLabel("Picture or video");
  const shown = cards(page).first().getByTestId("scene-picture");
  const before = (await shown.getAttribute("src")) ?? "";
  await chooser.setInputFiles({ name: "own.png", mimeType: "image/png", buffer: picture });
  await expect(shown).not.toHaveAttribute("src", before);
  await saved(page);

  const still = (await shown.getAttribute("src")) ?? "";
  await chooser.setInputFiles(clip);
  await expect(shown).not.toHaveAttribute("src", still, { timeout: 60_000 });
  await expect(inspector(page).getByText("moving")).toBeVisible();
  await expect(inspector(page).getByRole("button", { name: "Upload your own" })).toBeEnabled();

  await chooser.setInputFiles({ name: "film.mp4", mimeType: "video/mp4", buffer: Buffer.from("#EXTM3U\nfile:///etc/passwd\n") });
  await expect(page.getByText("The picture must be a PNG, JPEG, WebP, GIF or AVIF file.")).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(shown).toHaveAttribute("src", still);
  await saved(page);
});
