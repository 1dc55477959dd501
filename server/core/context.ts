import type { Db } from "@/server/db/client";
import type { AssistantProvider } from "@/server/providers/assistant/assistant";
import type { Embedder } from "@/server/providers/embedding/embedding";
import type { ImageTitler } from "@/server/providers/image-title/image-title";
import type { Payments } from "@/server/providers/payments/payments";
import type { Storage } from "@/server/providers/storage/storage";
import type { FindTranslator } from "@/server/providers/translation/translation";

/** An account's own people. */
export interface UserActor {
  kind: "user";
  userId: string;
  /** How they proved it (contract §3.1). */
  authType: "api_key" | "auth_token" | "studio";
  /** The key's id, where one was used: limits are counted per credential. */
  keyId?: string;
}

/** A program of the account, with an APP_KEY and the secret its owner chose. */
export interface AppActor {
  kind: "app";
  userId: string;
  authType: "app_key";
  keyId: string;
}

/** A customer of an account: their own credits are spent, their own films are seen. */
export interface ExternalActor {
  kind: "external";
  /** The account they belong to. */
  userId: string;
  externalUserId: string;
  authType:
    | UserActor["authType"]
    | AppActor["authType"]
    | "external_auth"
    | "external_user_api_key"
    | "customer_sub_account_api_key";
  keyId?: string;
  /** True when their own credential was shown; false when the account's people speak for them. */
  asEndUser: boolean;
}

/** Who asks. */
export type Actor = UserActor | AppActor | ExternalActor;

/** The ledger account whose credits an actor spends. */
export const accountOf = (actor: Actor): string =>
  actor.kind === "external" ? `ext:${actor.externalUserId}` : `user:${actor.userId}`;

/** Everything a verb may use. Built once per request, session or job by `server/compose.ts`. */
export interface Context {
  actor: Actor;
  db: Db;
  storage: Storage;
  /** Null where nobody takes money: a production server without STRIPE_SECRET_KEY. */
  payments: Payments | null;
  requestId: string;
  /** Pepper of stored hashes and root of signing keys. */
  secretKey: string;
  /** Origin under which callers reach this server, without a trailing slash. */
  publicUrl: string;
  /** `auto` renders with `local` what no key allows; `strict` refuses it. */
  providers: "auto" | "strict";
  /** Vendors whose key is set; `strict` accepts the models of these only. */
  vendors?: ReadonlySet<string>;
  /** Who translates between two languages on this server. */
  findTranslator: FindTranslator;
  /** Who looks at pictures to name them; nobody where no model is connected. */
  titler?: ImageTitler | null;
  /** The language model behind the assistant; none: it says only what is certain. */
  assistant?: AssistantProvider | null;
  /** Who makes vectors of texts; none: searching is lexical. */
  embedder?: Embedder | null;
  /** `host` or `host:port` of private places a caller may name in URLs. Tests only. */
  allowPrivateHosts?: readonly string[];
  now(): Date;
}
