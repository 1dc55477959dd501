import { expect, type Page, test } from "@playwright/test";
import { expectAccessible, expectToFit } from "./accessible";

/** What can be on screen, and how it comes there. */
const screens: Record<string, (page: Page) => Promise<void>> = {
  "new film": (page) => open(page, "/new"),
  "new film from pictures": async (page) => {
    await open(page, "/new");
    await page.getByRole("radio", { name: "Pictures" }).click();
  },
  "request as JSON": async (page) => {
    await open(page, "/new");
    await page.getByRole("button", { name: "JSON" }).click();
    await expect(page.getByLabel("Request as JSON")).toBeVisible();
  },
  "more options": async (page) => {
    await open(page, "/new");
    await page.getByRole("button", { name: "More options" }).click();
    await expect(page.getByRole("dialog", { name: "More options" })).toBeVisible();
  },
  films: (page) => open(page, "/films"),
  "joining films": async (page) => {
    await open(page, "/films");
    await page.getByRole("button", { name: "Join films" }).click();
    await expect(page.getByRole("region", { name: "Join films" })).toBeVisible();
  },
  "visitor's menu": async (page) => {
    await open(page, "/films");
    await page.getByRole("button", { name: /^Menu of/ }).click();
    await expect(page.getByRole("menu")).toBeVisible();
  },
  "sign in": (page) => open(page, "/sign-in"),
  "sign in by mail": (page) => open(page, "/sign-in/link"),
};

async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.locator("h1")).toBeVisible();
}

for (const [name, show] of Object.entries(screens)) {
  test(`${name}: accessible in both themes and on a phone`, async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
    await show(page);
    await expectAccessible(page, "dark");
    await page.emulateMedia({ colorScheme: "light" });
    await expectAccessible(page, "light");
    await page.setViewportSize({ width: 390, height: 844 });
    await expectToFit(page);
    await expectAccessible(page, "phone");
  });
}

test("everything is a key away", async ({ page }) => {
  await open(page, "/new");
  await page.locator("h1").click();
  await page.keyboard.press("Control+k");
  const palette = page.getByRole("dialog", { name: "Command palette" });
  await palette.getByRole("combobox").fill("films");
  await expectAccessible(page, "command palette");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/films$/);
  await expect(palette).toBeHidden();

  await page.keyboard.press("?");
  const shortcuts = page.getByRole("dialog", { name: "Keyboard shortcuts" });
  await expect(shortcuts.getByText("Search films")).toBeVisible();
  await expectAccessible(page, "shortcuts");
  await page.keyboard.press("Escape");
  await expect(shortcuts).toBeHidden();
  await page.keyboard.press("/");
  await expect(page.getByLabel("Search films")).toBeFocused();
  // In a field a question mark is a question mark.
  await page.keyboard.type("?");
  await expect(page.getByLabel("Search films")).toHaveValue("?");
});

test("the theme is the visitor's, from the first picture of a page on", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await open(page, "/new");
  const background = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const dark = await background();
  await page.getByRole("button", { name: /^Menu of/ }).click();
  await page.getByRole("menuitemradio", { name: "Light" }).click();
  const light = await background();
  expect(light).not.toBe(dark);
  await page.goto("/films", { waitUntil: "commit" });
  await expect(page.locator("html")).toHaveAttribute("data-theme", "light");
  expect(await background()).toBe(light);
});
