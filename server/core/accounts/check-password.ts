import type { Context } from "@/server/core/context";
import { AppError } from "@/server/core/errors";
import { countAttempt } from "@/server/core/limits/count-attempt";
import { hashPassword, isPassword } from "./hash-password";

const PER_ACCOUNT = { most: 10, windowSeconds: 900 };
const REFUSED = "This e-mail address and password do not belong together. Try again, or have a link sent to you.";

/** Something to compare with where there is no password: an unknown address answers as slowly as a wrong password. */
let decoy: Promise<string> | undefined;

/** Whose password it is. Unknown address and wrong password are one answer; too many attempts at one account are 429. */
export async function checkPassword(
  { db, secretKey, now }: Pick<Context, "db" | "secretKey" | "now">,
  { email: given, password }: { email: string; password: string },
): Promise<{ id: string; sessionEpoch: number }> {
  const email = given.trim().toLowerCase();
  await countAttempt({ db, name: `password:${email}`, now: now(), limit: PER_ACCOUNT });
  const user = await db.user.findUnique({ where: { email }, select: { id: true, sessionEpoch: true, passwordHash: true } });
  decoy ??= hashPassword({ secretKey, password: "nobody's password" });
  const passwordHash = user?.passwordHash ?? (await decoy);
  const fits = await isPassword({ secretKey, password, passwordHash });
  if (!user?.passwordHash || !fits) throw new AppError("unauthorized", REFUSED);
  return { id: user.id, sessionEpoch: user.sessionEpoch };
}
