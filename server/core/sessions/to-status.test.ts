import { describe, expect, test } from "vitest";
import { finished, run, someFacts, withRuns } from "./testing/film-facts.fixture";
import { toDetailedStatus } from "./to-detailed-status";
import { toStatus, toStatusV1 } from "./to-status";
import { toStepState, toStepStatus } from "./to-step-status";

describe("the plain status", () => {
  test("at a checkpoint it says PENDING while the step status says COMPLETED", () => {
    const facts = someFacts(4, { waitingFor: "ai_video_generation", manualStages: ["ai_video_generation"] });
    expect(toStatus(facts).status).toBe("PENDING");
    expect(toStepStatus(facts).status).toBe("COMPLETED");
    expect(toStatusV1(facts).status).toBe("IN_PROGRESS");
  });

  test.each([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])(
    "after %i stages nothing names a file that is not there, and no offset leaks",
    (count) => {
      const text = JSON.stringify([
        toStepStatus(someFacts(count)),
        toDetailedStatus(someFacts(count)),
        toStatusV1(someFacts(count)),
      ]);
      expect(text).not.toMatch(/"(videoLink|remoteURL|result_url|result_urls|videoUrl|remote_url|video_link)"/);
      expect(text).not.toMatch(/durationOffset|recipe|secret/);
    },
  );

  test("a finished film names its file, its language and its subtitles", () => {
    expect(toStatus(finished)).toMatchObject({
      status: "COMPLETED",
      progress: 100,
      result_url: "https://cdn.samsar.one/films/final.mp4",
      result_urls: ["https://cdn.samsar.one/films/final.mp4"],
      videoLink: "https://cdn.samsar.one/films/final.mp4",
      remoteURL: "https://cdn.samsar.one/films/final.mp4",
      has_subtitles: true,
      has_footer: false,
      result_language: "en",
      rendered_by: "local",
      thumbnail_url: "https://cdn.samsar.one/films/poster.jpg",
      creditsCharged: 360,
    });
    expect(toDetailedStatus(finished).session.result).toMatchObject({
      url: "https://cdn.samsar.one/films/final.mp4",
      hasSubtitles: true,
    });
    expect(toStatusV1(finished)).toMatchObject({
      status: "COMPLETED",
      result: { videoUrl: "https://cdn.samsar.one/films/final.mp4" },
    });
  });

  test("a failed film says why and has cost nothing", () => {
    const facts = withRuns(someFacts(2, { status: "FAILED", failure: "The voice is gone." }), {
      speech_generation: run("FAILED"),
    });
    const refunded = { ...facts, charges: { ...facts.charges, refunded: facts.charges.totalCharged } };
    expect(toStatus(refunded)).toMatchObject({
      status: "FAILED",
      message: "The voice is gone.",
      expressGenerationError: "The voice is gone.",
      creditsCharged: 0,
      creditsRefunded: 72,
    });
    expect(toStepState(refunded)).toMatchObject({ status: "FAILED", current_step: "speech_generation", can_process_next: false });
    expect(toStatus({ ...refunded, failure: null }).message).toBe("Video generation failed");
  });

  test("the price of each stage is known from the start and marked once it was charged", () => {
    const { stages, totalCharged } = toStatus(someFacts(2)).expressGenerationCreditCharges;
    expect(totalCharged).toBe(72);
    expect(stages.prompt_generation).toEqual({ status: "CHARGED", credits: 48, label: "Narrative inference" });
    expect(stages.ai_video_generation).toEqual({ status: "INIT", credits: 168, label: "AI video generation" });
    expect(stages.narrator_avatar_generation).toBeUndefined();
  });
});
