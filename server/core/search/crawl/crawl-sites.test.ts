import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type LocalServer, serve } from "@/server/core/fetching/local-server.fixture";
import { crawlSites } from "./crawl-sites";

let site: LocalServer;
let asked: { path: string; at: number; agent: string }[] = [];
let robots = { status: 200, text: "" };

beforeAll(async () => {
  site = await serve((request, response) => {
    const path = request.url ?? "/";
    asked.push({ path, at: performance.now(), agent: String(request.headers["user-agent"]) });
    if (path === "/robots.txt") return response.writeHead(robots.status).end(robots.text);
    const at = Number(path.slice(1)) || 0;
    const links = Array.from({ length: 70 }, (_, i) => `<a href="/${i + 1}?utm">${i}</a><a href="/${i + 1}">${i}</a>`).join("");
    response.writeHead(200, { "content-type": "text/html" }).end(`<p>Page number ${at} of a large site.${path}</p>${links}`);
  });
});
beforeEach(() => {
  asked = [];
  robots = { status: 200, text: "" };
});
afterAll(() => site.close());

const crawl = (levels: number, pauseMilliseconds = 0, path = "/") =>
  crawlSites([`${site.url}${path}`], { levels, network: { allowPrivateHosts: [site.host] }, pauseMilliseconds });

test("at most fifty pages are read, and the others are named", async () => {
  const { pages, skipped, errors } = await crawl(3);
  expect([pages.length, errors.length]).toEqual([50, 0]);
  expect(asked.filter(({ path }) => path !== "/robots.txt")).toHaveLength(50);
  expect(skipped.every(({ code }) => code === "page_cap")).toBe(true);
  expect(new Set(skipped.map(({ url }) => url)).size).toBe(141 - 50);
  expect(new Set(asked.map(({ agent }) => agent))).toEqual(new Set(["KinoraBot/1.0"]));
});

test("one level is the page itself; between pages there is a pause, a longer one where the site wants it", async () => {
  expect((await crawl(1)).pages).toHaveLength(1);
  asked = [];
  robots.text = "User-agent: KinoraBot\nCrawl-delay: 0.4\nDisallow: /\nAllow: /$\nAllow: /1$\nAllow: /2$\n";
  const { pages, skipped } = await crawl(2);
  expect(pages.map(({ url }) => url.replace(site.url, ""))).toEqual(["/", "/1", "/2"]);
  expect(skipped.every(({ code }) => code === "robots")).toBe(true);
  const times = asked.filter(({ path }) => path !== "/robots.txt").map(({ at }) => at);
  expect(times[1]! - times[0]!).toBeGreaterThan(380);
  expect(times[2]! - times[1]!).toBeGreaterThan(380);
});

test("rules that cannot be had forbid, and rules that are not there allow", async () => {
  robots.status = 503;
  expect(await crawl(1)).toMatchObject({ pages: [], skipped: [{ code: "robots" }] });
  robots.status = 404;
  expect((await crawl(1)).pages).toHaveLength(1);
});

test("addresses of private networks are never asked", async () => {
  const { pages, errors } = await crawlSites(
    [site.url, "http://[::1]/", "http://10.1.2.3/", "http://router.local/", "gopher://x"],
    {
      ...{ levels: 1, network: {} },
    },
  );
  expect([pages, asked]).toEqual([[], []]);
  expect(errors.map(({ code }) => code)).toEqual(Array(5).fill("refused"));
});
