import { expect, test } from "vitest";
import { imagePrice, titlePrice } from "./image-prices";

const imageUrls: [string] = ["https://cdn.example.com/a.png"];

test.each([
  ["0.5k", 11],
  ["1k", 15],
  ["2k", 22],
  ["4k", 29],
] as const)("enhancing to %s costs %i", (resolution, price) => {
  expect(imagePrice({ kind: "image_enhance", imageUrls, resolution, aspectRatio: "16:9" })).toBe(price);
});

test("the others cost 15 a picture", () => {
  expect(imagePrice({ kind: "logo_remove", imageUrls, boxes: [] })).toBe(15);
  expect(
    imagePrice({ kind: "image_list_to_image_set", imageUrls, numImages: 4, prompt: "", aspectRatio: "1:1", metadata: undefined }),
  ).toBe(60);
  const words = { prompt: "A door", model: "SEEDREAM", aspectRatio: "16:9", metadata: undefined } as const;
  expect(imagePrice({ kind: "text_to_image", imageUrls: [], numImages: 20, ...words })).toBe(300);
});

test("a title costs the vendor's price and a half, or one credit where nobody counted or knows", () => {
  expect(titlePrice({ model: "gpt-5.6-sol", inputTokens: 900, outputTokens: 12 })).toBe(0.729);
  expect(titlePrice({ model: "kimi-k3", inputTokens: 1000, outputTokens: 10 })).toBe(0.4725);
  expect(titlePrice({ model: "llava:7b", inputTokens: 900, outputTokens: 12 })).toBe(1);
  expect(titlePrice(null)).toBe(1);
});
