import { expect, type Page, test } from "@playwright/test";
import sharp from "sharp";
import { expectAccessible, expectToFit } from "./accessible";

/** One after the other, as somebody works: what the first makes the next ones work on. */
test.describe.configure({ mode: "serial" });

/** Seconds on a free machine; films may be before it in the queue. */
const WORK_TIMEOUT = 150_000;
const form = (page: Page) => page.getByRole("form", { name: "Work on pictures" });
const history = (page: Page) => page.getByRole("list", { name: "Your pictures" });
const stage = (page: Page) => page.getByRole("region", { name: "Picture", exact: true });

async function open(page: Page, tool: string): Promise<void> {
  await page.goto("/images");
  await expect(form(page).getByRole("button", { name: /credits/ })).toBeVisible();
  await page.getByRole("radio", { name: tool }).click();
}

/** A photo-like picture with a word in its corner. */
async function aMarkedPicture(): Promise<Buffer> {
  const word = `<svg width="640" height="400"><text x="470" y="380" font-size="34" font-family="sans-serif" font-weight="bold" fill="#fff">BRAND</text></svg>`;
  const noise = { type: "gaussian" as const, mean: 120, sigma: 30 };
  const ground = await sharp({ create: { width: 640, height: 400, channels: 3, background: "#357", noise } })
    .blur(6)
    .png()
    .toBuffer();
  return sharp(ground)
    .composite([{ input: Buffer.from(word) }])
    .png()
    .toBuffer();
}

test("a picture is generated for the price on its button, and taken into a new film", async ({ page }) => {
  test.setTimeout(2 * WORK_TIMEOUT);
  await open(page, "Generate");
  await expect(form(page).getByRole("button", { name: "Generate · 15 credits" })).toBeDisabled();
  await page.getByLabel("What is to be seen?").fill("A lighthouse at dusk, boats coming home");
  await form(page).getByRole("button", { name: "Generate · 15 credits" }).click();
  await expect(history(page).getByRole("listitem").first()).toHaveAttribute("data-status", "COMPLETED", {
    timeout: WORK_TIMEOUT,
  });
  await expect(stage(page).getByRole("img", { name: /lighthouse/ })).toBeVisible();
  await expectAccessible(page, "a generated picture");

  await stage(page).getByRole("button", { name: "Use in a new film" }).click();
  await expect(page).toHaveURL(/\/new$/);
  await expect(page.getByRole("radio", { name: "Pictures" })).toBeChecked();
  await expect(page.getByRole("list", { name: "Pictures" }).getByRole("listitem")).toHaveCount(1);
});

test("marks are boxed by pointer and by keyboard, taken out, and both pictures compared", async ({ page }) => {
  test.setTimeout(2 * WORK_TIMEOUT);
  await open(page, "Clean");
  const file = page.getByLabel("Picture file");
  await file.setInputFiles({ name: "notes.png", mimeType: "image/png", buffer: Buffer.from("no picture at all") });
  await expect(form(page).getByRole("alert")).toContainText(/picture/i);
  await file.setInputFiles({ name: "photo.png", mimeType: "image/png", buffer: await aMarkedPicture() });

  const pad = stage(page).getByRole("group", { name: /Picture to clean/ });
  await expect(pad.getByRole("img")).toBeVisible();
  const box = (await pad.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  await page.mouse.move(box.x + box.width * 0.7, box.y + box.height * 0.85);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.95, box.y + box.height * 0.98, { steps: 4 });
  await page.mouse.up();
  const drawn = pad.getByRole("button", { name: /^Box 1: 70 % from the left/ });
  await expect(drawn).toBeVisible();
  await page.getByRole("button", { name: "Add a box" }).click();
  const added = pad.getByRole("button", { name: /^Box 2: 35 % from the left, 40 % from the top/ });
  await added.focus();
  await page.keyboard.press("Shift+ArrowRight");
  await expect(pad.getByRole("button", { name: /^Box 2: 40 % from the left/ })).toBeFocused();
  await expectAccessible(page, "boxes on a picture");
  await page.keyboard.press("Delete");
  await expect(pad.getByRole("button", { name: /^Box 2/ })).toHaveCount(0);

  await form(page).getByRole("button", { name: "Remove branding · 15 credits" }).click();
  const slider = stage(page).getByRole("slider", { name: /picture before/ });
  await expect(slider).toBeVisible({ timeout: WORK_TIMEOUT });
  await slider.focus();
  await page.keyboard.press("ArrowRight");
  await expect(slider).toHaveValue("51");
  await expect(stage(page).getByText(/^Removed/)).toBeVisible();
});

test("what is kept is found again, enhanced and extended from there, on a laptop and on a phone", async ({ page }) => {
  test.setTimeout(3 * WORK_TIMEOUT);
  await page.emulateMedia({ colorScheme: "dark" });
  await page.goto("/images");
  await history(page)
    .getByRole("button", { name: /^Generate: A lighthouse/ })
    .first()
    .click();
  await stage(page).getByRole("button", { name: "Work on it" }).click();
  await page.getByRole("radio", { name: "1K" }).click();
  await form(page).getByRole("button", { name: "Enhance · 15 credits" }).click();
  await expect(stage(page).getByRole("slider", { name: /picture before/ })).toBeVisible({ timeout: WORK_TIMEOUT });
  await stage(page)
    .getByRole("button", { name: /Give it a title/ })
    .click();
  await expect(stage(page).getByRole("button", { name: "Copy the title" })).toBeVisible({ timeout: WORK_TIMEOUT });
  await expectAccessible(page, "dark");
  await page.emulateMedia({ colorScheme: "light" });
  await expectAccessible(page, "light");

  await stage(page).getByRole("button", { name: "Work on it" }).click();
  await page.locator("h1").click();
  await page.keyboard.press("4");
  await page.getByRole("slider", { name: "Pictures" }).press("ArrowRight");
  await form(page).getByRole("button", { name: "Extend the set · 30 credits" }).click();
  await expect(stage(page).getByRole("list", { name: "Results" }).getByRole("listitem")).toHaveCount(2, {
    timeout: WORK_TIMEOUT,
  });
  await page.setViewportSize({ width: 390, height: 844 });
  await expectToFit(page);
  await expectAccessible(page, "phone");
});
