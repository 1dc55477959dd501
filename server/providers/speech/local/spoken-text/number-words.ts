const SMALL =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const TENS = ["", "", ...["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]];
const SCALES = ["", "thousand", "million", "billion", "trillion", "quadrillion"];

/** 42 → forty two. Whole numbers of up to 18 digits; longer ones are read digit by digit. */
export function cardinal(digits: string): string[] {
  const plain = digits.replace(/^0+(?=\d)/, "");
  if (plain.length > 18) return spellDigits(plain);
  if (plain === "0") return ["zero"];
  const groups: number[] = [];
  for (let end = plain.length; end > 0; end -= 3) groups.unshift(Number(plain.slice(Math.max(0, end - 3), end)));
  return groups.flatMap((group, i) => {
    const scale = SCALES[groups.length - 1 - i]!;
    return group === 0 ? [] : [...belowThousand(group), ...(scale ? [scale] : [])];
  });
}

function belowThousand(value: number): string[] {
  if (value >= 100) return [SMALL[Math.floor(value / 100)]!, "hundred", ...(value % 100 ? belowThousand(value % 100) : [])];
  if (value >= 20) return [TENS[Math.floor(value / 10)]!, ...(value % 10 ? [SMALL[value % 10]!] : [])];
  return [SMALL[value]!];
}

const IRREGULAR: Record<string, string> = {
  one: "first",
  two: "second",
  three: "third",
  five: "fifth",
  eight: "eighth",
  nine: "ninth",
  twelve: "twelfth",
};
export const ordinalOf = (word: string) => IRREGULAR[word] ?? (word.endsWith("y") ? `${word.slice(0, -1)}ieth` : `${word}th`);

/** 22 → twenty second. */
export function ordinal(digits: string): string[] {
  const words = cardinal(digits);
  return [...words.slice(0, -1), ordinalOf(words.at(-1)!)];
}

export const spellDigits = (digits: string): string[] => [...digits].map((digit) => SMALL[Number(digit)]!);

/** 12,345.60 → twelve thousand three hundred forty five point six zero. Thousands separators are allowed. */
export function decimal(text: string): string[] {
  const [whole = "", ...rest] = text.replaceAll(",", "").split(".");
  const start = whole === "" ? [] : cardinal(whole);
  return [...start, ...rest.flatMap((digits) => ["point", ...(rest.length > 1 ? cardinal(digits) : spellDigits(digits))])];
}

/** 1984 → nineteen eighty four, 2005 → two thousand five, 1900 → nineteen hundred. */
export function year(digits: string): string[] {
  const value = Number(digits);
  const century = Math.floor(value / 100);
  const rest = value % 100;
  if (century % 10 === 0 && rest < 10) return cardinal(digits);
  if (rest === 0) return [...belowThousand(century), "hundred"];
  return [...belowThousand(century), ...(rest < 10 ? ["oh"] : []), ...belowThousand(rest)];
}

/** 1990 → nineteen nineties. */
export function decade(digits: string): string[] {
  const words = digits.length === 2 ? cardinal(digits) : year(digits);
  const last = words.at(-1)!;
  return [...words.slice(0, -1), last.endsWith("y") ? `${last.slice(0, -1)}ies` : `${last}s`];
}

const ROMAN: Record<string, number> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 };

/** The value of a well-formed Roman numeral below 90, as names and chapters use them; otherwise null. */
export function romanValue(text: string): number | null {
  if (!/^(?=[IVXL])(XL|L?X{0,3})(IX|IV|V?I{0,3})$/.test(text)) return null;
  return [...text].reduce((sum, letter, i) => {
    const value = ROMAN[letter]!;
    return sum + (value < (ROMAN[text[i + 1] ?? ""] ?? 0) ? -value : value);
  }, 0);
}
