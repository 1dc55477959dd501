import type { Context } from "@/server/core/context";
import { AppError } from "@/server/core/errors";
import { createObjectId } from "@/server/core/ids/create-object-id";
import type { LoginLink } from "@/server/schemas/accounts";
import { createSecret, hasChecksum } from "./create-secret";
import { hashSecret } from "./hash-secret";

const LIFE_SECONDS = 600;
const WRONG_REDIRECT = 'redirect must be a path on this server that starts with "/" and not with "//".';

/** A token that opens a browser session of the caller once, and the address of the page that trades it in and goes on to `redirect`. */
export async function createLoginToken(ctx: Context, redirect = "/"): Promise<LoginLink> {
  const page = landingPage(ctx.publicUrl, redirect);
  const { actor } = ctx;
  const externalUserId = actor.kind === "external" ? actor.externalUserId : null;
  const subject = externalUserId
    ? await ctx.db.externalUser.findUniqueOrThrow({ where: { id: externalUserId }, select: { sessionEpoch: true } })
    : await ctx.db.user.findUniqueOrThrow({ where: { id: actor.userId }, select: { sessionEpoch: true } });
  const loginToken = createSecret("slt_");
  const expiresAt = new Date(ctx.now().getTime() + LIFE_SECONDS * 1000);
  await ctx.db.loginToken.create({
    data: {
      ...{ id: createObjectId(ctx.now()), userId: actor.userId, externalUserId, sessionEpoch: subject.sessionEpoch },
      ...{ hash: hashSecret(ctx.secretKey, loginToken), expiresAt, createdAt: ctx.now() },
    },
  });
  const entrance = new URL("/sign-in/token", ctx.publicUrl);
  entrance.search = new URLSearchParams({ redirect: `${page.pathname}${page.search}${page.hash}`, loginToken }).toString();
  return { loginToken, expiresInSeconds: LIFE_SECONDS, expiresAt: expiresAt.toISOString(), loginUrl: entrance.href };
}

/** Uses a login token up and answers whose it was. Of any number of callers one gets in; everyone else is 401. */
export async function redeemLoginToken(
  { db, secretKey, now }: Pick<Context, "db" | "secretKey" | "now">,
  loginToken: string,
): Promise<{ userId: string; externalUserId: string | null; sessionEpoch: number }> {
  const refused = new AppError("unauthorized", "Invalid or expired loginToken.");
  if (!hasChecksum("slt_", loginToken)) throw refused;
  const [row] = await db.loginToken.updateManyAndReturn({
    where: { hash: hashSecret(secretKey, loginToken), consumedAt: null, expiresAt: { gt: now() } },
    data: { consumedAt: now() },
  });
  if (!row) throw refused;
  return row;
}

/** A path of ours. Browsers read a backslash as a slash, so `/\example.com` would leave us. */
function landingPage(publicUrl: string, redirect: string): URL {
  const isPath = /^\/(?![/\\])/.test(redirect) && URL.canParse(redirect, publicUrl);
  const url = isPath ? new URL(redirect, publicUrl) : null;
  if (!url || url.origin !== new URL(publicUrl).origin) throw new AppError("invalid_request", WRONG_REDIRECT);
  return url;
}
