import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { AppError } from "@/server/core/errors";
import { readCredential } from "./read-credential";

const read = (headers: [string, string][]) => {
  try {
    const { kind, value } = readCredential(new Headers(headers));
    return [kind, value];
  } catch (error) {
    return error instanceof AppError ? [error.code, error.message] : error;
  }
};

describe("credentials", () => {
  test.each<[string, [string, string][], string, string]>([
    ["Bearer key", [["authorization", "Bearer sk_1"]], "api_key", "sk_1"],
    ["scheme in any case", [["authorization", "bEARER  sk_1 "]], "api_key", "sk_1"],
    ["API-KEY", [["API-KEY", "sk_1"]], "api_key", "sk_1"],
    ["api_key", [["api_key", "sk_1"]], "api_key", "sk_1"],
    ["token", [["authorization", "Bearer a.b.c"]], "auth_token", "a.b.c"],
    ["token as API-KEY", [["api-key", "a.b.c"]], "auth_token", "a.b.c"],
    ["AppKey", [["authorization", "AppKey sapp_1"]], "app_key", "sapp_1"],
    ["app key as Bearer", [["authorization", "Bearer sapp_1"]], "app_key", "sapp_1"],
    ["app key header", [["x-samsar-app-key", "sapp_1"]], "app_key", "sapp_1"],
    ["Basic", [["authorization", `Basic ${Buffer.from("sapp_1:a secret").toString("base64")}`]], "app_key", "sapp_1"],
    ["sub-account", [["x-customer-sub-account-api-key", "s"]], "sub_account_key", "s"],
    [
      "the same key twice",
      [
        ["api-key", "sk_1"],
        ["authorization", "Bearer sk_1"],
      ],
      "api_key",
      "sk_1",
    ],
    [
      "an empty scheme beside a key",
      [
        ["api-key", "sk_1"],
        ["authorization", "Bearer "],
      ],
      "api_key",
      "sk_1",
    ],
  ])("%s", (_name, headers, kind, value) => expect(read(headers)).toEqual([kind, value]));

  test.each<[string, [string, string][], string | undefined]>([
    ["in a header", [["x-app-secret", "s1"]], "s1"],
    ["in another header", [["app_secret", " s1 "]], "s1"],
    ["missing", [], undefined],
  ])("the secret of an APP_KEY, %s", (_name, headers, secret) => {
    expect(readCredential(new Headers([["authorization", "AppKey sapp_1"], ...headers])).secret).toBe(secret);
  });

  test("the secret inside Basic, colons of its own included", () => {
    const basic = Buffer.from("sapp_1:a:b").toString("base64");
    expect(readCredential(new Headers({ authorization: `Basic ${basic}` }))).toEqual({
      kind: "app_key",
      value: "sapp_1",
      secret: "a:b",
    });
  });

  test("an external user's key comes on top of the account's, and never alone", () => {
    const external = { "external-user-api-key": "sxu_1" };
    expect(readCredential(new Headers({ "api-key": "sk_1", ...external }))).toEqual({
      kind: "api_key",
      value: "sk_1",
      externalUserKey: "sxu_1",
    });
    expect(read(Object.entries(external))).toEqual(["missing_credential", "API_KEY header is missing or empty."]);
  });

  test.each<[string, [string, string][]]>([
    ["nothing", []],
    ["an empty header", [["api-key", ""]]],
    ["white space", [["api-key", "  "]]],
    ["Bearer with nothing", [["authorization", "Bearer "]]],
  ])("%s is a missing credential", (_name, headers) =>
    expect(read(headers)).toEqual(["missing_credential", "API_KEY header is missing or empty."]),
  );

  test.each<[string, [string, string][]]>([
    [
      "two keys",
      [
        ["api-key", "sk_1"],
        ["authorization", "Bearer sk_2"],
      ],
    ],
    [
      "two spellings",
      [
        ["api-key", "sk_1"],
        ["api_key", "sk_2"],
      ],
    ],
    [
      "two Authorization headers",
      [
        ["authorization", "Bearer sk_1"],
        ["authorization", "Bearer sk_2"],
      ],
    ],
    [
      "a key and an app key",
      [
        ["api-key", "sk_1"],
        ["x-app-key", "sapp_1"],
      ],
    ],
  ])("%s are refused, not chosen from", (_name, headers) =>
    expect(read(headers)).toEqual(["missing_credential", "Two different credentials were sent. Send one."]),
  );

  test("any text in Authorization is a credential, missing, or refused: never an unknown failure", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), (text) => {
        fc.pre(succeeds(() => new Headers({ authorization: text })));
        const kinds = ["api_key", "auth_token", "app_key", "missing_credential", "unauthorized"];
        expect(kinds).toContain((read([["authorization", text]]) as string[])[0]);
      }),
    );
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
