import { isObject } from "@/server/core/bodies/envelope";
import { AppError } from "@/server/core/errors";
import { Prisma } from "@/server/db/generated/client";

type Scalar = string | number | boolean;

/** One condition on one field. */
interface Condition {
  key: string;
  is: "in" | "not_in" | "gt" | "gte" | "lt" | "lte" | "exists";
  values: Scalar[];
}

const OPERATORS: Readonly<Record<string, Condition["is"]>> = {
  ...{ eq: "in", equals: "in", is: "in", in: "in", any: "in", ne: "not_in", not: "not_in", nin: "not_in", not_in: "not_in" },
  ...{ gt: "gt", gte: "gte", min: "gte", from: "gte", lt: "lt", lte: "lte", max: "lte", to: "lte", exists: "exists" },
};
const MOST_CONDITIONS = 50;
const MOST_VALUES = 500;

/**
 * Reads filters by field: a value is equal, a list is one of, an object holds operators (`in`, `ne`, `gte`, `lte`, …, with or without
 * a dollar sign). All must hold. Throws 400 for a field that cannot be filtered by.
 */
export function readFilters(raw: unknown, filterable: readonly string[]): Condition[] {
  if (raw === undefined) return [];
  if (!isObject(raw)) throw bad("structured_filters must be an object.");
  const conditions = Object.entries(raw).flatMap(([key, wanted]) => {
    if (wanted === null) return [];
    if (!filterable.includes(key)) {
      const known = filterable.length > 0 ? `There are: ${filterable.slice(0, 30).join(", ")}.` : "There are none.";
      throw bad(`structured_filters: ${key.slice(0, 100)} is no field to filter by. ${known}`);
    }
    return readCondition(key, wanted);
  });
  if (conditions.length > MOST_CONDITIONS) throw bad(`structured_filters may have at most ${MOST_CONDITIONS} conditions.`);
  return conditions;
}

function readCondition(key: string, wanted: unknown): Condition[] {
  if (!isObject(wanted)) return [{ key, is: "in", values: scalars(key, wanted) }];
  return Object.entries(wanted).map(([name, value]) => {
    const operator = name.replace(/^\$/, "").toLowerCase();
    const is = Object.hasOwn(OPERATORS, operator) ? OPERATORS[operator] : undefined;
    if (!is)
      throw bad(
        `structured_filters.${key}: ${name.slice(0, 40)} is no operator. Use eq, ne, in, nin, gt, gte, lt, lte or exists.`,
      );
    const values = scalars(key, value);
    if (is === "exists" && typeof values[0] !== "boolean") throw bad(`structured_filters.${key}: exists must be a boolean.`);
    if (["gt", "gte", "lt", "lte"].includes(is) && (values.length !== 1 || typeof values[0] === "boolean")) {
      throw bad(`structured_filters.${key}: ${name} needs one number or text.`);
    }
    return { key, is, values };
  });
}

function scalars(key: string, value: unknown): Scalar[] {
  const list = Array.isArray(value) ? value : [value];
  const isFit = (one: unknown): one is Scalar =>
    typeof one === "boolean" ||
    (typeof one === "number" && Number.isFinite(one)) ||
    (typeof one === "string" && one.length <= 1000);
  if (list.length === 0 || list.length > MOST_VALUES || !list.every(isFit)) {
    throw bad(`structured_filters.${key} must be a value, a list of 1 to ${MOST_VALUES} values, or an object of operators.`);
  }
  return list;
}

/** As a condition on `search_records` under the name `r`. Names and values are always parameters. */
export const toSql = (conditions: readonly Condition[]): Prisma.Sql =>
  conditions.length === 0 ? Prisma.sql`TRUE` : Prisma.join(conditions.map(conditionSql), " AND ");

function conditionSql({ key, is, values }: Condition): Prisma.Sql {
  const field = Prisma.sql`(r.filters -> ${key}::text)`;
  const isThere = Prisma.sql`jsonb_exists(r.filters, ${key}::text)`;
  if (is === "exists") return values[0] === true ? isThere : Prisma.sql`NOT ${isThere}`;
  if (is === "in") return isOneOf(field, values);
  if (is === "not_in") return Prisma.sql`(${isThere} AND NOT ${isOneOf(field, values)})`;
  return compare(field, is, values[0] as string | number);
}

/** A field with several values is equal to each of them. Case is no difference. */
function isOneOf(field: Prisma.Sql, values: readonly Scalar[]): Prisma.Sql {
  const wanted = values.map((value) => (typeof value === "string" ? value.toLowerCase() : String(value)));
  return Prisma.sql`EXISTS (
    SELECT FROM jsonb_array_elements(CASE jsonb_typeof(${field}) WHEN 'array' THEN ${field} ELSE jsonb_build_array(COALESCE(${field}, 'null'::jsonb)) END) AS v(value)
    WHERE lower(v.value #>> '{}') = ANY (${wanted}::text[]))`;
}

const SIGNS = { gt: Prisma.sql`>`, gte: Prisma.sql`>=`, lt: Prisma.sql`<`, lte: Prisma.sql`<=` } as const;

/** Numbers by size, text, dates among it, by its letters. */
function compare(field: Prisma.Sql, is: keyof typeof SIGNS, value: string | number): Prisma.Sql {
  const sign = SIGNS[is];
  if (typeof value === "number") {
    return Prisma.sql`(CASE WHEN jsonb_typeof(${field}) = 'number' THEN (${field} #>> '{}')::double precision ${sign} ${value}::double precision ELSE FALSE END)`;
  }
  return Prisma.sql`(CASE WHEN jsonb_typeof(${field}) = 'string' THEN (${field} #>> '{}') COLLATE "C" ${sign} ${value}::text COLLATE "C" ELSE FALSE END)`;
}

const bad = (message: string): AppError => new AppError("invalid_request", message);
