import { createHash } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import { AppError } from "@/server/core/errors";
import { parseFetchable } from "@/server/core/fetching/assert-fetchable";
import type { Network } from "@/server/core/fetching/guarded-agent";
import { nextHop } from "@/server/core/fetching/send-guarded";
import type { UrlIssue } from "@/server/schemas/search";
import { fetchPage, isText } from "./fetch-page";
import { type Page, readPage } from "./read-page";
import { type Robots, readRobots } from "./robots";

export const MOST_PAGES = 50;
/** Who asks waits for the answer. */
const IN_TIME_MILLISECONDS = 22_000;
const BETWEEN_PAGES_MILLISECONDS = 200;
const MOST_REDIRECTS = 3;
const MOST_ISSUES = 200;
const MOST_QUEUED = 5000;

export interface CrawledPage extends Page {
  url: string;
}

export interface Crawl {
  pages: CrawledPage[];
  /** Left out on purpose. */
  skipped: UrlIssue[];
  /** Could not be read. */
  errors: UrlIssue[];
}

export interface HowToCrawl {
  /** How far links are followed; 1 is the pages themselves. */
  levels: number;
  network: Network;
  /** Between two pages of a host that does not say itself. */
  pauseMilliseconds?: number;
}

/** A page that is left out on purpose. */
interface Omission {
  url: URL;
  code: string;
  message: string;
}

const NO_TIME = "There was no time left for this page.";

interface Waiting {
  url: URL;
  level: number;
}

/**
 * Reads pages and the pages that they lead to, on their own hosts only: as far down as `levels`, one after the other with a pause, as
 * robots.txt allows, at most fifty. Whatever is left out is told with its reason.
 */
export async function crawlSites(
  urls: readonly string[],
  { levels, network, pauseMilliseconds = BETWEEN_PAGES_MILLISECONDS }: HowToCrawl,
): Promise<Crawl> {
  const crawl: Crawl = { pages: [], skipped: [], errors: [] };
  const signal = AbortSignal.timeout(IN_TIME_MILLISECONDS);
  const queue: Waiting[] = [];
  const seen = new Set<string>();
  const texts = new Set<string>();
  const sites = new Map<string, Promise<Robots>>();
  const nextTurn = new Map<string, number>();
  const hosts = new Set<string>();

  const note = (list: UrlIssue[], url: string, code: string, message: string): void => {
    if (list.length < MOST_ISSUES) list.push({ url: url.slice(0, 2000), message, code });
  };
  const enqueue = (url: URL, level: number): void => {
    url.hash = "";
    if (seen.has(url.href) || queue.length >= MOST_QUEUED) return;
    seen.add(url.href);
    queue.push({ url, level });
  };

  for (const given of urls) {
    try {
      const url = parseFetchable(given, network.allowPrivateHosts ?? []);
      hosts.add(url.host);
      enqueue(url, 1);
    } catch (error) {
      note(crawl.errors, given, "refused", sentenceOf(error));
    }
  }

  for (let at = 0; at < queue.length; at++) {
    const { url, level } = queue[at]!;
    if (crawl.pages.length >= MOST_PAGES) {
      note(crawl.skipped, url.href, "page_cap", `Only ${MOST_PAGES} pages are read.`);
      continue;
    }
    if (signal.aborted) {
      note(crawl.skipped, url.href, "out_of_time", NO_TIME);
      continue;
    }
    const robots = await siteRules(url);
    if (!robots.allows(url.href)) {
      note(crawl.skipped, url.href, "robots", "robots.txt asks not to read this page.");
      continue;
    }
    await turn(url.host, robots).catch(() => undefined);
    if (signal.aborted) {
      note(crawl.skipped, url.href, "out_of_time", NO_TIME);
      continue;
    }
    try {
      const left = await visit(url, level);
      if (left) note(crawl.skipped, left.url.href, left.code, left.message);
    } catch (error) {
      if (signal.aborted) note(crawl.skipped, url.href, "out_of_time", NO_TIME);
      else note(crawl.errors, url.href, codeOf(error), sentenceOf(error));
    }
  }
  return crawl;

  function siteRules({ origin }: URL): Promise<Robots> {
    const known = sites.get(origin) ?? readRobots(origin, network, signal);
    sites.set(origin, known);
    return known;
  }

  /** Waits until a host may be asked again. */
  async function turn(host: string, { delaySeconds }: Robots): Promise<void> {
    const wait = (nextTurn.get(host) ?? 0) - Date.now();
    if (wait > 0) await delay(wait, undefined, { signal });
    nextTurn.set(host, Date.now() + (delaySeconds === null ? pauseMilliseconds : delaySeconds * 1000));
  }

  async function visit(first: URL, level: number): Promise<Omission | null> {
    let url = first;
    for (let hop = 0; ; hop++) {
      const answer = await fetchPage(url.href, network, signal);
      if (answer.status >= 300 && answer.status < 400 && answer.location) {
        if (hop >= MOST_REDIRECTS) throw new AppError("invalid_request", "It sends its visitors on more than 3 times.");
        url = nextHop(url, answer.location, network.allowPrivateHosts ?? []);
        url.hash = "";
        const why = await whyNot(url, first);
        if (why) return why;
        seen.add(url.href);
        continue;
      }
      if (answer.status !== 200) throw new AppError("provider_failed", `The server answered ${answer.status}.`);
      if (!isText(answer.type)) return { url, code: "not_text", message: "It is no page of text." };
      const isPlain = /^text\/(plain|markdown)/.test(answer.type);
      return keep(url, level, isPlain ? plain(answer.text) : readPage(answer.text));
    }
  }

  /** Why a page is not followed to where it sends its visitors. */
  async function whyNot(url: URL, first: URL): Promise<Omission | null> {
    // Many sites send whoever leaves `www.` out, or writes it, to their other name.
    if (!hosts.has(url.host) && bare(url.host) !== bare(first.host)) {
      return { url: first, code: "other_host", message: "It leads to another host." };
    }
    if (seen.has(url.href)) return { url: first, code: "duplicate", message: "It leads to a page that is read already." };
    const isAllowed = (await siteRules(url)).allows(url.href);
    return isAllowed ? null : { url, code: "robots", message: "robots.txt asks not to read this page." };
  }

  function keep(url: URL, level: number, page: Page): Omission | null {
    if (level < levels) follow(url, level, page.links);
    if (page.isHidden) return { url, code: "noindex", message: "The page asks not to be searched." };
    if (page.text === "") return { url, code: "empty", message: "The page has no text." };
    const digest = createHash("sha256").update(page.text).digest("base64");
    if (texts.has(digest)) return { url, code: "duplicate", message: "Another page says the same." };
    texts.add(digest);
    crawl.pages.push({ ...page, url: url.href });
    return null;
  }

  function follow(from: URL, level: number, links: readonly string[]): void {
    for (const link of links) {
      if (!URL.canParse(link, from.href)) continue;
      const url = new URL(link, from);
      if (!/^https?:$/.test(url.protocol)) continue;
      if (url.host === from.host && url.protocol === from.protocol) enqueue(url, level + 1);
      else if (!seen.has(url.href)) {
        seen.add(url.href);
        note(crawl.skipped, url.href, "other_host", "It is on another host.");
      }
    }
  }
}

const bare = (host: string): string => host.replace(/^www\./, "");

const plain = (text: string): Page => ({
  ...{ title: "", description: "", language: "", text: text.trim(), links: [], isHidden: false },
});

const sentenceOf = (error: unknown): string => (error instanceof AppError ? error.message : "The page could not be read.");
const codeOf = (error: unknown): string =>
  error instanceof AppError
    ? error.code === "invalid_request"
      ? "refused"
      : error.code === "payload_too_large"
        ? "too_large"
        : "unreachable"
    : "unreadable";
