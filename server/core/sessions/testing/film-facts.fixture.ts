import { stageShares } from "@/server/core/credits/prices";
import { toUnits } from "@/server/core/credits/units";
import { AnyStage, STAGES, type StageStatus } from "@/server/schemas/stages";
import type { Timeline } from "@/server/schemas/timeline";
import type { AcceptedVideo } from "@/server/schemas/videos";
import type { FilmFacts, StageFacts } from "../film-facts";

const ID = "65f1234567890abcdef12345";
const PROMPT = "A 12 second launch teaser for a new travel app";

export const aRequest: AcceptedVideo = {
  kind: "text_to_video",
  prompt: PROMPT,
  imageModel: "GPTIMAGE2",
  videoModel: "RUNWAYML",
  durationSeconds: 12,
  longestSceneSeconds: 10,
  aspectRatio: "16:9",
  tone: "grounded",
  language: "en",
  enableSubtitles: true,
  backingtrackModel: "ELEVENLABS_MUSIC",
  ttsModel: "OPENAI",
  inferenceModel: "gpt-5.6-sol",
  generativeVideo: true,
  limitSingleNarrator: false,
  manualStepStages: [],
};

type Scene = Timeline["scenes"][number];
const scene = (index: number, prompt: string, videoPrompt: string): Scene => ({
  id: `65f1234567890abcdef000${index + 1}`,
  index,
  startSeconds: index * 6,
  endSeconds: index * 6 + 6,
  narration: "Words.",
  prompt,
  videoPrompt,
  soundEffectPrompt: "",
  mood: "warm",
  camera: "push_in",
  transition: { kind: "cut", seconds: 0 },
  image: { key: `generated/scene-${index}.png`, mimeType: "image/png", recipe: { secret: true } },
  clips: { ai_video: { key: `generated/scene-${index}-ai.mp4`, mimeType: "video/mp4" } },
  chosenClip: null,
});

const speech = (index: number): Timeline["audio"][number] => ({
  type: "speech",
  id: `65f1234567890abcdef1000${index}`,
  startSeconds: index * 6,
  endSeconds: index * 6 + 6,
  volume: 1,
  asset: { key: `generated/scene-${index}-speech.mp3`, mimeType: "audio/mpeg" },
  sceneIndex: index,
  text: "Words.",
  speaker: "alloy",
  provider: "local",
  words: [],
  visemes: [],
});

/** The film of the seed's examples: two scenes of six seconds, each with a picture, a clip and a line. */
export const aTimeline: Timeline = {
  version: 1,
  title: "Travel app",
  aspectRatio: "16:9",
  width: 1280,
  height: 720,
  fps: 30,
  durationSeconds: 12,
  language: "en",
  scenes: [
    scene(0, "Wide product shot with cinematic lighting", "Slow push-in over the mobile booking screen"),
    scene(1, "Traveler checking into a hotel from the app", "Handheld travel lifestyle shot with warm daylight"),
  ],
  audio: [
    speech(0),
    speech(1),
    {
      type: "music",
      id: "65f1234567890abcdef20000",
      startSeconds: 0,
      endSeconds: 12,
      volume: 0.25,
      asset: { key: "generated/music-bed.mp3", mimeType: "audio/mpeg" },
      prompt: "Warm and light",
      provider: "local",
    },
  ],
  captions: null,
  footer: [],
  narrator: null,
  outro: null,
  globalVideos: [],
  interludes: [],
  music: { mood: "warm", prompt: "Warm and light" },
};

const completedAt = new Date("2026-05-07T10:30:00.000Z");
export const run = (status: StageStatus, more: Partial<StageFacts> = {}): StageFacts => ({
  status,
  progress: status === "COMPLETED" ? 1 : 0,
  skipped: false,
  renderedBy: status === "COMPLETED" ? "local" : null,
  completedAt: status === "COMPLETED" ? completedAt : null,
  ...more,
});

/** Facts of a film whose first `completed` stages are done; `changes` overrides anything. */
export function someFacts(completed: number, changes: Partial<FilmFacts> = {}): FilmFacts {
  const done = STAGES.slice(0, completed);
  const shares = stageShares(aRequest);
  const charges = done.map((stage) => ({ stage, amount: toUnits(shares[stage]), source: null, chargedAt: completedAt }));
  return {
    id: ID,
    routeType: "step",
    status: "PENDING",
    request: aRequest,
    timeline: aTimeline,
    manualStages: [],
    waitingFor: null,
    failure: null,
    result: null,
    posterKey: null,
    durationSeconds: 12,
    createdAt: new Date("2026-05-07T10:26:00.000Z"),
    updatedAt: completedAt,
    runs: new Map(
      AnyStage.options.map((stage) => [stage, run((done as readonly string[]).includes(stage) ? "COMPLETED" : "INIT")]),
    ),
    charges: {
      totalCharged: charges.reduce((sum, charge) => sum + charge.amount, 0n),
      refunded: 0n,
      charges: charges.filter((charge) => charge.amount > 0n),
    },
    parts: [],
    now: completedAt,
    urlOf: (key) => `https://cdn.samsar.one/${key}`,
    ...changes,
  };
}

/** The same facts with some stages in other states. */
export const withRuns = (facts: FilmFacts, runs: Partial<Record<AnyStage, StageFacts>>): FilmFacts => ({
  ...facts,
  runs: new Map([...facts.runs, ...(Object.entries(runs) as [AnyStage, StageFacts][])]),
});

/** A film that is there; it needed no lip sync and no avatar. */
export const finished: FilmFacts = withRuns(
  someFacts(9, {
    status: "COMPLETED",
    result: { key: "films/final.mp4", posterKey: "films/poster.jpg", hasSubtitles: true, hasFooter: false, language: "en" },
  }),
  {
    lip_sync_generation: run("COMPLETED", { skipped: true, renderedBy: null }),
    narrator_avatar_generation: run("COMPLETED", { skipped: true, renderedBy: null }),
  },
);
