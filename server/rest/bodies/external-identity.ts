import { isDeepStrictEqual } from "node:util";
import { type Body, isObject, readFields } from "@/server/core/bodies/envelope";
import { AppError } from "@/server/core/errors";
import { ExternalIdentity, IdentityKeys, Profile } from "@/server/schemas/external-users";

const KEYS = Object.fromEntries(Object.keys(IdentityKeys.shape).map((name) => [name, {}]));
const PROFILE = Object.fromEntries(Object.keys(Profile.shape).map((name) => [name, {}]));
export const SUBJECT_FIELDS = { ...KEYS, ...PROFILE };
const OBJECT = { external_user: {} };
/** What says that a call is for an external user; the other fields only tell about them. */
const SIGNALS = ["unique_key", "external_user_id"];
const NO_KEY = "external_user needs a unique_key or an external_user_id.";

/**
 * The external user that a request names (contract §3.5), or null: as an object or as flat fields, at the top level of the body,
 * in `input`, or in the query. Throws 400 when two places disagree about who it is.
 */
export function readExternalIdentity(query: Body, body: unknown): ExternalIdentity | null {
  const top = isObject(body) ? body : {};
  const inner = isObject(top.input) ? top.input : {};
  const innermost = isObject(inner.input) ? inner.input : {};
  const places = [top, inner, innermost, query];
  const objects = places.map((place) => objectIn(place)).filter((object) => object !== undefined);
  const named = [...objects, ...places].map((place) => readFields([place], KEYS));
  const isNamed = objects.length > 0 || named.some((keys) => SIGNALS.some((name) => keys[name] !== undefined));
  if (!isNamed) return null;
  const { metadata, ...profile } = top;
  // Beside `input` it tells about the user; in a flat body it belongs to the film.
  const flat = top.input === undefined ? profile : { ...profile, metadata };
  return toIdentity(named, readFields([...objects, flat, query], PROFILE));
}

/** The same where the whole body is about the external user: every profile field lies flat in it, and one must be named. */
export function readSubject(body: unknown): ExternalIdentity {
  const top = isObject(body) ? body : {};
  const inner = isObject(top.input) ? top.input : {};
  const places = [top, inner];
  const objects = places.map((place) => objectIn(place)).filter((object) => object !== undefined);
  const all = [...objects, ...places];
  return toIdentity(
    all.map((place) => readFields([place], KEYS)),
    readFields(all, PROFILE),
    "unique_key or external_user_id is required.",
  );
}

function toIdentity(named: Record<string, unknown>[], profile: Record<string, unknown>, noKey = NO_KEY): ExternalIdentity {
  const keys: Record<string, unknown> = {};
  for (const [name, value] of named.flatMap((place) => Object.entries(place))) {
    if (name in keys && !isDeepStrictEqual(keys[name], value)) {
      throw new AppError("invalid_request", `${name} was provided with conflicting values.`);
    }
    keys[name] = value;
  }
  const identity = ExternalIdentity.parse({ ...profile, ...keys });
  if (identity.unique_key === undefined && identity.external_user_id === undefined) throw new AppError("invalid_request", noKey);
  return identity;
}

function objectIn(place: Body): Body | undefined {
  const { external_user: object } = readFields([place], OBJECT);
  if (object === undefined) return undefined;
  if (!isObject(object)) throw new AppError("invalid_request", "external_user must be an object.");
  return object;
}
