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
  {
    name: "share",
    async show(page, { films, url, key }) {
      await publish(url, key, films.finished);
      await library(page);
      const card = page.getByRole("listitem").filter({ hasText: "Published" }).first();
      await card.getByRole("button", { name: /^More for/ }).click();
      await page.getByRole("menuitem", { name: "Share" }).click();
      await page.getByRole("dialog").getByLabel("Title").waitFor();
    },
  },
  {
    name: "published",
    async show(page, { films, url, key }) {
      await page.goto(await publish(url, key, films.finished));
      await page.getByRole("button", { name: "Copy link" }).waitFor();
    },
  },
  { name: "published-gone", show: (page) => page.goto("/p/taken-back") },
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

/** A film that strangers watch; the address of its page. */
async function publish(url, key, film) {
  const said = {
    title: "The keeper and the small boats",
    description:
      "Every evening the keeper lights the lamp, and every evening the small boats find their way.\n\nA film of ten seconds.",
    tags: ["sea", "night", "lighthouse"],
    creator_handle: "ada",
    slug: "the-keeper",
  };
  const answer = await fetch(`${url}/v2/publish`, {
    method: "POST",
    headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
    body: JSON.stringify({ request_id: film, ...said }),
  });
  if (!answer.ok) throw new Error(`publish: ${answer.status} ${await answer.text()}`);
  return (await answer.json()).publication.page_url;
}

const ask = async (url, key, path) => (await fetch(url + path, { headers: { authorization: `Bearer ${key}` } })).json();
