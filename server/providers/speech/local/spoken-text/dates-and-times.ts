import { monthOf, months } from "./abbreviations";
import type { Around } from "./around";
import { cardinal, decade, ordinal, spellDigits, year } from "./number-words";

const meridiem = (text: string) => [text[0]!.toUpperCase(), "M"];
const isDay = (text: string) => /^\d{1,2}$/.test(text) && Number(text) >= 1 && Number(text) <= 31;
const isYear = (text: string) => /^(1[1-9]|20)\d\d$/.test(text);
const HINTS =
  /^(in|since|from|until|till|by|of|during|before|after|circa|around|year|early|late|mid|spring|summer|autumn|fall|winter|©)$/i;

const DECADE = /^(the|early|late|mid|his|her|their|my|your|our|its|swinging|roaring)$/i;

const date = (month: number, day: string, theYear: string) => [months[month - 1]!, ...ordinal(day), ...year(theYear)];

/** Times of day and durations in digits: 7:30, 7:30pm, 19:00, 1:30:45. */
function clock(core: string, next: string): string[] | null {
  const match = /^(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\s?(am|pm|AM|PM|a\.m|p\.m))?$/.exec(core);
  if (!match) return null;
  const [, hour, minute, second, half] = match;
  if (Number(hour) > 24 || Number(minute) > 59) return null;
  const tail = half ? meridiem(half) : [];
  const halfFollows = half !== undefined || /^(a\.?m|p\.?m|o['’]clock|in)$/i.test(next);
  const minutes = (digits: string) =>
    Number(digits) === 0 ? ["oh", "oh"] : digits.startsWith("0") ? ["oh", ...cardinal(digits)] : cardinal(digits);
  if (second) return [...cardinal(hour!), ...minutes(minute!), ...minutes(second), ...tail];
  if (Number(minute) > 0) return [...cardinal(hour!), ...minutes(minute!), ...tail];
  if (halfFollows) return [...cardinal(hour!), ...tail];
  if (Number(hour) > 12) return [...cardinal(hour!), "hundred"];
  return [...cardinal(hour!), "o'clock"];
}

/** Calendar dates, years, decades, and times of day. */
export function datesAndTimes(around: Around): string[] | null {
  const { core, previous, next } = around;
  const time = clock(core, next);
  if (time) return time;
  const shortTime = /^(\d{1,2})(am|pm|AM|PM)$/.exec(core);
  if (shortTime) return [...cardinal(shortTime[1]!), ...meridiem(shortTime[2]!)];
  if (/^(am|pm|AM|PM|a\.m|p\.m)$/.test(core) && /\d$/.test(previous)) return meridiem(core);
  const iso = /^((?:1[1-9]|20)\d\d)-(\d\d)-(\d\d)$/.exec(core);
  if (iso && Number(iso[2]) >= 1 && Number(iso[2]) <= 12) return date(Number(iso[2]), iso[3]!, iso[1]!);
  const slashed = /^(\d{1,2})\/(\d{1,2})\/((?:19|20)\d\d)$/.exec(core);
  if (slashed) {
    // Month first, as American English writes it, unless that is impossible.
    const [first, second] = [Number(slashed[1]), Number(slashed[2])];
    if (first <= 12) return date(first, slashed[2]!, slashed[3]!);
    if (second <= 12) return date(second, slashed[1]!, slashed[3]!);
  }
  const dots = /^(\d{1,2})\.(\d{1,2})\.((?:19|20)\d\d)$/.exec(core);
  if (dots && Number(dots[2]) <= 12) return date(Number(dots[2]), dots[1]!, dots[3]!);
  const years = /^((?:1[1-9]|20)\d\d)[-–—](\d{2}|(?:1[1-9]|20)\d\d)$/.exec(core);
  if (years) return [...year(years[1]!), "to", ...(years[2]!.length === 2 ? cardinal(years[2]!) : year(years[2]!))];
  const decadeOf = /^['’]?((?:1[1-9]|20)?\d0)['’]?s$/.exec(core);
  // "A 30s teaser" lasts thirty seconds; a decade of two digits is announced by the word before it.
  if (decadeOf && (decadeOf[1]!.length === 4 || /^['’]/.test(core) || DECADE.test(previous))) return decade(decadeOf[1]!);
  const shortYear = /^['’](\d\d)$/.exec(core);
  if (shortYear) return shortYear[1]!.startsWith("0") ? ["oh", ...spellDigits(shortYear[1]![1]!)] : cardinal(shortYear[1]!);
  if (isDay(core) && monthOf(previous)) return ordinal(core);
  if (isDay(core) && monthOf(next) && around.after === "") {
    return previous.toLowerCase() === "the" ? [...ordinal(core), "of"] : ["the", ...ordinal(core), "of"];
  }
  if (isYear(core)) return readsAsYear(around) ? year(core) : null;
  return null;
}

/** From 1900 a bare number of four digits is most likely a year; before that only where a word says so. */
function readsAsYear({ core, previous, next }: Around): boolean {
  if (HINTS.test(previous) || monthOf(previous) || (isDay(previous) && next === "")) return true;
  return (
    Number(core) >= 1900 &&
    !/^(people|meters|metres|dollars|euros|steps|words|times|years|days|hours|units|copies|pieces|miles|users)$/i.test(next)
  );
}
