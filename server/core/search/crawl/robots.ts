import robotsParser from "robots-parser";
import type { Network } from "@/server/core/fetching/guarded-agent";
import { nextHop } from "@/server/core/fetching/send-guarded";
import { fetchPage, USER_AGENT } from "./fetch-page";

/** What a site lets programs like ours do. */
export interface Robots {
  allows(url: string): boolean;
  /** Seconds to wait between two pages; null where it does not say. */
  delaySeconds: number | null;
}

const EVERYTHING: Robots = { allows: () => true, delaySeconds: null };
const NOTHING: Robots = { allows: () => false, delaySeconds: null };
const MOST_REDIRECTS = 3;

/** A site without rules allows everything; one whose rules cannot be had allows nothing (RFC 9309). */
export async function readRobots(origin: string, network: Network, signal: AbortSignal): Promise<Robots> {
  let url = new URL("/robots.txt", origin);
  for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
    const answer = await fetchPage(url.href, network, signal).catch(() => null);
    if (!answer) return NOTHING;
    if (answer.location && answer.status >= 300 && answer.status < 400) {
      const next = await Promise.resolve(answer.location)
        .then((location) => nextHop(url, location, network.allowPrivateHosts ?? []))
        .catch(() => null);
      if (!next) return EVERYTHING;
      url = next;
      continue;
    }
    if (answer.status >= 500) return NOTHING;
    if (answer.status !== 200) return EVERYTHING;
    const rules = robotsParser(new URL("/robots.txt", origin).href, answer.text);
    return {
      allows: (page) => rules.isAllowed(page, USER_AGENT) ?? true,
      delaySeconds: rules.getCrawlDelay(USER_AGENT) ?? null,
    };
  }
  return EVERYTHING;
}
