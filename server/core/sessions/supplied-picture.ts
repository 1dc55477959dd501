import { AppError } from "@/server/core/errors";
import type { SuppliedPicture } from "@/server/schemas/videos";
import { faultOfDataUrl } from "./picture-data-url";

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
const NOTE_KEYS = ["description", "caption", "text", "narration", "story", "summary", "details", "notes"];
const NO_NOTE_KEYS = [...URL_KEYS, ...TITLE_KEYS, "source", "id"];

const NO_URL = "image_urls entries must be strings or objects containing a non-empty image_url (or enhanced_url).";
const MOST_URL_CHARACTERS = 4000;
const MOST_TITLE_CHARACTERS = 300;
/** These pages answer with a redirect chosen by strangers, and refuse programs (contract §9.8). */
const WIKI_REDIRECT = /\/wiki\/Special:Redirect\/file\//i;

type Item = Record<string, unknown>;

/** One entry of an image list in any of its forms (contract §2.3). `refuse` is called with the contract's sentence. */
export function readPicture(item: unknown, index: number, refuse: (message: string) => never | SuppliedPicture): SuppliedPicture {
  const object: Item = typeof item === "string" ? { image_url: item } : isItem(item) ? item : {};
  const url = urlOf(object);
  if (!url) return refuse(NO_URL);
  const fault = url.startsWith("data:") ? faultOfDataUrl(url) : faultOfAddress(url);
  if (fault) return refuse(`image_urls[${index}] ${fault}`);
  if (isWikiRedirect(url)) throw blockedWiki(index);
  const title = firstText(object, TITLE_KEYS)?.slice(0, MOST_TITLE_CHARACTERS).toWellFormed() ?? null;
  return { url, title, notes: notesOf(object) };
}

function urlOf(item: Item): string | null {
  const wantsEnhanced = FLAG_KEYS.some((key) => item[key] === true);
  const enhanced = firstText(item, ["enhanced_url", "enhancedUrl"]);
  return wantsEnhanced && enhanced ? enhanced : firstText(item, URL_KEYS);
}

const faultOfAddress = (url: string): string | null =>
  /^https?:\/\//i.test(url) && URL.canParse(url) && url.length <= MOST_URL_CHARACTERS
    ? null
    : "must be an http(s) URL, or a picture as a data URL.";

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

/**
 * Narrative context: what reads as a sentence, or was given under a name for one. Facts such as `place: Lisbon` or a price are data
 * about the picture; nobody would say them aloud like that.
 */
function notesOf(item: Item): string | null {
  const notes = Object.entries(item).flatMap(([key, value]) => {
    if (NO_NOTE_KEYS.includes(key) || typeof value !== "string") return [];
    const text = value.trim();
    return NOTE_KEYS.includes(key) || text.split(/\s+/).length >= 4 ? [text] : [];
  });
  return notes.length > 0 ? notes.map(asSentence).join(" ").slice(0, 1000).toWellFormed() : null;
}

const asSentence = (text: string): string => (/[.!?…。！？]$/.test(text) ? text : `${text}.`);

function firstText(item: Item, keys: readonly string[]): string | null {
  for (const key of keys) {
    const value = item[key];
    if (typeof value === "string" && value.trim() !== "") return value.trim();
  }
  return null;
}

const isItem = (value: unknown): value is Item => typeof value === "object" && value !== null && !Array.isArray(value);
