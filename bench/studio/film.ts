import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";

/** Asks for a film as any program would, and answers its id. */
export async function requestFilm(server: { url: string; dataFolder: string }): Promise<string> {
  const { apiKey } = JSON.parse(readFileSync(join(server.dataFolder, "owner.json"), "utf8")) as { apiKey: string };
  const response = await fetch(`${server.url}/v2/text_to_video`, {
    method: "POST",
    headers: { authorization: `Bearer ${apiKey}`, "content-type": "application/json" },
    body: JSON.stringify({
      input: {
        ...{ prompt: "A lighthouse keeper lights the lamp. Small boats come home.", duration: 12 },
        ...{ image_model: "GPTIMAGE2", video_model: "RUNWAYML", enable_subtitles: true },
      },
    }),
  });
  const answer = (await response.json()) as { session_id?: string; message?: string };
  if (!answer.session_id) throw new Error(`no film: ${answer.message ?? response.status}`);
  return answer.session_id;
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
