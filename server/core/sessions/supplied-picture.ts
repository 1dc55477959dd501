import { AppError } from "@/server/core/errors";
import type { SuppliedPicture } from "@/server/schemas/videos";

const URL_KEYS = ["image_url", "imageUrl", "url", "src", "enhanced_url", "enhancedUrl"];
const TITLE_KEYS = [
  "title",
  "image_title",
  "imageTitle",
  "image_text",
  "imageText",
  "activity_title",
  "activityTitle",
  "name",
  "label",
];
const FLAG_KEYS = ["use_enhanced", "useEnhanced", "is_enhanced", "isEnhanced", "from_enhanced_list", "fromEnhancedList"];
const NO_NOTE_KEYS = [...URL_KEYS, ...TITLE_KEYS, "source", "id"];

const NO_URL = "image_urls entries must be strings or objects containing a non-empty image_url (or enhanced_url).";
const MOST_URL_CHARACTERS = 4000;
/** A photograph of some 15 MB; the body's own limit bounds them together. */
const MOST_DATA_CHARACTERS = 20_000_000;
const MOST_TITLE_CHARACTERS = 300;
/** These pages answer with a redirect chosen by strangers, and refuse programs (contract §9.8). */
const WIKI_REDIRECT = /\/wiki\/Special:Redirect\/file\//i;

type Item = Record<string, unknown>;

/** One entry of an image list in any of its forms (contract §2.3). `refuse` is called with the contract's sentence. */
export function readPicture(item: unknown, index: number, refuse: (message: string) => never | SuppliedPicture): SuppliedPicture {
  const object: Item = typeof item === "string" ? { image_url: item } : isItem(item) ? item : {};
  const url = urlOf(object);
  if (!url) return refuse(NO_URL);
  if (!isPictureUrl(url)) return refuse(`image_urls[${index}] must be an http(s) URL, or an image data URL of at most 20 MB.`);
  if (isWikiRedirect(url)) throw blockedWiki(index);
  const title = firstText(object, TITLE_KEYS)?.slice(0, MOST_TITLE_CHARACTERS).toWellFormed() ?? null;
  return { url, title, notes: notesOf(object) };
}

function urlOf(item: Item): string | null {
  const wantsEnhanced = FLAG_KEYS.some((key) => item[key] === true);
  const enhanced = firstText(item, ["enhanced_url", "enhancedUrl"]);
  return wantsEnhanced && enhanced ? enhanced : firstText(item, URL_KEYS);
}

function isPictureUrl(url: string): boolean {
  if (/^data:image\/(png|jpe?g|webp|gif|avif);base64,[A-Za-z0-9+/=]+$/.test(url)) return url.length <= MOST_DATA_CHARACTERS;
  return /^https?:\/\//i.test(url) && URL.canParse(url) && url.length <= MOST_URL_CHARACTERS;
}

const isWikiRedirect = (url: string): boolean => !url.startsWith("data:") && WIKI_REDIRECT.test(decodedPath(url));

function decodedPath(url: string): string {
  const { pathname } = new URL(url);
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname;
  }
}

const blockedWiki = (index: number): AppError =>
  new AppError("invalid_request", `image_urls[${index}] is a redirecting wiki address: send the address of the file itself.`, {
    publicCode: "BLOCKED_IMAGE_LIST_TO_VIDEO_IMAGE_URL",
  });

/** Every other plain value is narrative context. */
function notesOf(item: Item): string | null {
  const notes = Object.entries(item)
    .filter(([key, value]) => !NO_NOTE_KEYS.includes(key) && (typeof value === "string" || typeof value === "number"))
    .map(([key, value]) => `${key.replace(/_/g, " ")}: ${value}`);
  return notes.length > 0 ? notes.join("; ").slice(0, 1000).toWellFormed() : null;
}

function firstText(item: Item, keys: readonly string[]): string | null {
  for (const key of keys) {
    const value = item[key];
    if (typeof value === "string" && value.trim() !== "") return value.trim();
  }
  return null;
}

const isItem = (value: unknown): value is Item => typeof value === "object" && value !== null && !Array.isArray(value);
