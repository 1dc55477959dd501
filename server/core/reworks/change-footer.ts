import type { Context } from "@/server/core/context";
import { FOOTER_PRICE } from "@/server/core/credits/prices";
import type { EndingFields } from "@/server/core/sessions/ending-fields";
import { readFooterChange } from "@/server/core/sessions/read-footers";
import { createRework, type ReworkCall } from "./create-rework";
import { findFinished } from "./finished-film";

/** Changes or removes the footer of all scenes. */
export async function changeFooter(
  ctx: Context,
  { sourceId, remove, fields }: { sourceId: string; remove: boolean; fields: EndingFields },
  call: ReworkCall,
) {
  const change = remove ? null : readFooterChange(fields);
  const source = await findFinished(ctx, sourceId);
  const timeline = remove ? { ...source.timeline, footer: [] } : source.timeline;
  return createRework(
    ctx,
    {
      ...{ kind: "update_footer_image", sources: [source], timeline, credits: FOOTER_PRICE },
      ...(change && { asks: { footer: [change] } }),
      stages: ["frame_generation", "video_generation"],
    },
    call,
  );
}
