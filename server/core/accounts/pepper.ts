import { createHmac } from "node:crypto";

/**
 * What is given to bcrypt for a text that people chose. bcrypt reads 72 bytes and stops at a zero byte: the keyed hash in front of
 * it makes every character count. `what` keeps secrets of different kinds apart.
 */
export const pepper = (secretKey: string, what: "password" | "app secret", text: string): string =>
  createHmac("sha256", secretKey).update(`${what} ${text}`, "utf8").digest("base64");
