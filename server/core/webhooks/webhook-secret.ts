import { hkdfSync } from "node:crypto";

/**
 * The secret that signs a user's webhooks, in the Standard Webhooks spelling. Derived, so that it needs no storage and no two
 * users share one; the user is shown it, and verifies with any Standard Webhooks library.
 */
export function deriveWebhookSecret(secretKey: string, userId: string): string {
  const key = hkdfSync("sha256", secretKey, "", `kinora webhook ${userId}`, 32);
  return `whsec_${Buffer.from(key).toString("base64")}`;
}
