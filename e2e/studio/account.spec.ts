import { createServer, type Server } from "node:http";
import { expect, type Page, test } from "@playwright/test";
import { apiKey, serverUrl } from "../rest/server-under-test";
import { expectAccessible } from "./accessible";

const credits = (page: Page, key: string, headers: Record<string, string> = {}) =>
  page.request.get(`${serverUrl}/v2/credits`, { headers: { ...(key && { authorization: `Bearer ${key}` }), ...headers } });
const balance = async (page: Page): Promise<number> => (await (await credits(page, apiKey())).json()).remainingCredits;

/** What a dialog shows once. */
const secretIn = async (page: Page, label: string): Promise<string> => {
  const box = page
    .getByRole("dialog")
    .locator("div")
    .filter({ has: page.getByText(label, { exact: true }) })
    .last();
  return (await box.locator("[data-secret]").innerText()).trim();
};

test("credits are bought from the account page and listed with what they cost", async ({ page }) => {
  const before = await balance(page);
  await page.goto("/account");
  await page.getByLabel("Credits", { exact: true }).fill("1234");
  await page.getByRole("button", { name: "Buy 1,234 credits · $12.34" }).click();
  await page.getByRole("button", { name: "Pay $12.34" }).click();
  await expect(page.getByRole("heading", { name: "1,234 credits are yours" })).toBeVisible();
  expect(await balance(page)).toBe(before + 1234);

  await page.goto("/account");
  const order = page.getByRole("list", { name: "Purchases" }).getByRole("listitem").filter({ hasText: "1,234 credits" }).first();
  await expect(order).toContainText("$12.34");
  await expect(order).toContainText("Paid");
  await expect(page.locator('[data-figure="Balance"]')).toContainText(Math.floor(before + 1234).toLocaleString("en"));
});

test("automatic purchases are set up with a card", async ({ page }) => {
  test.setTimeout(60_000);
  await page.goto("/account");
  await page.getByRole("switch", { name: "Buy credits by itself" }).click();
  await page.getByLabel("When below, in credits").fill("200");
  await page.getByLabel("Buy for, in dollars").fill("20");
  await page.getByLabel("At most in a month, in dollars").fill("100");
  await page.getByRole("button", { name: /^(Save and leave a card|Use another card)$/ }).click();
  await page.getByRole("button", { name: "Save the test card" }).click();
  await expect(page.getByRole("heading", { name: "Your card is saved" })).toBeVisible();
  await page.goto("/account");
  await expect(page.getByText("A card is on file.")).toBeVisible();
  await page.getByRole("switch", { name: "Buy credits by itself" }).click();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("Automatic purchases are saved.")).toBeVisible();
});

test("a key opens the API until it is revoked", async ({ page }) => {
  const name = `Journey ${Date.now()}`;
  await page.goto("/account/keys");
  await page.getByRole("button", { name: "New key" }).click();
  await page.getByLabel("Name").fill(name);
  await page.getByLabel("Expires after").selectOption("30 days");
  await page.getByRole("button", { name: "Make the key" }).click();
  const key = await secretIn(page, "API key");
  expect(key).toMatch(/^sk_/);
  expect((await credits(page, key)).status()).toBe(200);
  await page.getByRole("button", { name: "Done" }).click();
  await page.reload();
  await expect(page.getByText(name)).toBeVisible();
  await expect(page.locator("body")).not.toContainText(key);

  await page.getByRole("button", { name: `Revoke ${name}` }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Revoke" }).click();
  const row = page.getByRole("list", { name: "API keys" }).getByRole("listitem").filter({ hasText: name });
  await expect(row.getByText("Revoked", { exact: true })).toBeVisible();
  expect((await credits(page, key)).status()).toBe(401);
});

test("the APP_KEY is made, refreshed and revoked", async ({ page }) => {
  const ask = async (key: string, secret: string) =>
    (await credits(page, "", { authorization: `AppKey ${key}`, "x-app-secret": secret })).status();
  await page.goto("/account/keys");
  await page.getByRole("button", { name: "Make an APP_KEY" }).click();
  await page.getByRole("button", { name: "Make the key" }).click();
  const [key, secret] = [await secretIn(page, "APP_KEY"), await secretIn(page, "Secret")];
  expect(await ask(key, secret)).toBe(200);
  await page.getByRole("button", { name: "Done" }).click();
  await page.getByRole("button", { name: "Refresh" }).click();
  const fresh = await secretIn(page, "APP_KEY");
  expect([await ask(key, secret), await ask(fresh, secret)]).toEqual([401, 200]);
  await page.getByRole("button", { name: "Done" }).click();
  await page.getByRole("button", { name: "Revoke the APP_KEY" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Revoke" }).click();
  await expect(page.getByText("There is no APP_KEY.")).toBeVisible();
  expect(await ask(fresh, secret)).toBe(401);
});

test.describe("webhooks", () => {
  let receiver: Server;
  const told: { id: string; timestamp: string; signature: string; body: string }[] = [];
  const port = Number(process.env.E2E_RECEIVER_PORT ?? 0);
  test.beforeAll(async () => {
    receiver = createServer(async (request, response) => {
      let body = "";
      for await (const chunk of request) body += chunk;
      const header = (name: string) => String(request.headers[`webhook-${name}`]);
      told.push({ id: header("id"), timestamp: header("timestamp"), signature: header("signature"), body });
      response.writeHead(204).end();
    });
    await new Promise<void>((resolve) => receiver.listen(port, "127.0.0.1", resolve));
  });
  test.afterAll(() => void receiver.close());

  test("a test event arrives signed, is verified in the browser, and is sent again", async ({ page }) => {
    test.skip(port === 0, "The server may not reach this machine: run with npm test.");
    await page.goto("/account/webhooks");
    await page.getByRole("button", { name: "Show", exact: true }).click();
    const secret = (await page.locator("[data-secret]").innerText()).trim();
    await page.getByLabel("Address of your receiver").fill("http://169.254.169.254/");
    await page.getByRole("button", { name: "Send a test" }).click();
    await expect(page.getByRole("alert").filter({ hasText: "public internet" })).toBeVisible();
    await page.getByLabel("Address of your receiver").fill(`http://127.0.0.1:${port}/hook`);
    await page.getByRole("button", { name: "Send a test" }).click();
    const row = page.getByRole("list", { name: "Deliveries" }).getByRole("listitem").first();
    await expect.poll(() => told.length, { timeout: 30_000 }).toBe(1);
    await expect(row).toContainText("Delivered · 204");
    expect(JSON.parse(told[0]?.body ?? "")).toMatchObject({ test: true, status: "COMPLETED" });

    await row.getByRole("button", { name: /Details/ }).click();
    const dialog = page.getByRole("dialog");
    await expect(dialog).toContainText('"test": true');
    await dialog.getByRole("button", { name: "Send again" }).click();
    await expect.poll(() => told.length, { timeout: 30_000 }).toBe(2);
    expect(told[1]?.id).toBe(told[0]?.id);

    await page.goto("/docs/webhooks");
    const { id = "", timestamp = "", signature = "", body = "" } = told[1] ?? {};
    await page.getByLabel("Secret").fill(secret);
    await page.getByLabel("webhook-id").fill(id);
    await page.getByLabel("webhook-timestamp").fill(timestamp);
    await page.getByLabel("webhook-signature").fill(signature);
    await page.getByLabel("Body, exactly as it came").fill(body);
    await page.getByRole("button", { name: "Check" }).click();
    await expect(page.getByText("The signature is ours.")).toBeVisible();
    await page.getByLabel("Body, exactly as it came").fill(body.replace("COMPLETED", "FAILED"));
    await page.getByRole("button", { name: "Check" }).click();
    await expect(page.getByText("The signature does not fit.")).toBeVisible();
  });
});

test("a customer is made, gets credits, and sees only what is theirs", async ({ page, browser }) => {
  const name = `Ada ${Date.now()}`;
  await page.goto("/account/customers");
  await page.getByRole("button", { name: "New customer" }).click();
  await page.getByLabel("Your id for them").fill(`journey-${Date.now()}`);
  await page.getByLabel("Name").fill(name);
  await page.getByRole("button", { name: "Make the customer" }).click();
  await expect(page.getByRole("heading", { name })).toBeVisible();
  await page.getByLabel("Credits to grant").fill("300");
  await page.getByRole("button", { name: "Grant 300 credits" }).click();
  await expect(page.locator('[data-figure="Credits"]')).toContainText("300");
  await page.getByRole("button", { name: "Make a link" }).click();
  const link = (await page.locator("[data-secret]").innerText()).trim();

  const theirs = await browser.newContext({ baseURL: serverUrl });
  const studio = await theirs.newPage();
  await studio.goto(link.replace(/^https?:\/\/[^/]+/, serverUrl));
  await studio.waitForURL(/\/films/);
  await studio.goto("/account");
  await expect(studio.locator('[data-figure="Balance"]')).toContainText("300");
  await expect(studio.getByRole("navigation", { name: "Account" }).getByRole("link")).toHaveText(["Credits", "Usage"]);
  expect((await studio.goto("/account/keys"))?.status()).toBe(404);
  await theirs.close();
});

test("a buyer signs in, changes the password and stays, and closes the account", async ({ browser }) => {
  const theirs = await browser.newContext({ baseURL: serverUrl });
  const page = await theirs.newPage();
  const email = `profile-${Date.now()}@example.com`;
  const order = { amount: 5, email, redirect_url: "https://callback.invalid.example.com/done" };
  const { url } = await (await page.request.post(`${serverUrl}/v2/user/recharge_credits`, { data: order })).json();
  await page.goto(url);
  await page.getByRole("button", { name: "Pay $5.00" }).click();
  await expect(page.getByRole("heading", { name: "500 credits are yours" })).toBeVisible();
  await page.goto("/outbox");
  await page.goto((await page.getByRole("listitem").filter({ hasText: email }).getByRole("link").getAttribute("href")) ?? "");
  await page.getByLabel("New password").fill("the first password");
  await page.getByRole("button", { name: "Set password" }).click();
  await page.getByRole("link", { name: "Sign in" }).click();
  await page.waitForURL(/\/sign-in/, { waitUntil: "networkidle" });
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill("the first password");
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.waitForURL((address) => !address.pathname.startsWith("/sign-in"));

  await page.goto("/account/profile");
  await expect(page.getByText("Confirmed")).toBeVisible();
  await page.getByLabel("Current password").fill("not the password");
  await page.getByLabel("New password").fill("another password");
  await page.getByRole("button", { name: "Change the password" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "not your current password" })).toBeVisible();
  await page.getByLabel("Current password").fill("the first password");
  const signedIn = page.waitForEvent("load");
  await page.getByRole("button", { name: "Change the password" }).click();
  await signedIn;
  await expect(page.getByLabel("New password")).toHaveValue("");
  await expect(page.getByText(email).first()).toBeVisible();

  await page.getByRole("button", { name: "Close the account" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel(`Type ${email}`).fill(email);
  await dialog.getByLabel("Your password").fill("another password");
  await dialog.getByRole("button", { name: "Close the account" }).click();
  await page.waitForURL(/\/sign-in/);
  await theirs.close();
});

test("the usage log is downloaded as a table", async ({ page }) => {
  await page.goto("/account/usage");
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "CSV" }).click();
  expect((await download).suggestedFilename()).toBe("kinora-usage.csv");
});

test("the docs are searched, and a request is sent from them", async ({ page }) => {
  await page.goto("/docs");
  await page.getByRole("searchbox", { name: "Search the reference" }).fill("credits of the account");
  await page
    .getByRole("link", { name: /\/v2\/credits/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/docs\/credits#credits\.get/);
  await page.getByRole("button", { name: "Try credits.get" }).click();
  const form = page.getByRole("form", { name: "Try credits.get" });
  await form.getByLabel("API key").fill("sk_wrong");
  await form.getByRole("button", { name: "Send" }).click();
  await expect(form.getByRole("status")).toContainText("401");
  await form.getByLabel("API key").fill(apiKey());
  await form.getByRole("button", { name: "Send" }).click();
  await expect(form.getByRole("status")).toContainText("200");
  await expect(form.getByRole("status")).toContainText("ms");
  await expect(form).toContainText('"remainingCredits"');
  await form.getByText(/\d+ headers/).click();
  await expect(form).toContainText("x-credits-charged");
});

const SCREENS = [
  ...["/account", "/account/usage", "/account/keys", "/account/webhooks", "/account/customers", "/account/providers"],
  ...["/account/profile", "/docs", "/docs/videos", "/docs/webhooks", "/docs/errors", "/docs/prices"],
];

test("every screen is within reach of everybody, in both themes, and fits a phone", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  for (const screen of SCREENS) {
    await test.step(screen, async () => {
      await page.setViewportSize({ width: 1280, height: 800 });
      await page.goto(screen);
      await page.waitForLoadState("networkidle");
      await expectAccessible(page, screen);
      // The long pages of the docs are drawn with what the overview is drawn with.
      if (!screen.startsWith("/docs/")) {
        await page.emulateMedia({ colorScheme: "dark" });
        await expectAccessible(page, `${screen}, dark`, ["color-contrast"]);
        await page.emulateMedia({ colorScheme: "light" });
      }
      await page.setViewportSize({ width: 390, height: 844 });
      const tooWide = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      await expect.poll(tooWide).toBe(0);
    });
  }
});
