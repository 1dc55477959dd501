import { expect, type Page } from "@playwright/test";
import { apiKey, serverUrl } from "../rest/server-under-test";

const authorised = () => ({ authorization: `Bearer ${apiKey()}` });

/** Calls the API as the owner of the server. */
export async function callApi(page: Page, method: "get" | "post", path: string, data?: unknown) {
  const answer = await page.request[method](`${serverUrl}${path}`, {
    headers: authorised(),
    ...(data !== undefined && { data }),
  });
  expect(answer.ok(), `${method} ${path}: ${answer.status()} ${await answer.text()}`).toBe(true);
  return answer.json();
}

/** The newest mail to an address in the server's outbox, and its link. */
export async function openMail(page: Page, email: string, subject: string): Promise<string> {
  await page.goto("/outbox");
  const mail = page.getByRole("listitem").filter({ hasText: email }).filter({ hasText: subject }).first();
  await expect(mail).toBeVisible();
  return (await mail.getByRole("link").getAttribute("href")) ?? "";
}

export interface Person {
  email: string;
  password: string;
}

/** Somebody who bought credits and chose a password. */
export async function aPerson(page: Page): Promise<Person> {
  const email = `person-${Date.now()}@example.com`;
  const password = "a password of their own";
  const order = { amount: 25, email, redirect_url: "https://callback.invalid.example.com/done" };
  const answer = await page.request.post(`${serverUrl}/v2/user/recharge_credits`, { data: order });
  await page.goto((await answer.json()).url);
  await page.getByRole("button", { name: "Pay $25.00" }).click();
  await expect(page.getByRole("heading", { name: "2,500 credits are yours" })).toBeVisible();
  await page.goto(await openMail(page, email, "Your Kinora account is ready"));
  await page.getByLabel("New password").fill(password);
  await page.getByRole("button", { name: "Set password" }).click();
  await expect(page.getByRole("heading", { name: "The account is yours" })).toBeVisible();
  return { email, password };
}

/** The address that signs a customer of the owner's in. */
export async function loginUrlOf(page: Page, customer: string, redirect: string): Promise<string> {
  const external_user = { provider: "shop", external_user_id: customer, username: "Mia" };
  const { loginUrl } = await callApi(page, "post", "/v1/external_users/create_login_token", { external_user, redirect });
  return loginUrl;
}
