import { createHmac } from "node:crypto";

/**
 * The only form in which a key or token is stored or looked up: HMAC-SHA-256 under the server's secret, as 64 hex characters.
 * A stolen database alone opens nothing.
 */
export function hashSecret(secretKey: string, value: string): string {
  return createHmac("sha256", secretKey).update(value, "utf8").digest("hex");
}
