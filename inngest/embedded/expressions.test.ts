import { describe, expect, it } from "vitest";
import { evaluate, matches } from "./expressions";

const event = { name: "film/asked", data: { id: "a", number: 7, nested: { flag: true } } };

describe("expressions", () => {
  it.each([
    ["event.data.id == 'a'", true],
    ["event.data.number > 5", true],
    ["event.data.number == 7", true],
    ["event.data.nested.flag && event.data.id != 'b'", true],
    ["event.data.id == async.data.id", true],
    ["event.data.missing == 'a'", false],
    ["event.data.id > 5", false],
    ["event.data.id", false],
  ])("%s is %s", (expression, expected) => expect(matches(expression, { event, async: event })).toBe(expected));

  it("matches everything when there is none", () => expect(matches(undefined, {})).toBe(true));

  it("gives the value of a key", () => {
    expect(evaluate("event.data.id + '-' + event.name", { event })).toBe("a-film/asked");
    expect(evaluate("event.data.missing", { event })).toBeUndefined();
  });
});
