import { z } from "zod";
import { type JsonShape, typeOf } from "./read-fields";

/** An answer's shape as a type is written: what is optional has a question mark. */
export const printShape = (schema: z.ZodType): string =>
  print(z.toJSONSchema(schema, { io: "output", unrepresentable: "any", reused: "inline" }) as JsonShape, "");

function print(shape: JsonShape, indent: string): string {
  const choices = shape.anyOf ?? shape.oneOf;
  if (choices) return [...new Set(choices.map((choice) => print(choice, indent)))].join(" | ");
  if (shape.type === "array") {
    const items = print(shape.items ?? {}, indent);
    return items.includes(" | ") && !items.startsWith("{") ? `(${items})[]` : `${items}[]`;
  }
  if (shape.type !== "object") return typeOf(shape);
  const properties = Object.entries(shape.properties ?? {});
  if (properties.length === 0) {
    const rest = shape.additionalProperties;
    return typeof rest === "object" && Object.keys(rest).length > 0 ? `{ [name]: ${print(rest, indent)} }` : "object";
  }
  const inner = `${indent}  `;
  const lines = properties.map(([name, property]) => {
    const mark = shape.required?.includes(name) ? "" : "?";
    return `${inner}${name}${mark}: ${print(property, inner)}`;
  });
  return `{\n${lines.join("\n")}\n${indent}}`;
}
