import { z } from "zod";
import { cloneVideo } from "@/server/core/reworks/clone-video";
import { joinVideos, quoteJoin } from "@/server/core/reworks/join-videos";
import { router, signedIn } from "../init";

const SourceIds = z.array(z.string().min(1).max(60)).max(60);

/** What is made of finished films in the library. */
export const library = router({
  clone: signedIn
    .input(z.object({ id: z.string().min(1).max(60) }))
    .mutation(async ({ ctx: { context }, input }) => ({ id: (await cloneVideo(context, input.id, {})).session_id })),

  /** What joining costs, or the sentence that refuses it. */
  quoteJoin: signedIn
    .input(z.object({ sourceIds: SourceIds }))
    .query(({ ctx: { context }, input }) => quoteJoin(context, input.sourceIds)),

  join: signedIn
    .input(z.object({ sourceIds: SourceIds, blend: z.boolean() }))
    .mutation(async ({ ctx: { context }, input }) => ({ id: (await joinVideos(context, input, {})).session_id })),
});
