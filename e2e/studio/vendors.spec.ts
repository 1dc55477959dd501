import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { message, pausing, responded } from "@/server/providers/assistant/testing/recorded-openai";
import { FILM_TIMEOUT } from "../rest/server-under-test";
import { expectAccessible } from "./accessible";
import { cards, inspector, openEditor, saved, scene } from "./film-editor";
import { startVendorServer, type VendorServer } from "./vendor-server";

/** A server whose vendors answer as they were recorded, and one film on it: what they refuse, and how they answer. */
test.describe.configure({ mode: "serial" });

let server: VendorServer;
let context: BrowserContext;
let page: Page;
let id: string;

test.beforeAll(async ({ browser }) => {
  test.setTimeout(FILM_TIMEOUT);
  server = await startVendorServer();
  context = await browser.newContext({ baseURL: server.url, viewport: { width: 1440, height: 900 }, reducedMotion: "reduce" });
  page = await context.newPage();
});
test.afterAll(async () => {
  await context?.close();
  await server?.stop();
});

test("a scene that the vendor refuses says why, costs nothing, and is mended in other words", async () => {
  test.setTimeout(2 * FILM_TIMEOUT);
  const before = await server.credits();
  await page.goto("/new");
  await page
    .getByLabel("What is the film about?")
    .fill("A lighthouse keeper lights the lamp. A wolf howls at the door. Small boats come home.");
  await page.getByRole("slider", { name: "Length in seconds" }).press("Home");
  await page.getByRole("button", { name: "Make film · 300 credits" }).click();
  await expect(page).toHaveURL(/\/films\/[^/]+$/);
  id = page.url().split("/").at(-1) ?? "";

  const mending = page.getByTestId("mending");
  await expect(mending).toContainText(/Scene \d could not be drawn/, { timeout: FILM_TIMEOUT });
  await expect(mending).toContainText("Retry it at no cost");
  const failed = page.locator('li[data-scene][data-state="failed"]');
  await expect(failed).toHaveCount(1);
  await expect(failed).toContainText("The picture service refuses what this scene shows. Say it in other words");
  await expect(failed.getByRole("button", { name: /^Try scene \d again, free$/ })).toBeEnabled();
  const others = (await cards(page).count()) - 1;
  expect(others).toBeGreaterThan(0);
  await expect(page.getByTestId("scene-picture")).toHaveCount(others);
  await expectAccessible(page, "a scene that failed");

  // The same again is refused again, and nothing is lost.
  await failed.getByRole("button", { name: /^Try scene/ }).click();
  await expect.poll(() => server.asked.length).toBe(others + 2);
  await expect(failed).toContainText("refuses what this scene shows");
  expect(await server.credits()).toBe(before - 300);

  const place = Number(/Scene (\d)/.exec((await mending.textContent()) ?? "")?.[1]);
  await scene(page, place).click();
  const shows = inspector(page).getByLabel("What it shows");
  await shows.fill("A friendly dog waits at the door");
  await shows.blur();
  await saved(page);
  await inspector(page).getByRole("button", { name: "Try again · free" }).click();
  await expect(mending).toBeHidden({ timeout: 60_000 });
  await expect(page.getByTestId("scene-picture")).toHaveCount(others + 1);
  expect(server.asked.at(-1)).toMatch(/^A friendly dog waits at the door/);

  await expect(page.getByRole("button", { name: /^Render/ })).toBeVisible({ timeout: FILM_TIMEOUT });
  await page.getByRole("radio", { name: "Generate" }).click();
  await expect(page.getByText("300 of 300 credits spent on making it")).toBeVisible();
  expect(await server.credits()).toBe(before - 300);
  await page.getByRole("radio", { name: "Deliver" }).click();
  const film = page.getByLabel("The rendered film");
  await expect.poll(() => film.evaluate((video: HTMLVideoElement) => video.readyState)).toBeGreaterThan(0);
});

test("an answer arrives as it is said; stopped or cut off it is not charged, and can be asked for again", async () => {
  const { openAi, credits } = server;
  const answer = responded([message("The keeper lights the lamp first. Then the boats come home, one after the other.")]);
  await openEditor(page, id);
  await page.keyboard.press("Shift+A");
  const question = page.getByLabel("Ask the assistant");
  const open = page.getByTestId("open-question");
  const said = page.getByRole("log", { name: "Conversation" });
  const before = await credits();

  openAi.answer(pausing(answer, { words: 6, next: "wait" }));
  await question.fill("What happens in this film?");
  await question.press("Enter");
  await expect(open).toContainText("The keeper lights the lamp first.");
  await expect(open).not.toContainText("Then");
  await page.getByRole("button", { name: "Stop" }).click();
  await expect(open).toContainText("Stopped. Nothing was charged.");
  await expect(open).toContainText("The keeper lights the lamp first.");
  await expect.poll(() => openAi.left).toBe(1);
  await expect.poll(credits).toBe(before);
  await expectAccessible(page, "a stopped answer");

  openAi.answer(pausing(answer, { words: 8, next: "cut" }));
  await open.getByRole("button", { name: "Ask again" }).click();
  await expect(open.getByRole("alert")).toContainText("broke off. Nothing was charged");
  await expect(open).toContainText("Then the");
  await expect.poll(credits).toBe(before);

  openAi.answer(pausing(answer, { words: 3, next: "wait" }));
  await open.getByRole("button", { name: "Ask again" }).click();
  await expect(open).toContainText("The keeper lights");
  await context.setOffline(true);
  await expect(open.getByRole("alert")).toContainText("The connection was lost");
  await context.setOffline(false);
  await expect.poll(credits).toBe(before);

  openAi.answer(answer);
  await open.getByRole("button", { name: "Ask again" }).click();
  await expect(open).toBeHidden();
  await expect(said).toContainText("one after the other.");
  await expect(said.getByText("What happens in this film?")).toHaveCount(1);
  expect(await credits()).toBeLessThan(before);
  expect(openAi.calls.at(-1)?.body).toMatchObject({ stream: true, store: false });
});
