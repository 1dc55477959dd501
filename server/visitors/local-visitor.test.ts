import { describe, expect, test } from "vitest";
import { isFromThisMachine } from "./local-visitor";

const headers = (given: Record<string, string>) => new Headers({ "x-kinora-peer": "loopback", host: "127.0.0.1:3000", ...given });

describe("who is taken for the local owner", () => {
  test.each([
    ["a page of ours", {}],
    ["localhost", { host: "localhost:3000" }],
    ["IPv6 loopback", { host: "[::1]:3000" }],
    ["a call our own page makes", { "sec-fetch-site": "same-origin", origin: "http://127.0.0.1:3000" }],
    ["a typed address", { "sec-fetch-site": "none" }],
  ])("%s is", (_, given) => {
    expect(isFromThisMachine(headers(given))).toBe(true);
  });

  test.each([
    ["another machine", { "x-kinora-peer": "remote" }],
    ["a name that was pointed at us", { host: "evil.example:3000" }],
    ["a loopback-looking name", { host: "127.0.0.1.evil.example" }],
    ["a page of another site", { "sec-fetch-site": "cross-site" }],
    ["a neighbour site", { "sec-fetch-site": "same-site" }],
    ["a form of another site", { origin: "http://evil.example" }],
    ["a sandboxed page", { origin: "null" }],
    ["another port of this machine", { origin: "http://127.0.0.1:4000" }],
  ])("%s is not", (_, given) => {
    expect(isFromThisMachine(headers(given))).toBe(false);
  });

  test("nobody is without the web process's own word", () => {
    expect(isFromThisMachine(new Headers({ host: "127.0.0.1:3000" }))).toBe(false);
  });
});
