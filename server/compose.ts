import type { Actor, Context } from "@/server/core/context";
import type { Changes } from "@/server/core/news/changes";
import { createDb, type Db } from "@/server/db/client";
import { type Channel, listenToChanges } from "@/server/db/listen-to-changes";
import { env } from "@/server/env";
import { chooseAssistant } from "@/server/providers/assistant";
import type { AssistantProvider } from "@/server/providers/assistant/assistant";
import { type Connection, listConnections } from "@/server/providers/connections";
import { chooseEmbedder } from "@/server/providers/embedding";
import { chooseImageTitler } from "@/server/providers/image-title";
import { choosePayments, usesLocalPayments } from "@/server/providers/payments";
import { createLocalPages, type LocalPages } from "@/server/providers/payments/local/local-pages";
import type { Payments } from "@/server/providers/payments/payments";
import { createLocalStorage } from "@/server/providers/storage";
import { chooseTranslator } from "@/server/providers/translation";

/** Next.js loads modules anew for every bundle and on every change in development; the pool of connections must not follow. */
const kept = globalThis as {
  kinoraDatabase?: Db;
  kinoraPayments?: Payments | null;
  kinoraChanges?: Partial<Record<Channel, Changes>>;
  kinoraAssistant?: AssistantProvider | null;
};

/** The web process's one database client. */
export function database(): Db {
  kept.kinoraDatabase ??= createDb(env().databaseUrl);
  return kept.kinoraDatabase;
}

/** Who takes the web process's money. */
export function payments(): Payments | null {
  if (kept.kinoraPayments === undefined) kept.kinoraPayments = choosePayments(env(), database());
  return kept.kinoraPayments;
}

/** The language model that answers; it remembers which half of the API its server speaks. */
function assistant(): AssistantProvider | null {
  if (kept.kinoraAssistant === undefined) kept.kinoraAssistant = chooseAssistant(env().openAi);
  return kept.kinoraAssistant;
}

/** What happens to films, or to work on pictures, told to all who watch in this process. */
export function changesOf(channel: Channel): Changes {
  kept.kinoraChanges ??= {};
  kept.kinoraChanges[channel] ??= listenToChanges(env().databaseUrl, channel);
  return kept.kinoraChanges[channel];
}

/** Where people pay when there is no payment service; null where there is one, and in production. */
export const localPages = (): LocalPages | null => (usesLocalPayments(env()) ? createLocalPages(database()) : null);

/** Everything a verb may use, for one request of one actor. */
export function composeContext(call: { actor: Actor; requestId: string }): Context {
  const { publicUrl, providers, vendorKeys, allowPrivateHosts, mediaDir, openAi, secretKey } = env();
  return {
    ...call,
    db: database(),
    storage: createLocalStorage(mediaDir),
    payments: payments(),
    secretKey,
    publicUrl,
    providers,
    vendors: new Set(Object.entries(vendorKeys).flatMap(([vendor, key]) => (key === null ? [] : [vendor]))),
    allowPrivateHosts,
    findTranslator: chooseTranslator(openAi),
    titler: chooseImageTitler(openAi),
    ...{ assistant: assistant(), embedder: chooseEmbedder(openAi) },
    now: () => new Date(),
  };
}

/** Who does what for this server. */
export const connections = (): Promise<Connection[]> => listConnections(env());
