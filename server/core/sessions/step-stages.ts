import { AppError } from "@/server/core/errors";
import { STAGES, type Stage } from "@/server/schemas/stages";

const TWO_STEP: readonly Stage[] = ["ai_video_generation"];
const ONE_STEP_MODES = ["onestep", "1step", "express", "auto"];
const TWO_STEP_MODES = ["twostep", "2step", "manual"];

/** The step fields of a request as the caller wrote them. */
export interface StepFields {
  step_mode?: unknown;
  auto_render_full_video?: unknown;
  manual_step_stages?: unknown;
}

/**
 * The stages before which a step-controlled film pauses, in order (contract §9.9): the mode decides, else "render it all", else
 * the stages named, else — when it is explicitly not to be rendered at once — the pause before the moving pictures.
 */
export function resolveManualStages(fields: StepFields): Stage[] {
  const mode = readMode(fields.step_mode);
  if (mode === "one_step") return [];
  if (mode === "two_step") return [...TWO_STEP];
  const renderAll = readAutoRender(fields.auto_render_full_video);
  if (renderAll === true) return [];
  const named = readStages(fields.manual_step_stages);
  if (named) return named;
  return renderAll === false ? [...TWO_STEP] : [];
}

function readMode(value: unknown): "one_step" | "two_step" | undefined {
  if (value === undefined) return undefined;
  const word = typeof value === "string" ? value.toLowerCase().replace(/[^a-z0-9]/g, "") : "";
  if (ONE_STEP_MODES.includes(word)) return "one_step";
  if (TWO_STEP_MODES.includes(word)) return "two_step";
  throw new AppError("invalid_request", "step_mode must be one_step or two_step.");
}

/** The one boolean that may also come as a word. */
function readAutoRender(value: unknown): boolean | undefined {
  if (value === undefined || typeof value === "boolean") return value;
  const word = String(value).trim().toLowerCase();
  if (["true", "1", "yes"].includes(word)) return true;
  if (["false", "0", "no"].includes(word)) return false;
  throw new AppError("invalid_request", "auto_render_full_video must be a boolean.");
}

/** A list, a comma-separated text or a map of stages; unknown names are dropped. Nothing comes before the narrative. */
function readStages(value: unknown): Stage[] | undefined {
  if (value === undefined) return undefined;
  const names = namesOf(value).map((name) => String(name).trim());
  return STAGES.filter((stage) => stage !== "prompt_generation" && names.includes(stage));
}

function namesOf(value: unknown): unknown[] {
  if (value === false) return [];
  if (Array.isArray(value)) return value;
  if (typeof value === "string") return value.split(",");
  if (typeof value === "object" && value !== null) {
    return Object.entries(value).flatMap(([stage, on]) => ([true, "true", 1, "1"].includes(on as never) ? [stage] : []));
  }
  throw new AppError(
    "invalid_request",
    "manual_step_stages must be an array, a comma-separated text, a map of stages, null or false.",
  );
}
