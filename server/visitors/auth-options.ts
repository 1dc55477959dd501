import type { AuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { env } from "@/server/env";
import { log } from "@/server/log";
import { SESSION_SECONDS, sessionCookie, sessionSecret } from "./session-cookie";
import { signIn, type Ways } from "./sign-in";

/** A way in: what it asks for goes to `signIn`, which answers with an auth token or throws the sentence to show. */
const way = <Way extends keyof Ways>(id: Way, fields: readonly (keyof Ways[Way] & string)[]) =>
  CredentialsProvider({
    id,
    credentials: Object.fromEntries(fields.map((name) => [name, {}])),
    authorize: async (given, request) => {
      const authToken = await signIn[id](given as Ways[Way], new Headers(request.headers as Record<string, string>));
      return { id, authToken };
    },
  });

const logger = {
  error: (code: string) => log.error({ code }, "next-auth reported an error"),
  warn: (code: string) => log.debug({ code }, "next-auth warned"),
  debug: () => {},
};

/** Browser sessions: next-auth keeps an auth token of ours in a signed, HTTP-only cookie; who it is, `resolveActor` says. */
export function authOptions(): AuthOptions {
  // The one setting that next-auth takes from the environment only.
  process.env.NEXTAUTH_URL = env().publicUrl;
  return {
    secret: sessionSecret(),
    logger,
    session: { strategy: "jwt", maxAge: SESSION_SECONDS },
    cookies: { sessionToken: sessionCookie() },
    pages: { signIn: "/sign-in", error: "/sign-in" },
    providers: [way("password", ["email", "password"]), way("link", ["token"]), way("login-token", ["token"])],
    callbacks: {
      jwt: ({ token, user }) => (user ? { authToken: (user as unknown as { authToken: string }).authToken } : token),
      // Scripts of the page learn nothing from the session; the studio asks `visitor.me`.
      session: ({ session }) => ({ expires: session.expires }),
    },
  };
}
