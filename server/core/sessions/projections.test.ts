import { describe, expect, test } from "vitest";
import { STAGES, type Stage } from "@/server/schemas/stages";
import { DetailedStepVideoStatus, DetailedVideoStatus, VideoStatus, VideoStatusV1 } from "@/server/schemas/status";
import type { FilmFacts } from "./film-facts";
import { progressOf, toStageMap } from "./stage-map";
import { aRequest, aTimeline, run, someFacts, withRuns } from "./testing/film-facts.fixture";
import { toDetailedStatus } from "./to-detailed-status";
import { toStatus, toStatusV1 } from "./to-status";
import { toDetailedStepStatus, toStepState, toStepStatus } from "./to-step-status";

const finished: FilmFacts = withRuns(
  someFacts(9, {
    status: "COMPLETED",
    result: { key: "films/final.mp4", posterKey: "films/poster.jpg", hasSubtitles: true, hasFooter: false, language: "en" },
  }),
  {
    lip_sync_generation: run("COMPLETED", { skipped: true, renderedBy: null }),
    narrator_avatar_generation: run("COMPLETED", { skipped: true, renderedBy: null }),
  },
);

describe("the seed's examples", () => {
  test("the pause before the moving pictures", () => {
    const facts = someFacts(4, { manualStages: ["ai_video_generation"], waitingFor: "ai_video_generation" });
    const status = toStepStatus(facts);
    expect(status).toMatchObject({
      request_id: "65f1234567890abcdef12345",
      session_id: "65f1234567890abcdef12345",
      status: "COMPLETED",
      step_status: "COMPLETED",
      current_step: "image_generation",
      current_step_label: "Images",
      next_step: "ai_video_generation",
      waiting_for_process_next: true,
      requires_user_action: true,
      can_process_next: true,
      manual_step_stages: ["ai_video_generation"],
      process_next_url: "/v2/video/step/process_next",
      current_step_resources: {
        step: "image_generation",
        label: "Images",
        status: "COMPLETED",
        completed_at: "2026-05-07T10:30:00.000Z",
        resources: {
          layers: [
            {
              index: 0,
              prompt: "Wide product shot with cinematic lighting",
              selected_image_url: "https://cdn.samsar.one/generated/scene-0.png",
            },
            { index: 1 },
          ],
        },
      },
      completed_step_resources: {
        prompt_generation: { completed_at: "2026-05-07T10:30:00.000Z", resources: { input_prompt: aRequest.prompt } },
        image_generation: { resources: { layers: [{}, {}] } },
        speech_generation: { resources: { speech_layers: [{ speaker: "alloy" }, {}] } },
        music_generation: {
          resources: { music_layers: [{ selected_audio_url: "https://cdn.samsar.one/generated/music-bed.mp3" }] },
        },
      },
      required_action: {
        type: "process_next",
        reason: "manual_step_checkpoint",
        current_step: "image_generation",
        current_step_label: "Images",
        next_step: "ai_video_generation",
        next_step_label: "AI video",
        process_next_url: "/v2/video/step/process_next",
      },
    });
    expect(Object.keys(status.completed_step_resources)).toHaveLength(4);
  });

  test("the detailed status after the moving pictures, field by field", () => {
    const facts = someFacts(5, { manualStages: ["lip_sync_generation"], waitingFor: "lip_sync_generation" });
    const status = toDetailedStepStatus(facts);
    expect(status).toMatchObject({
      status: "COMPLETED",
      type: "video",
      provider: "RUNWAYML",
      step_status: "COMPLETED",
      current_step: "ai_video_generation",
      current_step_label: "AI video",
      next_step: "lip_sync_generation",
      waiting_for_process_next: true,
      status_detail_schema: "video_session_preview.v1",
    });
    const { layers, audioLayers, globalAudioLayers, ...rest } = status.session;
    expect(rest).toEqual({
      id: "65f1234567890abcdef12345",
      requestId: "65f1234567890abcdef12345",
      type: "video",
      routeType: "step",
      aspectRatio: "16:9",
      framesPerSecond: 30,
      duration: 12,
      language: "en",
      languageString: "English",
      hasSubtitles: true,
      hasFooter: false,
      inputPrompt: "A 12 second launch teaser for a new travel app",
      inferenceModel: "gpt-5.6-sol",
      generationType: "text_to_video",
      provider: "RUNWAYML",
      currentStage: "lip_sync_generation",
      previewStage: "ai_video_generation",
      completedStages: [
        "prompt_generation",
        "image_generation",
        "speech_generation",
        "music_generation",
        "audio_generation",
        "ai_video_generation",
      ],
      stages: {
        prompt_generation: "COMPLETED",
        image_generation: "COMPLETED",
        speech_generation: "COMPLETED",
        music_generation: "COMPLETED",
        audio_generation: "COMPLETED",
        ai_video_generation: "COMPLETED",
        lip_sync_generation: "INIT",
        sound_effect_generation: "INIT",
        video_generation: "INIT",
      },
      result: { hasSubtitles: true, hasFooter: false, language: "en" },
      createdAt: "2026-05-07T10:26:00.000Z",
      updatedAt: "2026-05-07T10:30:00.000Z",
    });
    expect(layers[0]).toEqual({
      index: 0,
      id: "65f1234567890abcdef0001",
      startTime: 0,
      endTime: 6,
      duration: 6,
      prompt: "Wide product shot with cinematic lighting",
      videoPrompt: "Slow push-in over the mobile booking screen",
      image: { status: "COMPLETED", url: "https://cdn.samsar.one/generated/scene-0.png" },
      aiVideo: { status: "COMPLETED", url: "https://cdn.samsar.one/generated/scene-0-ai.mp4" },
      preview: { stage: "ai_video_generation", type: "video", url: "https://cdn.samsar.one/generated/scene-0-ai.mp4" },
    });
    expect(layers[1]).toMatchObject({ index: 1, startTime: 6, endTime: 12, duration: 6 });
    expect(audioLayers).toMatchObject([
      {
        index: 0,
        type: "speech",
        status: "COMPLETED",
        startTime: 0,
        endTime: 6,
        duration: 6,
        speaker: "alloy",
        connectedLayerIndex: 0,
      },
      {
        index: 1,
        type: "speech",
        startTime: 6,
        endTime: 12,
        url: "https://cdn.samsar.one/generated/scene-1-speech.mp3",
        connectedLayerIndex: 1,
      },
    ]);
    expect(globalAudioLayers).toMatchObject([
      {
        index: 0,
        type: "music",
        status: "COMPLETED",
        startTime: 0,
        endTime: 12,
        duration: 12,
        url: "https://cdn.samsar.one/generated/music-bed.mp3",
        volume: 0.25,
      },
    ]);
  });

  test("process_next is asked for only where it is due, and the end is the end", () => {
    expect(toStepState(finished)).toMatchObject({
      status: "COMPLETED",
      current_step: "video_generation",
      next_step: null,
      waiting_for_process_next: false,
      requires_user_action: false,
      can_process_next: false,
      required_action: null,
    });
    expect(toStepStatus(finished)).toMatchObject({ status: "COMPLETED", result_url: "https://cdn.samsar.one/films/final.mp4" });
  });
});

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
});

test("what is projected is exactly what the schemas name: nothing is lost on the way out, nothing slips in", () => {
  for (const facts of [finished, ...Array.from({ length: 10 }, (_, n) => someFacts(n)), someFacts(0, { timeline: null })]) {
    expect(VideoStatus.parse(toStatus(facts))).toEqual(toStatus(facts));
    expect(VideoStatusV1.parse(toStatusV1(facts))).toEqual(toStatusV1(facts));
    expect(DetailedVideoStatus.parse(toDetailedStatus(facts))).toEqual(toDetailedStatus(facts));
    expect(DetailedStepVideoStatus.parse(toDetailedStepStatus(facts))).toEqual(toDetailedStepStatus(facts));
  }
});
