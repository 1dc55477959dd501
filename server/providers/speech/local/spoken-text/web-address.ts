const separators: Record<string, string> = {
  ".": "dot",
  "/": "slash",
  "-": "dash",
  _: "underscore",
  "@": "at",
  ":": "colon",
  "?": "question mark",
  "=": "equals",
  "&": "and",
  "#": "hash",
};

/** Splits run-together names where the writer marked it: slowTravel24 → slow travel 24. */
export const splitCamel = (name: string): string[] =>
  name
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .replace(/([A-Z]+)([A-Z][a-z])/g, "$1 $2")
    .replace(/([A-Za-z])(\d)/g, "$1 $2")
    .replace(/(\d)([A-Za-z])/g, "$1 $2")
    .split(/[\s_]+/)
    .filter(Boolean);

/** Web addresses, e-mail addresses, @names and #tags as pieces still to be said; null for anything else. */
export function webAddress(core: string): string[] | null {
  if (/^#[\p{L}_][\p{L}\p{N}_]*$/u.test(core)) return ["hashtag", ...splitCamel(core.slice(1))];
  if (/^@[\p{L}_][\p{L}\p{N}_.]*$/u.test(core)) return ["at", ...splitCamel(core.slice(1).replaceAll(".", " dot "))];
  const isAddress =
    /^https?:\/\//i.test(core) ||
    /^www\./i.test(core) ||
    /^[\w.+-]+@[\w-]+(\.[\w-]+)+$/.test(core) ||
    /^[a-z0-9][\w-]*(\.[\w-]+)*\.(com|org|net|io|ai|app|dev|co|gov|edu|tv|me|de|fr|uk|eu|info|shop)(\/[^\s]*)?$/i.test(core);
  if (!isAddress) return null;
  return core
    .replace(/^https?:\/\//i, "")
    .replace(/\/$/, "")
    .split(/([./\-_@:?=&#])/)
    .filter(Boolean)
    .flatMap(
      (piece) =>
        separators[piece] ??
        (/^www$/i.test(piece)
          ? ["W", "W", "W"]
          : /^(io|ai|tv|uk|eu|me|de|fr)$/i.test(piece) && piece !== "me"
            ? [...piece.toUpperCase()]
            : splitCamel(piece)),
    );
}
