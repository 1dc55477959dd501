import { database } from "@/server/compose";
import { getLocalOwner } from "@/server/core/accounts/get-local-owner";
import { resolveActor } from "@/server/core/accounts/resolve-actor";
import type { Actor } from "@/server/core/context";
import { AppError } from "@/server/core/errors";
import { env } from "@/server/env";
import { isFromThisMachine, isOnThisMachine } from "./local-visitor";
import { isFromOwnPage } from "./own-page";
import { readSessionCookie } from "./session-cookie";

/** Who visits the studio: an actor like any caller of the API, or the reason why there is none. */
export type Visitor = { actor: Actor; reason?: undefined } | { actor: null; reason: string };

const SIGN_IN = "Sign in to go on.";
const ENDED = "Your session has ended. Sign in again.";
const OTHER_SITE = "This was asked by a page of another site. Open the studio itself.";

/** The actor of a studio call. Pages of other sites are refused whatever the browser sends along with their calls. */
export async function recogniseCaller(headers: Headers): Promise<Visitor> {
  if (!isFromOwnPage(headers, env().publicUrl)) return { actor: null, reason: OTHER_SITE };
  return recognise(headers, isFromThisMachine(headers));
}

/** The actor for whom a page is drawn. Links from anywhere may lead to a page, so the site they are on is not asked. */
export const recogniseVisitor = (headers: Headers): Promise<Visitor> => recognise(headers, isOnThisMachine(headers));

/** Whoever has signed in is who they are; without a session, a visitor on this machine is its owner. */
async function recognise(headers: Headers, isLocal: boolean): Promise<Visitor> {
  const authToken = await readSessionCookie(headers);
  if (authToken === null) return { actor: null, reason: ENDED };
  if (authToken !== undefined) return bySession(authToken);
  if (!hasLocalOwner() || !isLocal) return { actor: null, reason: SIGN_IN };
  const owner = await getLocalOwner(database());
  return { actor: { kind: "user", userId: owner.id, authType: "studio" } };
}

/** On a private server the person at its machine owns it. */
export const hasLocalOwner = (): boolean => !env().production;

async function bySession(authToken: string): Promise<Visitor> {
  const deps = { db: database(), secretKey: env().secretKey, now: () => new Date() };
  try {
    return { actor: await resolveActor(deps, { kind: "auth_token", value: authToken }) };
  } catch (error) {
    if (error instanceof AppError && error.code === "unauthorized") return { actor: null, reason: ENDED };
    throw error;
  }
}
