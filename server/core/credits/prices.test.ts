import { describe, expect, test } from "vitest";
import { videoModels } from "@/server/providers/catalogue";
import type { VideoKind } from "@/server/schemas/videos";
import { pricingDistribution, stageShares, videoPrice } from "./prices";

const film = (videoModel: string, durationSeconds: number, kind: VideoKind = "text_to_video") => ({
  kind,
  videoModel,
  durationSeconds,
});

describe("the price of a film", () => {
  // Contract §14.2 and the seed, retyped.
  test.each([
    ["VEO3.1I2V", 60],
    ["VEO3.1I2VFAST", 36],
    ["SEEDANCEI2V", 30],
    ["KLINGIMGTOVID3PRO", 36],
    ["KLINGIMGTOVIDTURBO", 36],
    ["HAPPYHORSEI2V", 36],
    ["RUNWAYML", 30],
    ["COSMOS3SUPERI2V", 20],
  ])("%s costs %i credits a second", (model, rate) => {
    for (const seconds of [10, 11, 60, 240]) expect(videoPrice(film(model, seconds))).toBe(rate * seconds);
  });

  test.each(["LUMA", "KLINGIMGTOVIDPRO"])("create_movie with %s costs 10 a second", (model) => {
    expect(videoPrice(film(model, 120, "create_movie"))).toBe(1200);
    expect(videoPrice(film("RUNWAYML", 7, "create_narrative"))).toBe(70);
  });

  test("20 seconds of RUNWAYML are split as the contract bills them", () => {
    expect(stageShares(film("RUNWAYML", 20))).toEqual({
      prompt_generation: 80,
      image_generation: 40,
      speech_generation: 40,
      music_generation: 40,
      ai_video_generation: 280,
      lip_sync_generation: 20,
      sound_effect_generation: 20,
      narrator_avatar_generation: 0,
      video_generation: 80,
    });
  });

  test("each stage rounds its own share up, and binary noise buys nothing", () => {
    // 12.5 s: 50 + 25 + 25 + 25 + 175 + 13 + 13 + 50
    expect(videoPrice(film("RUNWAYML", 12.5))).toBe(376);
    expect(stageShares(film("COSMOS3SUPERI2V", 23.7)).speech_generation).toBe(48);
    expect(stageShares(film("RUNWAYML", 1.1, "create_movie")).ai_video_generation).toBe(4);
  });

  test("the published split adds up to the published price", () => {
    for (const model of videoModels.filter((m) => m.uses.includes("express"))) {
      const { total, optionalAddons: _, ...parts } = pricingDistribution(model.creditsPerSecond);
      expect(Object.values(parts).reduce((sum, part) => sum + part, 0)).toBe(total);
      expect(total).toBe(model.creditsPerSecond);
    }
  });
});
