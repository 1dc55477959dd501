import SamsarClient from "samsar-js";
import { expect, test } from "vitest";
import { errorStatus } from "@/server/core/errors";
import { routes } from "../routes";
import { errorCatalogue } from "./error-notes";
import { exampleBodies, exampleQueries, sdkCalls } from "./examples";
import { fieldNotes } from "./field-notes";
import { readReference } from "./index";

const operations = readReference().flatMap((group) => group.operations);
const row = (name: string) => operations.find((operation) => operation.name === name)!;

test("every route is in the reference, once, and no group is empty", () => {
  expect(operations.map(({ name }) => name).sort()).toEqual(routes.map(({ name }) => name).sort());
  expect(readReference().filter((group) => group.operations.length === 0)).toEqual([]);
});

test("every field of every route has words and a type, and no words are left over", () => {
  const fields = operations.flatMap(({ name, params, query, body }) =>
    [...params, ...query, ...body].map((field) => ({ route: name, ...field })),
  );
  expect(fields.filter(({ says, type }) => says === "" || type === "any")).toEqual([]);
  const names = new Set(fields.map(({ name }) => name));
  expect(Object.keys(fieldNotes).filter((name) => !names.has(name))).toEqual([]);
});

test("types and defaults are those of the schemas that judge the fields", () => {
  const fieldsOf = (name: string) => new Map(row(name).body.map((field) => [field.name, field]));
  const film = fieldsOf("videos.textToVideo");
  expect(film.get("prompt")).toMatchObject({ type: "string", required: true });
  expect(film.get("duration")).toMatchObject({ type: "number", required: true });
  expect(film.get("aspect_ratio")).toMatchObject({ type: '"16:9" | "9:16" | "1:1"', required: false, byDefault: '"16:9"' });
  expect(film.get("enable_subtitles")).toMatchObject({ type: "boolean", byDefault: "false", aliases: ["add_subtitles"] });
  expect(fieldsOf("reworks.translate").get("language")).toMatchObject({ required: true });
  expect(fieldsOf("steps.lipSync").get("audio_url")).toMatchObject({ required: true });
});

test("answers are printed as types", () => {
  expect(row("credits.get").answer).toMatch(/^\{\n {2}remainingCredits: number\n {2}lastTopUp: \{/);
  expect(row("requests.list").answer).toContain("requests: {");
});

test("examples and calls of the client belong to routes and exist", () => {
  for (const named of [exampleBodies, exampleQueries, sdkCalls]) {
    expect(Object.keys(named).filter((name) => !operations.some((operation) => operation.name === name))).toEqual([]);
  }
  const client = SamsarClient.prototype as unknown as Record<string, unknown>;
  expect(Object.values(sdkCalls).filter((call) => typeof client[call] !== "function")).toEqual([]);
});

test("every error is in the catalogue", () => {
  expect(errorCatalogue.map(({ code, status }) => [code, status]).sort()).toEqual(Object.entries(errorStatus).sort());
});
