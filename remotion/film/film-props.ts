import { z } from "zod";
import { Timeline } from "@/server/schemas/timeline";

/** What the preview and the renderer both pass: the film, and the address below which its media are served by storage key. */
export const FilmProps = z.object({ timeline: Timeline, mediaBase: z.string() });
export type FilmProps = z.output<typeof FilmProps>;

/** Address of a stored file. Keys look like paths; each part is escaped on its own. */
export const mediaUrl = (mediaBase: string, key: string): string =>
  `${mediaBase}/${key.split("/").map(encodeURIComponent).join("/")}`;
