import { AppError } from "@/server/core/errors";

/** Fields of a body under their canonical names, as the caller wrote them (contract §9.8, §9.11). */
export type EndingFields = Partial<
  Record<
    | "outro_image_url"
    | "generate_outro_image"
    | "add_outro_animation"
    | "add_outro_focus_area"
    | "outro_focust_area"
    | "cta_url"
    | "cta_text"
    | "cta_text_top"
    | "cta_text_bottom"
    | "cta_logo"
    | "outro_cta_image"
    | "express_cta_generation"
    | "add_footer_animation"
    | "footer_metadata",
    unknown
  >
>;

const MOST_URL = 1200;
const MOST_PICTURE_URL = 4000;

export const refuse = (message: string): never => {
  throw new AppError("invalid_request", message);
};

export function readText(value: unknown, name: string, most: number): string | null {
  if (value === undefined || value === null) return null;
  if (typeof value !== "string") return refuse(`${name} must be text.`);
  return [...value.trim()].slice(0, most).join("").toWellFormed() || null;
}

export function readAddress(value: unknown, name: string): string | null {
  if (value === undefined || value === null || value === "") return null;
  const isAddress = typeof value === "string" && /^https?:\/\//i.test(value.trim()) && URL.canParse(value.trim());
  if (!isAddress) return refuse(`${name} must be an http(s) URL.`);
  return value.trim().length <= MOST_URL ? value.trim() : refuse(`${name} may have at most ${MOST_URL} characters.`);
}

export function readPictureUrl(value: unknown, name: string): string | null {
  if (value === undefined || value === null || value === "") return null;
  const text = typeof value === "string" ? value.trim() : "";
  if (/^data:image\//i.test(text)) return text;
  if (/^https?:\/\//i.test(text) && URL.canParse(text) && text.length <= MOST_PICTURE_URL) return text;
  return refuse(`${name} must be an http(s) URL, or a picture as a data URL.`);
}

/** The first of several spellings that holds anything. */
export const firstOf = (item: Record<string, unknown>, keys: readonly string[]): unknown =>
  keys.map((key) => item[key]).find((value) => value !== undefined && value !== null && value !== "");

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
