import { describe, expect, test } from "vitest";
import { z } from "zod";
import { CreateMovieBody, CreateNarrativeBody, StepImageToVideoBody, TextToVideoBody } from "@/server/core/bodies/video-bodies";
import { videoPrice } from "@/server/core/credits/prices";
import { AppError } from "@/server/core/errors";
import { toAppError } from "../report-error";

const bodies = { CreateMovieBody, CreateNarrativeBody, StepImageToVideoBody, TextToVideoBody };
type BodyName = keyof typeof bodies;
const read = (name: BodyName, raw: unknown) => bodies[name].parse(raw);
/** The answer a caller reads: its status code word and its sentence. */
const refusal = (name: BodyName, raw: unknown) => {
  try {
    return read(name, raw);
  } catch (error) {
    const known = toAppError(error, "testing");
    return error instanceof z.ZodError || error instanceof AppError ? [known.code, known.message] : error;
  }
};
const bad = (message: string) => ["invalid_request", message];

const text = { prompt: "A lighthouse", image_model: "GPTIMAGE2", video_model: "RUNWAYML", duration: 20 };
const movie = { prompt: "A lighthouse", image_model: "GPTIMAGE2", video_model: "LUMA", duration: 20 };

describe("text_to_video", () => {
  test("fills in every default", () => {
    expect(read("TextToVideoBody", { input: text })).toEqual({
      draftId: undefined,
      warnings: [],
      video: {
        kind: "text_to_video",
        prompt: "A lighthouse",
        imageModel: "GPTIMAGE2",
        videoModel: "RUNWAYML",
        durationSeconds: 20,
        longestSceneSeconds: 10,
        aspectRatio: "16:9",
        tone: "grounded",
        language: "auto",
        enableSubtitles: false,
        backingtrackModel: "ELEVENLABS_MUSIC",
        ttsModel: "OPENAI",
        inferenceModel: "gpt-5.6-sol",
        generativeVideo: true,
        limitSingleNarrator: false,
        manualStepStages: [],
        routeType: "express",
      },
    });
  });

  test.each<[Record<string, unknown>, string]>([
    [{ prompt: undefined }, "Prompt is required"],
    [{ prompt: "   " }, "Prompt is required"],
    [{ prompt: 7 }, "Prompt is required"],
    [{ prompt: "x".repeat(4001) }, "Prompt is too long"],
    [{ video_model: undefined }, "Invalid video model"],
    [{ video_model: "NOPE" }, "Invalid video model"],
    [{ video_model: "LUMA" }, "Video model is not supported for this type"],
    [{ image_model: undefined }, "Invalid image model"],
    [{ image_model: { $ne: "" } }, "Invalid image model"],
    [{ image_model: "FLUX1.1PRO" }, "Image model is not supported for this type"],
    [{ duration: undefined }, "Duration is invalid"],
    [{ duration: "20" }, "Duration is invalid"],
    [{ duration: -20 }, "Duration is invalid"],
    [{ duration: 0 }, "Duration is invalid"],
    [{ duration: 12.345 }, "Duration is invalid"],
    [{ duration: 0.1 + 0.2 }, "Duration is invalid"],
    [{ duration: 9.99 }, "Duration must be at least 10 seconds"],
    [{ duration: 240.01 }, "Duration is too long"],
    [{ duration: 2 ** 31 }, "Duration is too long"],
    [{ duration: 2 ** 53 }, "Duration is too long"],
    [{ aspect_ratio: "4:3" }, "aspect_ratio must be one of: 16:9, 9:16, 1:1."],
    [{ aspect_ratio: "1:1" }, "aspect_ratio 1:1 is not supported by video model RUNWAYML."],
    [
      { aspect_ratio: "1:1", video_model: "HAPPYHORSEI2V", image_model: "IMAGEN4" },
      "aspect_ratio 1:1 is not supported by image model IMAGEN4.",
    ],
    [{ tone: "loud" }, "tone must be one of: grounded, cinematic."],
    [{ enable_subtitles: "true" }, "enable_subtitles must be a boolean."],
    [{ enable_subtitles: 1 }, "enable_subtitles must be a boolean."],
    [{ add_footer_animation: "yes" }, "add_footer_animation must be a boolean."],
    [{ tts_model: "SIRI" }, "tts_model must be one of: OPENAI, ELEVENLABS, GOOGLE."],
    [{ speakerOptions: "alloy" }, "speakerOptions must be an object."],
    [
      { tts_model: "GOOGLE", speakerOptions: {} },
      "speakerOptions.googleSpeakerDetails must name at least one speaker when tts_model is GOOGLE.",
    ],
    [{ webhookUrl: "ftp://x.example" }, "webhookUrl must be an http(s) URL."],
    [{ webhookUrl: 5 }, "webhookUrl must be an http(s) URL."],
    [{ metadata: "x" }, "metadata must be an object."],
    [{ resolution: "8k" }, "resolution must be one of: 720p, 1080p, 4k."],
    [{ encoding_preset: "best" }, "encoding_preset must be one of: draft, standard, master."],
  ])("%j: %s", (change, message) => expect(refusal("TextToVideoBody", { input: { ...text, ...change } })).toEqual(bad(message)));

  test("an unsupported language is refused with the list of codes", () => {
    expect(refusal("TextToVideoBody", { input: { ...text, language: "xx" } })).toEqual(
      bad("language must be one of: en, es, fr, ja, th, zh, bn, hi, sa, la, de, it, pt, ko, ar, ru, nl, sv, he, auto."),
    );
  });

  test("checks come in the contract's order: prompt, video model, image model, duration, booleans", () => {
    const wrong: Record<string, unknown> = { enable_subtitles: "x" };
    const order = [
      ["duration", "Duration is invalid"],
      ["image_model", "Invalid image model"],
      ["video_model", "Invalid video model"],
      ["prompt", "Prompt is required"],
    ] as const;
    expect(refusal("TextToVideoBody", { ...text, ...wrong })).toEqual(bad("enable_subtitles must be a boolean."));
    for (const [field, message] of order) {
      wrong[field] = undefined;
      expect(refusal("TextToVideoBody", { ...text, ...wrong })).toEqual(bad(message));
    }
  });

  test.each<[Record<string, unknown>, Record<string, unknown>]>([
    [{ language: "en-US" }, { language: "en" }],
    [{ language: "JP" }, { language: "ja" }],
    [{ resolution: "1080p" }, { resolution: "1080p" }],
    [{ resolution: "4K" }, { resolution: "4k" }],
    [{ encodingPreset: "Master" }, { encodingPreset: "master" }],
    [{ render_quality: "draft" }, { encodingPreset: "draft" }],
    [{ langauge: "cn" }, { language: "zh" }],
    [{ language: "auto" }, { language: "auto" }],
    [{ languageString: "Spanish" }, { language: "es" }],
    [{ language: "fr", languageString: "Spanish" }, { language: "fr" }],
    [{ video_model: "runwayml " }, { videoModel: "RUNWAYML" }],
    [{ video_model: "veo3.1i2v" }, { videoModel: "VEO3.1I2V", longestSceneSeconds: 8 }],
    [{ backing_track_model: "Lyria 2" }, { backingtrackModel: "LYRIA3" }],
    [{ music_provider: "ElevenLabs music" }, { backingtrackModel: "ELEVENLABS_MUSIC" }],
    [{ ttsProvider: "Google TTS" }, { ttsModel: "GOOGLE" }],
    [{ inference_model: "GEMINI3.1" }, { inferenceModel: "gemini-3.1-pro" }],
    [{ inferenceModel: "GPT 5.5" }, { inferenceModel: "gpt-5.5" }],
    [{ speakerOptions: { openAISpeakers: ["alloy", "nova"] } }, { speaker: "alloy" }],
    [{ font: { family: "Poppins" } }, { fontKey: "Poppins" }],
    [{ subtitle_font: "Sarabun", font: { key: "Poppins" } }, { fontKey: "Sarabun" }],
    [{ subtitle_language: "de-DE" }, { subtitleLanguage: "de" }],
    [{ prompt: "🎬".repeat(4000) }, { prompt: "🎬".repeat(4000) }],
    [{ duration: 12.5 }, { durationSeconds: 12.5 }],
    [{ tone: "Cinematic" }, { tone: "cinematic" }],
    [{ manual_step_stages: ["ai_video_generation"], auto_render_full_video: false }, { manualStepStages: [] }],
  ])("%j is read as %j", (change, expected) =>
    expect(read("TextToVideoBody", { ...text, ...change }).video).toMatchObject(expected),
  );

  test("what it cannot show is left out and named", () => {
    const { video, warnings } = read("TextToVideoBody", {
      input: { ...text, cta_url: "https://x.example", footer_metadata: [{ url: "u" }], add_narrator_avatar: true },
    });
    expect(warnings).toEqual([
      "Left out: footer_metadata[0].url must be an http(s) URL.",
      "Left out: a narrator avatar is for films from pictures.",
    ]);
    expect(video).toMatchObject({ outro: { kind: "generated", url: "https://x.example" }, durationSeconds: text.duration });
    expect([video.footer, video.narratorAvatar]).toEqual([undefined, undefined]);
  });
});

describe("the size and the care of the file, on every film", () => {
  const every: [BodyName, Record<string, unknown>][] = [
    ["TextToVideoBody", text],
    ["CreateMovieBody", movie],
    ["CreateNarrativeBody", { prompt_list: ["A boat."], image_model: "GPTIMAGE2" }],
    ["StepImageToVideoBody", { image_url: "https://cdn.example.com/a.png" }],
  ];
  test.each(every)("%s", (name, body) => {
    const video = (change: object) => read(name, { input: { ...body, ...change } }).video;
    expect(video({ resolution: " 4K ", encoding_preset: "MASTER" })).toMatchObject({
      resolution: "4k",
      encodingPreset: "master",
    });
    expect(video({ renderQuality: "draft" })).toMatchObject({ encodingPreset: "draft" });
    expect(Object.keys(video({ resolution: null }))).not.toContain("resolution");
    for (const resolution of ["8k", "", 1080, ["4k"]]) {
      expect(refusal(name, { input: { ...body, resolution } })).toEqual(bad("resolution must be one of: 720p, 1080p, 4k."));
    }
    for (const encoding_preset of ["best", 3, {}]) {
      const message = "encoding_preset must be one of: draft, standard, master.";
      expect(refusal(name, { input: { ...body, encoding_preset } })).toEqual(bad(message));
    }
  });
});

describe("create_movie", () => {
  test.each<[Record<string, unknown>, string]>([
    [{ prompt: "x".repeat(501) }, "Prompt is too long"],
    [{ video_model: "RUNWAYML" }, "Video model is not supported for this type"],
    [{ video_model: "SORA" }, "Invalid video model"],
    [{ image_model: "GPTIMAGE2EDIT" }, "Image model is not supported for this type"],
    [{ duration: 121 }, "Duration is too long"],
    [{ duration: 0 }, "Duration is invalid"],
    [{ duration: "30" }, "Duration is invalid"],
    [{ aspect_ratio: "1:1" }, "aspect_ratio 1:1 is not supported by video model LUMA."],
  ])("%j: %s", (change, message) => expect(refusal("CreateMovieBody", { input: { ...movie, ...change } })).toEqual(bad(message)));

  test.each(["LUMA", "KLINGIMGTOVIDPRO"])("accepts %s for up to 120 seconds and 500 characters", (video_model) => {
    const body = {
      input: { ...movie, video_model, duration: 120, prompt: "x".repeat(500), image_model: "IMAGEN3", aspect_ratio: "9:16" },
    };
    expect(read("CreateMovieBody", body).video).toMatchObject({
      kind: "create_movie",
      videoModel: video_model,
      durationSeconds: 120,
      aspectRatio: "9:16",
    });
  });
});

describe("create_narrative", () => {
  test.each<[Record<string, unknown>, string]>([
    [{}, "Prompt list is required"],
    [{ prompt_list: [] }, "Prompt list is required"],
    [{ prompt_list: [" ", ""] }, "Prompt list is required"],
    [{ prompt_list: { 0: "a" } }, "Prompt list is required"],
    [{ prompt_list: Array(21).fill("a"), image_model: "GPTIMAGE2" }, "Too many lines"],
    [{ prompt_list: ["a"] }, "Image model is required"],
    [{ prompt_list: ["a"], image_model: "NOPE" }, "Invalid image model"],
    [{ prompt_list: ["a"], image_model: "GPTIMAGE2", video_model: "NOPE" }, "Invalid video model"],
    [{ prompt_list: ["a"], image_model: "GPTIMAGE2", add_generative_video: "no" }, "add_generative_video must be a boolean."],
  ])("%j: %s", (body, message) => expect(refusal("CreateNarrativeBody", { input: body })).toEqual(bad(message)));

  test.each<[Record<string, unknown>]>([
    [{ prompt_list: ["First line.", "", " Second line. "] }],
    [{ prompt_list: "First line.\r\n\nSecond line." }],
    [{ prompt: "First line.\nSecond line." }],
  ])("%j is two lines, and as long as they take to say", (body) => {
    const { video } = read("CreateNarrativeBody", { ...body, image_model: "gptimage2", speaker: "nova" });
    expect(video).toMatchObject({
      kind: "create_narrative",
      lines: ["First line.", "Second line."],
      durationSeconds: 6,
      speaker: "nova",
    });
  });
});

describe("step image_to_video", () => {
  const url = "https://cdn.example.com/a.png";
  test.each<[Record<string, unknown>, string]>([
    [{}, "image_urls must be a non-empty array."],
    [{ image_urls: [] }, "image_urls must be a non-empty array."],
    [{ image_urls: url }, "image_urls must be a non-empty array."],
    [{ image_urls: [""] }, "image_urls entries must be strings or objects containing a non-empty image_url (or enhanced_url)."],
    [
      { image_urls: [{ title: "no url" }] },
      "image_urls entries must be strings or objects containing a non-empty image_url (or enhanced_url).",
    ],
    [{ image_urls: [7] }, "image_urls entries must be strings or objects containing a non-empty image_url (or enhanced_url)."],
    [{ image_urls: [url, "file:///etc/passwd"] }, "image_urls[1] must be an http(s) URL, or a picture as a data URL."],
    [
      { image_urls: ["data:text/html;base64,AAAA"] },
      "image_urls[0] must be a PNG, JPEG, WebP, GIF or AVIF picture as a base64 data URL.",
    ],
    [
      { image_urls: [`data:image/png;base64,${Buffer.from("<html>").toString("base64")}`] },
      "image_urls[0] is not a picture: its first bytes belong to no format we know.",
    ],
    [{ image_urls: [`data:image/png;base64,${"A".repeat(20_000_000)}`] }, "image_urls[0] is larger than 20 MB."],
    [{ image_urls: [url], limit_single_narrator: 1 }, "limit_single_narrator must be a boolean."],
    [{ image_urls: [url], metadata: [] }, "metadata must be an object."],
    [{ image_urls: [url], metadata: { notes: "x".repeat(70_000) } }, "metadata must be at most 64 KB of JSON."],
    [
      { image_urls: [url], video_model: "LUMA" },
      "video_model must be one of: RUNWAYML, VEO3.1I2V, VEO3.1I2VFAST, SEEDANCEI2V, KLINGIMGTOVID3PRO, HAPPYHORSEI2V, KLINGIMGTOVIDTURBO, COSMOS3SUPERI2V.",
    ],
  ])("%j: %s", (body, message) => expect(refusal("StepImageToVideoBody", { input: body })).toEqual(bad(message)));

  test.each([
    "https://commons.wikimedia.org/wiki/Special:Redirect/file/A.png",
    "https://commons.wikimedia.org/wiki/Special%3aRedirect/file/A.png?width=800",
  ])("%s is refused by the contract's code", (image_url) => {
    const list = { input: { image_urls: [url, { image_url }] } };
    expect(() => read("StepImageToVideoBody", list)).toThrow(
      expect.objectContaining({ code: "invalid_request", publicCode: "BLOCKED_IMAGE_LIST_TO_VIDEO_IMAGE_URL" }),
    );
  });

  test("a title may be long, but not endless", () => {
    const { video } = read("StepImageToVideoBody", { input: { image_urls: [{ url, title: "🎬".repeat(1000) }] } });
    expect(video.imageUrls?.[0]?.title).toBe("🎬".repeat(150));
  });

  test("a scene per picture, each as long as the model's longest clip", () => {
    const items = [
      url,
      { imageUrl: url, activity_title: "Stop 1", description: "by the sea", place: "Lisbon", price: 12, id: 4 },
      { enhanced_url: `${url}?e`, url, use_enhanced: true },
    ];
    const { video } = read("StepImageToVideoBody", {
      input: { image_urls: items, video_model: "HAPPYHORSEI2V", aspect_ratio: "1:1" },
    });
    expect(video).toMatchObject({
      kind: "image_list_to_video",
      routeType: "step",
      durationSeconds: 45,
      longestSceneSeconds: 15,
      aspectRatio: "16:9",
    });
    expect(video.imageUrls).toEqual([
      { url, title: null, notes: null },
      { url, title: "Stop 1", notes: "by the sea." },
      { url: `${url}?e`, title: null, notes: null },
    ]);
  });

  test("outro, footer and presenter are part of the film, and of its price", () => {
    const { video } = read("StepImageToVideoBody", {
      input: { image_url: url, cta_url: "https://x.example", add_narrator_avatar: true, limit_single_narrator: false },
    });
    // Eight seconds of outro on top of the picture's ten; one presenter has one voice.
    expect(video).toMatchObject({ durationSeconds: 18, narratorAvatar: true, limitSingleNarrator: true });
    expect(videoPrice(video)).toBe(18 * (30 + 4));
    const express = read("StepImageToVideoBody", {
      input: { image_urls: [url, url], cta_url: "https://x.example", express_cta_generation: true },
    }).video;
    expect(express).toMatchObject({ durationSeconds: 28, expressCta: true, footer: [{ url: "https://x.example" }] });
    expect(videoPrice(express)).toBe(868);
  });

  test.each([
    [{ generate_outro_image: true }, "generate_outro_image requires cta_url or outro_cta_image."],
    [{ express_cta_generation: true }, "express_cta_generation requires one cta_url."],
    [{ footer_metadata: [{ url: "u" }] }, "footer_metadata[0].url must be an http(s) URL."],
    [{ add_footer_animation: true }, "add_footer_animation requires footer_metadata."],
  ])("%j is refused before it is priced", (change, message) => {
    expect(refusal("StepImageToVideoBody", { input: { image_url: url, ...change } })).toEqual(["invalid_request", message]);
  });

  test("a supplied outro picture is not part of the v2 shape and is ignored", () => {
    const { video } = read("StepImageToVideoBody", {
      image_url: url,
      outro_image_url: url,
      add_outro_focus_area: true,
      outro_focust_area: { x: 0 },
    });
    expect(video.imageUrls).toHaveLength(1);
  });
});
