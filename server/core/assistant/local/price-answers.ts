import { readPriceList } from "@/server/core/credits/price-list";
import { videoPrice } from "@/server/core/credits/prices";
import { ENHANCE_PRICE } from "@/server/core/credits/usage-prices";
import { normaliseKey, type VideoModel, videoModels } from "@/server/providers/catalogue";
import { NUMBER, readNumber } from "./read-scene";
import { plural, sayCredits, saySeconds } from "./say";

/** What things cost in general. Null where nothing was asked about money. */
export function answerAboutPrices(question: string, balance: number): string | null {
  const asked = question.toLowerCase();
  if (/\b(balance|credits? (left|remaining|do i have|have i)|how many credits|how much credit|can i afford)\b/.test(asked)) {
    return `There are ${sayCredits(balance)} on this account.`;
  }
  if (!/\b(cost|costs|price|prices|pricing|charge|charges|expensive|cheap|cheapest|how much|pay)\b/.test(asked)) return null;
  const known = RATES.find(({ pattern }) => pattern.test(asked));
  if (known) return known.say();
  const model = videoModels.find(({ key, label }) =>
    [key, label].some((name) => normaliseKey(question).includes(normaliseKey(name))),
  );
  const length = new RegExp(`(${NUMBER})[- ]?(?:s|sec|secs|seconds?|minutes?|min)\\b`, "i").exec(question);
  const seconds = length && secondsOf(length);
  if (seconds) return priceFor(seconds, model);
  if (model)
    return `${model.label} costs ${plural(model.creditsPerSecond, "credit")} per second of film. One credit is one US cent.`;
  return overview();
}

function secondsOf([whole, number]: RegExpExecArray): number | null {
  const count = readNumber(number ?? "");
  return count && /min/i.test(whole) ? count * 60 : count;
}

const express = videoModels.filter(({ uses }) => uses.includes("express"));

function priceFor(seconds: number, model: VideoModel | undefined): string {
  const models = model ? [model] : express;
  const lines = models.map(({ key, label }) => {
    const kind = model?.uses.includes("create_movie") && !model.uses.includes("express") ? "create_movie" : "text_to_video";
    return `${label}: ${sayCredits(videoPrice({ kind, videoModel: key, durationSeconds: seconds }))}`;
  });
  return `A film of ${saySeconds(seconds)} costs\n${lines.join("\n")}`;
}

function overview(): string {
  const { films, rest } = readPriceList();
  return [
    "One credit is one US cent. A film costs, per second:",
    ...films.map(({ label, perSecond }) => `${label}: ${perSecond}`),
    "The rest:",
    ...rest.map(({ what, price }) => `${what}: ${price}`),
  ].join("\n");
}

const rate = (what: string) => () => {
  const row = readPriceList().rest.find((one) => one.what === what);
  return row ? `${row.what}: ${row.price}${/^\d/.test(row.price) ? " (credits)" : ""}.` : overview();
};

const RATES: readonly { pattern: RegExp; say(): string }[] = [
  { pattern: /\btranslat/, say: rate("Translating a film") },
  { pattern: /\bjoin/, say: rate("Joining films") },
  { pattern: /\boutro|end card/, say: rate("Adding or changing an outro") },
  { pattern: /\bfooter/, say: rate("Changing a footer") },
  { pattern: /\bsubtitles?|captions?|clon|copy|copies|upload|status/, say: rate("Subtitles on or off, copies, status, uploads") },
  { pattern: /\bpresenter|avatar/, say: rate("Narrator avatar") },
  { pattern: /\benhanc\w* (a |my |the )?(message|text)/, say: () => `Enhancing a message: ${sayCredits(ENHANCE_PRICE)}.` },
  {
    pattern: /\bassistant|question|chat\b/,
    say: () => "The assistant costs what the language model uses; without one, 1 credit for every thousand words, 1 at least.",
  },
];
