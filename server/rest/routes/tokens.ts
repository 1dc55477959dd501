import { refreshTokens } from "@/server/core/accounts/refresh-tokens";
import { verifyCredential, verifyLoginToken } from "@/server/core/accounts/verify-token";
import { AppError } from "@/server/core/errors";
import { TokenPair, VerifiedAccount } from "@/server/schemas/accounts";
import { RefreshTokenBody, RefreshTokenQuery, theOne, VerifyQuery } from "../bodies/account-bodies";
import { bearer, oneOf, readCredential } from "../read-credential";
import { route } from "../route";

const REFRESH_TOKEN_HEADERS = ["x-refresh-token", "refresh-token", "refresh_token"];

/** Routes where a token in the request is the proof. */
export const tokens = [
  route({
    name: "tokens.refresh",
    on: "POST /v2/user/refresh_token",
    also: ["GET /v2/user/refresh_token", "POST /v2/user/refresh_auth_token", "GET /v2/user/refresh_auth_token"],
    summary: "Trade a refresh token for a new pair of tokens",
    access: "public",
    changesOnGet: true,
    query: RefreshTokenQuery,
    body: RefreshTokenBody,
    result: TokenPair,
    run: ({ ctx, query, body, headers }) => {
      const token = theOne("refreshToken", body, query, oneOf(headers, REFRESH_TOKEN_HEADERS));
      if (token === undefined) throw new AppError("invalid_request", "refreshToken is required.");
      return refreshTokens(ctx, token);
    },
  }),
  route({
    name: "tokens.verify",
    on: "GET /users/verify_token",
    summary: "Trade a login token for a session, or tell whose a token is",
    access: "public",
    changesOnGet: true,
    query: VerifyQuery,
    result: VerifiedAccount,
    run: ({ ctx, query, headers }) => {
      if (query.loginToken !== undefined) return verifyLoginToken(ctx, query.loginToken);
      if (query.authToken !== undefined) return verifyCredential(ctx, bearer(query.authToken));
      return verifyCredential(ctx, readCredential(headers));
    },
  }),
];
