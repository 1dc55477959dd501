import { type AnyRoute, accessOf, spellings } from "./route";

/** One spelling of one route, as `npm run routes` prints it. */
export interface RouteDescription {
  method: string;
  path: string;
  name: string;
  access: string;
  /** True when an accepted call costs credits and honours Idempotency-Key. */
  priced: boolean;
  status: number;
  summary: string;
}

/** The public surface, every spelling of it, by path and method. */
export function describeRoutes(rows: readonly AnyRoute[]): RouteDescription[] {
  const lines = rows.flatMap((row) =>
    spellings(row).map((key): RouteDescription => {
      const [method = "", path = ""] = key.split(" ");
      const kinds = accessOf(row, key);
      const access = kinds === "public" ? kinds : kinds.join("|");
      return {
        method,
        path,
        name: row.name,
        access,
        priced: row.price !== undefined,
        status: typeof row.status === "number" ? row.status : 200,
        summary: row.summary,
      };
    }),
  );
  return lines.sort((a, b) => (a.path === b.path ? compare(a.method, b.method) : compare(a.path, b.path)));
}

/** The same as aligned text, one spelling a line. */
export function printRoutes(routes: readonly RouteDescription[]): string {
  const width = Math.max(...routes.map((route) => route.path.length));
  const nameWidth = Math.max(...routes.map((route) => route.name.length));
  const accessWidth = Math.max(...routes.map((route) => route.access.length));
  const lines = routes.map(({ method, path, name, access, priced }) =>
    `${method.padEnd(6)} ${path.padEnd(width)}  ${name.padEnd(nameWidth)}  ${access.padEnd(accessWidth)}${priced ? "  priced" : ""}`.trimEnd(),
  );
  return `${lines.join("\n")}\n`;
}

export const routesAsJson = (routes: readonly RouteDescription[]): string => `${JSON.stringify(routes, null, 2)}\n`;

/** By code point: the order must not depend on the machine's language. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
