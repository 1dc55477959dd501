import { describe, expect, test } from "vitest";
import { aTimeline, finished, someFacts } from "./testing/film-facts.fixture";
import { toDetailedStatus } from "./to-detailed-status";

describe("the preview", () => {
  const previews = Array.from({ length: 10 }, (_, count) => toDetailedStatus(someFacts(count)).session.previewStage);
  test("moves forward only, and skipped stages add nothing to play", () => {
    expect(previews).toEqual([
      undefined,
      undefined,
      "image_generation",
      "speech_generation",
      "audio_generation",
      "ai_video_generation",
      "ai_video_generation",
      "ai_video_generation",
      "ai_video_generation",
      "ai_video_generation",
    ]);
    expect(toDetailedStatus(finished).session.previewStage).toBe("video_generation");
  });

  test("a later clip is shown instead of the one it was made from", () => {
    const [first, second] = aTimeline.scenes;
    const scenes = [{ ...first!, clips: { ...first!.clips, lip_sync: { key: "lips.mp4", mimeType: "video/mp4" } } }, second!];
    const [layer] = toDetailedStatus(someFacts(6, { timeline: { ...aTimeline, scenes } })).session.layers;
    expect(layer).not.toHaveProperty("aiVideo");
    expect(layer).toMatchObject({
      lipSyncVideo: { status: "COMPLETED", url: "https://cdn.samsar.one/lips.mp4" },
      preview: { stage: "lip_sync_generation", type: "video" },
    });
  });

  test("borders touch although film time is counted in frames", () => {
    const third = 10 / 3;
    const scenes = [0, 1, 2].map((i) => ({
      ...aTimeline.scenes[0]!,
      index: i,
      startSeconds: i * third,
      endSeconds: (i + 1) * third,
    }));
    const { layers, duration } = toDetailedStatus(
      someFacts(5, { timeline: { ...aTimeline, scenes, durationSeconds: 10 } }),
    ).session;
    expect(layers[0]?.startTime).toBe(0);
    expect(layers.at(-1)?.endTime).toBe(duration);
    layers.forEach((layer, i) => {
      expect(layer.duration).toBeCloseTo(layer.endTime - layer.startTime, 9);
      if (i > 0) expect(layer.startTime).toBe(layers[i - 1]?.endTime);
    });
  });

  test("sounds come in the order of the film, whichever was finished first", () => {
    const audio = aTimeline.audio.toReversed();
    const { audioLayers } = toDetailedStatus(someFacts(5, { timeline: { ...aTimeline, audio } })).session;
    expect(audioLayers.map((layer) => [layer.index, layer.startTime, layer.connectedLayerIndex])).toEqual([
      [0, 0, 0],
      [1, 6, 1],
    ]);
  });
});
