import { changesOf, composeContext } from "@/server/compose";
import type { Context } from "@/server/core/context";
import { noteActivity } from "@/server/core/external-users/note-activity";
import type { Changes } from "@/server/core/news/changes";
import type { Channel } from "@/server/db/listen-to-changes";
import { recogniseCaller } from "@/server/visitors/recognise-visitor";

/** What a studio call knows about its caller: a context like that of any request, or the reason why there is none. */
export type StudioContext = { changes: Record<Channel, Changes> } & (
  | { context: Context; reason?: undefined }
  | { context: null; reason: string }
);

export async function createStudioContext(request: Request): Promise<StudioContext> {
  const { actor, reason } = await recogniseCaller(request.headers);
  const changes = { films: changesOf("films"), image_jobs: changesOf("image_jobs") };
  if (!actor) return { changes, context: null, reason };
  const context = composeContext({ actor, requestId: request.headers.get("x-request-id") ?? crypto.randomUUID() });
  if (actor.kind === "external") await noteActivity(context.db, actor.externalUserId, context.now());
  return { changes, context };
}
