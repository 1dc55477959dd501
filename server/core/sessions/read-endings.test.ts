import { describe, expect, test } from "vitest";
import type { EndingFields } from "./ending-fields";
import { readFooterChange, readFooters } from "./read-footers";
import { readOutro } from "./read-outro";

const canvas = { width: 1280, height: 720 };
const outro = (fields: EndingFields, supplied = true) => readOutro(fields, canvas, { supplied });
const url = "https://example.com/book";
const image = "https://example.com/end.png";

describe("an outro", () => {
  test.each<[string, EndingFields, object]>([
    ["a link", { cta_url: url }, { kind: "generated", url, centreImage: null, topText: null, animated: true }],
    ["a picture", { outro_cta_image: image }, { kind: "generated", url: null, centreImage: image }],
    [
      "a picture with words around it, its own data in parts",
      { outro_cta_image: { topText: "Up", middle: { data: "aGk=", mime_type: "image/png" }, bottom_text: "Down" } },
      { kind: "generated", centreImage: "data:image/png;base64,aGk=", topText: "Up", bottomText: "Down" },
    ],
    [
      "words beside the picture's own win",
      { outro_cta_image: { url: image, top_text: "No" }, cta_text_top: " Yes " },
      { centreImage: image, topText: "Yes" },
    ],
    ["a finished picture", { outro_image_url: image }, { kind: "image", image, focusArea: null, animated: true }],
    [
      "a finished picture with a focus, in shares of the canvas",
      { outro_image_url: image, add_outro_focus_area: true, outro_focust_area: { x: 128, y: 72, width: 640, height: 360 } },
      { kind: "image", focusArea: { x: 0.1, y: 0.1, width: 0.5, height: 0.5 } },
    ],
    [
      "what the published client sends for express calls to action",
      {
        express_cta_generation: true,
        generate_outro_image: true,
        add_outro_animation: true,
        add_outro_focus_area: true,
        cta_url: url,
      },
      { kind: "generated", url },
    ],
  ])("from %s", (_, fields, expected) => expect(outro(fields)).toMatchObject(expected));

  test.each<[string, EndingFields]>([
    ["nothing", {}],
    ["texts alone", { cta_text_top: "Hello" }],
    ["a link that is declined", { cta_url: url, generate_outro_image: false }],
  ])("is not made from %s", (_, fields) => expect(outro(fields)).toBeUndefined());

  test("on v2 a link always gets its outro, and finished pictures are not looked at", () => {
    expect(outro({ cta_url: url, generate_outro_image: false }, false)).toMatchObject({ url });
    expect(outro({ outro_image_url: 5, add_outro_focus_area: true, outro_focust_area: "x" }, false)).toBeUndefined();
  });

  test.each<[EndingFields, RegExp]>([
    [{ generate_outro_image: true }, /requires cta_url or outro_cta_image/],
    [{ express_cta_generation: true, outro_cta_image: image }, /requires one cta_url/],
    [{ cta_url: "javascript:alert(1)" }, /cta_url must be an http\(s\) URL/],
    [{ cta_url: "ftp://example.com" }, /cta_url must be/],
    [{ cta_url: `https://example.com/${"a".repeat(1300)}` }, /at most 1200 characters/],
    [{ cta_url: url, cta_text_top: 7 }, /cta_text_top must be text/],
    [{ outro_cta_image: {} }, /middle_image is required/],
    [{ outro_cta_image: { top_text: "Only words" } }, /middle_image is required/],
    [{ outro_image_url: image, cta_url: url }, /not both/],
    [{ outro_image_url: "file:///etc/passwd" }, /outro_image_url must be/],
    [{ outro_image_url: image, add_outro_focus_area: true }, /outro_focust_area must have finite/],
    [{ outro_image_url: image, add_outro_focus_area: true, add_outro_animation: false }, /requires add_outro_animation/],
    [
      { outro_image_url: image, add_outro_focus_area: true, outro_focust_area: { x: 1000, y: 0, width: 400, height: 10 } },
      /inside the canvas of 1280×720/,
    ],
    [
      { outro_image_url: image, add_outro_focus_area: true, outro_focust_area: { x: Number.NaN, y: 0, width: 4, height: 10 } },
      /finite/,
    ],
  ])("refuses %j", (fields, sentence) => expect(() => outro(fields)).toThrow(sentence));

  test("long texts are cut at 180 characters, counted as people do", () => {
    const asked = outro({ cta_url: url, cta_text_top: "👋".repeat(200) });
    expect([...(asked as { topText: string }).topText]).toHaveLength(180);
  });
});

describe("footers", () => {
  const item = { text: "Book", url };
  test("one per picture, under any of their names", () => {
    expect(readFooters({ footer_metadata: [item, { cta_text: "Go", ctaUrl: url, logoUrl: image }] }, 2)).toEqual([
      { text: "Book", url, logo: null },
      { text: "Go", url, logo: image },
    ]);
  });

  test("express calls to action need no list: their words are written later", () => {
    expect(readFooters({ express_cta_generation: true, cta_url: url }, 3)).toEqual([{ text: null, url, logo: null }]);
  });

  test.each<[string, EndingFields]>([
    ["nothing asked", {}],
    ["an empty list", { footer_metadata: [] }],
    ["a list that is declined", { footer_metadata: [item], add_footer_animation: false }],
  ])("none with %s", (_, fields) => expect(readFooters(fields, 1)).toBeUndefined());

  test.each<[EndingFields, RegExp]>([
    [{ add_footer_animation: true }, /requires footer_metadata/],
    [{ footer_metadata: [item] }, /at least one item per image/],
    [{ footer_metadata: "x" }, /must be an array/],
    [{ footer_metadata: ["x", "y"] }, /footer_metadata\[0\] must be an object/],
    [{ footer_metadata: [item, {}] }, /footer_metadata\[1\] needs a text or a url/],
    [{ footer_metadata: [item, { url: "x" }] }, /footer_metadata\[1\]\.url must be an http/],
  ])("refuses %j", (fields, sentence) => expect(() => readFooters(fields, 2)).toThrow(sentence));

  test("a change names at least one thing", () => {
    expect(readFooterChange({ cta_text: "New" })).toEqual({ text: "New", url: null, logo: null });
    expect(() => readFooterChange({})).toThrow(/at least one of cta_text, cta_logo or cta_url/);
    expect(() => readFooterChange({ cta_text: 5 })).toThrow(/must be text/);
  });
});
