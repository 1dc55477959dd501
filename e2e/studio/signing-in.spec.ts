import { expect, test } from "@playwright/test";
import { aPerson, loginUrlOf, openMail, type Person } from "./people";

test.describe.configure({ mode: "serial" });

let person: Person;

test("by password, and out again", async ({ page }) => {
  person = await aPerson(page);
  await page.goto("/sign-in?redirect=/films");
  await page.getByLabel("E-mail").fill(person.email);
  await page.getByLabel("Password").fill("not this one");
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page.getByRole("alert").filter({ hasText: "do not belong together" })).toBeVisible();

  await page.getByLabel("Password").fill(person.password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page).toHaveURL(/\/films$/);
  await expect(page.getByText("2,500 credits")).toBeVisible();
  await expect(page.getByRole("heading", { name: "Your first film starts with a sentence" })).toBeVisible();

  await page.getByRole("button", { name: /^Menu of/ }).click();
  await expect(page.getByText(person.email)).toBeVisible();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await expect(page).toHaveURL(/\/sign-in$/);
  expect((await page.context().cookies()).filter(({ name }) => name.includes("kinora.session"))).toEqual([]);
});

test("by a link in a mail, which works once", async ({ page }) => {
  await page.goto("/sign-in/link");
  await page.getByLabel("E-mail").fill(person.email);
  await page.getByRole("button", { name: "Send me a link" }).click();
  await expect(page.getByRole("status").filter({ hasText: "is on its way" })).toBeVisible();
  const link = await openMail(page, person.email, "Sign in to Kinora");
  await page.goto(link);
  await expect(page).toHaveURL(/\/new$/);
  await expect(page.getByText("2,500 credits")).toBeVisible();
  await page.goto(link);
  await expect(page.getByRole("alert").filter({ hasText: "This link has been used" })).toBeVisible();
});

test("nobody learns whether an address has an account", async ({ page }) => {
  await page.goto("/sign-in/link");
  await page.getByLabel("E-mail").fill("nobody@example.com");
  await page.getByRole("button", { name: "Send me a link" }).click();
  await expect(page.getByRole("status").filter({ hasText: "If an account has the address" })).toBeVisible();
});

test("a customer of an account comes in by login token and sees only what is theirs", async ({ page, browser }) => {
  const url = await loginUrlOf(page, "journey-customer", "/films");
  await page.goto(url);
  await expect(page).toHaveURL(/\/films$/);
  await expect(page.getByRole("heading", { name: "Your first film starts with a sentence" })).toBeVisible();
  // Their account is their own: keys belong to whoever they are a customer of.
  expect((await page.request.get("/api/trpc/keys.list")).status()).toBe(403);
  expect((await page.goto("/account/keys"))?.status()).toBe(404);

  await page.goto("/new");
  await page.getByLabel("What is the film about?").fill("A bakery at dawn");
  // Customers pay with their own credits, and step by step is for accounts.
  await expect(page.getByText("You have 0 credits.")).toBeVisible();
  await expect(page.getByRole("radio", { name: "Step by step" })).toHaveCount(0);

  const other = await browser.newPage();
  await other.goto(url);
  await expect(other.getByRole("alert").filter({ hasText: "Invalid or expired" })).toBeVisible();
  await other.close();
});

test("a call of another site's page is refused, whatever cookies come along", async ({ page, baseURL }) => {
  const foreign: Record<string, string>[] = [
    { "sec-fetch-site": "cross-site" },
    { origin: "https://evil.example" },
    { origin: "null" },
  ];
  for (const headers of foreign) {
    const answer = await page.request.get(`${baseURL}/api/trpc/visitor.purse`, { headers });
    expect(answer.status()).toBe(401);
  }
  expect((await page.request.get(`${baseURL}/api/trpc/visitor.purse`)).status()).toBe(200);
});
