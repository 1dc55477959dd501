import type { Credential } from "@/server/core/accounts/resolve-actor";
import { AppError } from "@/server/core/errors";

const API_KEY_HEADERS = ["api-key", "api_key"];
const APP_KEY_HEADERS = ["x-app-key", "x-samsar-app-key", "app-key", "app_key"];
const APP_SECRET_HEADERS = ["x-app-secret", "x-samsar-app-secret", "app-secret", "app_secret"];
const EXTERNAL_KEY_HEADERS = ["x-external-user-api-key", "external-user-api-key", "external_user_api_key"];
const SUB_ACCOUNT_HEADERS = ["x-customer-sub-account-api-key", "customer-sub-account-api-key", "customer_sub_account_api_key"];

const MISSING = "API_KEY header is missing or empty.";
const TWO_CREDENTIALS = "Two different credentials were sent. Send one.";

/**
 * The one credential of a request, in any spelling of contract §3.1. Throws 400 when none was sent or two of them differ, 401
 * when its form cannot be read. The first that is present decides: an invalid one never falls through to another.
 */
export function readCredential(headers: Headers): Credential {
  const found = [...fromHeaders(headers, SUB_ACCOUNT_HEADERS, "sub_account_key"), ...fromAuthorization(headers)];
  found.push(...fromHeaders(headers, APP_KEY_HEADERS, "app_key"), ...fromHeaders(headers, API_KEY_HEADERS, "api_key"));
  const [first, ...others] = found;
  if (!first) throw new AppError("missing_credential", MISSING);
  if (others.some((other) => other.value !== first.value)) throw new AppError("missing_credential", TWO_CREDENTIALS);
  const externalUserKey = oneOf(headers, EXTERNAL_KEY_HEADERS);
  const secret = first.secret ?? oneOf(headers, APP_SECRET_HEADERS);
  return {
    kind: first.kind,
    value: first.value,
    ...(first.kind === "app_key" && secret !== undefined && { secret }),
    // It comes on top of the account's credential and changes whose credits are spent: it must never be overlooked.
    ...(externalUserKey !== undefined && { externalUserKey }),
  };
}

/** An APP_KEY and its secret as headers, for the route that replaces one; either may be missing there. */
export function readAppKey(headers: Headers): { key?: string; secret?: string } {
  const found = [...fromAuthorization(headers), ...fromHeaders(headers, APP_KEY_HEADERS, "app_key")];
  const key = found.find((credential) => credential.kind === "app_key");
  const secret = key?.secret ?? oneOf(headers, APP_SECRET_HEADERS);
  return { ...(key && { key: key.value }), ...(secret !== undefined && { secret }) };
}

/** The value under any of its names; names that disagree are refused. */
export function oneOf(headers: Headers, names: readonly string[]): string | undefined {
  const values = new Set(names.flatMap((name) => headers.get(name)?.trim() || []));
  if (values.size > 1) throw new AppError("missing_credential", TWO_CREDENTIALS);
  return [...values][0];
}

function fromHeaders(headers: Headers, names: readonly string[], kind: Credential["kind"]): Credential[] {
  return names.flatMap((name) => {
    const value = headers.get(name)?.trim();
    return value ? [kind === "api_key" ? bearer(value) : { kind, value }] : [];
  });
}

function fromAuthorization(headers: Headers): Credential[] {
  const header = headers.get("authorization")?.trim() ?? "";
  // Two Authorization headers reach us joined by a comma, which no credential contains.
  if (header.includes(",")) throw new AppError("missing_credential", TWO_CREDENTIALS);
  const [scheme = "", ...rest] = header.split(/\s+/);
  const value = rest.join(" ");
  switch (scheme.toLowerCase()) {
    case "":
      return [];
    case "bearer":
      return value ? [bearer(value)] : [];
    case "appkey":
      return value ? [{ kind: "app_key", value }] : [];
    case "basic":
      return value ? [basic(value)] : [];
    default:
      throw new AppError("unauthorized", "Unknown authorization scheme. Use Authorization: Bearer <API key or token>.");
  }
}

/** What a bearer value is, by its form. */
export function bearer(value: string): Credential {
  if (value.startsWith("sapp_")) return { kind: "app_key", value };
  return value.split(".").length === 3 ? { kind: "auth_token", value } : { kind: "api_key", value };
}

/** base64 of `APP_KEY:secret`. */
function basic(value: string): Credential {
  const text = Buffer.from(value, "base64").toString("utf8");
  const colon = text.indexOf(":");
  if (colon < 0) return { kind: "app_key", value: text };
  const secret = text.slice(colon + 1).trim();
  return { kind: "app_key", value: text.slice(0, colon), ...(secret && { secret }) };
}
