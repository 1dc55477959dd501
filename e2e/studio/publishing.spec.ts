import { type Browser, expect, type Page, test } from "@playwright/test";
import { FILM_TIMEOUT, serverUrl } from "../rest/server-under-test";
import { expectAccessible, expectToFit } from "./accessible";
import { aFilmOfOnesOwn } from "./own-film";
import { callApi } from "./people";

/** One film for both, one after the other. */
test.describe.configure({ mode: "serial" });

let id: string;

/** Titles and descriptions that would do something if they were anything but text. */
const HOSTILE = `"></script><img src=x onerror="window.isHarmed=1"><script>window.isHarmed=1</script>`;
const TITLE = "The keeper & the sea <שלום>";

/** Somebody elsewhere, without an account: nobody on this very machine, whom the studio takes for its owner. */
async function aStranger(browser: Browser, options: Parameters<Browser["newContext"]>[0] = {}): Promise<Page> {
  const context = await browser.newContext({
    baseURL: serverUrl,
    extraHTTPHeaders: { "x-forwarded-for": "203.0.113.7" },
    ...options,
  });
  return context.newPage();
}

async function playSome(page: Page): Promise<void> {
  const video = page.locator("video");
  await video.evaluate(async (player: HTMLVideoElement) => {
    player.muted = true;
    await player.play();
  });
  await expect
    .poll(() => video.evaluate((player: HTMLVideoElement) => player.currentTime), { timeout: 20_000 })
    .toBeGreaterThan(0.3);
}

test("a film is published from the editor, watched by strangers, and taken back", async ({ page, browser }) => {
  test.setTimeout(2 * FILM_TIMEOUT);
  id = await aFilmOfOnesOwn(page);
  await page.goto(`/films/${id}`);
  await expect(page.getByRole("region", { name: "Timeline" })).toBeVisible();
  await page.keyboard.press("Control+e");
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Share this film" });
  await dialog.getByLabel("Title").fill(TITLE);
  await dialog.getByLabel("Description").fill(`First line.\n${HOSTILE}`);
  await dialog.getByLabel("Tags").fill("sea, night, <b>");
  await dialog.getByLabel("By", { exact: true }).fill("@ada");
  await dialog.getByLabel("Address").fill("not an address!");
  await dialog.getByRole("button", { name: "Publish", exact: true }).click();
  await expect(dialog.getByRole("alert")).toContainText("slug may have");
  const slug = `keeper-${Date.now()}`;
  await dialog.getByLabel("Address").fill(slug);
  const pictures = dialog.getByRole("radiogroup", { name: "Picture before it plays" }).getByRole("radio");
  await pictures.nth(1).click();
  await expectAccessible(page, "the dialog that shares a film");
  await dialog.getByRole("button", { name: "Publish", exact: true }).click();
  const link = dialog.getByRole("link", { name: "Open page" });
  await expect(link).toHaveAttribute("href", `${serverUrl}/p/${slug}`);
  await dialog.getByRole("button", { name: "Close" }).click();
  await expect(page.getByText("Published: anybody with the link")).toBeVisible();

  const stranger = await aStranger(browser, { permissions: ["clipboard-read", "clipboard-write"] });
  await stranger.goto("/films");
  await expect(stranger).toHaveURL(/\/sign-in/);
  const answer = await stranger.goto(`/p/${slug}`);
  expect(answer?.status()).toBe(200);
  await expect(stranger.getByRole("heading", { level: 1 })).toHaveText(TITLE);
  await expect(stranger.getByText("First line.")).toContainText(HOSTILE);
  await expect(stranger.getByRole("list", { name: "Tags" })).toContainText("<b>");
  await expect(stranger.getByText("ada", { exact: true })).toBeVisible();
  await playSome(stranger);
  expect(await stranger.evaluate(() => "isHarmed" in window)).toBe(false);

  // What programs that show links read, and nothing that leads back to the session.
  const source = (await answer?.text()) ?? "";
  expect(source).not.toContain(id);
  const meta = (name: string) =>
    stranger.locator(`meta[property="${name}"], meta[name="${name}"]`).first().getAttribute("content");
  expect([await meta("og:title"), await meta("og:type"), await meta("twitter:card")]).toEqual([TITLE, "video.other", "player"]);
  const film = (await meta("og:video")) ?? "";
  const poster = (await meta("og:image")) ?? "";
  const structured = JSON.parse((await stranger.locator('script[type="application/ld+json"]').textContent()) ?? "");
  expect(structured).toMatchObject({ "@type": "VideoObject", name: TITLE, contentUrl: film });
  const oembed = await stranger.locator('link[type="application/json+oembed"]').getAttribute("href");
  expect(await (await stranger.request.get(oembed ?? "")).json()).toMatchObject({ type: "video", title: TITLE });
  const part = await stranger.request.get(film, { headers: { range: "bytes=4-7" } });
  expect([part.status(), await part.text(), part.headers()["content-length"]]).toEqual([206, "ftyp", "4"]);
  expect((await stranger.request.get(poster)).headers()["content-type"]).toMatch(/^image\//);

  // Keys, chapters, the link and the embedded player.
  const video = stranger.locator("video");
  await stranger.locator("body").click({ position: { x: 5, y: 5 } });
  await stranger.keyboard.press("k");
  await expect.poll(() => video.evaluate((player: HTMLVideoElement) => player.paused)).toBe(true);
  const chapter = stranger.getByRole("navigation", { name: "Chapters" }).getByRole("button").nth(1);
  await chapter.click();
  await expect(chapter).toHaveAttribute("aria-current", "true");
  await stranger.getByRole("button", { name: "Copy link" }).click();
  await expect(stranger.getByRole("button", { name: "Copied" })).toBeVisible();
  expect(await stranger.evaluate(() => navigator.clipboard.readText())).toBe(`${serverUrl}/p/${slug}`);
  await stranger.getByRole("button", { name: "Embed" }).click();
  const code = await stranger.getByRole("dialog").getByLabel("Code").inputValue();
  await stranger.setContent(code);
  await expect(stranger.frameLocator("iframe").locator("video")).toBeVisible();

  // The owner changes what is said, then takes the film back: at once nobody finds it.
  await page.getByRole("button", { name: "Change", exact: true }).click();
  await dialog.getByLabel("Title").fill("The keeper");
  await dialog.getByRole("button", { name: "Update" }).click();
  await expect(page.getByText("The page is up to date.")).toBeVisible();
  await stranger.goto(`/p/${slug}`);
  await expect(stranger.getByRole("heading", { level: 1 })).toHaveText("The keeper");
  await dialog.getByRole("button", { name: "Unpublish" }).click();
  await expect(dialog.getByRole("button", { name: "Publish", exact: true })).toBeVisible();
  const gone = await stranger.goto(`/p/${slug}`);
  expect(gone?.status()).toBe(404);
  await expect(stranger.getByRole("heading", { name: "There is no film here" })).toBeVisible();
  for (const url of [film, poster]) {
    expect((await stranger.request.get(url, { headers: { range: "bytes=0-3" } })).status()).toBe(404);
  }
  await expectAccessible(stranger, "where a film was");
  await stranger.context().close();
});

test("a film is shared from the library, looks well on every screen, and leaves with the archive", async ({ page, browser }) => {
  await callApi(page, "post", "/v2/publish", { request_id: id, title: "Shared from the library", creator_handle: "ada" });
  await page.goto("/films");
  const card = page.getByRole("listitem").filter({ has: page.locator(`a[href="/films/${id}"]`) });
  await expect(card.getByText("Published")).toBeVisible();
  await card.getByRole("button", { name: /^More for/ }).click();
  const address = (await page.getByRole("menuitem", { name: "Open public page" }).getAttribute("href")) ?? "";
  await page.getByRole("menuitem", { name: "Share" }).click();
  await expect(page.getByRole("dialog", { name: "Share this film" }).getByLabel("Title")).toHaveValue("Shared from the library");
  await page.keyboard.press("Escape");

  for (const size of [
    { width: 1440, height: 900 },
    { width: 390, height: 844 },
  ]) {
    const stranger = await aStranger(browser, { viewport: size });
    for (const colorScheme of ["dark", "light"] as const) {
      await stranger.emulateMedia({ colorScheme });
      await stranger.goto(address);
      await expect(stranger.locator("video")).toBeVisible();
      await expectToFit(stranger);
      await expectAccessible(stranger, `a public page of ${size.width} pixels, ${colorScheme}`);
    }
    await stranger.context().close();
  }

  await card.getByRole("button", { name: /^More for/ }).click();
  await page.getByRole("menuitem", { name: "Archive" }).click();
  await expect(card).toHaveCount(0);
  expect((await page.request.get(address)).status()).toBe(404);
});
