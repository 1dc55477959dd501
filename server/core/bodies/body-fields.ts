import type { z } from "zod";
import type { Fields } from "./aliases";

/** What a body or a query reads, for those who describe it. */
export interface KnownFields {
  fields: Fields;
  /** Fields without which it is refused. */
  required?: readonly string[];
  /** What judges the fields, and knows their types and defaults. */
  accept?: z.ZodType;
}

const known = new WeakMap<z.ZodType, KnownFields>();

/** Bodies are read by transforms, which tell nobody what they look for: here they do. */
export function reading<Schema extends z.ZodType>(facts: KnownFields, schema: Schema): Schema {
  known.set(schema, facts);
  return schema;
}

export const fieldsReadBy = (schema: z.ZodType): KnownFields | undefined => known.get(schema);
