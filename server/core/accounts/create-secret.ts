import { randomBytes } from "node:crypto";
import { crc32 } from "node:zlib";

/** What a key or token opens, readable from its first characters. */
export type SecretPrefix = "sk_" | "sapp_" | "srf_" | "sxu_" | "slt_";

const CHECKSUM_LENGTH = 6;
const BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/**
 * A new key or token: its prefix, random bytes and a checksum. Scanners of leaked secrets find it by the prefix, and the checksum
 * tells a mistyped or invented one without asking the database.
 */
export const createSecret = (prefix: SecretPrefix, byteLength = 32): string =>
  sealSecret(prefix, randomBytes(byteLength).toString("base64url"));

/** `body` under its prefix, with the checksum that `hasChecksum` looks for. */
export function sealSecret(prefix: SecretPrefix, body: string): string {
  const secret = prefix + body;
  return secret + checksumOf(secret);
}

export function hasChecksum(prefix: SecretPrefix, secret: string): boolean {
  return secret.startsWith(prefix) && checksumOf(secret.slice(0, -CHECKSUM_LENGTH)) === secret.slice(-CHECKSUM_LENGTH);
}

function checksumOf(text: string): string {
  let rest = crc32(text);
  let digits = "";
  for (let place = 0; place < CHECKSUM_LENGTH; place++) {
    digits = BASE62.charAt(rest % 62) + digits;
    rest = Math.floor(rest / 62);
  }
  return digits;
}
