import { serveMedia } from "@/server/core/media/serve-media";
import { env } from "@/server/env";

const answer = (request: Request) => serveMedia(request, { mediaDir: env().mediaDir });

export { answer as GET, answer as HEAD, answer as OPTIONS };
