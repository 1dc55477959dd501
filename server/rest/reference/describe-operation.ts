import { ENHANCE_PRICE } from "@/server/core/credits/usage-prices";
import type { ErrorCode } from "@/server/core/errors";
import { type AnyRoute, accessOf } from "../route";
import { exampleBodies, exampleQueries, sdkCalls } from "./examples";
import { printShape } from "./print-shape";
import { type FieldDescription, readFields } from "./read-fields";

/** One row of the route table, as it is shown. */
export interface Operation {
  name: string;
  method: string;
  path: string;
  /** Other spellings, such as `POST /v1/video/create`. */
  also: string[];
  summary: string;
  access: "public" | string[];
  /** What it costs, in words; null where it is free. */
  price: string | null;
  status: number;
  params: FieldDescription[];
  query: FieldDescription[];
  body: FieldDescription[];
  /** True when it reads a body. */
  hasBody: boolean;
  answer: string;
  errors: ErrorCode[];
  example: { query: Record<string, string>; body: Record<string, unknown> | null };
  /** The same in the published client; null where it has no such call. */
  sdk: string | null;
}

export function describeOperation(row: AnyRoute): Operation {
  const [method = "", path = ""] = row.on.split(" ");
  const access = accessOf(row, row.on);
  const query = readFields(row.query);
  const body = method === "GET" ? [] : readFields(row.body);
  const hasBody = method !== "GET" && row.body !== undefined;
  const example = { query: queryFor(row.name, query), body: hasBody ? (exampleBodies[row.name] ?? bodyFor(body)) : null };
  return {
    ...{ name: row.name, method, path, also: [...(row.also ?? [])], summary: row.summary },
    access: access === "public" ? access : [...access],
    ...{ price: priceOf(row), status: typeof row.status === "number" ? row.status : 200 },
    ...{ params: readFields(row.params), query, body, hasBody, answer: printShape(row.result) },
    ...{ errors: errorsOf(row, [...query, ...body]), example, sdk: sdkOf(row, path, example) },
  };
}

const queryFor = (name: string, fields: readonly FieldDescription[]): Record<string, string> =>
  exampleQueries[name] ?? (fields.some((field) => field.name === "request_id") ? { request_id: "<film>" } : {});

const bodyFor = (fields: readonly FieldDescription[]): Record<string, unknown> =>
  fields.some(({ name }) => name === "request_id") ? { request_id: "<film>" } : {};

function priceOf(row: AnyRoute): string | null {
  if (!row.price || row.name === "credits.grant") return null;
  if (/^(embeddings|utilities)\.|^assistant\.complete$/.test(row.name)) return "by use, see prices";
  if (row.name === "assistant.enhance") return `${ENHANCE_PRICE} credits`;
  if (row.name.startsWith("reworks.")) return "flat or per second, see prices";
  if (row.name === "images.assignTitle") return "by use, see prices";
  if (row.name.startsWith("images.")) return "flat, see prices";
  return row.name === "steps.soundEffect" || row.name === "steps.lipSync" ? "flat, see prices" : "per second, see prices";
}

/** Which errors can come of a row, read from what it is. */
function errorsOf(row: AnyRoute, fields: readonly FieldDescription[]): ErrorCode[] {
  const isPublic = row.access === "public";
  const aboutSomething =
    row.params !== undefined || fields.some(({ name }) => /(^|_)(request|session|intent|template)_ids?$/.test(name));
  return [
    ...(fields.length > 0 ? (["invalid_request"] as const) : []),
    ...(isPublic ? [] : (["missing_credential", "unauthorized", "forbidden"] as const)),
    ...(row.price ? (["insufficient_credits"] as const) : []),
    ...(aboutSomething ? (["not_found"] as const) : []),
    ...(row.price || aboutSomething ? (["conflict"] as const) : []),
    ...(["rate_limited", "internal"] as const),
  ];
}

function sdkOf({ name }: AnyRoute, path: string, { query, body }: Operation["example"]): string | null {
  const call = sdkCalls[name];
  if (!call) return null;
  const input = body?.input ?? body;
  const id = path.includes("{request_id}") || query.request_id ? '"<film>"' : null;
  const given = id ?? (input && Object.keys(input).length > 0 ? JSON.stringify(input, null, 2) : queryText(query));
  return `const { data } = await samsar.${call}(${given});`;
}

const queryText = (query: Record<string, string>): string => (Object.keys(query).length > 0 ? JSON.stringify(query) : "");
