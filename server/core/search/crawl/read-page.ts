import { Parser } from "htmlparser2";

/** What a page says, and where it leads. */
export interface Page {
  title: string;
  description: string;
  language: string;
  text: string;
  /** As they are written, those that ask not to be followed left out. */
  links: string[];
  /** It asks not to be searched. */
  isHidden: boolean;
}

const SILENT = new Set([
  "script",
  "style",
  "noscript",
  "template",
  "svg",
  "canvas",
  "iframe",
  "object",
  "select",
  "button",
  "head",
]);
/** Around what a page is about. */
const FRAME = new Set(["nav", "footer", "aside", "form", "menu"]);
const CORE = new Set(["main", "article"]);
const BLOCKS = new Set(
  "address article blockquote br dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table td th tr ul".split(
    " ",
  ),
);
const MOST_LINKS = 2000;
/** No page that people read is deeper, and the parser's time grows with the square of it: what follows is not read. */
const MOST_DEPTH = 1000;
const TOO_DEEP = new Error("The page is nested too deep.");

/** Reads HTML however broken it is. Where a page marks its core, only that is its text. */
export function readPage(html: string): Page {
  const page: Page = { title: "", description: "", language: "", text: "", links: [], isHidden: false };
  let [body, core] = ["", ""];
  const depth = { tags: 0, silent: 0, frame: 0, core: 0, title: 0 };
  let follows = true;
  const say = (text: string): void => {
    if (depth.silent > 0 || depth.title > 0) return;
    if (depth.frame === 0) body += text;
    if (depth.core > 0 && depth.frame === 0) core += text;
  };
  const parser = new Parser({
    onopentag(name, attributes) {
      depth.tags += 1;
      if (depth.tags > MOST_DEPTH) throw TOO_DEEP;
      if (name === "html") page.language ||= attributes.lang ?? "";
      if (name === "title") depth.title += 1;
      if (name === "meta") {
        const about = (attributes.name ?? attributes.property ?? "").toLowerCase();
        const content = attributes.content ?? "";
        if (about === "description" || about === "og:description") page.description ||= content.trim();
        if (about === "robots" || about === "kinorabot") {
          page.isHidden ||= /\b(noindex|none)\b/i.test(content);
          follows &&= !/\b(nofollow|none)\b/i.test(content);
        }
      }
      if (
        name === "a" &&
        attributes.href &&
        follows &&
        page.links.length < MOST_LINKS &&
        !/\bnofollow\b/i.test(attributes.rel ?? "")
      ) {
        page.links.push(attributes.href);
      }
      if (SILENT.has(name)) depth.silent += 1;
      if (FRAME.has(name)) depth.frame += 1;
      if (CORE.has(name)) depth.core += 1;
      if (BLOCKS.has(name)) say("\n");
    },
    ontext(text) {
      if (depth.title > 0) page.title += text;
      say(text);
    },
    onclosetag(name) {
      depth.tags -= 1;
      if (name === "title") depth.title -= 1;
      if (SILENT.has(name)) depth.silent -= 1;
      if (FRAME.has(name)) depth.frame -= 1;
      if (CORE.has(name)) depth.core -= 1;
      if (BLOCKS.has(name)) say("\n");
    },
  });
  try {
    parser.end(html);
  } catch (error) {
    if (error !== TOO_DEEP) throw error;
  }
  const text = tidy(core);
  return { ...page, title: page.title.replace(/\s+/g, " ").trim(), text: text.length >= 40 ? text : tidy(body) };
}

const tidy = (text: string): string =>
  text
    .split("\n")
    .map((line) => line.replace(/\s+/g, " ").trim())
    .filter((line) => line !== "")
    .join("\n");
