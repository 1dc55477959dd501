import { AppError } from "@/server/core/errors";
import { type AnyRoute, type RouteKey, spellings } from "./route";

interface Node {
  literal: Map<string, Node>;
  param?: { name: string; node: Node };
  rows: Map<string, { row: AnyRoute; key: RouteKey }>;
}
/** `key` is the spelling that was met, without the values of its params. */
export type Match = { row: AnyRoute; key: RouteKey; params: Record<string, string> } | { allow: string[] } | null;

const emptyNode = (): Node => ({ literal: new Map(), rows: new Map() });

/**
 * Builds the lookup tree, once per process. A literal segment beats a `{param}` at the same depth, a spelling declared twice
 * throws, a known path with another method answers the methods it allows. Empty segments (a trailing slash) do not count.
 */
export function createMatcher(rows: readonly AnyRoute[]): (method: string, pathname: string) => Match {
  const root = emptyNode();
  for (const row of rows) for (const key of spellings(row)) insert(root, key, row);
  return (method, pathname) => {
    const params: Record<string, string> = {};
    const node = walk(root, segmentsOf(pathname), params);
    if (!node) return null;
    const hit = node.rows.get(method);
    return hit ? { ...hit, params } : { allow: [...node.rows.keys()] };
  };
}

function segmentsOf(pathname: string): string[] {
  const segments = decode(pathname);
  if (segments.some((segment) => segment.includes("\0")))
    throw new AppError("invalid_request", "The path contains a NUL character.");
  return segments;
}

function decode(pathname: string): string[] {
  try {
    return pathname.split("/").filter(Boolean).map(decodeURIComponent);
  } catch (cause) {
    throw new AppError("invalid_request", "The path contains a malformed percent-encoding.", { cause });
  }
}

function insert(root: Node, key: RouteKey, row: AnyRoute): void {
  const [method = "", path = ""] = key.split(" ");
  let at = root;
  for (const segment of path.split("/").filter(Boolean)) {
    const name = /^\{(\w+)\}$/.exec(segment)?.[1];
    if (name) {
      at.param ??= { name, node: emptyNode() };
      if (at.param.name !== name) throw new Error(`${key}: {${name}} clashes with {${at.param.name}}.`);
      at = at.param.node;
    } else {
      const next = at.literal.get(segment) ?? emptyNode();
      at.literal.set(segment, next);
      at = next;
    }
  }
  if (at.rows.has(method)) throw new Error(`${key} is declared twice.`);
  at.rows.set(method, { row, key });
}

function walk(at: Node, segments: string[], params: Record<string, string>): Node | null {
  const [head, ...rest] = segments;
  if (head === undefined) return at.rows.size > 0 ? at : null;
  const literal = at.literal.get(head);
  const found = literal && walk(literal, rest, params);
  if (found) return found;
  if (!at.param) return null;
  const deeper = walk(at.param.node, rest, params);
  if (deeper) params[at.param.name] = head;
  return deeper;
}
