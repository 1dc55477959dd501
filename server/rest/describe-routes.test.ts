import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { describeRoutes, printRoutes, routesAsJson } from "./describe-routes";
import { routes } from "./routes";

test("the committed prints of the public surface are current: renew them with `npm run routes -- --write`", () => {
  const described = describeRoutes(routes);
  expect(readFileSync("docs/routes.txt", "utf8")).toBe(printRoutes(described));
  expect(readFileSync("docs/routes.json", "utf8")).toBe(routesAsJson(described));
});

test("a spelling is one line with its method, path, row, access and whether it costs credits", () => {
  const lines = printRoutes(describeRoutes(routes)).split("\n");
  expect(lines).toContainEqual(
    expect.stringMatching(/^POST +\/v2\/text_to_video +videos\.textToVideo +user\|app\|external +priced$/),
  );
  expect(lines).toContainEqual(expect.stringMatching(/^POST +\/v1\/video\/create +videos\.textToVideo +user +priced$/));
  expect(lines).toContainEqual(
    expect.stringMatching(/^POST +\/v1\/external_users\/text_to_video +videos\.textToVideo +external +priced$/),
  );
  expect(lines).toContainEqual(expect.stringMatching(/^GET +\/v1\/video\/supported_models +models\.list +public$/));
});
