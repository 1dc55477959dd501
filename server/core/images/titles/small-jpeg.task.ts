import sharp from "sharp";
import type { Task } from "@/server/children/run-task";

const SIDE = 1024;

/** A picture as it is shown to a model: small, and nothing but a picture. */
const smallJpeg: Task<{ path: string }, Uint8Array> = async ({ path }) =>
  sharp(path)
    .resize(SIDE, SIDE, { fit: "inside", withoutEnlargement: true })
    .flatten({ background: "#fff" })
    .jpeg({ quality: 82 })
    .toBuffer();
export default smallJpeg;
