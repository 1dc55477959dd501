import { expect, test } from "vitest";
import {
  findModel,
  imageModels,
  inferenceModels,
  longestUnit,
  musicModels,
  normaliseKey,
  speechModels,
  videoModels,
} from "./catalogue";

test("no two models of a kind answer to one name", () => {
  for (const models of [imageModels, videoModels, inferenceModels, musicModels, speechModels]) {
    const names = models.flatMap((model) => [...new Set([model.key, model.label, ...(model.aliases ?? [])].map(normaliseKey))]);
    expect(new Set(names).size).toBe(names.length);
  }
});

test("every model names the variable that its vendor needs, and clips have a length", () => {
  for (const model of [...imageModels, ...videoModels, ...inferenceModels, ...musicModels, ...speechModels]) {
    expect(model.requires).toMatch(/^[A-Z]+_(API_KEY|KEY|API_SECRET)$/);
  }
  for (const model of videoModels) expect(longestUnit(model)).toBeGreaterThanOrEqual(5);
});

test("a name is found by key, label or token, whatever its case, and nothing else is", () => {
  expect(findModel(inferenceModels, "gemini 3.1 PRO")?.key).toBe("gemini-3.1-pro");
  expect(findModel(inferenceModels, "GPT5.6")?.key).toBe("gpt-5.6-sol");
  expect(findModel(videoModels, "VEO3.1I2V")?.key).toBe("VEO3.1I2V");
  expect(findModel(videoModels, "VEO3.1")).toBeUndefined();
  expect(findModel(videoModels, "---")).toBeUndefined();
});
