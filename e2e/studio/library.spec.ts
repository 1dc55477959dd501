import { expect, type Page, test } from "@playwright/test";
import { FILM_TIMEOUT } from "../rest/server-under-test";
import { callApi } from "./people";

/** Once they are those that were asked for. */
const cards = (page: Page) => page.locator("ul[aria-label=Films][aria-busy=false]").getByRole("listitem");

/** A finished film of ten seconds: one that another journey made, or one of our own. */
async function showFinishedFilms(page: Page): Promise<void> {
  await page.goto("/films");
  await page.getByRole("radio", { name: "Finished" }).click();
  await expect(
    cards(page)
      .first()
      .or(page.getByRole("heading", { name: "No film fits" })),
  ).toBeVisible();
  if ((await cards(page).count()) > 0) return;
  const film = { prompt: "A small boat comes home", video_model: "RUNWAYML", image_model: "GPTIMAGE2", duration: 10 };
  await callApi(page, "post", "/v2/text_to_video", film);
  await expect(cards(page)).not.toHaveCount(0, { timeout: FILM_TIMEOUT });
}

test("a film is cloned, two are joined, one is put away and found again", async ({ page }) => {
  test.setTimeout(2 * FILM_TIMEOUT);
  await showFinishedFilms(page);
  const before = await cards(page).count();
  const title = (await cards(page).first().getByRole("paragraph").first().textContent()) ?? "";
  const namesakes = cards(page).filter({ hasText: title });

  // A copy, which appears as it is made, without a reload.
  await page
    .getByRole("button", { name: /^More for/ })
    .first()
    .click();
  await page.getByRole("menuitem", { name: "Clone, free" }).click();
  await expect(page.getByText("The copy is being made.")).toBeVisible();
  await expect(cards(page)).toHaveCount(before + 1, { timeout: FILM_TIMEOUT });

  await page.getByRole("button", { name: "Join films" }).click();
  const bar = page.getByRole("region", { name: "Join films" });
  await expect(bar.getByRole("button", { name: "Join", exact: true })).toBeDisabled();
  await namesakes.nth(0).getByRole("button").click();
  await namesakes.nth(1).getByRole("button").click();
  const join = bar.getByRole("button", { name: /^Join · \d+ credits$/ });
  await expect(join).toBeEnabled();
  const price = Number(/\d+/.exec((await join.textContent()) ?? "")?.[0]);
  const seconds = Number(/(\d+) s together/.exec((await bar.textContent()) ?? "")?.[1]);
  expect(Math.abs(price - 3 * seconds)).toBeLessThanOrEqual(3);
  await join.click();
  await expect(page).toHaveURL(/\/films\/[0-9a-f]{24}$/);

  await page.goto("/films");
  const reels = cards(page).filter({ hasText: "Joined reel" });
  await page.getByLabel("Search films").fill("joined REEL");
  await expect(reels.first()).toBeVisible();
  await expect(cards(page).filter({ hasNotText: "Joined reel" })).toHaveCount(0);
  const all = await reels.count();
  const menu = page.getByRole("button", { name: /^More for Joined reel/ }).first();
  await menu.click();
  await page.getByRole("menuitem", { name: "Archive" }).click();
  await expect(reels).toHaveCount(all - 1);
  await page.getByRole("button", { name: "Archive", exact: true }).click();
  await expect(reels).toHaveCount(1);
  await menu.click();
  await page.getByRole("menuitem", { name: "Take out of the archive" }).click();
  await expect(page.getByRole("heading", { name: "No film fits" })).toBeVisible();
});
