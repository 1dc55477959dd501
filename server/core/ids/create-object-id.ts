import { randomBytes } from "node:crypto";

/** 24 hexadecimal characters, the shape of every internal id on the wire (contract §4). Seconds first, so ids sort by age. */
export function createObjectId(now: Date = new Date()): string {
  const seconds = Math.floor(now.getTime() / 1000)
    .toString(16)
    .padStart(8, "0");
  return seconds + randomBytes(8).toString("hex");
}
