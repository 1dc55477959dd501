import { STAGES, type Stage, stageLabels } from "@/server/schemas/stages";
import type { DetailedStepVideoStatus, StepState, StepVideoStatus } from "@/server/schemas/status";
import { type FilmFacts, hasRun, hasStarted, isDone, runOf } from "./film-facts";
import { toDetail } from "./to-detailed-status";
import { toResourceBlock, toResourceBlocks } from "./to-resources";
import { toStatus } from "./to-status";

/** The seed's own value: it carries no id, which is why the route exists without one too. */
export const PROCESS_NEXT_URL = "/v2/video/step/process_next";

/** The status of a step-controlled film (contract §9.9, §12.4): at a checkpoint it says COMPLETED. */
export function toStepStatus(facts: FilmFacts): StepVideoStatus {
  const step = toStepState(facts);
  const { enabled: _, route_type: _r, status: stepStatus, updated_at: _u, ...flags } = step;
  return {
    ...toStatus(facts),
    status: facts.status === "PENDING" ? stepStatus : facts.status,
    step_status: stepStatus,
    ...flags,
    process_next_url: PROCESS_NEXT_URL,
    step,
    current_step_resources: stepStatus === "COMPLETED" ? toResourceBlock(facts, step.current_step) : null,
    completed_step_resources: toResourceBlocks(facts),
  };
}

export const toDetailedStepStatus = (facts: FilmFacts): DetailedStepVideoStatus => ({
  ...toStepStatus(facts),
  ...toDetail(facts),
});

export function toStepState(facts: FilmFacts): StepState {
  const { status, current, next } = positionOf(facts);
  const waiting = facts.status === "PENDING" && facts.waitingFor !== null;
  const manual = STAGES.filter((stage) => facts.manualStages.includes(stage));
  return {
    enabled: true,
    route_type: facts.request.kind === "image_list_to_video" ? "image_to_video" : "text_to_video",
    status,
    current_step: current,
    current_step_label: stageLabels[current],
    next_step: next,
    waiting_for_process_next: waiting,
    requires_user_action: waiting,
    can_process_next: waiting,
    required_action: waiting && next ? requiredAction(current, next) : null,
    manual_step_stages: manual,
    auto_advance_step_stages: STAGES.filter((stage) => !manual.includes(stage)),
    updated_at: facts.updatedAt.toISOString(),
  };
}

const requiredAction = (current: Stage, next: Stage): StepState["required_action"] => ({
  type: "process_next",
  reason: "manual_step_checkpoint",
  current_step: current,
  current_step_label: stageLabels[current],
  next_step: next,
  next_step_label: stageLabels[next],
  process_next_url: PROCESS_NEXT_URL,
});

interface Position {
  status: StepState["status"];
  current: Stage;
  next: Stage | null;
}

function positionOf(facts: FilmFacts): Position {
  if (facts.status === "COMPLETED") return { status: "COMPLETED", current: "video_generation", next: null };
  const open = STAGES.filter((stage) => !isDone(facts, stage));
  const [first = "video_generation", second = null] = open;
  if (facts.status === "FAILED" || facts.status === "CANCELLED") {
    return { status: "FAILED", current: STAGES.find((stage) => runOf(facts, stage).status === "FAILED") ?? first, next: null };
  }
  const waitingFor = STAGES.find((stage) => stage === facts.waitingFor);
  if (waitingFor) return { status: "COMPLETED", current: stageBefore(facts, waitingFor), next: waitingFor };
  return { status: hasStarted(facts) ? "PENDING" : "INIT", current: first, next: second };
}

/**
 * The stage a checkpoint is reported after. Speech and music run alongside the pictures unless they are checkpoints themselves,
 * so the pause before the moving pictures is said to follow `image_generation`, as in the seed.
 */
function stageBefore(facts: FilmFacts, stage: Stage): Stage {
  const alongside = (["speech_generation", "music_generation"] as const).filter((s) => !facts.manualStages.includes(s));
  const before = STAGES.slice(0, STAGES.indexOf(stage)).filter((s) => !(alongside as readonly Stage[]).includes(s));
  return before.findLast((s) => hasRun(facts, s)) ?? "prompt_generation";
}
