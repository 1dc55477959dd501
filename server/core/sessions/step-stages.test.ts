import { expect, test } from "vitest";
import { resolveManualStages, type StepFields } from "./step-stages";

const TWO_STEP = ["ai_video_generation"];

test.each<[StepFields, string[]]>([
  [{}, []],
  [{ auto_render_full_video: true }, []],
  [{ auto_render_full_video: false }, TWO_STEP],
  [{ auto_render_full_video: "false" }, TWO_STEP],
  [{ auto_render_full_video: "1" }, []],
  [{ auto_render_full_video: true, manual_step_stages: TWO_STEP }, []],
  [{ manual_step_stages: TWO_STEP }, TWO_STEP],
  [{ auto_render_full_video: false, manual_step_stages: [] }, []],
  [{ auto_render_full_video: false, manual_step_stages: false }, []],
  [{ manual_step_stages: "video_generation, image_generation" }, ["image_generation", "video_generation"]],
  [
    { manual_step_stages: { image_generation: true, music_generation: "true", video_generation: false } },
    ["image_generation", "music_generation"],
  ],
  [{ manual_step_stages: ["prompt_generation", "nonsense", "frame_generation", "lip_sync_generation"] }, ["lip_sync_generation"]],
  [{ step_mode: "one_step", manual_step_stages: TWO_STEP, auto_render_full_video: false }, []],
  [{ step_mode: "two_step", auto_render_full_video: true }, TWO_STEP],
  [{ step_mode: "2-step" }, TWO_STEP],
  [{ step_mode: "express" }, []],
  [{ step_mode: "manual" }, TWO_STEP],
])("%j pauses before %j", (fields, stages) => expect(resolveManualStages(fields)).toEqual(stages));

test.each<[StepFields, string]>([
  [{ step_mode: "three_step" }, "step_mode must be one_step or two_step."],
  [{ auto_render_full_video: "maybe" }, "auto_render_full_video must be a boolean."],
  [{ manual_step_stages: 7 }, "manual_step_stages must be an array"],
  [{ manual_step_stages: true }, "manual_step_stages must be an array"],
])("%j is refused: %s", (fields, message) => expect(() => resolveManualStages(fields)).toThrow(message));
