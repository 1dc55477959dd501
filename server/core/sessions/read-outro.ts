import type { FocusArea } from "@/server/schemas/timeline";
import type { AskedOutro } from "@/server/schemas/videos";
import { type EndingFields, firstOf, isObject, readAddress, readPictureUrl, readText, refuse } from "./ending-fields";

const MOST_TEXT = 180;
const IMAGE_KEYS = ["url", "image_url", "public_url", "source_url", "source", "src", "image", "data_url", "image_data", "data"];
const TOP_KEYS = ["top_text", "topText", "cta_text_top", "ctaTextTop"];
const BOTTOM_KEYS = ["bottom_text", "bottomText", "cta_text_bottom", "ctaTextBottom"];
const MIDDLE_KEYS = ["middle_image", "middleImage", "center_image", "centerImage", "middle", "center"];

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
    topText: readText(fields.cta_text_top, "cta_text_top", MOST_TEXT) ?? cta?.top ?? null,
    bottomText: readText(fields.cta_text_bottom, "cta_text_bottom", MOST_TEXT) ?? cta?.bottom ?? null,
    logo: readPictureUrl(fields.cta_logo, "cta_logo"),
    animated,
  };
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
    top: readText(firstOf(value, TOP_KEYS), "outro_cta_image.top_text", MOST_TEXT),
    bottom: readText(firstOf(value, BOTTOM_KEYS), "outro_cta_image.bottom_text", MOST_TEXT),
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
