import { z } from "zod";
import { publicationFields } from "@/server/core/bodies/aliases";
import { reading } from "@/server/core/bodies/body-fields";
import { openEnvelope } from "@/server/core/bodies/envelope";
import { AppError } from "@/server/core/errors";
import { PublicationFields } from "@/server/schemas/publications";

/** What is said about a film that is published, and which film it is; wrapped or flat. `missing` is the route's own sentence. */
const publicationBody = (missing: string) =>
  reading(
    { fields: publicationFields, required: ["request_id"], accept: PublicationFields },
    z.unknown().transform((raw) => {
      const { request_id: id, splash_image: splash, ...said } = openEnvelope(raw, publicationFields).fields;
      return { filmId: idOf(id, missing), fields: PublicationFields.parse(said), ...splashOf(splash) };
    }),
  );

export const PublicationBody = publicationBody("session_id is required.");
/** On v2 a film goes by the name of its request. */
export const PublishBody = publicationBody("request_id (or session_id) is required.");

function idOf(value: unknown, missing: string): string {
  if (value !== undefined && typeof value !== "string") throw new AppError("invalid_request", "request_id must be text.");
  const id = value?.trim();
  if (!id) throw new AppError("invalid_request", missing);
  return id;
}

function splashOf(value: unknown): { splashImage?: string } {
  if (value === undefined) return {};
  if (typeof value !== "string") throw new AppError("invalid_request", "splash_image must be the address of a picture.");
  return value.trim() === "" ? {} : { splashImage: value.trim() };
}
