import sharp from "sharp";
import type { Task } from "@/server/children/run-task";
// Not by a relative path: where pages are built a task is copied to a folder of its own.
import { embeddedTitle } from "@/server/core/images/titles/embedded-title";

/** The title in a file as it was sent, whatever it is: only its head is read. Null where there is none. */
const readTitle: Task<{ path: string }, string | null> = async ({ path }) => {
  sharp.cache(false);
  const found = await sharp(path, { limitInputPixels: 50_000_000 })
    .metadata()
    .catch(() => null);
  return found ? embeddedTitle(found) : null;
};
export default readTitle;
