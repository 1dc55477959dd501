import { STAGES, type Stage, StageStatus, stageLabels } from "@/server/schemas/stages";

export interface StageView {
  stage: Stage;
  label: string;
  status: StageStatus;
  /** 0 to 1. */
  progress: number;
  skipped: boolean;
  renderedBy: string | null;
  startedAt: Date | null;
  completedAt: Date | null;
}

interface StageRow {
  stage: string;
  status: string;
  progress: number;
  skipped: boolean;
  renderedBy: string | null;
  startedAt: Date | null;
  completedAt: Date | null;
}

/** The tracked stages in their order, whatever order their rows came in. */
export function toStageViews(rows: readonly StageRow[]): StageView[] {
  return STAGES.map((stage) => {
    const row = rows.find((r) => r.stage === stage);
    return {
      stage,
      label: stageLabels[stage],
      status: StageStatus.parse(row?.status ?? "INIT"),
      progress: row?.progress ?? 0,
      skipped: row?.skipped ?? false,
      renderedBy: row?.renderedBy ?? null,
      startedAt: row?.startedAt ?? null,
      completedAt: row?.completedAt ?? null,
    };
  });
}
