import fc from "fast-check";
import { expect, test } from "vitest";
import { createSecret, hasChecksum, sealSecret } from "./create-secret";

test("a new secret carries its checksum, and no two are alike", () => {
  const secrets = Array.from({ length: 200 }, () => createSecret("srf_", 48));
  expect(new Set(secrets).size).toBe(200);
  for (const secret of secrets) {
    expect(secret).toMatch(/^srf_[\w-]{64}[0-9A-Za-z]{6}$/);
    expect(hasChecksum("srf_", secret)).toBe(true);
    expect(hasChecksum("sapp_", secret)).toBe(false);
  }
});

test("the checksum is the one it was: keys in use must go on opening", () => {
  expect(sealSecret("sapp_", "kinora")).toBe("sapp_kinora4RhseP");
});

test("one wrong character is noticed without asking anybody", () => {
  const secret = createSecret("sapp_");
  fc.assert(
    fc.property(fc.nat(secret.length - 1), fc.constantFrom(..."aZ9_-"), (at, character) => {
      fc.pre(secret[at] !== character);
      expect(hasChecksum("sapp_", secret.slice(0, at) + character + secret.slice(at + 1))).toBe(false);
    }),
  );
});
