"use server";

import { redirect } from "next/navigation";
import { database } from "@/server/compose";
import { changeEmail } from "@/server/core/accounts/change-email";
import { AppError } from "@/server/core/errors";
import { env } from "@/server/env";
import type { Answer } from "../actions";

export async function confirmEmail(token: string): Promise<Answer> {
  try {
    await changeEmail({ db: database(), secretKey: env().secretKey, now: () => new Date() }, token);
  } catch (error) {
    if (error instanceof AppError) return { message: error.message };
    throw error;
  }
  redirect("/claim/email?done=1");
}
