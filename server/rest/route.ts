import type { z } from "zod";
import type { Actor, Context } from "@/server/core/context";

export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
/** Exactly what a caller types and what the logs print, so that one search finds the row. Params are written `{name}`. */
export type RouteKey = `${Method} /${string}`;
/** Nobody in particular, or the kinds of actors that may call. */
export type Access = "public" | Kinds;
type Kinds = readonly Actor["kind"][];

type Parsed<S> = S extends z.ZodType ? z.output<S> : undefined;

export interface Call<P, Q, B> {
  ctx: Context;
  params: Parsed<P>;
  query: Parsed<Q>;
  body: Parsed<B>;
  /**
   * The id a row gives to what it creates. The same for a repeat under the same Idempotency-Key, so that a retry after a lost
   * answer finds the object it made instead of making a second one.
   */
  newId: string;
  /** For rows whose proof is in the request itself; everyone else was resolved from them already. */
  headers: Headers;
}

export interface RouteSpec<P, Q, B, R extends z.ZodType> {
  /** Operation id and metric label, such as `videos.textToVideo`. */
  name: string;
  on: RouteKey;
  /** Other spellings of the same operation; they share everything, the scope of an Idempotency-Key included. */
  also?: readonly RouteKey[];
  summary: string;
  access: Access;
  /** Who else may call the v1 spellings, which are otherwise for `user` alone: see `accessOf`. */
  onV1?: Kinds;
  /** The route's own sentence for those who may not. */
  refusal?: string;
  /** An identity in the body is what the call is about, not whom it is made for. */
  aboutExternalUser?: true;
  /** Its GET spelling changes something: what only looks ahead, such as a link preview, is refused. */
  changesOnGet?: true;
  params?: P;
  /** Reads the query string as `{ name: value }`; equal names with different values are refused before. */
  query?: Q;
  /** Its body may also be a form with files, or a picture: see `sent-file.ts`. */
  takesFiles?: true;
  /** Reads the parsed JSON; an empty body arrives as `{}`. */
  body?: B;
  /** Also the serialiser: what it does not name is not sent. */
  result: R;
  status?: 200 | 201 | 202 | ((answer: z.output<R>) => 200 | 201 | 202);
  /** Credits that an accepted call costs. The verb holds the same price; a priced row honours Idempotency-Key. */
  price?: (call: { body: Parsed<B>; answer: z.output<R> }) => number;
  run(call: Call<P, Q, B>): Promise<z.input<R>>;
}

// biome-ignore lint/suspicious/noExplicitAny: the table is heterogeneous; `route` is the only way in, so every row was checked.
export type AnyRoute = RouteSpec<any, any, any, any>;

export function route<
  R extends z.ZodType,
  P extends z.ZodType | undefined = undefined,
  Q extends z.ZodType | undefined = undefined,
  B extends z.ZodType | undefined = undefined,
>(spec: RouteSpec<P, Q, B, R>): RouteSpec<P, Q, B, R> {
  return spec;
}

/** Every spelling of a row. `/v2` rows also answer under `/api/v2`, `/v1` rows under `/api/v1` (contract §1). */
export function spellings(row: AnyRoute): RouteKey[] {
  const written = [row.on, ...(row.also ?? [])];
  return [...written, ...written.filter((key) => / \/v[12]\//.test(key)).map((key) => key.replace(" /", " /api/") as RouteKey)];
}

/**
 * Who may call one spelling of a row. v2 is as the row says; v1 knows neither APP_KEYs nor external users, who have routes of
 * their own under `/v1/external_users`.
 */
export function accessOf({ access, onV1 }: AnyRoute, key: string): Access {
  if (access === "public" || !/ \/(api\/)?v1\//.test(key)) return access;
  const wanted: Kinds = onV1 ?? (isExternalTwin(key) ? ["external"] : ["user"]);
  return access.filter((kind) => wanted.includes(kind));
}

/** The v1 routes of external users, where an identity in the request must say which platform it is from. */
export const isExternalTwin = (key: string): boolean => / \/(api\/)?v1\/external_users\//.test(key);
