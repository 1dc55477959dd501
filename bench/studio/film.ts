import type { Page } from "playwright-core";

export interface Submitted {
  id: string;
  /** From the press of the keys. */
  placeholdersSeconds: number;
  pictureSeconds: number;
}

/** Asks for a film on the first page, as a person does, and watches until its first picture is there. */
export async function submitFilm(page: Page): Promise<Submitted> {
  await page.goto("/");
  await page.getByLabel("What is the film about?").fill("A lighthouse keeper lights the lamp. Small boats come home.");
  await page.getByRole("slider", { name: "Length in seconds" }).press("Home");
  await page.getByRole("button", { name: /^Make film · / }).waitFor();
  const submitted = performance.now();
  const sofar = () => (performance.now() - submitted) / 1000;
  await page.keyboard.press("Control+Enter");
  await page.getByRole("list", { name: "Scenes" }).getByRole("listitem").first().waitFor();
  const placeholdersSeconds = sofar();
  await page.getByTestId("scene-picture").first().waitFor({ timeout: 120_000 });
  const pictureSeconds = sofar();
  const id = /films\/([0-9a-f]{24})$/.exec(page.url())?.[1];
  if (!id) throw new Error(`no film at ${page.url()}`);
  return { id, placeholdersSeconds, pictureSeconds };
}

export async function openFilm(page: Page, id: string): Promise<void> {
  await page.goto(`/films/${id}`);
  await page.getByRole("region", { name: "Timeline" }).waitFor();
  await page.getByTestId("canvas-frame").waitFor();
}

/** Duplicates scenes, as a person would with Ctrl+D, until there are so many. */
export async function fillWithScenes(page: Page, id: string, count: number): Promise<void> {
  await openFilm(page, id);
  const cards = page.getByRole("list", { name: "Scenes" }).getByRole("listitem");
  for (let have = await cards.count(); have < count; have = await cards.count()) {
    if (have * 2 <= count) await page.keyboard.press("Control+a");
    else await cards.first().getByRole("button").first().click();
    await page.keyboard.press("Control+d");
    await page.waitForFunction((before) => document.querySelectorAll('ol[aria-label="Scenes"] > li').length > before, have);
  }
  await page
    .getByTestId("save-state")
    .getByText(/^Saved/)
    .waitFor({ timeout: 120_000 });
}
