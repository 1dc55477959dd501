import type { Context } from "@/server/core/context";
import { composeEmail } from "./compose-email";

const SHOWN = 50;

/** The newest mails that wait for a reader here, because there is no mail server. */
export async function listOutbox(deps: Pick<Context, "db" | "secretKey" | "publicUrl" | "now">) {
  const emails = await deps.db.email.findMany({ where: { status: "pending" }, orderBy: { createdAt: "desc" }, take: SHOWN });
  const composed = await Promise.all(
    emails.map(async (email) => ({ id: email.id, at: email.createdAt, message: await composeEmail(deps, email) })),
  );
  return composed.flatMap(({ message, ...email }) => (message ? [{ ...email, message }] : []));
}
