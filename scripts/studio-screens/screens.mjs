/**
 * Every screen of the studio, and how to get there.
 * @type {{ name: string, show(page: import("playwright-core").Page, studio: { url: string, key: string, films: { finished: string, waiting: string } }): Promise<unknown> }[]}
 */
export const screens = [
  { name: "sign-in", show: (page) => page.goto("/sign-in") },
  { name: "new", show: (page) => compose(page) },
  {
    name: "new-json",
    async show(page) {
      await compose(page);
      await page.getByRole("button", { name: "JSON", exact: true }).click();
    },
  },
  {
    name: "new-pictures",
    async show(page, { films, url, key }) {
      await page.goto("/new");
      const { session } = await ask(url, key, `/v2/status_detailed?request_id=${films.finished}`);
      const pictures = session.layers.map((layer) => layer.image?.url).filter(Boolean);
      await page.getByRole("radio", { name: "Pictures" }).click();
      for (const picture of pictures.slice(0, 3)) {
        await page.getByLabel("Address of a picture").fill(picture);
        await page.keyboard.press("Enter");
      }
    },
  },
  {
    name: "new-options",
    async show(page) {
      await compose(page);
      await page.getByRole("button", { name: "More options" }).click();
      await page.getByRole("dialog").waitFor();
    },
  },
  { name: "films", show: (page) => library(page) },
  {
    name: "films-join",
    async show(page) {
      await library(page);
      await page.getByRole("button", { name: "Join films" }).click();
      const cards = page.getByRole("list", { name: "Films" }).getByRole("button");
      await cards
        .filter({ hasText: /^(?!.*train).*rain/i })
        .first()
        .click();
      await cards.filter({ hasText: "lighthouse" }).first().click();
      await page.getByRole("button", { name: /^Join · / }).waitFor();
    },
  },
  {
    name: "menu",
    async show(page) {
      await library(page);
      await page.getByRole("button", { name: /^Menu of/ }).click();
    },
  },
  {
    name: "palette",
    async show(page) {
      await library(page);
      await page.keyboard.press("Control+k");
      await page.getByRole("dialog").waitFor();
    },
  },
  { name: "account-credits", show: (page) => page.goto("/account") },
  ...["usage", "keys", "webhooks", "customers", "providers", "profile"].map((part) => ({
    name: `account-${part}`,
    show: (page) => page.goto(`/account/${part}`),
  })),
  { name: "docs", show: (page) => page.goto("/docs") },
];

async function compose(page) {
  await page.goto("/new");
  // Whatever was being composed has come back by then.
  await page.getByRole("button", { name: /^Make film · / }).waitFor();
  await page
    .getByLabel("What is the film about?")
    .fill("A lighthouse keeper paints the sea every morning, and one day the sea answers.");
  await page.getByRole("button", { name: /^Make film · / }).waitFor();
}

async function library(page) {
  await page.goto("/films");
  await page.getByRole("list", { name: "Films" }).getByRole("listitem").first().waitFor();
}

const ask = async (url, key, path) => (await fetch(url + path, { headers: { authorization: `Bearer ${key}` } })).json();
