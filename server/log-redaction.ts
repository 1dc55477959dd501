/** Names under which a credential may appear in a logged object, at the top and one level down. */
const SECRET_NAMES = [
  "authorization",
  "cookie",
  "set-cookie",
  "api-key",
  "x-api-key",
  "apiKey",
  "api_key",
  "appKey",
  "app_key",
  "authToken",
  "auth_token",
  "refreshToken",
  "refresh_token",
  "loginToken",
  "login_token",
  "token",
  "password",
  "secret",
  "secretKey",
  "signature",
  "webhookUrl",
];

/** pino's `redact` option. */
export const redact = {
  paths: SECRET_NAMES.flatMap((name) => [`["${name}"]`, `*["${name}"]`, `headers["${name}"]`, `*.headers["${name}"]`]),
  censor: "[redacted]",
};

/** `/v2/status?api_key=…` to `/v2/status?…`: some callers put their key into the query. */
export function withoutQuery(url: unknown): unknown {
  if (typeof url !== "string") return url;
  const at = url.indexOf("?");
  return at < 0 ? url : `${url.slice(0, at)}?…`;
}
