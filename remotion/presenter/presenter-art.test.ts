import { expect, test } from "vitest";
import { EYES, presenterOf } from "./presenter-art";

test("every seed is a whole person, always the same one, and seeds differ", () => {
  const people = Array.from({ length: 200 }, (_, i) => presenterOf(`seed ${i}`));
  for (const [i, { head, clothes, nose, hairColor, skinColor }] of people.entries()) {
    expect(presenterOf(`seed ${i}`)).toEqual(people[i]);
    expect(head.split(EYES)).toHaveLength(2);
    // The mouth is ours; theirs must not be left anywhere.
    expect(head + clothes + nose).not.toContain("translate(23 36)");
    for (const color of [hairColor, skinColor]) expect(color).toMatch(/^#[0-9a-f]{6}$/);
  }
  expect(new Set(people.map((person) => JSON.stringify(person))).size).toBeGreaterThan(150);
});
