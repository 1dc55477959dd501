import { expect, test } from "vitest";
import { findTextFields, readRecord, retrievable } from "./read-record";

const kinds = { options: {}, unstructured: ["review.text"] };

test("fields are found by their paths, lists together, text apart from what is filtered by", () => {
  const record = {
    _id: 7,
    place: { city: "Porto", rooms: [1, 2] },
    review: { text: "Lovely." },
    tags: ["sea", "x".repeat(400)],
    none: null,
  };
  expect(readRecord(record, 0, kinds)).toEqual({
    ...{ sourceId: "7", record, text: ["Porto", "Lovely.", "sea", "x".repeat(400)].join("\n") },
    filters: { _id: 7, "place.city": "Porto", "place.rooms": [1, 2], tags: "sea" },
  });
  expect(readRecord({ a: 1 }, 0, kinds).sourceId).toMatch(/^rec_[0-9a-f]{24}$/);
  expect(findTextFields([{ text: "two words", title: "two words", story: "one two three four five six seven eight" }])).toEqual([
    "text",
    "story",
  ]);
});

test("what may not be searched, filtered or told is not", () => {
  const options = { "a.secret": { searchable: false, filterable: false, retrievable: false } };
  const record = { id: "1", a: [{ secret: "hidden", open: "seen" }] };
  const read = readRecord(record, 0, { options, unstructured: [] });
  expect([read.text, read.filters]).toEqual(["seen", { id: "1", "a.open": "seen" }]);
  expect(retrievable(record, options)).toEqual({ id: "1", a: [{ open: "seen" }] });
});

test("large and strange records cost little and are refused with their place", () => {
  const began = performance.now();
  const numbers = Array.from({ length: 60_000 }, (_, i) => i % 10);
  expect((readRecord({ numbers }, 0, kinds).filters.numbers as number[]).length).toBe(1000);
  expect(performance.now() - began).toBeLessThan(1000);
  const message = (raw: unknown) => {
    try {
      return readRecord(raw, 3, kinds);
    } catch (error) {
      return (error as Error).message;
    }
  };
  expect(message([])).toBe("records[3] must be an object.");
  expect(message({ text: "x".repeat(200_001) })).toMatch(/more than 200000 characters/);
  expect(message(Object.fromEntries(Array.from({ length: 201 }, (_, i) => [`f${i}`, 1])))).toMatch(/more than 200 fields/);
  expect(readRecord(JSON.parse('{"__proto__": {"x": 1}, "constructor": "y"}'), 0, kinds).filters).toMatchObject({
    constructor: "y",
  });
});
