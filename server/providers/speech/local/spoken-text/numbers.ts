import type { Around } from "./around";
import { cardinal, decimal, ordinal, ordinalOf, spellDigits } from "./number-words";
import { magnitudes, magnitudeWords, units } from "./units";

const unitPattern = Object.keys(units)
  .sort((a, b) => b.length - a.length)
  .map((unit) => unit.replace(/[/"^$.*+?()[\]{}|\\]/g, "\\$&"))
  .join("|");
const NUMBER = String.raw`(\d[\d,]*(?:\.\d+)?|\.\d+)`;
const withUnit = new RegExp(`^([-−+±~≈<>])?${NUMBER}[-\u00a0\u202f]?(${unitPattern})$`);
const range = new RegExp(`^${NUMBER}(?:%|°C|°F)?\\s?[-–—]\\s?${NUMBER}(${unitPattern})?$`);
const signed = new RegExp(`^([-−+±~≈<>])?${NUMBER}$`);
const scaled = new RegExp(`^([-−+~])?${NUMBER}(k|K|M|m|mn|B|bn|T|tn)(\\+)?$`);
const signs: Record<string, string> = {
  "-": "minus",
  "−": "minus",
  "+": "plus",
  "±": "plus or minus",
  "~": "about",
  "≈": "about",
  "<": "under",
  ">": "over",
};
const signWords = (sign: string | undefined) => (sign ? signs[sign]!.split(" ") : []);
const unitWords = (unit: string, number: string) =>
  (number.replaceAll(",", "") === "1" ? units[unit]![0] : units[unit]![1]).split(" ");
const VULGAR: Record<string, string> = {
  "½": "a half",
  "¼": "a quarter",
  "¾": "three quarters",
  "⅓": "a third",
  "⅔": "two thirds",
};

/** Phone numbers, digit by digit, a breath between the groups. */
export function phoneNumbers({ core, previous, next }: Around): string[] | null {
  const isPhone = /^\+?\d{1,3}([-.]\d{2,4}){2,4}$/.test(core)
    ? core.replace(/\D/g, "").length >= 9 && !/^\d{1,3}(\.\d{1,3}){3}$/.test(core)
    : /^\+\d{8,15}$/.test(core);
  const isGroup =
    (/^\d{3}[-.]\d{4}$/.test(core) && (previous === "" || !/^[$€£]/.test(core))) ||
    (/^\d{3}$/.test(core) && /^\d{3}[-.]\d{4}$/.test(next)) ||
    (/^\+\d{1,3}$/.test(core) && /^\d{2,4}$/.test(next)) ||
    (/^(\d{2,4})$/.test(core) && /^\+\d{1,3}$/.test(previous)) ||
    (/^(911|999|112)$/.test(core) && /^(call|dial|calls|dialed|dialled)$/i.test(previous));
  if (!isPhone && !isGroup) return null;
  const groups = core.split(/[-.]/).filter(Boolean);
  return groups.flatMap((group, i) => {
    const words = [...(group.startsWith("+") ? ["plus"] : []), ...spellDigits(group.replace(/\D/g, ""))];
    return i < groups.length - 1 ? [...words.slice(0, -1), `${words.at(-1)},`] : words;
  });
}

function fraction(core: string, previous: string): string[] | null {
  const vulgar = /^(\d+)([½¼¾⅓⅔])$/.exec(core);
  if (vulgar) return [...cardinal(vulgar[1]!), "and", ...VULGAR[vulgar[2]!]!.split(" ")];
  const match = /^(\d{1,2})\/(\d{1,3})$/.exec(core);
  if (!match) return null;
  const [top, bottom] = [Number(match[1]), Number(match[2])];
  if (bottom === 0 || top >= bottom || !(bottom <= 10 || [12, 16, 32, 64, 100].includes(bottom))) {
    return [...cardinal(match[1]!), "slash", ...cardinal(match[2]!)];
  }
  const name = bottom === 2 ? "half" : bottom === 4 ? "quarter" : ordinalOf(cardinal(match[2]!).at(-1)!);
  const plural = name === "half" ? "halves" : `${name}s`;
  return [...(/^\d+$/.test(previous) ? ["and"] : []), ...cardinal(match[1]!), top === 1 ? name : plural];
}

/** Everything else made of digits: units, ranges, ratios, ordinals, fractions, resolutions, versions, magnitudes. */
export function numbers({ core, previous, next, after }: Around): string[] | null {
  if (Object.hasOwn(units, core) && /^[-−+~]?\d?[\d.,½¼¾–—-]*[\d½¼¾]$/.test(previous)) return unitWords(core, previous);
  if (!/\d/.test(core)) return null;
  const ordinals = /^(\d[\d,]*)(st|nd|rd|th)$/i.exec(core);
  if (ordinals) return ordinal(ordinals[1]!.replaceAll(",", ""));
  // 4K and 8K name a format, 10K an amount.
  if (/^[2-8]K$/.test(core)) return [...cardinal(core[0]!), "K"];
  const resolution = /^(\d{3,4})([pi])$/.exec(core);
  if (resolution) return [...pairs(resolution[1]!), resolution[2]!.toUpperCase()];
  const by = /^(\d+)[×x](\d+)$/.exec(core);
  if (by) return [...pairs(by[1]!), "by", ...pairs(by[2]!)];
  const times = /^(\d+(?:\.\d+)?)[x×]$/.exec(core);
  if (times) return [...decimal(times[1]!), "times"];
  const rank = /^#(\d+)$/.exec(core);
  if (rank) return ["number", ...cardinal(rank[1]!)];
  const ratio = /^(\d{1,4}):(\d{1,4})$/.exec(core);
  if (ratio) return [...cardinal(ratio[1]!), "to", ...cardinal(ratio[2]!)];
  const part = fraction(core, previous);
  if (part) return part;
  const between = range.exec(core);
  if (between) {
    const [, low, high, unit] = between;
    return [...decimal(low!), "to", ...decimal(high!), ...(unit ? unitWords(unit, high!) : [])];
  }
  const joined = withUnit.exec(core);
  const ambiguous = joined?.[3] === "m" && magnitudeWords.has(next);
  if (joined && !ambiguous && !(joined[3] === '"' && after !== ""))
    return [...signWords(joined[1]), ...decimal(joined[2]!), ...unitWords(joined[3]!, joined[2]!)];
  const scale = scaled.exec(core);
  if (scale) return [...signWords(scale[1]), ...decimal(scale[2]!), magnitudes[scale[3]!]!, ...(scale[4] ? ["plus"] : [])];
  const plus = /^(\d[\d,]*(?:\.\d+)?)\+$/.exec(core);
  if (plus) return [...decimal(plus[1]!), "plus"];
  const version = /^[vV](\d+(?:\.\d+)*)$/.exec(core);
  if (version) return ["version", ...decimal(version[1]!)];
  if (/^\d+(\.\d+){2,}$/.test(core)) return decimal(core);
  if (/^0\d+$/.test(core)) return spellDigits(core);
  const plain = signed.exec(core);
  if (plain) return [...signWords(plain[1]), ...decimal(plain[2]!)];
  return null;
}

/** 1080 → ten eighty, 720 → seven twenty, 1920 → nineteen twenty, 512 → five twelve. */
function pairs(digits: string): string[] {
  const high = Number(digits.slice(0, -2));
  const low = Number(digits.slice(-2));
  if (high === 0 || digits.length > 4) return cardinal(digits);
  if (low === 0) return high % 10 === 0 ? cardinal(digits) : [...cardinal(String(high)), "hundred"];
  return [...cardinal(String(high)), ...(low < 10 ? ["oh"] : []), ...cardinal(String(low))];
}
