import { isDeepStrictEqual } from "node:util";
import { AppError } from "@/server/core/errors";
import { type Field, type Fields, webhookField } from "./aliases";

export type Body = Record<string, unknown>;
/** Canonical names only. Absent, null and undefined are the same: not there. */
export type Canonical<F extends Fields> = { [K in keyof F]?: unknown };

export interface Envelope<F extends Fields> {
  fields: Canonical<F>;
  webhookUrl: unknown;
}

/** How far `input` may be wrapped in itself; some callers wrap a body that was wrapped already. */
const MOST_WRAPPERS = 2;

/**
 * Takes a body apart (contract §2.1): fields come from `input` or lie flat, the inner place wins and the outer one fills in what
 * is missing. Unknown fields are dropped. Throws `invalid_request` when the body or `input` is no object, and when two spellings
 * of one field in the same place disagree.
 */
export function openEnvelope<F extends Fields>(raw: unknown, known: F): Envelope<F> {
  const places = unwrap(raw);
  return {
    fields: readFields(places, known),
    // The one field for which the outer place wins.
    webhookUrl: readFields([...places].reverse(), webhookField).webhook_url,
  };
}

/** Known fields under their canonical names, from the first place that has them. */
export function readFields<F extends Fields>(places: readonly Body[], known: F): Canonical<F> {
  const fields: Canonical<F> = {};
  for (const [name, field] of Object.entries(known)) {
    const value = places.map((place) => readField(place, name, field)).find(isPresent);
    if (isPresent(value)) fields[name as keyof F] = value;
  }
  return fields;
}

/** Booleans are strict: `"true"` and `1` are refused. Asked last, as the contract's order of checks has it. */
export function assertBooleans(fields: Body, known: Fields): void {
  const wrong = Object.keys(known).find(
    (name) => known[name]?.boolean && isPresent(fields[name]) && typeof fields[name] !== "boolean",
  );
  if (wrong) throw new AppError("invalid_request", `${wrong} must be a boolean.`);
}

/** The body's objects, innermost first. */
function unwrap(raw: unknown): Body[] {
  if (!isObject(raw)) throw new AppError("invalid_request", "The body must be a JSON object.");
  const places = [raw];
  for (let depth = 0; depth < MOST_WRAPPERS; depth++) {
    const inner = places[0]?.input;
    if (inner === undefined) break;
    if (!isObject(inner)) throw new AppError("invalid_request", "`input` must be an object.");
    places.unshift(inner);
  }
  return places;
}

function readField(place: Body, name: string, field: Field): unknown {
  const spellings = [name, ...(field.aliases ?? [])].flatMap((spelling) => [spelling, toCamelCase(spelling)]);
  const used = [...new Set(spellings)].filter((spelling) => isPresent(place[spelling]));
  const [first, ...others] = used;
  if (first === undefined) return undefined;
  const value = place[first];
  if (others.some((other) => !isDeepStrictEqual(place[other], value))) {
    throw new AppError("invalid_request", `${name} was provided with conflicting alias values.`);
  }
  return value;
}

export const toCamelCase = (name: string): string => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

const isPresent = (value: unknown): boolean => value !== undefined && value !== null;

export const isObject = (value: unknown): value is Body => typeof value === "object" && value !== null && !Array.isArray(value);
