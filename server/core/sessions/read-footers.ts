import type { AskedFooter } from "@/server/schemas/videos";
import { type EndingFields, firstOf, isObject, readAddress, readPictureUrl, readText, refuse } from "./ending-fields";

const MOST_TEXT = 220;

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
    text: readText(fields.cta_text, "cta_text", MOST_TEXT),
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
    text: readText(firstOf(item, ["title", "text", "cta_text", "ctaText"]), `${name}.text`, MOST_TEXT),
    url: readAddress(firstOf(item, ["url", "cta_url", "ctaUrl"]), `${name}.url`),
    logo: readPictureUrl(firstOf(item, ["cta_logo", "ctaLogo", "logoUrl", "logo_url"]), `${name}.cta_logo`),
  };
  if (footer.text === null && footer.url === null) refuse(`${name} needs a text or a url.`);
  return footer;
}
