import { gzipSync } from "node:zlib";

/** Bytes of the scripts that a page's document asks for, as a server that packs with gzip sends them. */
export async function scriptBytes(url: string): Promise<number> {
  const html = await (await fetch(url)).text();
  const sources = [...html.matchAll(/<script[^>]+src="([^"]+)"|<link[^>]+as="script"[^>]+href="([^"]+)"/g)];
  const urls = new Set(sources.flatMap(([, script, preload]) => script ?? preload ?? []).map((path) => new URL(path, url).href));
  const sizes = [...urls].map(async (script) => gzipSync(Buffer.from(await (await fetch(script)).arrayBuffer())).length);
  return (await Promise.all(sizes)).reduce((sum, bytes) => sum + bytes, 0);
}
