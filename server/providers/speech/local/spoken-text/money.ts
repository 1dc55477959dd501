import type { Around } from "./around";
import { cardinal, decimal } from "./number-words";
import { currencies, magnitudes, magnitudeWords } from "./units";

const AMOUNT = String.raw`(\d[\d,]*(?:\.\d+)?|\.\d+)`;
const before = new RegExp(
  String.raw`^(-|−)?(US\$|[$€£¥₹₩₽])${AMOUNT}(k|K|M|m|mn|B|b|bn|T|tn)?(?:[-–—](?:US\$|[$€£¥₹₩₽])?${AMOUNT}(k|K|M|B|bn)?)?$`,
);
const behind = new RegExp(`^(-|−)?${AMOUNT}(k|K|M|m|bn|B)?([$€£¥₹₩₽¢])$`);
const isNumber = /^\d[\d,]*(\.\d+)?$/;

function amount(digits: string, magnitude: string | undefined, sign: string, unitFollows: boolean): string[] {
  const money = currencies[sign]!;
  const many = money.many.split(" ");
  if (magnitude) return [...decimal(digits), magnitudes[magnitude]!, ...many];
  if (unitFollows) return decimal(digits);
  const plain = digits.replaceAll(",", "");
  const [whole = "", cents = ""] = plain.split(".");
  if (!money.cent || cents.length !== 2) {
    return [...decimal(plain), ...(plain === "1" ? money.one.split(" ") : many)];
  }
  const say = (value: string, one: string, other: string) => [
    ...cardinal(value),
    ...(Number(value) === 1 ? one : other).split(" "),
  ];
  const parts: string[][] = [];
  if (Number(whole) > 0 || Number(cents) === 0) parts.push(say(whole || "0", money.one, money.many));
  if (Number(cents) > 0) parts.push(say(cents, ...money.cent));
  return parts.flatMap((part, i) => (i > 0 ? ["and", ...part] : part));
}

/** Amounts of money: $5.99, €20, 20 €, $1.5M, $10–20, "$5 million" (the sign is then said after the magnitude), 20 USD. */
export function money({ core, previous, next, nextButOne }: Around): string[] | null {
  const lead = before.exec(core);
  if (lead) {
    const [, minus, sign, digits, magnitude, to, toMagnitude] = lead;
    const spokenMinus = minus ? ["minus"] : [];
    if (to)
      return [
        ...spokenMinus,
        ...decimal(digits!),
        ...(magnitude ? [magnitudes[magnitude]!] : []),
        "to",
        ...amount(to, toMagnitude, sign!, magnitudeWords.has(next)),
      ];
    return [...spokenMinus, ...amount(digits!, magnitude, sign!, magnitudeWords.has(next.toLowerCase()))];
  }
  const trail = behind.exec(core);
  if (trail) return [...(trail[1] ? ["minus"] : []), ...amount(trail[2]!, trail[3], trail[4]!, false)];
  const followed = /^(US\$|[$€£¥₹₩₽])\d[\d,.]*$/.exec(previous);
  if (magnitudeWords.has(core.toLowerCase()) && followed)
    return [core.toLowerCase(), ...currencies[followed[1]!]!.many.split(" ")];
  const named = Object.hasOwn(currencies, core) ? currencies[core] : undefined;
  if (named && isNumber.test(previous)) return (previous === "1" ? named.one : named.many).split(" ");
  if (named && isNumber.test(next)) return core.length > 1 ? [...core.replace("$", "")] : [named.many];
  if (named && core.length === 1) return nextButOne === "" || next !== "" ? named.one.split(" ") : named.many.split(" ");
  return null;
}
