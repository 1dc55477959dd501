import { describe, expect, test } from "vitest";
import { STAGES, type Stage } from "@/server/schemas/stages";
import { progressOf, toStageMap } from "./stage-map";
import { finished, run, someFacts, withRuns } from "./testing/film-facts.fixture";
import { toStatusV1 } from "./to-status";
import { toStepState, toStepStatus } from "./to-step-status";

describe("stages", () => {
  test("speech and music roll up into audio_generation", () => {
    const audio = (speech: Parameters<typeof run>[0], music: Parameters<typeof run>[0]) =>
      toStageMap(withRuns(someFacts(1), { speech_generation: run(speech), music_generation: run(music) })).audio_generation;
    expect([
      audio("INIT", "INIT"),
      audio("PENDING", "INIT"),
      audio("COMPLETED", "PENDING"),
      audio("COMPLETED", "COMPLETED"),
      audio("FAILED", "COMPLETED"),
    ]).toEqual(["INIT", "PENDING", "PENDING", "COMPLETED", "FAILED"]);
  });

  test("optional stages show once they ran, and skipped ones never", () => {
    expect(toStageMap(withRuns(someFacts(9), { transcript_generation: run("COMPLETED") }))).toHaveProperty(
      "transcript_generation",
      "COMPLETED",
    );
    expect(toStageMap(finished)).not.toHaveProperty("narrator_avatar_generation");
    expect(toStageMap(finished)).toHaveProperty("lip_sync_generation", "COMPLETED");
  });

  test("progress never falls while the stages go on, and 100 is kept for the film itself", () => {
    let last = -1;
    for (let done = 0; done <= STAGES.length; done++) {
      for (const share of [0, 0.3, 0.99]) {
        const stage = STAGES[done];
        const facts = someFacts(done);
        const progress = progressOf(stage ? withRuns(facts, { [stage]: run("PENDING", { progress: share }) }) : facts);
        expect(progress).toBeGreaterThanOrEqual(last);
        expect(progress).toBeLessThan(100);
        last = progress;
      }
    }
    expect(last).toBe(99);
    expect(progressOf(finished)).toBe(100);
  });

  test.each<[Stage, number, Stage[], Stage]>([
    ["image_generation", 1, ["image_generation"], "prompt_generation"],
    ["speech_generation", 2, ["speech_generation"], "image_generation"],
    ["music_generation", 3, ["speech_generation", "music_generation"], "speech_generation"],
    ["ai_video_generation", 4, ["ai_video_generation"], "image_generation"],
    ["ai_video_generation", 4, ["music_generation", "ai_video_generation"], "music_generation"],
    ["sound_effect_generation", 6, ["sound_effect_generation"], "lip_sync_generation"],
    ["video_generation", 8, ["video_generation"], "narrator_avatar_generation"],
  ])("the pause before %s after %i stages, with %j manual, follows %s", (waitingFor, count, manualStages, current) => {
    const state = toStepState(someFacts(count, { waitingFor, manualStages }));
    expect([state.current_step, state.next_step, state.status]).toEqual([current, waitingFor, "COMPLETED"]);
  });

  test("a pause never claims to follow a stage that was skipped", () => {
    const facts = withRuns(someFacts(8, { waitingFor: "video_generation", manualStages: ["video_generation"] }), {
      narrator_avatar_generation: run("COMPLETED", { skipped: true }),
      sound_effect_generation: run("COMPLETED", { skipped: true }),
      lip_sync_generation: run("COMPLETED", { skipped: true }),
    });
    expect(toStepState(facts).current_step).toBe("ai_video_generation");
    expect(toStepStatus(facts).completed_step_resources).not.toHaveProperty("lip_sync_generation");
  });

  test("a fresh film is INIT, a running one PENDING between stages too", () => {
    expect(toStepState(someFacts(0, { timeline: null }))).toMatchObject({
      status: "INIT",
      current_step: "prompt_generation",
      next_step: "image_generation",
    });
    expect(toStepState(someFacts(2))).toMatchObject({
      status: "PENDING",
      current_step: "speech_generation",
      next_step: "music_generation",
    });
    expect(toStatusV1(someFacts(0)).status).toBe("PENDING");
    expect(toStatusV1(someFacts(1)).status).toBe("IN_PROGRESS");
  });
});
