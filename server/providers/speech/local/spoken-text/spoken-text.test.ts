import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { spokenText } from "./spoken-text";

const said = (text: string) =>
  spokenText(text)
    .flatMap((word) => word.spoken)
    .join(" ")
    .replaceAll(",", "");

const cases: [string, string][] = [
  // whole numbers
  ["I have 0 apples", "i have zero apples"],
  ["7", "seven"],
  ["There are 12 of us.", "there are twelve of us"],
  ["21 guests", "twenty one guests"],
  ["100 days", "one hundred days"],
  ["342 steps", "three hundred forty two steps"],
  ["1,000 songs", "one thousand songs"],
  ["2,024 people", "two thousand twenty four people"],
  ["12,345", "twelve thousand three hundred forty five"],
  ["1,000,000", "one million"],
  ["7,005,020", "seven million five thousand twenty"],
  ["agent 007", "agent zero zero seven"],
  ["-5", "minus five"],
  ["+3", "plus three"],
  ["500+ ideas", "five hundred plus ideas"],
  // decimals
  ["3.14", "three point one four"],
  ["0.5", "zero point five"],
  [".5", "point five"],
  ["1,234.5", "one thousand two hundred thirty four point five"],
  // ordinals
  ["the 1st day", "the first day"],
  ["2nd", "second"],
  ["3rd", "third"],
  ["the 12th", "the twelfth"],
  ["21st century", "twenty first century"],
  ["100th", "one hundredth"],
  ["20th", "twentieth"],
  // years and decades
  ["in 1984", "in nineteen eighty four"],
  ["In 2005, it began.", "in two thousand five it began"],
  ["Since 1900", "since nineteen hundred"],
  ["In 1066", "in one thousand sixty six"],
  ["in 1492", "in fourteen ninety two"],
  ["Summer 2026", "summer twenty twenty six"],
  ["by 1907", "by nineteen oh seven"],
  ["the 1990s", "the nineteen nineties"],
  ["the 80s", "the eighties"],
  ["the '90s", "the nineties"],
  ["2019–2021", "twenty nineteen to twenty twenty one"],
  ["2000 people", "two thousand people"],
  // percentages
  ["20%", "twenty percent"],
  ["0.5%", "zero point five percent"],
  ["20 %", "twenty percent"],
  ["10–20%", "ten to twenty percent"],
  ["-3%", "minus three percent"],
  // money
  ["$5.99", "five dollars and ninety nine cents"],
  ["$1", "one dollar"],
  ["$1.00", "one dollar"],
  ["$0.50", "fifty cents"],
  ["€20", "twenty euros"],
  ["20€", "twenty euros"],
  ["20 €", "twenty euros"],
  ["£3.01", "three pounds and one penny"],
  ["¥500", "five hundred yen"],
  ["$1,200", "one thousand two hundred dollars"],
  ["$5M", "five million dollars"],
  ["$1.5 billion", "one point five billion dollars"],
  ["$10–20", "ten to twenty dollars"],
  ["20 USD", "twenty U S dollars"],
  ["₹300", "three hundred rupees"],
  // units
  ["5 km", "five kilometers"],
  ["1 km", "one kilometer"],
  ["30 s", "thirty seconds"],
  ["a 30s teaser", "a thirty seconds teaser"],
  ["in his 30s", "in his thirties"],
  ["12 kg", "twelve kilograms"],
  ["12kg", "twelve kilograms"],
  ["4K video", "four K video"],
  ["60 fps", "sixty frames per second"],
  ["60fps", "sixty frames per second"],
  ["20°C", "twenty degrees celsius"],
  ["20 °C", "twenty degrees celsius"],
  ["-4 °F", "minus four degrees fahrenheit"],
  ["100 km/h", "one hundred kilometers per hour"],
  ["70 mph", "seventy miles per hour"],
  ["16 GB", "sixteen gigabytes"],
  ["2.4 GHz", "two point four gigahertz"],
  ["5–10 km", "five to ten kilometers"],
  ["1080p", "ten eighty P"],
  ["720p", "seven twenty P"],
  ["1920×1080", "nineteen twenty by ten eighty"],
  ["10x faster", "ten times faster"],
  ["10k followers", "ten thousand followers"],
  ["3M users", "three million users"],
  ["250 m²", "two hundred fifty square meters"],
  ["90°", "ninety degrees"],
  // dates
  ["March 3", "march third"],
  ["March 3, 2024", "march third twenty twenty four"],
  ["3 March 2024", "the third of march twenty twenty four"],
  ["on the 3 March", "on the third of march"],
  ["Jan. 5", "january fifth"],
  ["2024-03-05", "march fifth twenty twenty four"],
  ["12/25/2023", "december twenty fifth twenty twenty three"],
  ["25/12/2023", "december twenty fifth twenty twenty three"],
  ["05.03.2024", "march fifth twenty twenty four"],
  ["You may 5", "you may five"],
  // times
  ["7:30 pm", "seven thirty P M"],
  ["7:30pm", "seven thirty P M"],
  ["7 p.m.", "seven P M"],
  ["7pm", "seven P M"],
  ["at 7:00", "at seven o'clock"],
  ["7:05", "seven oh five"],
  ["19:45", "nineteen forty five"],
  ["19:00", "nineteen hundred"],
  ["16:9", "sixteen to nine"],
  // ranges and fractions
  ["10–20", "ten to twenty"],
  ["10-20 minutes", "ten to twenty minutes"],
  ["1/2", "one half"],
  ["3/4 cup", "three quarters cup"],
  ["2/3", "two thirds"],
  ["2 1/2", "two and one half"],
  ["1½ hours", "one and a half hours"],
  ["½ price", "one half price"],
  ["24/7", "twenty four seven"],
  // phone numbers and versions
  ["555-1234", "five five five one two three four"],
  ["(555) 123-4567", "five five five one two three four five six seven"],
  ["1-800-555-0199", "one eight zero zero five five five zero one nine nine"],
  ["Call 911", "call nine one one"],
  ["+15551234567", "plus one five five five one two three four five six seven"],
  ["v2.0", "version two point zero"],
  // abbreviations
  ["Dr. Smith", "doctor smith"],
  ["Mr. and Mrs. Lee", "mister and missus lee"],
  ["e.g. this", "for example this"],
  ["i.e. that", "that is that"],
  ["cats vs. dogs", "cats versus dogs"],
  ["No. 5", "number five"],
  ["No. Never.", "no never"],
  ["St. Paul", "saint paul"],
  ["on Main St. today", "on main street today"],
  ["apples, pears, etc.", "apples pears et cetera"],
  ["approx. 5", "approximately five"],
  ["Fig. 3", "figure three"],
  ["The cat sat.", "the cat sat"],
  ["See you Sat. 5", "see you saturday five"],
  // acronyms
  ["an API", "an A P I"],
  ["APIs", "A P I's"],
  ["NASA launched", "nasa launched"],
  ["AI", "A I"],
  ["AI's future", "A I's future"],
  ["USB cable", "U S B cable"],
  ["HTML", "H T M L"],
  ["U.S. law", "U S law"],
  ["the UK", "the U K"],
  ["a NEW day", "a new day"],
  ["THIS IS THE BEST DAY", "this is the best day"],
  ["SALE ends now", "sale ends now"],
  ["a CEO and a CFO", "a C E O and a C F O"],
  // web
  ["https://www.example.com/start", "W W W dot example dot com slash start"],
  ["kinora.app", "kinora dot app"],
  ["me@mail.com", "me at mail dot com"],
  ["@jane_doe", "at jane doe"],
  ["#SlowTravel", "hashtag slow travel"],
  ["#1", "number one"],
  // signs
  ["salt & pepper", "salt and pepper"],
  ["1 + 1 = 2", "one plus one equals two"],
  ["Q&A", "Q and A"],
  ["R&D", "R and D"],
  ["and/or", "and or"],
  ["A → B", "a to B"],
  // initials and Roman numerals
  ["J. K. Rowling", "J K rowling"],
  ["J.R.R. Tolkien", "J R R tolkien"],
  ["Henry VIII", "henry the eighth"],
  ["Louis XIV danced", "louis the fourteenth danced"],
  ["Chapter IV", "chapter four"],
  ["World War II", "world war two"],
  ["I am here", "i am here"],
  ["Mix it", "mix it"],
  // words
  ["state-of-the-art", "state of the art"],
  ["COVID-19", "covid nineteen"],
  ["a café in Łódź", "a cafe in lodz"],
  ["don't", "don't"],
  ["don’t “stop”", "don't stop"],
  ["rock 'n' roll", "rock n roll"],
  ["wait—what", "wait what"],
  ["Hello 👋🏽 world 🌍!", "hello world"],
  ["5G and Wi-Fi", "five G and why fye"],
  ["e-mail", "email"],
  ["MP3", "M P three"],
  ["Kinora™ 2", "kinora two"],
];

describe("spoken text", () => {
  test.each(cases)("%s", (text, words) => expect(said(text)).toBe(words));

  test("there are at least 120 cases", () => expect(cases.length).toBeGreaterThanOrEqual(120));

  test("every shown word appears once, in order, with what is said for it", () => {
    expect(spokenText("It costs $5.99, Dr. Lee — really!")).toEqual([
      { display: "It", spoken: ["it"], pause: "" },
      { display: "costs", spoken: ["costs"], pause: "" },
      { display: "$5.99,", spoken: ["five", "dollars", "and", "ninety", "nine", "cents"], pause: "," },
      { display: "Dr.", spoken: ["doctor"], pause: "" },
      { display: "Lee —", spoken: ["lee"], pause: "," },
      { display: "really!", spoken: ["really"], pause: "!" },
    ]);
  });

  test("a pictograph is neither shown nor spoken, and a text of nothing else has no words", () => {
    expect(spokenText("Go 🚀 now").map((word) => word.display)).toEqual(["Go", "now"]);
    expect(spokenText("🚀 … —")).toEqual([]);
  });

  test("no text at all can break it or reach the voice with anything but letters", () => {
    const pieces = [
      "$",
      "€",
      "%",
      "-",
      "–",
      "—",
      ".",
      ",",
      ":",
      "/",
      "@",
      "#",
      "°C",
      "km",
      "am",
      "st",
      "7",
      "30",
      "1,000",
      "2024",
      "½",
      "Dr.",
      "No.",
      "U.S.",
      "XIV",
      "Henry",
      "May",
      "API",
      "AI's",
      "’",
      "“",
      "🚀",
      "é",
      "日",
      " ",
      " ",
    ];
    const texts = fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 60 }),
      fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(texts, (text) => {
        for (const { display, spoken } of spokenText(text)) {
          expect(display.trim()).not.toBe("");
          expect(spoken.length).toBeGreaterThan(0);
          for (const word of spoken) expect(word).toMatch(/^[A-Za-z']{1,44},?$/);
        }
      }),
      { numRuns: 3000, seed: 7 },
    );
  });

  test("whatever is spoken is made of letters the voice knows", () => {
    for (const [text] of cases)
      for (const word of spokenText(text)) for (const spoken of word.spoken) expect(spoken).toMatch(/^[A-Za-z']+,?$/);
  });
});
