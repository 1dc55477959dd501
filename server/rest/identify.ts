import { requireKind } from "@/server/core/access";
import { actFor, resolveActor } from "@/server/core/accounts/resolve-actor";
import type { Actor, Context } from "@/server/core/context";
import { AppError } from "@/server/core/errors";
import { readExternalIdentity } from "./bodies/external-identity";
import { readCredential } from "./read-credential";
import { type Access, accessOf, isExternalTwin } from "./route";
import type { Hit, RestDeps } from "./serve";

const V2_ONLY = "APP_KEY credentials are for the /v2 routes. Use an API key or a user auth token.";
const NO_PROVIDER = "external_user.provider is required.";

/**
 * The actor of the credential alone, or null where none is asked for. Whoever could not call this spelling whatever else the
 * request says is refused here.
 */
export async function identifyCredential(hit: Hit, headers: Headers, deps: RestDeps): Promise<Actor | null> {
  const kinds = accessOf(hit.row, hit.key);
  if (kinds === "public") return null;
  const { db, now } = deps.compose({ actor: { kind: "user", userId: "", authType: "api_key" }, requestId: "" });
  const actor = await resolveActor({ db, now, secretKey: deps.secretKey() }, readCredential(headers));
  if (actor.kind === "app" && isV1(hit.key)) throw new AppError("forbidden", V2_ONLY);
  const mayName = actor.kind !== "external" && kinds.includes("external");
  if (!mayName) requireKind(actor, kinds, hit.row.refusal);
  return actor;
}

/** The actor of the whole request: the credential's own, or the external user that it names. */
export async function identify(
  { row, key }: Hit,
  shown: Actor,
  { query, body }: { query: Record<string, unknown>; body: unknown },
  ctx: Context,
): Promise<Actor> {
  const kinds = accessOf(row, key) as Exclude<Access, "public">;
  const identity = row.aboutExternalUser ? null : readExternalIdentity(query, body);
  if (!identity) {
    requireKind(shown, kinds, row.refusal);
    return shown;
  }
  // Before it is looked up: a refused call makes no external user.
  requireKind({ kind: "external", authType: shown.authType }, kinds, row.refusal);
  if (isExternalTwin(key) && shown.kind !== "external" && identity.provider === undefined) {
    throw new AppError("invalid_request", NO_PROVIDER);
  }
  return actFor(ctx, shown, identity);
}

const isV1 = (key: string): boolean => / \/(api\/)?v1\//.test(key);
