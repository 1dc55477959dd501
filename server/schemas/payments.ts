import { z } from "zod";

/** An account's latest purchase (contract §9.2). */
export const TopUp = z.object({
  id: z.string(),
  amountPaidCents: z.number(),
  currency: z.string(),
  paymentType: z.string(),
  paymentStatus: z.string(),
  billingReason: z.string(),
  creditsApplied: z.number(),
  paymentDate: z.string().nullable(),
  stripeInvoiceId: z.string().nullable(),
  stripeInvoiceNumber: z.string().nullable(),
  invoicePdfUrl: z.string().nullable(),
  hostedInvoiceUrl: z.string().nullable(),
  receiptUrl: z.string().nullable(),
  receiptAvailable: z.boolean(),
  productSummary: z.string(),
});
export type TopUp = z.output<typeof TopUp>;

export const Recharge = z.object({
  url: z.string().nullable(),
  checkoutSessionId: z.string(),
  paymentIntentId: z.string().nullable(),
  paymentStatusEndpoint: z.string(),
  credits: z.number(),
  amountUsd: z.number(),
  amountCents: z.number(),
  currency: z.string(),
  external_payment_id: z.string().optional(),
});

/** Contract §9.3, exactly: it does not tell whether the address has an account. */
export const SignUpRecharge = z.object({
  url: z.string().nullable(),
  checkoutSessionId: z.string(),
  paymentStatusEndpoint: z.string(),
  amount: z.number(),
  amountCents: z.number(),
  credits: z.number(),
  currency: z.string(),
  redirectUrl: z.string(),
});

const text = z.string().nullable();
export const PaymentStatus = z.object({
  status: z.enum(["pending", "succeeded", "failed"]),
  mode: z.enum(["payment", "setup"]).nullable(),
  checkoutSessionId: text,
  sessionStatus: text,
  paymentStatus: text,
  paymentIntentId: text,
  paymentIntentStatus: text,
  setupIntentId: text,
  setupIntentStatus: text,
  amountCents: z.number().nullable(),
  currency: text,
  external_payment_id: z.string().optional(),
  remainingCredits: z.number().optional(),
  lastTopUp: TopUp.nullable().optional(),
});
export type PaymentStatus = z.output<typeof PaymentStatus>;

export const AutoRechargeSettings = z.object({
  autoRechargeEnabled: z.boolean(),
  autoRechargeAmountUsd: z.number(),
  autoRechargeThreshold: z.number(),
  autoRechargeMaxMonthlyUsd: z.number(),
});
export const EnabledAutoRecharge = AutoRechargeSettings.extend({
  stripeCustomerId: text,
  setupSessionUrl: text,
  setupSessionId: text,
  setupIntentId: text,
  checkoutSessionId: text,
  paymentStatusEndpoint: z.string(),
  url: text,
  hasPaymentMethod: z.boolean(),
  autoRechargeRun: z.null(),
});
