import { expect, test } from "vitest";
import { readPage } from "./crawl/read-page";
import { cutText } from "./cut-text";
import { LexicalIndex } from "./lexical-index";
import { readTerms, termsOf, writeTerms } from "./terms";
import { toBytes, VectorIndex } from "./vector-index";
import { languageOf, stemsOf } from "./words";

const index = (texts: string[], language = "en") =>
  LexicalIndex.build(texts.map((text, i) => ({ ordinal: i + 10, terms: writeTerms(termsOf(text, language)) })));
const search = async (texts: string[], query: string, language = "en") =>
  (await index(texts, language)).search(termsOf(query, language), 5).map(({ ordinal }) => ordinal - 10);

test("words are found in other forms, with other marks, and with mistakes in them", async () => {
  const texts = ["The baker was baking loaves.", "A lighthouse guides ships.", "Café and crème brûlée"];
  expect(await search(texts, "bakes a loaf baked")).toEqual([0]);
  expect(await search(texts, "lighthouses")).toEqual([1]);
  expect(await search(texts, "lightouse")).toEqual([1]);
  expect(await search(texts, "CAFE brulee")).toEqual([2]);
  expect(await search(texts, "the a and")).toEqual([]);
  expect(await search(texts, "zeppelin")).toEqual([]);
});

test("rarer words and shorter texts count more; scores lie between 0 and 1", async () => {
  const texts = [
    "cat cat dog and some more words about nothing in particular at all",
    "cat",
    "dog dog",
    "horse",
    "cat and horse",
  ];
  const found = (await index(texts)).search(termsOf("cat horse", "en"), 5);
  expect(found[0]?.ordinal).toBe(14);
  expect(found.every(({ score }) => score > 0 && score <= 1)).toBe(true);
  expect(found.map(({ score }) => score)).toEqual([...found.map(({ score }) => score)].sort((a, b) => b - a));
});

test("other languages are stemmed by their rules, and those without spaces by pairs of characters", async () => {
  expect(languageOf(["Los barcos salen del puerto por la mañana.", "La casa está cerca de la playa."])).toBe("es");
  expect(await search(["Las casas viejas cerca del puerto", "Barcos"], "casa vieja", "es")).toEqual([0]);
  expect(languageOf(["港の近くの静かなホテルです。"])).toBe("any");
  expect(await search(["港の近くの静かなホテルです。", "パンを焼く店"], "静かなホテル", "any")).toEqual([0]);
  expect(stemsOf("constructor __proto__ toString", "en")).not.toContain(undefined);
});

test("stored terms are read as they were written, from any place in memory", () => {
  const terms = termsOf("the sea the sea is calm", "en");
  const written = writeTerms(terms);
  const shifted = new Uint8Array(written.byteLength + 3);
  shifted.set(written, 3);
  const read = readTerms(shifted.subarray(3));
  expect(new Map([...read.stems].map((stem, i) => [stem, read.counts[i]]))).toEqual(terms.stems);
  expect([new Set(read.pieces), read.length]).toEqual([terms.pieces, terms.length]);
});

test("vectors are compared one by one, masks hold, and other lengths are left out", async () => {
  const unit = (...values: number[]) => Float32Array.from(values.map((value) => value / Math.hypot(...values)));
  const rows = [unit(1, 0, 0, 0, 0), unit(0.9, 0.1, 0, 0, 0), unit(0, 0, 1, 0, 0)].map((vector, ordinal) => ({
    ordinal,
    vector: toBytes(vector),
  }));
  const vectors = VectorIndex.build([...rows, { ordinal: 9, vector: new Uint8Array(8) }], 5);
  const ids = async (mask: Uint8Array | null) =>
    (await vectors.search(unit(1, 0.05, 0, 0, 0), 2, mask)).map(({ ordinal }) => ordinal);
  expect(await ids(null)).toEqual([0, 1]);
  expect(await ids(Uint8Array.of(0, 1, 1))).toEqual([1]);
  expect(await vectors.search(Float32Array.of(1), 2)).toEqual([]);
});

test("a page's text is its core, without scripts and frames, however broken the page is", () => {
  const page = readPage(
    '<html lang=fr><title> Le  port </title><meta name=description content="Un port"><body><nav>Menu<a href=/x>x</a></nav><p>Bonjour<script>evil()</script> le <b>monde</b><div>Au revoir<a href="/next" rel=nofollow>n</a><a href="two">t</a>',
  );
  expect(page).toMatchObject({
    title: "Le port",
    description: "Un port",
    language: "fr",
    text: "Bonjour le monde\nAu revoirnt",
    isHidden: false,
  });
  expect(page.links).toEqual(["/x", "two"]);
});

test("a page that is made to be hard costs little", () => {
  const began = performance.now();
  const pieces = ["<", "<div>", "<a href=x>", "<p>", "&amp;", "<!--", "<title>", "</div>", "x"];
  for (const piece of pieces) readPage(piece.repeat(500_000 / piece.length));
  expect(readPage(`shallow ${"<div>".repeat(5000)}deep`).text).toBe("shallow");
  expect(performance.now() - began).toBeLessThan(5000);
});

test("long texts are cut at their lines, then sentences, then anywhere, and nothing is lost", () => {
  const text = `${"A sentence of some words. ".repeat(20)}\n${"x".repeat(250)}`;
  const parts = cutText(text, 100);
  expect(parts.every((part) => part.length <= 100)).toBe(true);
  expect(parts.join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
});
