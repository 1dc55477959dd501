import { decode } from "next-auth/jwt";
import { hashSecret } from "@/server/core/accounts/hash-secret";
import { LONG_TOKEN_SECONDS } from "@/server/core/accounts/issue-auth-token";
import { env } from "@/server/env";

/** A browser keeps its session as long as the token in it lives. */
export const SESSION_SECONDS = LONG_TOKEN_SECONDS;

const isSecure = (): boolean => new URL(env().publicUrl).protocol === "https:";

/** Over HTTPS the browser itself guards the name: only this host can set it. */
export const sessionCookie = () => ({
  name: isSecure() ? "__Host-kinora.session" : "kinora.session",
  options: { httpOnly: true, sameSite: "lax" as const, path: "/", secure: isSecure() },
});

export const sessionSecret = (): string => hashSecret(env().secretKey, "key of browser sessions");

/** The auth token in a request's session cookie; undefined where there is none, null for one that is not ours or is too old. */
export async function readSessionCookie(headers: Headers): Promise<string | null | undefined> {
  const { name } = sessionCookie();
  const pair = (headers.get("cookie") ?? "").split(/;\s*/).find((part) => part.startsWith(`${name}=`));
  const token = pair?.slice(name.length + 1);
  if (!token) return undefined;
  const session = await decode({ token: decodeURIComponent(token), secret: sessionSecret() }).catch(() => null);
  return typeof session?.authToken === "string" ? session.authToken : null;
}
