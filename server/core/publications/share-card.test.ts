import { expect, test } from "vitest";
import { PublicationFields } from "@/server/schemas/publications";
import { makeSlug } from "./make-slug";
import type { PublicFilm } from "./read-publication";
import { embedCode, inScript, oEmbed, videoObject } from "./share-card";

const film: PublicFilm = {
  ...{
    id: "65f1234567890abcdef12345",
    slug: "boats-abc234",
    title: "Boats",
    description: "",
    tags: ["sea"],
    creatorHandle: "ada",
  },
  ...{ publishedAt: new Date("2026-11-28T12:00:00Z"), durationSeconds: 12.4, width: 1280, height: 720 },
  ...{ language: "en", captionLanguage: "en", hasSubtitles: true, chapters: [], allowsDownload: true },
  cues: [{ startSeconds: 0, endSeconds: 2, text: "Boats come home." }],
  ...{ video: "/published/1/film.mp4", poster: "/published/1/poster.jpg", captions: "/c", chaptersFile: "/d" },
};
const HOSTILE = `</script><img src=x onerror=alert(1)>"'&\u2028<!--`;
const PLACE = "https://films.example";

test("a hostile title can end neither the script nor the attribute it stands in, and is read back as it was written", () => {
  const hostile = { ...film, title: HOSTILE, description: HOSTILE, tags: [HOSTILE] };
  const text = inScript(videoObject(PLACE, hostile));
  expect(text).not.toMatch(/[<>&\u2028]/);
  expect(JSON.parse(text)).toMatchObject({ name: HOSTILE, keywords: HOSTILE });
  const { html } = embedCode(PLACE, hostile);
  expect(html.match(/[<>]/g)).toHaveLength(4);
  expect(html).toContain("&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;&quot;&#39;&amp;");
});

test("an embedded film keeps its shape in the room there is", () => {
  expect(embedCode(PLACE, film)).toMatchObject({ width: 640, height: 360 });
  expect(embedCode(PLACE, { ...film, width: 720, height: 1280 }, { width: 800, height: 600 })).toMatchObject({
    width: 338,
    height: 600,
  });
  expect(oEmbed(PLACE, film, { width: 320 })).toMatchObject({
    type: "video",
    title: "Boats",
    author_name: "ada",
    width: 320,
    height: 180,
  });
});

test("addresses are made of titles in any script, never twice the same", () => {
  expect(makeSlug("Żółta łódź: déjà vu!")).toMatch(/^zolta-lodz-deja-vu-[a-z2-9]{6}$/);
  expect(makeSlug("海の船")).toMatch(/^film-[a-z2-9]{6}$/);
  expect(makeSlug("a".repeat(500)).length).toBeLessThan(80);
  expect(new Set(Array.from({ length: 200 }, () => makeSlug("Boats"))).size).toBe(200);
});

test("what is said is cleaned of what cannot be seen and of overrides of the direction", () => {
  const said = PublicationFields.parse({
    title: "  A\u202Egnp.exe \u0000 film\u2066\n",
    description: "One\r\nTwo\u0007\u202B",
    tags: "#sea, night ,, SEA",
    creator_handle: "@@ada",
    slug: " My-Film ",
  });
  expect(said).toEqual({
    ...{ title: "Agnp.exe film", description: "One\nTwo", tags: ["sea", "night"], creator_handle: "ada", slug: "my-film" },
  });
  expect(PublicationFields.parse({ title: "\u05E9\u05DC\u05D5\u05DD\u200F!" }).title).toBe("\u05E9\u05DC\u05D5\u05DD\u200F!");
});

test.each([
  [{ slug: "a" }, /slug may have/],
  [{ slug: "../../etc" }, /slug may have/],
  [{ slug: "javascript:alert(1)" }, /slug may have/],
  [{ slug: "two--hyphens" }, /slug may have/],
  [{ tags: [1] }, /tags must be/],
  [{ tags: Array.from({ length: 21 }, (_, i) => `tag${i}`) }, /at most 20 tags/],
  [{ title: "x".repeat(201) }, /title may have/],
  [{ aspect_ratio: "4:3" }, /aspect_ratio must be/],
  [{ allow_download: "true" }, /allow_download must be/],
])("%j is refused in words", (fields, words) => {
  expect(PublicationFields.safeParse(fields).error?.issues[0]?.message).toMatch(words);
});
