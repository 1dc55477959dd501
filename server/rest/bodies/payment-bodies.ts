import { z } from "zod";
import { reading } from "@/server/core/bodies/body-fields";
import { openEnvelope, readFields } from "@/server/core/bodies/envelope";
import { AppError } from "@/server/core/errors";
import { toCents } from "@/server/core/payments/cents";

/** Fifty cents to ten thousand dollars: below, a payment costs more than it brings. */
const PURCHASE = { least: 50, most: 1_000_000 };
const MONTHLY = { least: 50, most: 10_000_000 };
const MOST_CREDITS = 1_000_000;

const CREDITS = "credits must be a positive integer.";
const Credits = z.number(CREDITS).int(CREDITS).min(1, CREDITS).max(MOST_CREDITS, `credits must be at most ${MOST_CREDITS}.`);
const RECHARGE = { credits: { aliases: ["credits_to_purchase"] } };
export const RechargeBody = reading(
  { fields: RECHARGE, required: ["credits"] },
  z.unknown().transform((raw) => {
    const { fields } = openEnvelope(raw, RECHARGE);
    return { credits: Credits.parse(fields.credits) };
  }),
);

const SIGN_UP = { amount: { aliases: ["amount_usd"] }, email: {}, redirect_url: { aliases: ["webhook_url"] } };
const MOST_URL_CHARACTERS = 500;
const AMOUNT = "amount must be a number of US dollars from 0.50 to 10000, with at most two decimals.";
const EMAIL = "email must be a valid e-mail address.";
const REDIRECT = `redirect_url must be an HTTPS URL of at most ${MOST_URL_CHARACTERS} characters, without a user name.`;
const Email = z.string(EMAIL).trim().toLowerCase().max(254, EMAIL).pipe(z.email(EMAIL));
const Redirect = z.string(REDIRECT).trim().min(1, REDIRECT).max(MOST_URL_CHARACTERS, REDIRECT);

interface SignUpFields {
  amount?: unknown;
  email?: unknown;
  redirect_url?: unknown;
}

/** In a body the amount is a number, in a query it is text: `"25"` in JSON is a mistake. */
export const SignUpBody = reading(
  { fields: SIGN_UP, required: Object.keys(SIGN_UP) },
  z.unknown().transform((raw): SignUpFields => {
    const { amount, ...fields } = openEnvelope(raw, SIGN_UP).fields;
    if (amount !== undefined && typeof amount !== "number") throw new AppError("invalid_request", AMOUNT);
    return { ...fields, ...(amount !== undefined && { amount: String(amount) }) };
  }),
);
export const SignUpQuery = reading(
  { fields: SIGN_UP, required: Object.keys(SIGN_UP) },
  z.record(z.string(), z.unknown()).transform((query): SignUpFields => readFields([query], SIGN_UP)),
);

export function readSignUp(fields: SignUpFields): { amountCents: number; email: string; redirectUrl: string } {
  return {
    amountCents: toCents(typeof fields.amount === "string" ? fields.amount : "", AMOUNT, PURCHASE),
    email: Email.parse(fields.email),
    redirectUrl: Redirect.parse(fields.redirect_url),
  };
}

const NAMES = { checkout_session_id: {}, payment_intent_id: {}, setup_intent_id: {}, external_payment_id: {} };
const NAME = "must be the id of a payment.";
const Name = z
  .string(NAME)
  .regex(/^[\w-]{1,255}$/, NAME)
  .optional();
const toName = (fields: { [name in keyof typeof NAMES]?: unknown }) => ({
  checkoutSessionId: Name.parse(fields.checkout_session_id),
  paymentIntentId: Name.parse(fields.payment_intent_id),
  setupIntentId: Name.parse(fields.setup_intent_id),
  externalPaymentId: Name.parse(fields.external_payment_id),
});
export const PaymentNameBody = reading(
  { fields: NAMES },
  z.unknown().transform((raw) => toName(openEnvelope(raw, NAMES).fields)),
);
export const PaymentNameQuery = reading(
  { fields: NAMES },
  z.record(z.string(), z.unknown()).transform((query) => toName(readFields([query], NAMES))),
);

const THRESHOLD = "thresholdCredits must be a whole number from 0 to 10000000.";
const Threshold = z.number(THRESHOLD).int(THRESHOLD).min(0, THRESHOLD).max(10_000_000, THRESHOLD);
const AUTO = {
  ...{ threshold_credits: {}, amount_usd: {}, max_monthly_usd: {}, enabled: {}, request_setup_session: {} },
  payment_method_id: {},
};
const PayMethod = z
  .string()
  .regex(/^pm_\w{1,100}$/, "paymentMethodId must be the id of a payment method.")
  .optional();

const THRESHOLD_FIELDS = { threshold_credits: {} };
export const ThresholdBody = reading(
  { fields: THRESHOLD_FIELDS, required: ["threshold_credits"] },
  z.unknown().transform((raw) => Threshold.parse(openEnvelope(raw, THRESHOLD_FIELDS).fields.threshold_credits)),
);

export const AutoRechargeBody = reading(
  { fields: AUTO },
  z.unknown().transform((raw) => {
    const { fields } = openEnvelope(raw, AUTO);
    return {
      enabled: flag(fields.enabled, "enabled") ?? true,
      requestSetupSession: flag(fields.request_setup_session, "requestSetupSession") ?? false,
      thresholdCredits: Threshold.optional().parse(fields.threshold_credits),
      amountCents: dollars(fields.amount_usd, "amountUsd", PURCHASE),
      maxMonthlyCents: dollars(fields.max_monthly_usd, "maxMonthlyUsd", MONTHLY),
      paymentMethodId: PayMethod.parse(fields.payment_method_id),
    };
  }),
);

const flag = (value: unknown, name: string) => z.boolean(`${name} must be a boolean.`).optional().parse(value);

function dollars(value: unknown, name: string, bounds: { least: number; most: number }): number | undefined {
  if (value === undefined) return undefined;
  const sentence = `${name} must be a number of US dollars from ${bounds.least / 100} to ${bounds.most / 100}, with at most two decimals.`;
  if (typeof value !== "number") throw new AppError("invalid_request", sentence);
  return toCents(String(value), sentence, bounds);
}
