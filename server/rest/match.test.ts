import { describe, expect, test } from "vitest";
import { z } from "zod";
import { createMatcher } from "./match";
import { type AnyRoute, type RouteKey, route } from "./route";

const row = (name: string, on: RouteKey, also: RouteKey[] = []): AnyRoute =>
  route({ name, on, also, summary: name, access: "public", result: z.object({}), run: async () => ({}) });

const match = createMatcher([
  row("one", "GET /v2/films/{id}/status"),
  row("latest", "GET /v2/films/latest/status", ["GET /v1/latest"]),
  row("make", "POST /v2/films/{id}/status"),
  row("root", "GET /users/verify_token"),
]);
const found = (method: string, path: string) => {
  const hit = match(method, path);
  return hit && "row" in hit ? [hit.row.name, hit.params] : hit;
};

describe("matching", () => {
  test("a literal segment beats a param, and a param is decoded", () => {
    expect(found("GET", "/v2/films/latest/status")).toEqual(["latest", {}]);
    expect(found("GET", "/v2/films/a%20b%2Fc/status")).toEqual(["one", { id: "a b/c" }]);
  });
  test("trailing and doubled slashes are tolerated, other cases are other paths", () => {
    expect(found("GET", "/v2//films/x/status/")).toEqual(["one", { id: "x" }]);
    expect(found("GET", "/V2/films/x/status")).toBeNull();
  });
  test("the /api mirror carries /v1 and /v2 and nothing else", () => {
    expect(found("GET", "/api/v2/films/x/status")).toEqual(["one", { id: "x" }]);
    expect(found("GET", "/api/v1/latest")).toEqual(["latest", {}]);
    expect(found("GET", "/api/users/verify_token")).toBeNull();
  });
  test("a known path with another method answers the methods it allows", () => {
    expect(found("DELETE", "/v2/films/x/status")).toEqual({ allow: ["GET", "POST"] });
    expect(found("HEAD", "/v2/films/latest/status")).toEqual({ allow: ["GET"] });
    expect(found("GET", "/v2/films")).toBeNull();
  });
  test("malformed percent-encoding is the caller's error", () => {
    expect(() => match("GET", "/v2/films/%E0%A4%A/status")).toThrow("malformed percent-encoding");
  });
  test("a spelling declared twice stops the server", () => {
    expect(() => createMatcher([row("a", "GET /v2/x"), row("b", "GET /v2/y", ["GET /v2/x"])])).toThrow(
      "GET /v2/x is declared twice.",
    );
    expect(() => createMatcher([row("a", "GET /v2/{id}/a"), row("b", "GET /v2/{name}/b")])).toThrow("{name} clashes with {id}");
  });
});
