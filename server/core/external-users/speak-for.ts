import type { Context, ExternalActor } from "@/server/core/context";
import { AppError } from "@/server/core/errors";
import type { ExternalUser } from "@/server/db/generated/client";

/** The account's people acting for one of its customers: verbs then see, spend and make what is theirs. */
export async function speakFor(ctx: Context, externalUserId: string): Promise<Context & { actor: ExternalActor }> {
  const { id } = await findOwnCustomer(ctx, externalUserId);
  const { actor } = ctx;
  if (actor.kind === "external") throw new AppError("forbidden", "Only the account can act for its customers.");
  const { userId, authType } = actor;
  return { ...ctx, actor: { kind: "external", userId, externalUserId: id, authType, asEndUser: false } };
}

/** Another account's customer is not found. */
export async function findOwnCustomer({ db, actor }: Pick<Context, "db" | "actor">, id: string): Promise<ExternalUser> {
  const user = await db.externalUser.findFirst({ where: { id, userId: actor.userId } });
  if (!user) throw new AppError("not_found", "There is no such customer.");
  return user;
}
