import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseStrictJson } from "./strict-json";

describe("strict JSON", () => {
  test("reads every value as JSON.parse does", () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), fc.constantFrom("", " ", "\n\t"), (text, space) => {
        const hasNoForm = /\\ud[89a-f]|\\u0000|__proto__/i.test(text) || !text.isWellFormed() || text.includes("\0");
        fc.pre(!hasNoForm);
        expect(parseStrictJson(space + text + space)).toEqual(JSON.parse(text));
      }),
    );
  });

  test("refuses whatever JSON.parse refuses", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12, unit: fc.constantFrom(...'{}[]",:0123eE.-+\\untrf al') }), (text) => {
        const accepted = succeeds(() => JSON.parse(text));
        if (!accepted) expect(succeeds(() => parseStrictJson(text))).toBe(false);
      }),
      { numRuns: 3000 },
    );
  });

  test("holds a hundred thousand values and not one more", () => {
    const list = (length: number) => `[${Array(length).fill(0).join(",")}]`;
    expect(parseStrictJson(list(99_999))).toHaveLength(99_999);
    expect(() => parseStrictJson(list(100_000))).toThrow("it holds more than 100000 values");
  });

  test.each([
    ['{"a":1,"a":1}', 'the key "a" appears twice'],
    ['{"a":{"b":1,"\\u0062":2}}', 'the key "b" appears twice'],
    ['{"n":1e400}', "a number is too large"],
    ['{"n":-1e999}', "a number is too large"],
    ['"a\\u0000b"', "a text contains a NUL character"],
    ['"\\ud800"', "a text contains half of a surrogate pair"],
    ['{"\\udc00":1}', "a text contains half of a surrogate pair"],
    ["NaN", "unexpected character at position 0"],
    ["[1,]", "unexpected character at position 3"],
    ["01", "unexpected character at position 1"],
    ['"a\nb"', "unexpected character at position 2"],
    ["{", "it ends too early"],
    ["1 2", "unexpected character at position 2"],
    ["'a'", "unexpected character at position 0"],
  ])("%s: %s", (text, why) => {
    expect(() => parseStrictJson(text)).toThrow(`The body is not valid JSON: ${why}.`);
  });

  test("a hundred thousand brackets are refused by their depth, not by the stack", () => {
    expect(() => parseStrictJson("[".repeat(100_000))).toThrow("nested deeper than 64 levels");
    expect(() => parseStrictJson('{"a":'.repeat(100_000))).toThrow("nested deeper than 64 levels");
    expect(parseStrictJson(`${"[".repeat(64)}1${"]".repeat(64)}`)).toBeDefined();
  });

  test("__proto__ is dropped and changes no object", () => {
    const value = parseStrictJson('{"__proto__":{"polluted":true},"constructor":1}') as Record<string, unknown>;
    expect(Object.keys(value)).toEqual(["constructor"]);
    expect(value.polluted).toBeUndefined();
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

function succeeds(work: () => unknown): boolean {
  try {
    work();
    return true;
  } catch {
    return false;
  }
}
