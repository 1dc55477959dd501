/** Names that cameras, telephones and programs give, and names of no meaning. */
const MEANS_NOTHING =
  /^(?:img|dscn?|dscf|pict?|p|image|images|photo|picture|file|download|unnamed|untitled|upload|screen ?shot|bildschirmfoto|capture|scan|signal|whatsapp image|fb img|pxl|mvimg|gopr|sam|final|original|source|large|small|thumb|thumbnail|preview|full|hd|cover|banner|hero|main|index|temp|tmp|test|copy|default|media|asset|avatar)$/i;
const WORDS_ONLY = /^[\p{L}\p{N}'’&-]+$/u;

/** What a file's name says about the picture, or null: `red_door-at_dawn (2).JPG` is “Red door at dawn”, `IMG_2041.jpg` is nothing. */
export function fileNameTitle(name: string): string | null {
  const stem = decode(name)
    .split(/[\\/]/)
    .at(-1)!
    .replace(/\.[a-z0-9]{2,5}$/i, "");
  const words = stem
    .replace(/[_+.]+/g, " ")
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .replace(/\((?:\d+|copy)\)|\bcopy\b|\b\d{3,4}x\d{3,4}\b|@\dx/gi, " ")
    .replace(/-+/g, " ")
    .split(/\s+/)
    .filter((word) => WORDS_ONLY.test(word) && !isCode(word));
  const meant = words.filter((word) => !MEANS_NOTHING.test(word));
  if (!meant.some((word) => /\p{L}{3}/u.test(word)) || meant.join("").length < 4) return null;
  const text = meant.join(" ");
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Counters, dates, hashes: digits mixed into letters, or many of them. */
const isCode = (word: string): boolean =>
  /^\d{3,}$/.test(word) ||
  (/\d/.test(word) && /\p{L}/u.test(word) && word.length > 5) ||
  /^[0-9a-f]{8,}$/i.test(word) ||
  word.length > 24;

function decode(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
