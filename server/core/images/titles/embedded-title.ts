/** What a picture says about itself in its own file: XMP title, IPTC title and headline, EXIF description. The first that says something. */
export function embeddedTitle({ exif, iptc, xmp }: { exif?: Buffer; iptc?: Buffer; xmp?: Buffer }): string | null {
  const candidates = [...titlesInXmp(xmp), ...titlesInIptc(iptc), ...titlesInExif(exif)];
  return candidates.map(tidy).find((text) => text !== "" && !SAYS_NOTHING.test(text)) ?? null;
}

/** What cameras and programs write when nobody has written anything. */
const SAYS_NOTHING =
  /^(?:\W*|olympus digital camera|sony dsc|samsung(?: digital camera)?|kodak .*camera|minolta digital camera|dcim|untitled|default|screenshot|created with .*|.*\bsoftware\b.*|image description|exif_\w+|charset=.*)$/i;

const tidy = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: files carry them, titles must not.
    .replace(/[\u0000-\u001f\u007f\ufffd]+/g, " ")
    .replace(/\s+/g, " ")
    .trim();

const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const MOST_XMP_BYTES = 512 * 1024;

function titlesInXmp(xmp: Buffer | undefined): string[] {
  if (!xmp || xmp.length > MOST_XMP_BYTES) return [];
  const text = xmp.toString("utf8");
  return ["dc:title", "photoshop:Headline"].flatMap((name) => {
    const inside = new RegExp(`<${name}[^>]{0,200}>([\\s\\S]{0,4000}?)</${name}>`).exec(text)?.[1];
    const given = inside ?? new RegExp(`\\s${name}="([^"]{1,400})"`).exec(text)?.[1] ?? "";
    const value = given.replace(/<[^>]*>/g, " ").replace(/&(amp|lt|gt|quot|apos);/g, (_, entity: string) => entities[entity]!);
    return value.trim() === "" ? [] : [value];
  });
}

/** Object name and headline of record 2. */
const IPTC_TITLES = [5, 105];

function titlesInIptc(iptc: Buffer | undefined): string[] {
  if (!iptc) return [];
  const found = new Map<number, string>();
  for (let at = 0; at + 5 < iptc.length; at++) {
    if (iptc[at] !== 0x1c || iptc[at + 1] !== 2) continue;
    const dataset = iptc[at + 2]!;
    const length = iptc.readUInt16BE(at + 3);
    if (!IPTC_TITLES.includes(dataset) || length > 400 || at + 5 + length > iptc.length) continue;
    found.set(dataset, iptc.toString("utf8", at + 5, at + 5 + length));
  }
  return IPTC_TITLES.flatMap((dataset) => found.get(dataset) ?? []);
}

const IMAGE_DESCRIPTION = 0x010e;
const XP_TITLE = 0x9c9b;
const MOST_ENTRIES = 200;

function titlesInExif(exif: Buffer | undefined): string[] {
  const tiff = exif?.subarray(exif.toString("latin1", 0, 4) === "Exif" ? 6 : 0);
  if (!tiff || tiff.length < 14) return [];
  const isLittle = tiff.toString("latin1", 0, 2) === "II";
  const word = (at: number) => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const long = (at: number) => (isLittle ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at));
  const found = new Map<number, string>();
  const start = long(4);
  if (start + 2 > tiff.length) return [];
  for (let entry = 0; entry < Math.min(MOST_ENTRIES, word(start)); entry++) {
    const at = start + 2 + entry * 12;
    if (at + 12 > tiff.length) break;
    const tag = word(at);
    if (tag !== IMAGE_DESCRIPTION && tag !== XP_TITLE) continue;
    const length = long(at + 4);
    const from = length <= 4 ? at + 8 : long(at + 8);
    if (length > 4000 || from + length > tiff.length) continue;
    found.set(tag, tiff.toString(tag === XP_TITLE ? "utf16le" : "utf8", from, from + length));
  }
  return [XP_TITLE, IMAGE_DESCRIPTION].flatMap((tag) => found.get(tag) ?? []);
}
