import type { Credential } from "@/server/core/accounts/resolve-actor";
import { AppError } from "@/server/core/errors";

const API_KEY_HEADERS = ["api-key", "api_key"];
const APP_KEY_HEADERS = ["x-app-key", "x-samsar-app-key", "app-key", "app_key"];
const EXTERNAL_KEY_HEADERS = ["x-external-user-api-key", "external-user-api-key", "external_user_api_key"];
const SUB_ACCOUNT_HEADERS = ["x-customer-sub-account-api-key"];

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
  // An external user's key comes on top of an API key and changes whose credits are spent: it must never be overlooked.
  return fromHeaders(headers, EXTERNAL_KEY_HEADERS, "external_user_key")[0] ?? first;
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
    case "basic":
      return value ? [{ kind: "app_key", value }] : [];
    default:
      throw new AppError("unauthorized", "Unknown authorization scheme. Use Authorization: Bearer <API key or token>.");
  }
}

function bearer(value: string): Credential {
  if (value.startsWith("sapp_")) return { kind: "app_key", value };
  return value.split(".").length === 3 ? { kind: "auth_token", value } : { kind: "api_key", value };
}
