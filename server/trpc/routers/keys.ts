import { z } from "zod";
import { addApiKey, listApiKeys, revokeApiKey } from "@/server/core/accounts/api-keys";
import { createAppKey } from "@/server/core/app-keys/create-app-key";
import { findAppKeyRecord } from "@/server/core/app-keys/get-app-key";
import { revokeAppKey } from "@/server/core/app-keys/revoke-app-key";
import { rotateAppKey } from "@/server/core/app-keys/rotate-app-key";
import { ApiKeyForm, ById } from "@/server/schemas/account-forms";
import { AppSecret, type ShownAppKey } from "@/server/schemas/app-keys";
import { accountOnly, router } from "../init";

const shown = ({ appKey, appKeyRecord }: ShownAppKey) => ({ key: appKey, record: appKeyRecord });

/** What programs sign in with. A key is in one answer only. */
export const keys = router({
  list: accountOnly.query(({ ctx: { context } }) => listApiKeys(context)),
  create: accountOnly.input(ApiKeyForm).mutation(({ ctx: { context }, input }) => addApiKey(context, input)),
  revoke: accountOnly.input(ById).mutation(({ ctx: { context }, input }) => revokeApiKey(context, input.id)),

  appKey: accountOnly.query(({ ctx: { context } }) => findAppKeyRecord(context)),
  createAppKey: accountOnly
    .input(z.object({ secret: AppSecret }))
    .mutation(async ({ ctx: { context }, input }) => shown(await createAppKey(context, input))),
  rotateAppKey: accountOnly.mutation(async ({ ctx: { context } }) => shown(await rotateAppKey(context))),
  revokeAppKey: accountOnly.mutation(({ ctx: { context } }) => revokeAppKey(context)),
});
