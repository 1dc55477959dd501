/** A photograph of some 15 MB; the body's own limit bounds all pictures together. */
const MOST_CHARACTERS = 20_000_000;
const FORM = /^data:image\/(?:png|jpe?g|webp|gif|avif);base64,([A-Za-z0-9+/]+={0,2})$/;

/** What files of each kind begin with, as Latin-1. */
const BEGINNINGS = [/^\x89PNG\r\n/, /^\xff\xd8\xff/, /^GIF8[79]a/, /^RIFF.{4}WEBP/s, /^.{4}ftyp(?:avif|avis|mif1|msf1)/s];

/** Why a `data:` URL is no picture we take, as the end of a sentence; null when it is one. Only its first bytes are read. */
export function faultOfDataUrl(url: string): string | null {
  if (url.length > MOST_CHARACTERS) return "is larger than 20 MB.";
  const data = FORM.exec(url)?.[1];
  if (!data) return "must be a PNG, JPEG, WebP, GIF or AVIF picture as a base64 data URL.";
  const beginning = Buffer.from(data.slice(0, 32), "base64").toString("latin1");
  return BEGINNINGS.some((pattern) => pattern.test(beginning))
    ? null
    : "is not a picture: its first bytes belong to no format we know.";
}
