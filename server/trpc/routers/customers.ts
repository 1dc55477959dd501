import { createLoginToken } from "@/server/core/accounts/login-tokens";
import { createExternalUser } from "@/server/core/external-users/create-external-user";
import { getCustomer, listCustomers } from "@/server/core/external-users/customers";
import { issueExternalKey, revokeExternalKey } from "@/server/core/external-users/external-key";
import { grantToExternalUser } from "@/server/core/external-users/grant-to-external-user";
import { speakFor } from "@/server/core/external-users/speak-for";
import { ById, CustomerForm, CustomerSearch, GrantForm } from "@/server/schemas/account-forms";
import { accountOnly, router } from "../init";

const SUB_ACCOUNT = "customer_sub_account";

/** The account's own customers: external users with films and credits of their own. */
export const customers = router({
  list: accountOnly
    .input(CustomerSearch)
    .query(({ ctx: { context }, input: { cursor, search } }) => listCustomers(context, { search, after: cursor ?? undefined })),
  get: accountOnly.input(ById).query(({ ctx: { context }, input }) => getCustomer(context, input.id)),
  create: accountOnly.input(CustomerForm).mutation(async ({ ctx: { context }, input }) => {
    const { external_user } = await createExternalUser(context, {
      ...{ unique_key: input.uniqueKey },
      ...(input.displayName && { display_name: input.displayName }),
      ...(input.email && { email: input.email }),
    });
    return { id: external_user.id };
  }),
  grant: accountOnly.input(GrantForm).mutation(async ({ ctx: { context }, input: { id, credits, grantId } }) => {
    const customer = await speakFor(context, id);
    // A grant is named within its account: nobody meets another's by its id.
    return grantToExternalUser(customer, { credits, id: `${context.actor.userId}:${grantId}` });
  }),
  loginLink: accountOnly
    .input(ById)
    .mutation(async ({ ctx: { context }, input }) => createLoginToken(await speakFor(context, input.id), "/films")),
  showSubAccountKey: accountOnly.input(ById).mutation(async ({ ctx: { context }, input }) => {
    const { actor } = await speakFor(context, input.id);
    return { key: await issueExternalKey(context, actor.externalUserId, SUB_ACCOUNT) };
  }),
  revokeSubAccountKey: accountOnly.input(ById).mutation(async ({ ctx: { context }, input }) => {
    const { actor } = await speakFor(context, input.id);
    await revokeExternalKey(context, actor.externalUserId, SUB_ACCOUNT);
  }),
});
