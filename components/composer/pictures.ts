import type { Body } from "./draft";

/** A picture of a list, as the form shows it. */
export interface Picture {
  url: string;
  title: string;
}

/** The pictures of a body in either of the two forms that people write: an address, or an object with one. */
export function picturesOf(body: Body): Picture[] {
  const list = Array.isArray(body.image_urls) ? body.image_urls : [];
  return list.map((item) => {
    if (typeof item === "string") return { url: item, title: "" };
    const { image_url: url, url: other, title } = (item ?? {}) as Record<string, unknown>;
    return { url: String(url ?? other ?? ""), title: typeof title === "string" ? title : "" };
  });
}

/** A name for each that goes with it wherever it is moved; two of one address are told apart by their order. */
export function namesOf(pictures: readonly Picture[]): string[] {
  const seen = new Map<string, number>();
  return pictures.map(({ url }) => {
    const nth = (seen.get(url) ?? 0) + 1;
    seen.set(url, nth);
    return `${url} ${nth}`;
  });
}

/** The body with other pictures. A footer is written once per picture, so one that is the same on all is so on the new ones. */
export function withPictures(body: Body, pictures: readonly Picture[]): Body {
  const image_urls = pictures.map(({ url, title }) => (title === "" ? url : { image_url: url, title }));
  const footer = footerOf(body);
  return { ...body, image_urls, ...(footer && { footer_metadata: image_urls.map(() => footer) }) };
}

export interface Footer {
  text?: string;
  url?: string;
  cta_logo?: string;
}

/** The footer that is on all scenes alike; null where there is none or each scene has its own. */
export function footerOf({ footer_metadata: list }: Body): Footer | null {
  if (!Array.isArray(list) || list.length === 0) return null;
  const [first] = list;
  return list.every((item) => JSON.stringify(item) === JSON.stringify(first)) ? (first as Footer) : null;
}

export function withFooter(body: Body, footer: Footer): Body {
  const said = Object.fromEntries(Object.entries(footer).filter(([, value]) => value !== ""));
  const { footer_metadata: _, ...rest } = body;
  if (Object.keys(said).length === 0) return rest;
  const scenes = Math.max(1, picturesOf(body).length);
  return { ...rest, footer_metadata: Array.from({ length: scenes }, () => said) };
}
