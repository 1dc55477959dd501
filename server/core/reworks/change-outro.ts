import type { Context } from "@/server/core/context";
import { OUTRO_PRICE } from "@/server/core/credits/prices";
import { AppError } from "@/server/core/errors";
import type { EndingFields } from "@/server/core/sessions/ending-fields";
import { readOutro } from "@/server/core/sessions/read-outro";
import { createRework, type ReworkCall } from "./create-rework";
import { findFinished } from "./finished-film";

/** Gives a film an outro, or another one. Its frames are put together when it is rendered; scenes and sound stay. */
export async function changeOutro(
  ctx: Context,
  kind: "add_outro_image" | "update_outro_image",
  { sourceId, fields }: { sourceId: string; fields: EndingFields },
  call: ReworkCall,
) {
  const source = await findFinished(ctx, sourceId);
  const { timeline } = source;
  if (kind === "update_outro_image" && !timeline.outro) {
    throw new AppError("invalid_request", "Session does not have an outro image to update.");
  }
  const outro = readOutro(fields, timeline, { supplied: true });
  if (!outro) {
    throw new AppError("invalid_request", "Send outro_image_url, or cta_url or outro_cta_image for an outro to be generated.");
  }
  return createRework(
    ctx,
    {
      kind,
      sources: [source],
      timeline,
      asks: { outro },
      stages: ["frame_generation", "video_generation"],
      credits: OUTRO_PRICE,
    },
    call,
  );
}
