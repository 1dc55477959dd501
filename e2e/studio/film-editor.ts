import { expect, type Page } from "@playwright/test";

/** The editor of a film, as those see it who work in it. */
export async function openEditor(page: Page, filmId: string): Promise<void> {
  await page.goto(`/films/${filmId}`);
  await expect(page.getByRole("region", { name: "Timeline" })).toBeVisible();
}

export const saved = (page: Page) => expect(page.getByTestId("save-state")).toContainText("Saved", { timeout: 20_000 });
/** Of scenes that there are: the places kept for those to come are list items too. */
export const cards = (page: Page) => page.getByRole("list", { name: "Scenes" }).locator("[data-scene]");
export const scene = (page: Page, number: number) => cards(page).getByRole("button", { name: new RegExp(`^Scene ${number}:`) });
export const inspector = (page: Page) => page.getByRole("complementary", { name: "Inspector" });
export const line = (page: Page) => inspector(page).getByLabel("Line");
