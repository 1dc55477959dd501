import type { Db } from "@/server/db/client";
import type { Storage } from "@/server/providers/storage/storage";
import type { FindTranslator } from "@/server/providers/translation/translation";

/** Who asks. External users, app keys and sub-accounts join this union with the accounts issue. */
export type Actor = {
  kind: "user";
  userId: string;
  /** How they proved it (contract §3.1). */
  authType: "api_key" | "auth_token" | "studio";
  /** The key's id, where one was used: idempotency and limits are counted per actor. */
  keyId?: string;
};

/** The account whose credits an actor spends. */
export const accountOf = (actor: Actor): string => `user:${actor.userId}`;

/** Everything a verb may use. Built once per request, session or job by `server/compose.ts`. */
export interface Context {
  actor: Actor;
  db: Db;
  storage: Storage;
  requestId: string;
  /** Origin under which callers reach this server, without a trailing slash. */
  publicUrl: string;
  /** `auto` renders with `local` what no key allows; `strict` refuses it. */
  providers: "auto" | "strict";
  /** Vendors whose key is set; `strict` accepts the models of these only. */
  vendors?: ReadonlySet<string>;
  /** Who translates between two languages on this server. */
  findTranslator: FindTranslator;
  /** `host` or `host:port` of private places a caller may name in URLs. Tests only. */
  allowPrivateHosts?: readonly string[];
  now(): Date;
}
