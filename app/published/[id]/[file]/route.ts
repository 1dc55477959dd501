import { database } from "@/server/compose";
import { servePublished } from "@/server/core/publications/serve-published";
import { env } from "@/server/env";

/** The files of a published film, for whoever watches it. */
const answer = async (request: Request, { params }: { params: Promise<{ id: string; file: string }> }) =>
  servePublished(request, { db: database(), mediaDir: env().mediaDir }, await params);

/** Every method: what may not be done is refused in JSON too. */
export { answer as DELETE, answer as GET, answer as HEAD, answer as OPTIONS, answer as PATCH, answer as POST, answer as PUT };
