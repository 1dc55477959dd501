import { expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "./accessible";

const PIXEL = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

/** Pastes a picture into the page, or drops it on the form, as a browser does. */
const give = (page: Page, way: "paste" | "drop") =>
  page.getByRole("form", { name: "New film" }).evaluate(
    (form, { way, base64 }) => {
      const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
      const data = new DataTransfer();
      data.items.add(new File([bytes], `${way}.png`, { type: "image/png" }));
      const heard = { bubbles: true, cancelable: true };
      if (way === "paste") document.dispatchEvent(new ClipboardEvent("paste", { ...heard, clipboardData: data }));
      else form.dispatchEvent(new DragEvent("drop", { ...heard, dataTransfer: data }));
    },
    { way, base64: PIXEL.toString("base64") },
  );

test.beforeEach(async ({ page }) => {
  await page.goto("/new");
  await expect(page.getByRole("heading", { name: "What should we film?" })).toBeVisible();
});

test("the button says the exact price before anything is spent", async ({ page }) => {
  await expect(page.getByRole("button", { name: "Make film · 600 credits" })).toBeDisabled();
  await page.getByLabel("What is the film about?").fill("Rain");
  await expect(page.getByRole("button", { name: "Make film · 600 credits" })).toBeEnabled();
  await page.getByRole("slider", { name: "Length in seconds" }).press("ArrowRight");
  await expect(page.getByRole("button", { name: "Make film · 630 credits" })).toBeEnabled();
  // Size and quality cost nothing.
  await page.getByRole("button", { name: "More options" }).click();
  await page.getByRole("radio", { name: "4K" }).click();
  await page.getByRole("radio", { name: "Master" }).click();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Make film · 630 credits" })).toBeVisible();
  await page.getByLabel("Video model").selectOption({ index: 1 });
  await expect(page.getByRole("button", { name: "Make film · 1,260 credits" })).toBeVisible();
  await page.getByRole("button", { name: "What the price is made of" }).click();
  await expect(page.getByText("AI video")).toBeVisible();
});

test("form and JSON are one request", async ({ page, context, baseURL }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.getByLabel("What is the film about?").fill("A harbour in the fog");
  await page.getByRole("radio", { name: "9:16" }).click();
  await page.getByRole("button", { name: "JSON" }).click();
  const json = page.getByLabel("Request as JSON");
  const body = JSON.parse(await json.inputValue());
  expect(body).toMatchObject({ prompt: "A harbour in the fog", aspect_ratio: "9:16", duration: 20, tone: "grounded" });

  await json.fill(JSON.stringify({ ...body, duration: 5 }, null, 2));
  await expect(page.getByText("Duration must be at least 10 seconds")).toBeVisible();
  await expect(page.getByRole("button", { name: /Make film/ })).toBeDisabled();
  await json.fill('{ "prompt": ');
  await expect(page.getByText("This is not JSON yet.")).toBeVisible();

  const changed = { ...body, duration: 12, language: "de", tone: "cinematic", metadata: { place: "Kiel" } };
  await json.fill(JSON.stringify(changed, null, 2));
  await expect(page.getByRole("button", { name: "Make film · 360 credits" })).toBeEnabled();
  await page.getByRole("button", { name: "JSON", exact: true }).click();
  await expect(page.getByLabel("Exact length in seconds")).toHaveValue("12");
  await expect(page.getByLabel("Language")).toHaveValue("de");
  await expect(page.getByRole("radio", { name: "Cinematic" })).toBeChecked();

  await page.getByRole("button", { name: "Copy as" }).click();
  await page.getByRole("menuitem", { name: "cURL" }).click();
  const curl = await page.evaluate(() => navigator.clipboard.readText());
  expect(curl).toContain("/v2/text_to_video");
  expect(curl).toContain('"place": "Kiel"');
  expect(curl).toContain(new URL(baseURL!).port);

  // What is composed outlives a reload.
  await page.reload();
  await expect(page.getByLabel("What is the film about?")).toHaveValue("A harbour in the fog");
});

test("pictures are dropped, pasted, named and put in order", async ({ page }) => {
  await page.getByRole("radio", { name: "Pictures" }).click();
  await expect(page.getByRole("button", { name: /^Make film/ })).toBeDisabled();
  await page.locator("input[type=file]").setInputFiles({ name: "one.png", mimeType: "image/png", buffer: PIXEL });
  const pictures = page.getByRole("list", { name: "Pictures" }).getByRole("listitem");
  await expect(page.getByLabel("Title of picture 1")).toBeVisible();
  await page.getByLabel("Address of a picture").fill("https://cdn.example.com/two.png");
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await expect(pictures).toHaveCount(2);
  await page.getByLabel("Title of picture 2").fill("Second");
  await page.getByRole("button", { name: "Move picture 2 forward" }).click();
  await expect(page.getByLabel("Title of picture 1")).toHaveValue("Second");
  // Two pictures of ten seconds each.
  await expect(page.getByRole("button", { name: "Make film · 600 credits" })).toBeEnabled();
  await page.getByRole("button", { name: "Remove picture 1" }).click();
  await expect(page.getByRole("button", { name: "Make film · 300 credits" })).toBeEnabled();
  for (const [index, way] of (["paste", "drop"] as const).entries()) {
    await give(page, way);
    await expect(page.getByLabel(`Title of picture ${index + 2}`)).toBeVisible();
  }
  await expect(page.getByRole("button", { name: "Make film · 900 credits" })).toBeEnabled();

  // By hand and by keyboard; the title goes where its picture goes.
  await page.getByLabel("Title of picture 1").fill("Dragged");
  const grip = (number: number) => page.getByRole("button", { name: `Picture ${number}, drag to reorder` });
  await grip(1).hover();
  await page.mouse.down();
  const target = (await grip(3).boundingBox())!;
  await page.mouse.move(target.x + target.width / 2, target.y + target.height / 2, { steps: 12 });
  await page.mouse.up();
  await expect(page.getByLabel("Title of picture 3")).toHaveValue("Dragged");
  await grip(3).focus();
  await page.keyboard.press("Space");
  await expect(page.getByText("Picture 3 is over place 3.")).toBeAttached();
  // A key that comes within milliseconds of lifting, sooner than a hand can, is not heard.
  await expect(async () => {
    await page.keyboard.press("ArrowLeft");
    await expect(page.getByText("Picture 3 is over place 2.")).toBeAttached({ timeout: 2_000 });
  }).toPass();
  await page.keyboard.press("Space");
  await expect(page.getByLabel("Title of picture 2")).toHaveValue("Dragged");
  await expectAccessible(page, "pictures that can be dragged");
});

test("an empty film cannot be sent", async ({ page }) => {
  await expect(page.getByRole("button", { name: /Make film/ })).toBeDisabled();
});
