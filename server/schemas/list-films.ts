import { z } from "zod";

/** What of a library is asked for. */
export const ListFilms = z.object({
  search: z.string().max(200).optional(),
  status: z.enum(["running", "finished", "failed"]).optional(),
  archived: z.boolean().default(false),
  /** The `next` of the page before: the id of its last film. */
  cursor: z.string().max(60).nullish(),
});
export type ListFilms = z.output<typeof ListFilms>;
