import { expect, test } from "vitest";
import { embeddingPrice, pictureDollars, tokenPrice, utilityPrice, wordPrice } from "./usage-prices";

const tokens = (inputTokens: number, outputTokens: number, cachedTokens = 0) => ({ inputTokens, outputTokens, cachedTokens });

test.each([
  // (1000 × 5 + 100 × 30) / 1e6 dollars × 100 × 2.5
  ["gpt-5.6-sol", tokens(1000, 100), 2],
  ["gpt-5.6-sol", tokens(1000, 100, 200), 1.775],
  ["a model of nobody's list", tokens(1000, 100), 2],
  ["gpt-5.6-sol", tokens(272_001, 0), 680.0025],
  ["gemini-3.1-pro", tokens(1000, 100), 0.8],
  ["google/gemini-3.1-pro-preview", tokens(1000, 100), 0.8],
  ["gemini-3.1-pro", tokens(200_001, 1000), 204.501],
  ["qwen3.7-max", tokens(1000, 100, 500), 0.8125],
  ["kimi-k3", tokens(1000, 100), 1.125],
  ["gpt-5.6-sol", tokens(1, 1), 0.0088],
  ["gpt-5.6-sol", tokens(0, 0), 0],
])("%s, %o: %s credits", (model, usage, credits) => {
  expect(tokenPrice(model, usage)).toBe(credits);
});

test("a picture in an answer is paid like its tokens, words by the thousand", () => {
  expect(tokenPrice("gpt-5.6-sol", tokens(0, 0), pictureDollars("medium", true))).toBe(10.5);
  expect(tokenPrice("gpt-5.6-sol", tokens(0, 0), pictureDollars("high", false))).toBe(62.5);
  expect([0, 1, 1000, 1001].map(wordPrice)).toEqual([1, 1, 1, 2]);
});

test("embeddings and utilities cost what the contract says", () => {
  expect([embeddingPrice(1_000_000, false), embeddingPrice(1_000_000, true), embeddingPrice(7, false)]).toEqual([
    100, 250, 0.0007,
  ]);
  expect(utilityPrice("tts", 1000)).toEqual({
    credits: 24,
    pricing: { costUsd: 0.12, pricingMultiplier: 2, creditsPerDollar: 100, samsarUsdPerCredit: 0.01 },
  });
  expect([utilityPrice("stt", 0.5).credits, utilityPrice("crawl", 3).credits, utilityPrice("tts", 1).credits]).toEqual([
    22, 5.4, 0.024,
  ]);
});
