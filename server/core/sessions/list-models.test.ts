import { expect, test } from "vitest";
import { SupportedModels } from "@/server/schemas/models";
import { listModels } from "./list-models";

const models = listModels({ providers: "auto" });

test("the published lists have what the public client reads, and nothing the schema does not name", () => {
  expect(SupportedModels.parse(models)).toEqual(models);
  expect(models.IMAGE_MODELS[0]).toEqual({
    label: "GPT Image 2",
    value: "GPTIMAGE2",
    basePrice: 46,
    aspectRatios: ["16:9", "9:16", "1:1"],
  });
  expect(models.VIDEO_MODELS.find((model) => model.value === "RUNWAYML")).toMatchObject({
    label: "Runway Gen-4",
    basePrice: 30,
    pricingDistribution: {
      pipeline: 4,
      inference: 4,
      image_gen_edit: 2,
      speech: 2,
      music: 2,
      effects_and_lipsync: 2,
      video: 14,
      total: 30,
    },
  });
});

test("create_movie's models are its own", () => {
  expect(models.create_movie.video_models).toEqual(["LUMA", "KLINGIMGTOVIDPRO"]);
  expect(models.text_to_video.video_models).not.toContain("LUMA");
  expect(models.text_to_video.image_models).not.toContain("FLUX1.1PRO");
});

test("strict leaves out what no key allows, and the local stand-in", () => {
  const strict = listModels({ providers: "strict", vendors: new Set(["google"]) });
  expect(strict.available).toContain("NANOBANANA2");
  expect(strict.available).not.toContain("GPTIMAGE2");
  expect(strict.available_providers).toEqual(["google"]);
  expect(models.available_providers).toEqual(["local"]);
});
