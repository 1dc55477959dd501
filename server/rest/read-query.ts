import { AppError } from "@/server/core/errors";

/**
 * The query string as plain texts. A name given twice must say the same both times: nobody should be able to show one value to
 * a proxy and another to us.
 */
export function readQuery(search: URLSearchParams): Record<string, string> {
  const query: Record<string, string> = {};
  for (const [name, value] of search) {
    if (value.includes("\0") || !value.isWellFormed()) {
      throw new AppError("invalid_request", `The query parameter ${JSON.stringify(name.slice(0, 60))} is not plain text.`);
    }
    if (Object.hasOwn(query, name) && query[name] !== value) {
      throw new AppError("invalid_request", `${name.slice(0, 60)} was provided with conflicting values.`);
    }
    if (name !== "__proto__") query[name] = value;
  }
  return query;
}
