import { readFileSync } from "node:fs";
import { type APIRequestContext, expect } from "@playwright/test";

/** Where the server is: `KINORA_URL` for a server of yours, else the one that `npm test` started. */
export const serverUrl = (process.env.KINORA_URL ?? process.env.E2E_BASE_URL ?? "http://127.0.0.1:3000").replace(/\/$/, "");

/** The key to call it with: `KINORA_API_KEY`, else the first key of the server that `npm test` started. */
export function apiKey(): string {
  const { KINORA_API_KEY: given, E2E_OWNER_FILE: ownerFile } = process.env;
  if (given) return given;
  if (!ownerFile) throw new Error("Set KINORA_API_KEY, or run these journeys with npm test.");
  return (JSON.parse(readFileSync(ownerFile, "utf8")) as { apiKey: string }).apiKey;
}

/** A 10 second film takes well under a minute on two free cores; a busy machine may take four. */
export const FILM_TIMEOUT = 270_000;

/** What any client may rely on about a finished file: its type, its length and its parts. */
export async function expectPlayable(request: APIRequestContext, url: string): Promise<void> {
  const head = await request.get(url, { headers: { range: "bytes=0-63" } });
  expect(head.status()).toBe(206);
  expect(head.headers()).toMatchObject({ "content-type": "video/mp4", "x-content-type-options": "nosniff" });
  expect(head.headers()["content-range"]).toMatch(/^bytes 0-63\/\d+$/);
  expect((await head.body()).subarray(4, 8).toString("latin1")).toBe("ftyp");
}
