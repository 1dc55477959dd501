import { expect, type Page, test } from "@playwright/test";
import { apiKey, serverUrl } from "../rest/server-under-test";

const authorised = () => ({ authorization: `Bearer ${apiKey()}` });

async function openPage(page: Page, credits: number): Promise<string> {
  const answer = await page.request.post(`${serverUrl}/v2/credits/recharge`, {
    headers: authorised(),
    data: { input: { credits } },
  });
  expect(answer.status()).toBe(200);
  const { url, checkoutSessionId } = await answer.json();
  await page.goto(url);
  return checkoutSessionId;
}

const balance = async (page: Page): Promise<number> =>
  (await (await page.request.get(`${serverUrl}/v2/credits`, { headers: authorised() })).json()).remainingCredits;

const status = async (page: Page, id: string): Promise<string> =>
  (await (await page.request.get(`${serverUrl}/v2/payment_status?checkoutSessionId=${id}`, { headers: authorised() })).json())
    .status;

const fitsItsScreen = async (page: Page) =>
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);

test.describe("buying credits", () => {
  test("pays, comes back, and has the credits, although the news of it comes late, twice and out of order", async ({ page }) => {
    const before = await balance(page);
    await openPage(page, 1234);
    await expect(page.getByText("No card is charged")).toBeVisible();
    await expect(page.getByRole("heading", { name: "$12.34" })).toBeVisible();
    await page.getByText("How the news of it arrives").first().click();
    for (const choice of ["Each twice", "Out of order"]) await page.getByLabel(choice).check();
    await page.getByRole("button", { name: "Pay $12.34" }).click();
    await expect(page.getByRole("heading", { name: "1,234 credits are yours" })).toBeVisible();
    expect(await balance(page)).toBe(before + 1234);
    await page.waitForTimeout(4000);
    expect(await balance(page)).toBe(before + 1234);
  });

  test("is credited by the signed event alone, when the buyer closes the page", async ({ page }) => {
    const before = await balance(page);
    await openPage(page, 500);
    // Follows no redirect: nobody comes back, nobody asks.
    await page.route("**/checkout?**", (route) => route.abort());
    await page.getByRole("button", { name: "Pay $5.00" }).click();
    await expect.poll(() => balance(page), { timeout: 30_000 }).toBe(before + 500);
  });

  test("a transfer is waited for, and shows when it has arrived", async ({ page }) => {
    await openPage(page, 700);
    await page.getByRole("button", { name: "Pay by transfer, arrives later" }).click();
    await expect(page.getByRole("heading", { name: "Your payment is on its way" })).toBeVisible();
    await expect(page.getByRole("heading", { name: "700 credits are yours" })).toBeVisible({ timeout: 45_000 });
  });

  test("a declined card and a visitor who leaves buy nothing", async ({ page }) => {
    const before = await balance(page);
    const id = await openPage(page, 900);
    await page.getByRole("button", { name: "Decline" }).click();
    await expect(page.getByRole("alert").filter({ hasText: "declined" })).toBeVisible();
    await page.getByRole("button", { name: "Cancel" }).click();
    await expect(page.getByRole("heading", { name: "Nothing was bought" })).toBeVisible();
    expect(await status(page, id)).toBe("pending");
    expect(await balance(page)).toBe(before);
  });
});

test("a purchase by e-mail becomes an account that its mailbox claims", async ({ page }) => {
  const email = `buyer-${Date.now()}@example.com`;
  const order = { amount: 25, email, redirect_url: "https://callback.invalid.example.com/done" };
  const answer = await page.request.post(`${serverUrl}/v2/user/recharge_credits`, { data: order });
  await page.goto((await answer.json()).url);
  await expect(page.getByText(email)).toBeVisible();
  await page.getByRole("button", { name: "Pay $25.00" }).click();
  await expect(page.getByRole("heading", { name: "2,500 credits are yours" })).toBeVisible();

  await page.goto("/outbox");
  const mail = page.getByRole("listitem").filter({ hasText: email });
  await expect(mail.getByRole("heading", { name: "Your Kinora account is ready" })).toBeVisible();
  const link = (await mail.getByRole("link").getAttribute("href")) ?? "";
  await page.goto(link);
  await page.getByLabel("New password").fill("a password of their own");
  await page.getByRole("button", { name: "Set password" }).click();
  await expect(page.getByRole("heading", { name: "The account is yours" })).toBeVisible();
  await page.goto(link);
  await expect(page.getByRole("heading", { name: "This link is no longer good" })).toBeVisible();
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`the pages fit a phone, in ${colorScheme}`, async ({ page }, info) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 390, height: 844 });
    await openPage(page, 1000);
    await fitsItsScreen(page);
    await page.screenshot({ path: info.outputPath(`pay-${colorScheme}.png`) });
    await page.getByRole("button", { name: "Pay $10.00" }).click();
    await expect(page.getByRole("heading", { name: "1,000 credits are yours" })).toBeVisible();
    await fitsItsScreen(page);
    await page.screenshot({ path: info.outputPath(`paid-${colorScheme}.png`) });
    await page.goto("/outbox");
    await fitsItsScreen(page);
    await page.screenshot({ path: info.outputPath(`outbox-${colorScheme}.png`) });
    await page.goto("/claim?token=nothing");
    await fitsItsScreen(page);
  });
}
