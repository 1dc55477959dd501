import { describe, expect, test } from "vitest";
import { aGlobalVideo } from "@/remotion/timing/testing/bare-film";
import { DetailedStepVideoStatus, DetailedVideoStatus, SessionView, VideoStatus, VideoStatusV1 } from "@/server/schemas/status";
import { aRequest, finished, someFacts } from "./testing/film-facts.fixture";
import { toDetailedStatus } from "./to-detailed-status";
import { toStatus, toStatusV1 } from "./to-status";
import { toDetailedStepStatus, toStepState, toStepStatus } from "./to-step-status";

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
      globalVideos: [],
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

  test("videos over the scenes, far to near", () => {
    const facts = someFacts(5);
    const timeline = { ...facts.timeline!, globalVideos: [aGlobalVideo, { ...aGlobalVideo, id: "fedcba", title: "Logo" }] };
    const { session } = toDetailedStatus({ ...facts, timeline });
    expect(SessionView.parse(session).globalVideos).toEqual([
      {
        ...{ index: 0, id: aGlobalVideo.id, type: "video", source: "upload", title: "Product", status: "COMPLETED" },
        ...{ startTime: 2, endTime: 5, duration: 3, url: "https://cdn.samsar.one/clip.mp4", framesPerSecond: 30 },
      },
      expect.objectContaining({ index: 1, id: "fedcba", title: "Logo" }),
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

test("what is projected is exactly what the schemas name: nothing is lost on the way out, nothing slips in", () => {
  for (const facts of [finished, ...Array.from({ length: 10 }, (_, n) => someFacts(n)), someFacts(0, { timeline: null })]) {
    expect(VideoStatus.parse(toStatus(facts))).toEqual(toStatus(facts));
    expect(VideoStatusV1.parse(toStatusV1(facts))).toEqual(toStatusV1(facts));
    expect(DetailedVideoStatus.parse(toDetailedStatus(facts))).toEqual(toDetailedStatus(facts));
    expect(DetailedStepVideoStatus.parse(toDetailedStepStatus(facts))).toEqual(toDetailedStepStatus(facts));
  }
});
