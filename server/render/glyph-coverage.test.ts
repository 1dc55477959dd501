import { createReadStream } from "node:fs";
import { access } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join, normalize, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium, type Page } from "@playwright/test";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type BundledFont, bundledFonts, fontStack, fontsFor } from "@/remotion/fonts/bundled-fonts";
import { fontFamilyFor, fontsByLanguage } from "@/server/core/fonts/font-catalogue";
import { scriptSamples } from "./testing/script-samples";

const root = fileURLToPath(new URL("../../", import.meta.url));
const packages = join(root, "node_modules/@fontsource/");
const chromiumPath = process.env.CHROMIUM_PATH ?? resolve(root, process.env.DATA_DIR ?? ".data", "chromium/chrome.sh");
let page: Page;
let end: () => Promise<void>;

beforeAll(async () => {
  const server = createServer((request, response) => {
    const path = normalize(join(packages, request.url ?? ""));
    if (request.url === "/" || !path.startsWith(packages))
      return void response.setHeader("Content-Type", "text/html").end("<!doctype html>");
    response.setHeader("Content-Type", path.endsWith(".css") ? "text/css" : "font/woff2");
    createReadStream(path)
      .on("error", () => response.writeHead(404).end())
      .pipe(response);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  await access(chromiumPath);
  const browser = await chromium.launch({ executablePath: chromiumPath, args: ["--no-sandbox"] });
  page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  for (const family of Object.keys(bundledFonts) as BundledFont[]) {
    const name = family.toLowerCase().replaceAll(" ", "-");
    await page.addStyleTag({ url: `/${name}/${bundledFonts[family].weight}.css` });
  }
  end = async () => {
    await browser.close();
    server.close();
    server.closeAllConnections();
  };
}, 60_000);
afterAll(() => end());

/** Characters of `text` that come out as the box for a missing glyph. */
function missing(text: string, families: BundledFont[]): Promise<string[]> {
  const stack = fontStack(families);
  const weight = bundledFonts[families[0]!].weight;
  const each = families.map((family) => `${bundledFonts[family].weight} 40px "${family}"`);
  return page.evaluate(
    async ({ text, each, font }) => {
      await Promise.all(each.map((one) => document.fonts.load(one, text)));
      const canvas = document.createElement("canvas");
      [canvas.width, canvas.height] = [100, 100];
      const context = canvas.getContext("2d", { willReadFrequently: true })!;
      const drawn = (character: string) => {
        context.clearRect(0, 0, 100, 100);
        context.font = font;
        context.fillText(character, 20, 60);
        return context.getImageData(0, 0, 100, 100).data.join();
      };
      // Never assigned, so every font draws its box.
      const box = drawn("\u{10fffe}");
      return [...new Set(text)].filter((c) => c.trim() !== "" && drawn(c) === box);
    },
    { text, each, font: `${weight} 40px ${stack}` },
  );
}

test("the box for a missing glyph is recognised", async () => {
  expect(await missing("a\u{1f600}", fontsFor("a", "Inter", "en"))).toEqual(["\u{1f600}"]);
});

test.each(Object.keys(scriptSamples))(
  "%s: every character has a glyph in every font that may be named for it",
  async (language) => {
    const text = scriptSamples[language]!;
    for (const named of [undefined, ...(fontsByLanguage[language] ?? [])]) {
      const families = fontsFor(text, fontFamilyFor(language, named), language);
      expect(await missing(text, families), families.join(", ")).toEqual([]);
    }
  },
);
