import { expect, test } from "@playwright/test";

test.describe("the first film", () => {
  test("a prompt becomes a film that is watched while it is made", async ({ page }) => {
    test.setTimeout(300_000);
    await page.goto("/");
    await expect(page.getByRole("heading", { name: "What should we film?" })).toBeVisible();

    await page.getByLabel("What is the film about?").fill("A 10 second teaser for a lighthouse that guides small boats home");
    await page.getByRole("slider", { name: "Length in seconds" }).press("Home");
    const make = page.getByRole("button", { name: /Make film · 300 credits/ });
    await expect(make).toBeEnabled();
    await page.keyboard.press("Control+Enter");
    await expect(page).toHaveURL(/\/films\/[0-9a-f]{24}$/);

    // Placeholders at once, then the first picture: the page is never empty.
    await expect(page.getByRole("list", { name: "Scenes" }).getByRole("listitem").first()).toBeVisible({ timeout: 5_000 });
    // A film of the other worker's journeys may be in the making beside it; how soon it comes is measured by `npm run bench:first-film`.
    await expect(page.getByTestId("scene-picture").first()).toBeVisible({ timeout: 90_000 });
    await page.getByRole("radio", { name: "Generate" }).click();
    await expect(page.locator("[data-stage=prompt_generation][data-status=COMPLETED]")).toBeVisible();

    await expect(page.getByRole("button", { name: /^Render/ })).toBeVisible({ timeout: 240_000 });
    await page.getByRole("radio", { name: "Deliver" }).click();
    const film = page.getByLabel("The rendered film");
    await film.evaluate(async (video: HTMLVideoElement) => {
      video.muted = true;
      await video.play();
    });
    await expect.poll(() => film.evaluate((video: HTMLVideoElement) => video.currentTime)).toBeGreaterThan(0.5);
    expect(await film.evaluate((video: HTMLVideoElement) => [video.videoWidth, video.videoHeight])).toEqual([1280, 720]);
    expect(Math.abs((await film.evaluate((video: HTMLVideoElement) => video.duration)) - 10)).toBeLessThan(0.5);

    const download = page.waitForEvent("download");
    await page.getByRole("link", { name: "Download MP4" }).click();
    expect((await download).suggestedFilename()).toMatch(/\.mp4$/);

    const roughCut = page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: "Rough cut" }) });
    await roughCut.getByRole("button", { name: "Make it · free" }).click();
    const small = page.waitForEvent("download");
    await roughCut.getByRole("link", { name: "Download MP4" }).click({ timeout: 60_000 });
    expect((await small).suggestedFilename()).toMatch(/rough-cut\.mp4$/);

    await page.goto("/films");
    await expect(page.getByRole("list", { name: "Films" }).getByRole("link").first()).toBeVisible();
  });
});
