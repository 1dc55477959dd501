import { z } from "zod";
import { requestIdFields } from "@/server/core/bodies/aliases";
import { reading } from "@/server/core/bodies/body-fields";
import { openEnvelope, readFields } from "@/server/core/bodies/envelope";
import { AppError } from "@/server/core/errors";

/** The id of a request in a query string, under any of its names; undefined when there is none. */
export const RequestIdQuery = reading(
  { fields: requestIdFields },
  z.record(z.string(), z.unknown()).transform((query) => textOf(readFields([query], requestIdFields).request_id)),
);

/** The same in a body, wrapped or flat. */
export const RequestIdBody = reading(
  { fields: requestIdFields },
  z.unknown().transform((raw) => textOf(openEnvelope(raw, requestIdFields).fields.request_id)),
);

/** The one id a call names, wherever it stands. `missing` is the route's own sentence; places that disagree are refused. */
export function theRequestId(missing: string, ...places: (string | undefined)[]): string {
  const ids = [...new Set(places.filter((id) => id !== undefined))];
  if (ids.length > 1) throw new AppError("invalid_request", "request_id was provided with conflicting values.");
  const [id] = ids;
  if (id === undefined) throw new AppError("invalid_request", missing);
  return id;
}

function textOf(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  if (typeof value !== "string") throw new AppError("invalid_request", "request_id must be text.");
  return value.trim() || undefined;
}
