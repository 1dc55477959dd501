import { execFileSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { toCurl, toSdk } from "./copy-as";
import { newDraft, requestOf, withField, withSource } from "./draft";
import { footerOf, picturesOf, withFooter, withPictures } from "./pictures";

describe("a draft is the body of the API", () => {
  test("what both kinds of film know stays when the source changes, the rest comes back", () => {
    const words = newDraft();
    words.body = { ...words.body, prompt: "Rain", duration: 40, language: "de", aspect_ratio: "1:1" };
    const pictures = withSource(words, "pictures");
    expect(pictures.body).toMatchObject({ prompt: "Rain", language: "de", image_urls: [], aspect_ratio: "16:9" });
    expect(pictures.body).not.toHaveProperty("duration");
    expect(withSource(pictures, "text").body).toMatchObject({ prompt: "Rain", duration: 40, tone: "grounded" });
  });

  test("a field that says nothing is left out, and unknown fields of the JSON are kept", () => {
    const body = { prompt: "Rain", language: "de", mine: 1 };
    expect(withField(body, "language", "")).toEqual({ prompt: "Rain", mine: 1 });
    expect(Object.keys(withField(body, "language", "fr"))).toEqual(["prompt", "language", "mine"]);
    expect(withField(body, "prompt", "")).toMatchObject({ prompt: "" });
  });

  test("one footer is written for every picture, and for those that come later", () => {
    const two = withPictures({ image_urls: [] }, [
      { url: "https://a.example/1.png", title: "" },
      { url: "https://a.example/2.png", title: "Two" },
    ]);
    const footed = withFooter(two, { text: "Call us", url: "" });
    expect(footed.footer_metadata).toEqual([{ text: "Call us" }, { text: "Call us" }]);
    const three = withPictures(footed, [...picturesOf(footed), { url: "https://a.example/3.png", title: "" }]);
    expect(three.footer_metadata).toHaveLength(3);
    expect(footerOf({ footer_metadata: [{ text: "A" }, { text: "B" }] })).toBeNull();
    expect(withFooter(footed, { text: "" })).not.toHaveProperty("footer_metadata");
  });
});

describe("copied requests", () => {
  const draft = { ...newDraft(), isStepped: true };
  draft.body = { ...draft.body, prompt: `It's a "film" for $5` };

  test("a shell reads the cURL command as it is meant", () => {
    const command = toCurl(requestOf(draft), "http://localhost:3000").replace(/^curl/, `printf '%s\\n'`);
    const words = execFileSync("sh", ["-c", command], { env: { ...process.env, KINORA_API_KEY: "k" } }).toString();
    expect(words).toContain("http://localhost:3000/v2/video/step/text_to_video\n");
    expect(words).toContain("Authorization: Bearer k\n");
    expect(JSON.parse(words.slice(words.indexOf("{")))).toEqual(draft.body);
  });

  test("the program names the method of its route", () => {
    const program = toSdk(
      requestOf({ ...draft, body: { ...draft.body, webhookUrl: "https://a.example/hook" } }),
      "https://b.example",
    );
    expect(program).toContain("client.createV2StepTextToVideo({");
    expect(program).toContain(`, { webhookUrl: "https://a.example/hook" })`);
    expect(program).toContain(`baseUrl: "https://b.example/v1"`);
  });
});
