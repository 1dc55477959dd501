import { gzipSync } from "node:zlib";
import type { Browser } from "playwright-core";

/** Bytes of the scripts that a page loads before it rests, as a server that packs with gzip sends them. */
export async function scriptBytes(browser: Browser, url: string): Promise<number> {
  const page = await browser.newPage();
  const bodies: Promise<number>[] = [];
  page.on("response", (response) => {
    if (response.request().resourceType() !== "script") return;
    bodies.push(response.body().then((body) => gzipSync(body).length));
  });
  await page.goto(url, { waitUntil: "load" });
  await page.getByRole("region", { name: "Timeline" }).waitFor();
  await page.close();
  return (await Promise.all(bodies)).reduce((sum, bytes) => sum + bytes, 0);
}
