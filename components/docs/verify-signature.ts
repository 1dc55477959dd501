export interface SignedMessage {
  /** `whsec_…` */
  secret: string;
  /** `webhook-id`, `webhook-timestamp` and `webhook-signature` as they came. */
  id: string;
  timestamp: string;
  signature: string;
  body: string;
}

export type Verdict = { isGood: true; ageSeconds: number } | { isGood: false; reason: string };

const bad = (reason: string): Verdict => ({ isGood: false, reason });

/** Whether a message is signed with the secret, as Standard Webhooks has it, by the browser's own cryptography. */
export async function verifySignature(message: SignedMessage, now: Date): Promise<Verdict> {
  const key = decode(message.secret.trim().replace(/^whsec_/, ""));
  if (!key) return bad("The secret is not one of ours: it begins with whsec_ and goes on in base64.");
  const timestamp = message.timestamp.trim();
  if (!/^\d{1,12}$/.test(timestamp)) return bad("The timestamp is not a whole number of seconds.");
  const given = message.signature
    .trim()
    .split(/\s+/)
    .filter((part) => part.startsWith("v1,"));
  if (given.length === 0) return bad("There is no signature that begins with v1, in it.");
  const algorithm = { name: "HMAC", hash: "SHA-256" };
  const imported = await crypto.subtle.importKey("raw", key, algorithm, false, ["verify"]);
  const signed = new TextEncoder().encode(`${message.id.trim()}.${timestamp}.${message.body}`);
  for (const part of given) {
    const signature = decode(part.slice(3));
    if (signature && (await crypto.subtle.verify("HMAC", imported, signature, signed))) {
      return { isGood: true, ageSeconds: Math.round(now.getTime() / 1000 - Number(timestamp)) };
    }
  }
  return bad("The signature does not fit. Body, id, timestamp or secret differ from what was signed.");
}

function decode(base64: string): Uint8Array<ArrayBuffer> | null {
  try {
    const bytes = atob(base64);
    return bytes.length === 0 ? null : Uint8Array.from(bytes, (character) => character.charCodeAt(0));
  } catch {
    return null;
  }
}
