import type { Context } from "@/server/core/context";
import type { CreatedExternalUser, ExternalIdentity } from "@/server/schemas/external-users";
import { viewExternalUser } from "./external-user-view";
import { findOrCreateExternalUser } from "./find-or-create-external-user";

/** Registers an external user of the account, or tells more about one. Throws 409 when the key or identity is another account's. */
export async function createExternalUser(ctx: Context, identity: ExternalIdentity): Promise<CreatedExternalUser> {
  const user = await findOrCreateExternalUser(ctx, ctx.actor.userId, identity);
  const view = await viewExternalUser(ctx.db, user);
  const { provider, unique_key, external_user_id, external_app_id } = view;
  const reference = { provider, unique_key, external_user_id, external_app_id };
  return { ...reference, external_user: view, externalUser: view, reference };
}
