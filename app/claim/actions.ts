"use server";

import { redirect } from "next/navigation";
import { database } from "@/server/compose";
import { claimAccount } from "@/server/core/accounts/claim-account";
import { AppError } from "@/server/core/errors";
import { env } from "@/server/env";

/** The answer to the form: a sentence to show, or nothing when it went well. */
export interface Answer {
  message: string | null;
}

export async function claim(token: string, _before: Answer, form: FormData): Promise<Answer> {
  const password = form.get("password");
  const deps = { db: database(), secretKey: env().secretKey, now: () => new Date() };
  try {
    await claimAccount(deps, { token, ...(typeof password === "string" && { password }) });
  } catch (error) {
    if (error instanceof AppError) return { message: error.message };
    throw error;
  }
  redirect("/claim?done=1");
}
