"use server";

import { headers } from "next/headers";
import { database } from "@/server/compose";
import { sendAccountLink } from "@/server/core/accounts/sign-in-links";
import { AppError } from "@/server/core/errors";
import { env } from "@/server/env";
import { callerAddress } from "@/server/rest/caller-address";

export type LinkAnswer =
  | { state: "asking" }
  | { state: "refused"; message: string }
  /** `outbox`: the reader finds the mail on this very server. */
  | { state: "sent"; email: string; outbox: boolean };

export async function sendLink(kind: "sign_in" | "reset_password", _before: LinkAnswer, form: FormData): Promise<LinkAnswer> {
  const email = form.get("email");
  if (typeof email !== "string" || !/^\S+@\S+$/.test(email) || email.length > 320) {
    return { state: "refused", message: "Enter an e-mail address." };
  }
  try {
    const caller = callerAddress(await headers()) ?? "unknown";
    await sendAccountLink({ db: database(), now: () => new Date() }, { email, kind, caller });
  } catch (error) {
    if (error instanceof AppError) return { state: "refused", message: error.message };
    throw error;
  }
  const { smtpUrl, production } = env();
  return { state: "sent", email, outbox: smtpUrl === null && !production };
}
