import { connections } from "@/server/compose";
import { requestEmailChange } from "@/server/core/accounts/change-email";
import { changePassword } from "@/server/core/accounts/change-password";
import { closeAccount } from "@/server/core/accounts/close-account";
import { signOutEverywhere } from "@/server/core/accounts/end-sessions";
import { changeName, getProfile } from "@/server/core/accounts/profile";
import { getPurseView } from "@/server/core/accounts/purse-view";
import { getAutoRecharge } from "@/server/core/auto-recharge/auto-recharge-view";
import { enableAutoRecharge } from "@/server/core/auto-recharge/settings";
import { listFilmUsage } from "@/server/core/credits/list-film-usage";
import { getUsageByDay } from "@/server/core/credits/usage-by-day";
import { speakFor } from "@/server/core/external-users/speak-for";
import { createObjectId } from "@/server/core/ids/create-object-id";
import { listOrders } from "@/server/core/payments/list-orders";
import { openRecharge } from "@/server/core/payments/open-recharge";
import {
  AutoRechargeForm,
  BuyCredits,
  CloseForm,
  EmailForm,
  Listed,
  PasswordForm,
  ProfileForm,
  UsageDays,
  UsagePage,
} from "@/server/schemas/account-forms";
import { accountOnly, router, signedIn } from "../init";

const PAGE_SIZE = 20;

/** Credits, usage and the account itself. A customer of an account sees their own credits and usage. */
export const account = router({
  purse: signedIn.query(({ ctx: { context } }) => getPurseView(context)),
  orders: signedIn
    .input(Listed)
    .query(({ ctx: { context }, input }) => listOrders(context, { after: input.cursor ?? undefined })),
  buy: signedIn.input(BuyCredits).mutation(async ({ ctx: { context }, input }) => {
    const { url } = await openRecharge(context, { ...input, id: createObjectId(context.now()) });
    return { url };
  }),

  autoRecharge: accountOnly.query(({ ctx: { context } }) => getAutoRecharge(context)),
  setAutoRecharge: accountOnly.input(AutoRechargeForm).mutation(async ({ ctx: { context }, input }) => {
    const { replaceCard: requestSetupSession, ...wish } = input;
    const id = createObjectId(context.now());
    const { url } = await enableAutoRecharge(context, { ...wish, requestSetupSession, id });
    return { url };
  }),

  usage: signedIn.input(UsagePage).query(async ({ ctx: { context }, input: { page, customerId } }) => {
    const subject = customerId === undefined ? context : await speakFor(context, customerId);
    return listFilmUsage(subject, { page, pageSize: PAGE_SIZE });
  }),
  usageByDay: signedIn.input(UsageDays).query(({ ctx: { context }, input }) => getUsageByDay(context, input)),

  providers: accountOnly.query(() => connections()),

  profile: accountOnly.query(({ ctx: { context } }) => getProfile(context)),
  changeName: accountOnly.input(ProfileForm).mutation(({ ctx: { context }, input }) => changeName(context, input.name)),
  changePassword: accountOnly.input(PasswordForm).mutation(({ ctx: { context }, input }) => changePassword(context, input)),
  changeEmail: accountOnly.input(EmailForm).mutation(({ ctx: { context }, input }) => requestEmailChange(context, input)),
  signOutEverywhere: accountOnly.mutation(({ ctx: { context } }) => signOutEverywhere(context)),
  close: accountOnly.input(CloseForm).mutation(({ ctx: { context }, input }) => closeAccount(context, input)),
});
