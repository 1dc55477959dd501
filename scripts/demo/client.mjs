import fs from "node:fs";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { SetUpError } from "../setup/progress.mjs";

/**
 * The public API as anybody's program would call it.
 * @param {string} baseUrl @param {string} apiKey
 */
export function createClient(baseUrl, apiKey) {
  const call = async (method, url, body) => {
    const response = await fetch(new URL(url, baseUrl), {
      method,
      headers: { authorization: `Bearer ${apiKey}`, ...(body && { "content-type": "application/json" }) },
      body: body && JSON.stringify(body),
      signal: AbortSignal.timeout(30_000),
    });
    const text = await response.text();
    if (!response.ok) throw new SetUpError(`${method} ${url} answered ${response.status}: ${text.slice(0, 500)}`);
    return JSON.parse(text);
  };
  return {
    get: (/** @type {string} */ url) => call("GET", url),
    post: (/** @type {string} */ url, /** @type {unknown} */ body) => call("POST", url, body),
    /** Saves a file and resolves with its size. @param {string} url @param {string} file */
    async download(url, file) {
      const response = await fetch(new URL(url, baseUrl));
      if (!response.ok || !response.body) throw new SetUpError(`The film at ${url} answered ${response.status}.`);
      fs.mkdirSync(path.dirname(file), { recursive: true });
      await pipeline(Readable.fromWeb(response.body), fs.createWriteStream(file));
      return fs.statSync(file).size;
    },
  };
}
