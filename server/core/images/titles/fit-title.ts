const MOST_WORDS = 8;
const MOST_CHARACTERS = 72;

/** A title of at most eight words and 72 characters, on one line, without what surrounds it (contract §9.6). */
export function fitTitle(text: string): string {
  const clean = text
    .toWellFormed()
    .replace(/\s+/g, " ")
    .replace(/^["“”'«»\s]+|["“”'«»\s]+$/g, "")
    .trim();
  let title = "";
  for (const word of clean.split(" ").slice(0, MOST_WORDS)) {
    const longer = title === "" ? word : `${title} ${word}`;
    if ([...longer].length > MOST_CHARACTERS) break;
    title = longer;
  }
  const whole = title === "" ? [...clean].slice(0, MOST_CHARACTERS).join("") : title;
  return whole.replace(/[\s,;:–-]+$/u, "");
}
