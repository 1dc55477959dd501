import { ANYONE, INTERNAL } from "@/server/core/access";
import { enableAutoRecharge, setThreshold } from "@/server/core/auto-recharge/settings";
import { countAttempt } from "@/server/core/limits/count-attempt";
import { openRecharge, openSignUp } from "@/server/core/payments/open-recharge";
import { getPaymentStatus, type PaymentName } from "@/server/core/payments/payment-status";
import { assertRedirect } from "@/server/core/recharge-callbacks/assert-redirect";
import { AutoRechargeSettings, EnabledAutoRecharge, PaymentStatus, Recharge, SignUpRecharge } from "@/server/schemas/payments";
import { theOne } from "../bodies/account-bodies";
import {
  AutoRechargeBody,
  PaymentNameBody,
  PaymentNameQuery,
  RechargeBody,
  readSignUp,
  SignUpBody,
  SignUpQuery,
  ThresholdBody,
} from "../bodies/payment-bodies";
import { callerAddress } from "../caller-address";
import { recognise } from "../recognise";
import { route } from "../route";

/** Anybody may open a page to pay on, and each costs a call to the payment service. */
const SIGN_UPS = { most: 60, windowSeconds: 60 };

export const payments = [
  route({
    name: "payments.signUp",
    on: "POST /v2/user/recharge_credits",
    also: ["GET /v2/user/recharge_credits"],
    summary: "Buy credits for an e-mail address, whether or not it has an account",
    access: "public",
    changesOnGet: true,
    query: SignUpQuery,
    body: SignUpBody,
    result: SignUpRecharge,
    run: async ({ ctx, query, body, newId, headers }) => {
      const wish = readSignUp({ ...query, ...body });
      assertRedirect(wish.redirectUrl, ctx.allowPrivateHosts);
      const address = callerAddress(headers);
      if (address) await countAttempt({ db: ctx.db, name: `sign-up:${address}`, now: ctx.now(), limit: SIGN_UPS });
      return openSignUp(ctx, { id: newId, ...wish, requestedBy: await recognise(ctx, headers) });
    },
  }),
  route({
    name: "payments.recharge",
    on: "POST /v2/credits/recharge",
    also: ["POST /v1/credits/recharge", "POST /v1/external_users/credits/recharge"],
    summary: "Buy credits: answers with a page to pay on",
    access: ANYONE,
    body: RechargeBody,
    result: Recharge,
    run: ({ ctx, body, newId }) => openRecharge(ctx, { ...body, id: newId }),
  }),
  route({
    name: "payments.status",
    on: "GET /v2/payment_status",
    also: [
      "POST /v2/payment_status",
      "GET /v1/payment_status",
      "GET /v1/external_users/payment_status",
      "POST /v1/external_users/payment_status",
    ],
    summary: "How a payment stands; credits of a paid one are applied",
    access: ANYONE,
    query: PaymentNameQuery,
    body: PaymentNameBody,
    result: PaymentStatus,
    run: ({ ctx, query, body }) => getPaymentStatus(ctx, both(query, body)),
  }),
  route({
    name: "payments.userStatus",
    on: "GET /v2/user/payment_status",
    also: ["POST /v2/user/payment_status"],
    summary: "How a payment for the account stands",
    access: INTERNAL,
    query: PaymentNameQuery,
    body: PaymentNameBody,
    result: PaymentStatus,
    run: ({ ctx, query, body }) => getPaymentStatus(ctx, both(query, body)),
  }),
  route({
    name: "autoRecharge.enable",
    on: "POST /v1/enable_autorecharge",
    summary: "Buy credits by itself when the balance falls, up to a monthly cap",
    access: ["user"],
    body: AutoRechargeBody,
    result: EnabledAutoRecharge,
    run: ({ ctx, body, newId }) => enableAutoRecharge(ctx, { ...body, id: newId }),
  }),
  route({
    name: "autoRecharge.threshold",
    on: "POST /v1/auto_recharge/threshold",
    summary: "Change the balance below which credits are bought",
    access: ["user"],
    body: ThresholdBody,
    result: AutoRechargeSettings,
    run: ({ ctx, body }) => setThreshold(ctx, body),
  }),
];

const both = (query: PaymentName, body: PaymentName): PaymentName => ({
  checkoutSessionId: theOne("checkoutSessionId", query.checkoutSessionId, body.checkoutSessionId),
  paymentIntentId: theOne("paymentIntentId", query.paymentIntentId, body.paymentIntentId),
  setupIntentId: theOne("setupIntentId", query.setupIntentId, body.setupIntentId),
  externalPaymentId: theOne("external_payment_id", query.externalPaymentId, body.externalPaymentId),
});
