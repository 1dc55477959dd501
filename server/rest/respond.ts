import { randomUUID } from "node:crypto";

/** What a browser of any origin may send and read (contract §1). No cookie ever authenticates here. */
const cors = {
  "access-control-allow-origin": "*",
  "access-control-allow-methods": "GET, POST, PUT, PATCH, DELETE, OPTIONS",
  "access-control-allow-headers":
    "Content-Type, Authorization, api_key, API_KEY, API-KEY, x-app-key, x-app-secret, x-external-user-api-key, x-customer-sub-account-api-key, x-refresh-token, Idempotency-Key, Range",
  "access-control-expose-headers":
    "x-credits-charged, x-credits-remaining, x-request-id, Accept-Ranges, Content-Range, Content-Length",
};

const always = {
  ...cors,
  "cache-control": "no-store",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
};

/** `json` is already serialised. */
export function respondJson(status: number, json: string, headers: Record<string, string> = {}): Response {
  return new Response(json, {
    status,
    headers: { ...always, "content-type": "application/json; charset=utf-8", ...headers },
  });
}

export const respondPreflight = (headers: Record<string, string>): Response =>
  new Response(null, { status: 204, headers: { ...always, "access-control-max-age": "86400", ...headers } });

/** The caller's own id when it is safe to print, else a fresh one. */
export function requestIdOf(headers: Headers): string {
  const given = headers.get("x-request-id") ?? "";
  return /^[\w.:-]{1,128}$/.test(given) ? given : randomUUID();
}
