import type { Db } from "@/server/db/client";
import { readPublication } from "./read-publication";
import { oEmbed } from "./share-card";

const headers = { "access-control-allow-origin": "*", "cache-control": "no-cache", "x-content-type-options": "nosniff" };

/** `GET /oembed?url=…&format=json&maxwidth=…&maxheight=…`, as https://oembed.com has it. */
export async function answerOEmbed(request: Request, { db, publicUrl }: { db: Db; publicUrl: string }): Promise<Response> {
  const { searchParams: asked } = new URL(request.url);
  if ((asked.get("format") ?? "json") !== "json")
    return Response.json({ message: "There is JSON only." }, { status: 501, headers });
  const room = { width: sizeOf(asked.get("maxwidth")), height: sizeOf(asked.get("maxheight")) };
  const slug = slugOf(asked.get("url") ?? "", publicUrl);
  const film = slug === null ? null : await readPublication({ db }, slug);
  if (!film) return Response.json({ message: "There is no published film at this address." }, { status: 404, headers });
  return Response.json(oEmbed(publicUrl, film, room), { headers });
}

function sizeOf(text: string | null): number | undefined {
  const size = Number(text ?? Number.NaN);
  return Number.isInteger(size) && size > 0 && size <= 10_000 ? size : undefined;
}

function slugOf(url: string, publicUrl: string): string | null {
  if (!URL.canParse(url)) return null;
  const { origin, pathname } = new URL(url);
  return origin === new URL(publicUrl).origin ? (/^\/p\/([^/]+)(\/embed)?\/?$/.exec(pathname)?.[1] ?? null) : null;
}
