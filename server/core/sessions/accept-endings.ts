import { AppError } from "@/server/core/errors";
import type { FocusArea } from "@/server/schemas/timeline";
import type { AskedFooter, AskedOutro } from "@/server/schemas/videos";

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

const MOST_OUTRO_TEXT = 180;
const MOST_FOOTER_TEXT = 220;
const MOST_URL = 1200;
const MOST_PICTURE_URL = 4000;
const IMAGE_KEYS = ["url", "image_url", "public_url", "source_url", "source", "src", "image", "data_url", "image_data", "data"];
const TOP_KEYS = ["top_text", "topText", "cta_text_top", "ctaTextTop"];
const BOTTOM_KEYS = ["bottom_text", "bottomText", "cta_text_bottom", "ctaTextBottom"];
const MIDDLE_KEYS = ["middle_image", "middleImage", "center_image", "centerImage", "middle", "center"];

const refuse = (message: string): never => {
  throw new AppError("invalid_request", message);
};

interface Canvas {
  width: number;
  height: number;
}

/**
 * How a film shall end, or undefined. `supplied` says whether this route takes a finished picture; others never look at those
 * fields. Throws 400 with what is wrong.
 */
export function readOutro(fields: EndingFields, canvas: Canvas, { supplied }: { supplied: boolean }): AskedOutro | undefined {
  const url = readAddress(fields.cta_url, "cta_url");
  const image = supplied ? readPictureUrl(fields.outro_image_url, "outro_image_url") : null;
  const cta = fields.outro_cta_image === undefined ? null : readCtaImage(fields.outro_cta_image);
  const express = fields.express_cta_generation === true;
  const hasMaterial = url !== null || cta !== null;
  if (express && url === null) refuse("express_cta_generation requires one cta_url.");
  const generated = fields.generate_outro_image ?? (hasMaterial || express);
  if (generated === true && !hasMaterial) refuse("generate_outro_image requires cta_url or outro_cta_image.");
  // A `false` beside a link would leave the link without a place.
  const wanted = generated === true || (!supplied && hasMaterial);
  if (image !== null && wanted)
    refuse("Send either outro_image_url or an outro to be generated (cta_url, outro_cta_image), not both.");
  const animated = fields.add_outro_animation !== false;
  if (image !== null) return { kind: "image", image, focusArea: readFocus(fields, canvas), animated };
  if (!wanted) return undefined;
  return {
    kind: "generated",
    url,
    centreImage: cta?.image ?? null,
    topText: readText(fields.cta_text_top, "cta_text_top", MOST_OUTRO_TEXT) ?? cta?.top ?? null,
    bottomText: readText(fields.cta_text_bottom, "cta_text_bottom", MOST_OUTRO_TEXT) ?? cta?.bottom ?? null,
    logo: readPictureUrl(fields.cta_logo, "cta_logo"),
    animated,
  };
}

/** The footer of each of `scenes` scenes, or undefined. With express CTA missing ones are written later. */
export function readFooters(fields: EndingFields, scenes: number | null): AskedFooter[] | undefined {
  const list = fields.footer_metadata;
  if (list !== undefined && !Array.isArray(list)) refuse("footer_metadata must be an array.");
  const items = ((list ?? []) as unknown[]).map(readFooterItem);
  const express = fields.express_cta_generation === true;
  const wanted = fields.add_footer_animation ?? (items.length > 0 || express);
  if (wanted !== true) return undefined;
  if (express) {
    const url = readAddress(fields.cta_url, "cta_url");
    return items.length > 0 ? items : [{ text: null, url, logo: readPictureUrl(fields.cta_logo, "cta_logo") }];
  }
  if (items.length === 0) refuse("add_footer_animation requires footer_metadata.");
  if (scenes !== null && items.length < scenes) refuse("footer_metadata must have at least one item per image.");
  return items;
}

/** The change that `update_footer_image` asks for. */
export function readFooterChange(fields: EndingFields): AskedFooter {
  const change = {
    text: readText(fields.cta_text, "cta_text", MOST_FOOTER_TEXT),
    url: readAddress(fields.cta_url, "cta_url"),
    logo: readPictureUrl(fields.cta_logo, "cta_logo"),
  };
  if (Object.values(change).every((value) => value === null)) {
    refuse("Provide at least one of cta_text, cta_logo or cta_url, or set remove_footer to true.");
  }
  return change;
}

function readFooterItem(item: unknown, index: number): AskedFooter {
  const name = `footer_metadata[${index}]`;
  if (!isObject(item)) return refuse(`${name} must be an object.`);
  const footer = {
    text: readText(firstOf(item, ["title", "text", "cta_text", "ctaText"]), `${name}.text`, MOST_FOOTER_TEXT),
    url: readAddress(firstOf(item, ["url", "cta_url", "ctaUrl"]), `${name}.url`),
    logo: readPictureUrl(firstOf(item, ["cta_logo", "ctaLogo", "logoUrl", "logo_url"]), `${name}.cta_logo`),
  };
  if (footer.text === null && footer.url === null) refuse(`${name} needs a text or a url.`);
  return footer;
}

/** A picture in the middle of a generated outro, alone or with the words around it (contract §2.3). */
function readCtaImage(value: unknown): { image: string; top: string | null; bottom: string | null } {
  const nothing = "outro_cta_image.middle_image is required: a URL or a data URL of a picture.";
  if (typeof value === "string") {
    return { image: readPictureUrl(value, "outro_cta_image") ?? refuse(nothing), top: null, bottom: null };
  }
  if (!isObject(value)) return refuse(nothing);
  const middle = firstOf(value, MIDDLE_KEYS) ?? firstOf(value, IMAGE_KEYS);
  const source = isObject(middle) ? asDataUrl(firstOf(middle, IMAGE_KEYS), middle.mime_type ?? middle.mimeType) : middle;
  return {
    image: readPictureUrl(source, "outro_cta_image.middle_image") ?? refuse(nothing),
    top: readText(firstOf(value, TOP_KEYS), "outro_cta_image.top_text", MOST_OUTRO_TEXT),
    bottom: readText(firstOf(value, BOTTOM_KEYS), "outro_cta_image.bottom_text", MOST_OUTRO_TEXT),
  };
}

/** Bare base64 beside its type is a data URL in two parts. */
function asDataUrl(value: unknown, mimeType: unknown): unknown {
  const isBare = typeof value === "string" && typeof mimeType === "string" && !/^(data:|https?:)/i.test(value);
  return isBare ? `data:${mimeType};base64,${value}` : value;
}

function readFocus(fields: EndingFields, canvas: Canvas): FocusArea | null {
  if (fields.add_outro_focus_area !== true) return null;
  if (fields.add_outro_animation === false) refuse("add_outro_focus_area requires add_outro_animation.");
  const area = fields.outro_focust_area;
  const numbers = isObject(area) ? [area.x, area.y, area.width, area.height] : [];
  const [x, y, width, height] = numbers.map((value) =>
    typeof value === "number" && Number.isFinite(value) ? value : Number.NaN,
  );
  const isInside =
    x !== undefined &&
    x >= 0 &&
    y! >= 0 &&
    width! > 0 &&
    height! > 0 &&
    x + width! <= canvas.width &&
    y! + height! <= canvas.height;
  if (!isInside) {
    return refuse(
      `outro_focust_area must have finite x, y, width and height inside the canvas of ${canvas.width}×${canvas.height} pixels.`,
    );
  }
  return { x: x / canvas.width, y: y! / canvas.height, width: width! / canvas.width, height: height! / canvas.height };
}

function readText(value: unknown, name: string, most: number): string | null {
  if (value === undefined || value === null) return null;
  if (typeof value !== "string") return refuse(`${name} must be text.`);
  return [...value.trim()].slice(0, most).join("").toWellFormed() || null;
}

function readAddress(value: unknown, name: string): string | null {
  if (value === undefined || value === null || value === "") return null;
  const isAddress = typeof value === "string" && /^https?:\/\//i.test(value.trim()) && URL.canParse(value.trim());
  if (!isAddress) return refuse(`${name} must be an http(s) URL.`);
  return value.trim().length <= MOST_URL ? value.trim() : refuse(`${name} may have at most ${MOST_URL} characters.`);
}

function readPictureUrl(value: unknown, name: string): string | null {
  if (value === undefined || value === null || value === "") return null;
  const text = typeof value === "string" ? value.trim() : "";
  if (/^data:image\//i.test(text)) return text;
  if (/^https?:\/\//i.test(text) && URL.canParse(text) && text.length <= MOST_PICTURE_URL) return text;
  return refuse(`${name} must be an http(s) URL, or a picture as a data URL.`);
}

const firstOf = (item: Record<string, unknown>, keys: readonly string[]): unknown =>
  keys.map((key) => item[key]).find((value) => value !== undefined && value !== null && value !== "");

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
