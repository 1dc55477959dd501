import { ownerOf } from "@/server/core/access";
import type { Context } from "@/server/core/context";
import type { Tx } from "@/server/db/client";
import { externalRequestIdOf } from "./public-ids";

/** Makes an object findable by its public ids: its own and, where it is an external user's, the external one. */
export async function registerRequest(
  tx: Tx,
  ctx: Pick<Context, "actor" | "now">,
  { id, type, kind }: { id: string; type: string; kind: string },
): Promise<void> {
  const ids = ctx.actor.kind === "external" ? [id, externalRequestIdOf(id)] : [id];
  await tx.request.createMany({
    data: ids.map((publicId) => ({ id: publicId, ...ownerOf(ctx.actor), type, kind, objectId: id, createdAt: ctx.now() })),
  });
}
