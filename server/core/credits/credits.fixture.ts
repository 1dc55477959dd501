import { randomBytes } from "node:crypto";
import type { Db } from "@/server/db/client";
import { grantCredits } from "./grant-credits";
import { toUnits } from "./units";

/** For tests: a fresh account with credits on it, so that tests never meet in one balance. */
export async function anAccount(db: Db, credits: number): Promise<{ userId: string; accountId: string }> {
  const userId = randomBytes(12).toString("hex");
  const accountId = `user:${userId}`;
  await db.user.create({ data: { id: userId, email: `${userId}@example.test` } });
  if (credits > 0) await db.$transaction((tx) => grantCredits(tx, { accountId, amount: toUnits(credits), reason: userId }));
  return { userId, accountId };
}

/** For tests: the session a request's credits are held for. Returns its id. */
export async function aFilm(db: Db, userId: string, status = "PENDING"): Promise<string> {
  const id = randomBytes(12).toString("hex");
  await db.videoSession.create({ data: { id, userId, kind: "text_to_video", status, input: {}, durationSeconds: 10 } });
  return id;
}
