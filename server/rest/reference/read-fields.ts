import { z } from "zod";
import type { Field } from "@/server/core/bodies/aliases";
import { fieldsReadBy } from "@/server/core/bodies/body-fields";
import { toCamelCase } from "@/server/core/bodies/envelope";
import { fieldNotes } from "./field-notes";

/** A field of a request, as it is shown. */
export interface FieldDescription {
  name: string;
  type: string;
  says: string;
  required: boolean;
  /** As JSON; null where there is none. */
  byDefault: string | null;
  /** Other spellings, without the camelCase of each. */
  aliases: string[];
}

/** What a body, a query or the parameters of a path may hold. */
export function readFields(schema: z.ZodType | undefined): FieldDescription[] {
  if (!schema) return [];
  const known = fieldsReadBy(schema);
  const object = objectIn(known ? known.accept : schema);
  const fields: Record<string, Field> =
    known?.fields ?? Object.fromEntries(Object.keys(object?.shape ?? {}).map((name) => [name, {}]));
  return Object.entries(fields).map(([name, field]) => {
    const judge = object?.shape[name] as z.ZodType | undefined;
    const facts = judge ? factsOf(judge) : null;
    const note = fieldNotes[name];
    const typed = facts && facts.type !== "any" ? facts.type : undefined;
    const isRequired = known?.required?.includes(name) ?? (known?.accept || !known ? facts?.required === true : false);
    return {
      ...{ name, type: typed ?? note?.type ?? (field.boolean ? "boolean" : "any"), says: note?.says ?? "", required: isRequired },
      byDefault: facts?.byDefault ?? null,
      aliases: (field.aliases ?? []).filter((alias) => alias !== toCamelCase(name)),
    };
  });
}

interface Facts {
  type: string;
  required: boolean;
  byDefault: string | null;
}

function factsOf(schema: z.ZodType): Facts {
  const json = z.toJSONSchema(z.object({ it: schema }), { io: "input", unrepresentable: "any" });
  const it = (json.properties?.it ?? {}) as JsonShape;
  return {
    type: typeOf(it),
    required: json.required?.includes("it") ?? false,
    byDefault: it.default === undefined ? null : JSON.stringify(it.default),
  };
}

/** The object that a chain of transforms begins with, if it does. */
function objectIn(schema: z.ZodType | undefined): z.ZodObject | undefined {
  if (schema === undefined || schema instanceof z.ZodObject) return schema;
  if (!(schema instanceof z.ZodPipe)) return undefined;
  const { in: first, out: second } = schema.def;
  return objectIn(first as z.ZodType) ?? objectIn(second as z.ZodType);
}

/** As much of JSON Schema as ours come to. */
export interface JsonShape {
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  default?: unknown;
  items?: JsonShape;
  properties?: Record<string, JsonShape>;
  required?: string[];
  additionalProperties?: JsonShape | boolean;
  anyOf?: JsonShape[];
  oneOf?: JsonShape[];
}

/** A type in a word or two, such as `"16:9" | "9:16"` or `string[]`. */
export function typeOf(shape: JsonShape): string {
  if (shape.const !== undefined) return JSON.stringify(shape.const);
  if (shape.enum) return shape.enum.map((value) => JSON.stringify(value)).join(" | ");
  const choices = shape.anyOf ?? shape.oneOf;
  if (choices) return [...new Set(choices.map(typeOf))].join(" | ");
  if (shape.type === "array") return shape.items && typeOf(shape.items) !== "any" ? `${typeOf(shape.items)}[]` : "array";
  if (Array.isArray(shape.type)) return shape.type.join(" | ");
  return shape.type ?? "any";
}
