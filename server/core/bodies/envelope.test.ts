import { describe, expect, test } from "vitest";
import * as aliases from "./aliases";
import { openEnvelope, toCamelCase } from "./envelope";

const { textToVideoFields, imageListFields, createMovieFields, createNarrativeFields, requestIdFields } = aliases;
const fieldsOf = (raw: unknown) => openEnvelope(raw, textToVideoFields).fields;

describe("the envelope", () => {
  test.each<[string, unknown, Record<string, unknown>]>([
    ["flat", { prompt: "a" }, { prompt: "a" }],
    ["wrapped", { input: { prompt: "a" } }, { prompt: "a" }],
    ["wrapped twice", { input: { input: { prompt: "a" }, duration: 10 } }, { prompt: "a", duration: 10 }],
    [
      "the inside wins over the outside",
      { prompt: "out", duration: 12, input: { prompt: "in" } },
      { prompt: "in", duration: 12 },
    ],
    ["the innermost wins over its wrapper", { input: { prompt: "outer", input: { prompt: "inner" } } }, { prompt: "inner" }],
    [
      "an outer alias fills in for an inner field",
      { aspectRatio: "9:16", input: { prompt: "a" } },
      { prompt: "a", aspect_ratio: "9:16" },
    ],
    [
      "an outer alias that disagrees with the inside is only a fallback",
      { aspectRatio: "9:16", input: { aspect_ratio: "1:1" } },
      { aspect_ratio: "1:1" },
    ],
    ["null is not there", { prompt: null, input: { prompt: null, duration: 10 } }, { duration: 10 }],
    ["an inner null leaves the outer value", { prompt: "out", input: { prompt: null } }, { prompt: "out" }],
    ["unknown fields are dropped", { prompt: "a", user_id: "x", role: "admin", generation_credits: 1e9 }, { prompt: "a" }],
    ["an empty body", {}, {}],
  ])("%s", (_name, raw, fields) => expect(fieldsOf(raw)).toEqual(fields));

  test.each([null, [], "text", 1, true])("a body that is no object is refused: %j", (raw) =>
    expect(() => fieldsOf(raw)).toThrow("The body must be a JSON object."),
  );

  test.each([null, [], "text", 1, [{ prompt: "a" }]])("an input that is no object is refused: %j", (input) =>
    expect(() => fieldsOf({ input })).toThrow("`input` must be an object."),
  );

  test("equal aliases are one value, unequal ones a conflict, whatever the values are", () => {
    expect(fieldsOf({ metadata: { a: [1] }, aspect_ratio: "1:1", aspectRatio: "1:1" })).toEqual({
      metadata: { a: [1] },
      aspect_ratio: "1:1",
    });
    expect(() => fieldsOf({ aspect_ratio: "1:1", aspectRatio: "16:9" })).toThrow(
      "aspect_ratio was provided with conflicting alias values.",
    );
    expect(() => fieldsOf({ input: { enable_subtitles: true, addSubtitles: false } })).toThrow(
      "enable_subtitles was provided with conflicting alias values.",
    );
  });

  const tables = { textToVideoFields, imageListFields, createMovieFields, createNarrativeFields, requestIdFields };
  const spellings = Object.entries(tables).flatMap(([table, fields]) =>
    Object.entries(fields).flatMap(([name, field]) =>
      [name, ...((field as aliases.Field).aliases ?? [])]
        .flatMap((spelling) => [spelling, toCamelCase(spelling)])
        .map((spelling) => [table, spelling, name] as const),
    ),
  );
  test.each(spellings)("%s: %s is %s", (table, spelling, name) => {
    const known: aliases.Fields = tables[table as keyof typeof tables];
    expect(openEnvelope({ input: { [spelling]: "value" } }, known).fields).toEqual({ [name]: "value" });
  });

  // Contract §2.2, retyped here on purpose: the table above only shows that the table is self-consistent.
  test.each([
    ["languageCode", "language"],
    ["langauge_code", "language"],
    ["langaugeCode", "language"],
    ["addSubtitles", "enable_subtitles"],
    ["backingTrackModel", "backingtrack_model"],
    ["musicProvider", "backingtrack_model"],
    ["ttsProvider", "tts_model"],
    ["speakerOptions", "speaker_options"],
    ["subtitleFont", "font_key"],
    ["sessionID", "session_id"],
    ["renderFullVideo", "auto_render_full_video"],
    ["require_approval_for_steps", "manual_step_stages"],
    ["pauseBeforeSteps", "manual_step_stages"],
    ["stepMode", "step_mode"],
    ["generation_step_mode", "step_mode"],
    ["outroFocusArea", "outro_focust_area"],
    ["ctaImage", "outro_cta_image"],
    ["generateCtaTexts", "express_cta_generation"],
  ])("%s means %s", (spelling, name) => expect(fieldsOf({ [spelling]: "value" })).toEqual({ [name]: "value" }));

  test.each(["startImageUrl", "start_image", "imageUrl", "image"])("%s is the single picture", (spelling) =>
    expect(openEnvelope({ [spelling]: "u" }, imageListFields).fields).toEqual({ image_url: "u" }),
  );

  test("the webhook is read from the outside first, in both spellings", () => {
    const webhook = (raw: unknown) => openEnvelope(raw, {}).webhookUrl;
    expect(webhook({ webhookUrl: "out", input: { webhookUrl: "in" } })).toBe("out");
    expect(webhook({ input: { webhook_url: "in" } })).toBe("in");
    expect(webhook({ webhookUrl: null, input: { webhook_url: "in" } })).toBe("in");
    expect(() => webhook({ webhookUrl: "a", webhook_url: "b" })).toThrow("conflicting alias values");
  });
});
