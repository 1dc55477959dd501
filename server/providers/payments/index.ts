import type { Db } from "@/server/db/client";
import type { Env } from "@/server/env";
import { createLocalPayments } from "./local/local-payments";
import type { Payments } from "./payments";
import { connectStripe, createStripePayments } from "./stripe";

type Settings = Pick<Env, "stripe" | "production" | "secretKey" | "publicUrl">;

/** Stripe where its key is set; else, except in production, the local payment server; else nobody takes money here. */
export function choosePayments(env: Settings, db: Db): Payments | null {
  if (env.stripe) {
    const { secretKey, webhookSecret } = env.stripe;
    const stripe = connectStripe(secretKey);
    return createStripePayments({ connect: async () => stripe, webhookSecret, livemode: /^[rs]k_live_/.test(secretKey) });
  }
  return usesLocalPayments(env) ? createLocalPayments({ ...env, db }) : null;
}

export const usesLocalPayments = ({ stripe, production }: Pick<Settings, "stripe" | "production">): boolean =>
  stripe === null && !production;
