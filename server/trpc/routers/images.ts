import { z } from "zod";
import { composeImage, imageOptions, titleImage } from "@/server/core/images/compose-image";
import { listImageViews } from "@/server/core/images/list-image-views";
import { watchImages } from "@/server/core/images/watch-images";
import { AcceptedImage } from "@/server/schemas/images";
import { router, signedIn } from "../init";
import { toldEvents } from "../told-events";

/** Pictures beside films: made, mended, extended. */
export const images = router({
  options: signedIn.query(({ ctx: { context } }) => imageOptions(context)),

  list: signedIn
    .input(z.object({ cursor: z.string().max(60).nullish() }))
    .query(({ ctx: { context }, input }) => listImageViews(context, input.cursor ?? null)),

  /** The caller's work as it changes. */
  changes: signedIn
    .input(z.object({ lastEventId: z.string().max(60).nullish() }).optional())
    .subscription(({ ctx: { context, changes }, input, signal, path }) =>
      toldEvents(path, signal, (until) => watchImages(context, changes.image_jobs, { signal: until, after: input?.lastEventId })),
    ),

  create: signedIn
    .input(z.object({ asked: AcceptedImage, key: z.uuid() }))
    .mutation(({ ctx: { context }, input }) => composeImage(context, input)),

  title: signedIn
    .input(z.object({ source: z.string().min(1).max(2000) }))
    .mutation(({ ctx: { context }, input }) => titleImage(context, input.source)),
});
