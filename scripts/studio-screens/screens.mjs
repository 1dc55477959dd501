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
  { name: "images", show: (page) => images(page, "Generate: A lighthouse") },
  { name: "images-compare", show: (page) => images(page, "Enhance") },
  {
    name: "images-clean",
    async show(page) {
      await images(page, "Generate: A lighthouse");
      await page.getByRole("button", { name: "Work on it" }).click();
      await page.getByRole("radio", { name: "Clean" }).click();
      await page.getByRole("button", { name: "Add a box" }).click();
      await page.getByRole("button", { name: /^Box 1: / }).focus();
      for (const key of ["ArrowRight", "ArrowRight", "ArrowRight", "ArrowDown", "ArrowDown"])
        await page.keyboard.press(`Shift+${key}`);
    },
  },
  { name: "editor", show: (page, { films }) => editor(page, films.finished) },
  {
    name: "editor-captions",
    async show(page, { films }) {
      await editor(page, films.finished);
      if (await isPhone(page)) return openSheet(page);
      await panel(page, "Text");
      await page
        .getByRole("button", { name: /^Caption:/ })
        .nth(1)
        .click();
    },
  },
  {
    name: "editor-overlay",
    async show(page, { films }) {
      await editor(page, films.finished);
      if (await isPhone(page)) return;
      await panel(page, "Media");
      const over = page.getByRole("list", { name: "Videos over the film" }).getByRole("button");
      if ((await over.count()) === 0) {
        await page
          .getByRole("button", { name: /^Put the clip of scene/ })
          .last()
          .click();
      }
      await over.first().click();
    },
  },
  {
    name: "editor-assistant",
    async show(page, { films }) {
      await editor(page, films.finished);
      if (await isPhone(page)) {
        await openSheet(page);
        await page.getByRole("radio", { name: "Assistant" }).click();
      } else await panel(page, "Assistant");
      await page.getByLabel("Ask the assistant").waitFor();
      if ((await page.getByRole("article", { name: /^Proposal/ }).count()) > 0) return;
      for (const question of ["What does this film cost?", "Make scene 2 two seconds longer"]) {
        await page.getByLabel("Ask the assistant").fill(question);
        await page.keyboard.press("Enter");
        await page.getByRole("log", { name: "Conversation" }).getByText(question, { exact: true }).last().waitFor();
        await page.getByTestId("open-question").waitFor({ state: "detached" });
      }
    },
  },
  {
    name: "editor-deliver",
    async show(page, { films }) {
      await editor(page, films.finished);
      await page.getByRole("radio", { name: "Deliver" }).click();
    },
  },
  { name: "editor-checkpoint", show: (page, { films }) => editor(page, films.waiting) },
];

async function images(page, name) {
  await page.goto("/images");
  await page
    .getByRole("list", { name: "Your pictures" })
    .getByRole("button", { name: new RegExp(`^${name}`) })
    .first()
    .click();
  await page.getByRole("button", { name: "Use in a new film" }).waitFor();
}

async function editor(page, id) {
  await page.goto(`/films/${id}`);
  await page.getByTestId("scene-picture").first().waitFor();
  await page.getByTestId("canvas-frame").waitFor();
  await page
    .getByRole("list", { name: "Scenes" })
    .getByRole("button", { name: /^Scene 2:/ })
    .click();
  await page
    .waitForFunction(() => document.querySelector("[data-testid=canvas-frame] video")?.readyState >= 2, { timeout: 10_000 })
    .catch(() => {});
}

const isPhone = (page) => page.getByRole("button", { name: "Change the selection" }).isVisible();
const openSheet = (page) => page.getByRole("button", { name: "Change the selection" }).click();
const panel = (page, name) => page.getByRole("navigation", { name: "Library" }).getByRole("button", { name }).click();

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
