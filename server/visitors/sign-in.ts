import { composeContext } from "@/server/compose";
import { checkPassword } from "@/server/core/accounts/check-password";
import { issueAuthToken, LONG_TOKEN_SECONDS } from "@/server/core/accounts/issue-auth-token";
import { redeemSignInLink } from "@/server/core/accounts/sign-in-links";
import { verifyLoginToken } from "@/server/core/accounts/verify-token";
import type { Context } from "@/server/core/context";
import { AppError } from "@/server/core/errors";
import { countAttempt } from "@/server/core/limits/count-attempt";
import { env } from "@/server/env";
import { log } from "@/server/log";
import { callerAddress } from "@/server/rest/caller-address";
import { isFromOwnPage } from "./own-page";

/** What each way in asks for. */
export interface Ways {
  password: { email: string; password: string };
  /** From a mail. */
  link: { token: string };
  /** From `create_login_token`. */
  "login-token": { token: string };
}

const PER_ADDRESS = { most: 60, windowSeconds: 900 };
const OUTAGE = "Something went wrong on our side. Please try again.";

type SignIn = { [Way in keyof Ways]: (given: Ways[Way], headers: Headers) => Promise<string> };

/** Each way answers with an auth token of thirty days. Throws an `Error` whose message is for the visitor. */
export const signIn: SignIn = {
  password: guarded(async (ctx, { email, password }) => issue(ctx, await checkPassword(ctx, { email, password }))),
  link: guarded(async (ctx, { token }) => issue(ctx, await redeemSignInLink(ctx, token))),
  "login-token": guarded(async (ctx, { token }) => (await verifyLoginToken(ctx, token)).authToken),
};

const issue = async (ctx: Context, user: { id: string; sessionEpoch: number }): Promise<string> =>
  (await issueAuthToken(ctx, user, LONG_TOKEN_SECONDS)).authToken;

/** From our own pages only, not too often from one address, and with nothing but our own sentences in the answer. */
function guarded<Given extends object>(open: (ctx: Context, given: Given) => Promise<string>) {
  return async (given: Given, headers: Headers): Promise<string> => {
    try {
      if (!isFromOwnPage(headers, env().publicUrl)) throw new AppError("forbidden", "Sign in on the studio's own page.");
      if (Object.values(given).some((value) => typeof value !== "string" || value.length > 4000)) {
        throw new AppError("invalid_request", "Fill in all fields.");
      }
      const ctx = composeContext({ actor: { kind: "user", userId: "", authType: "studio" }, requestId: crypto.randomUUID() });
      const limit = { name: `sign-in:${callerAddress(headers) ?? "unknown"}`, now: ctx.now(), limit: PER_ADDRESS };
      await countAttempt({ db: ctx.db, ...limit });
      return await open(ctx, given);
    } catch (error) {
      if (error instanceof AppError && error.message) throw new Error(error.message);
      log.error({ err: error }, "a sign-in failed");
      throw new Error(OUTAGE);
    }
  };
}
