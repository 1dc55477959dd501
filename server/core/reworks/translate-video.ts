import type { Context } from "@/server/core/context";
import { TRANSLATION_PER_SECOND } from "@/server/core/credits/prices";
import { AppError } from "@/server/core/errors";
import { translatorOrRefuse } from "@/server/core/sessions/translator-or-refuse";
import { languageNames } from "@/server/schemas/languages";
import type { AnyStage } from "@/server/schemas/stages";
import { createRework, type ReworkCall } from "./create-rework";
import { type FinishedFilm, findFinished } from "./finished-film";

export interface Translation {
  sourceId: string;
  /** Primary language code. */
  to: string;
  subtitles: boolean;
  /** Whether texts of a generated outro and of footers are translated too. */
  outro: boolean;
  footer: boolean;
}

/**
 * The same pictures with the narration in another language; scenes are as long as it takes to say it. Throws 422, and charges
 * nothing, when no translator knows the pair.
 */
export async function translateVideo(ctx: Context, { sourceId, to, subtitles, outro, footer }: Translation, call: ReworkCall) {
  const source = await findFinished(ctx, sourceId);
  const { timeline } = source;
  if (!timeline.audio.some((layer) => layer.type === "speech")) {
    throw new AppError("invalid_request", "Session does not contain any speech audio layers to translate.");
  }
  await assertPossible(ctx, timeline.language, to);
  const stages: AnyStage[] = [
    "speech_generation",
    ...(timeline.narrator ? (["narrator_avatar_generation"] as const) : []),
    ...(subtitles ? (["transcript_generation"] as const) : []),
    ...["frame_generation" as const, "video_generation" as const],
  ];
  return createRework(
    ctx,
    {
      ...{ kind: "translate_video", sources: [source], timeline: { ...timeline, captions: null }, stages },
      asks: { translation: { to, outro, footer }, language: to, enableSubtitles: subtitles },
      credits: translationPrice(source),
    },
    call,
  );
}

export const translationPrice = ({ timeline }: Pick<FinishedFilm, "timeline">): number =>
  TRANSLATION_PER_SECOND * Math.ceil(Number(timeline.durationSeconds.toFixed(3)));

async function assertPossible(ctx: Context, from: string, to: string): Promise<void> {
  if (from === to) throw new AppError("invalid_request", `The narration is already in ${languageNames[to] ?? to}.`);
  await translatorOrRefuse(ctx.findTranslator, from, to);
}
