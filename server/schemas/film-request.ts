import { z } from "zod";

/** What the composer makes films from. */
export const FilmSource = z.enum(["text", "pictures"]);
export type FilmSource = z.output<typeof FilmSource>;

/** A request as the composer sends it: the very body that the API takes, and which of its routes would take it. */
export const FilmRequest = z.object({
  source: FilmSource,
  /** It pauses at checkpoints. */
  isStepped: z.boolean(),
  body: z.record(z.string(), z.unknown()),
});
export type FilmRequest = z.output<typeof FilmRequest>;

/** The route of the API that takes it. */
export const routeOf = ({ source, isStepped }: Pick<FilmRequest, "source" | "isStepped">): string =>
  isStepped
    ? `/v2/video/step/${source === "text" ? "text_to_video" : "image_to_video"}`
    : `/v2/${source === "text" ? "text_to_video" : "image_list_to_video"}`;
