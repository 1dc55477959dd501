import { serveMedia } from "@/server/core/media/serve-media";
import { env } from "@/server/env";

const answer = (request: Request) => serveMedia(request, { mediaDir: env().mediaDir });

/** Every method: what may not be done is refused in JSON too. */
export { answer as DELETE, answer as GET, answer as HEAD, answer as OPTIONS, answer as PATCH, answer as POST, answer as PUT };
