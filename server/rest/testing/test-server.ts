import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stopChildren } from "@/server/children/run-task";
import { createApiKey } from "@/server/core/accounts/create-api-key";
import type { Actor, Context } from "@/server/core/context";
import { expectCleanLedger } from "@/server/core/credits/audit-ledger";
import { grantCredits } from "@/server/core/credits/grant-credits";
import { toUnits } from "@/server/core/credits/units";
import { createObjectId } from "@/server/core/ids/create-object-id";
import type { Db } from "@/server/db/client";
import { createTestDatabase, type TestDatabase } from "@/server/db/test-database";
import { createLocalPayments } from "@/server/providers/payments/local/local-payments";
import { createLocalStorage } from "@/server/providers/storage";
import { routes } from "../routes";
import { createServer } from "../serve";
import type { LogLine } from "../trace";

export const TEST_SECRET = "a-secret-of-this-test-only-0123456789";

/** The REST surface on a database of its own, called in-process: no port, no Next.js, everything else real. */
export interface TestServer {
  db: Db;
  /** Answers a request and its JSON. `path` starts with a slash. */
  call(method: string, path: string, options?: CallOptions): Promise<Answer>;
  serve(request: Request): Promise<Response>;
  createUser(credits?: number): Promise<TestUser>;
  context(userId: string): Context;
  lines: LogLine[];
  /** Where its storage keeps files. */
  mediaDir: string;
  drop(): Promise<void>;
}
export interface CallOptions {
  key?: string;
  body?: unknown;
  headers?: Record<string, string>;
}
export interface Answer {
  status: number;
  headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape.
  json: any;
}
export interface TestUser {
  id: string;
  key: string;
}

export async function createTestServer(overrides: Partial<Context> = {}, database?: TestDatabase): Promise<TestServer> {
  const { db, drop } = database ?? (await createTestDatabase());
  const mediaDir = await mkdtemp(join(tmpdir(), "kinora-media-"));
  const lines: LogLine[] = [];
  const payments = createLocalPayments({ db, secretKey: TEST_SECRET, publicUrl: "https://films.example" });
  const compose = ({ actor, requestId }: { actor: Actor; requestId: string }): Context => ({
    actor,
    requestId,
    db,
    storage: createLocalStorage(mediaDir),
    payments,
    secretKey: TEST_SECRET,
    publicUrl: "https://films.example",
    providers: "auto",
    findTranslator: async () => null,
    now: () => new Date(),
    ...overrides,
  });
  const serve = createServer(routes, { secretKey: () => TEST_SECRET, compose, log: (line) => lines.push(line) });
  return {
    db,
    serve,
    ...{ lines, mediaDir },
    // Whatever a test did through the routes, the money must add up when it leaves.
    async drop() {
      stopChildren();
      await rm(mediaDir, { recursive: true, force: true });
      await expectCleanLedger(db).finally(drop);
    },
    context: (userId) => compose({ actor: { kind: "user", userId, authType: "api_key" }, requestId: "test" }),
    async call(method, path, { key, body, headers } = {}) {
      const response = await serve(
        new Request(`https://films.example${path}`, {
          method,
          headers: {
            ...(key && { authorization: `Bearer ${key}` }),
            ...(body !== undefined && { "content-type": "application/json" }),
            ...headers,
          },
          ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
        }),
      );
      const text = await response.text();
      return { status: response.status, headers: response.headers, json: text === "" ? null : JSON.parse(text) };
    },
    async createUser(credits = 0) {
      const id = createObjectId();
      await db.user.create({ data: { id, email: `${id}@films.example` } });
      if (credits > 0) {
        await db.$transaction((tx) =>
          grantCredits(tx, { accountId: `user:${id}`, amount: toUnits(credits), reason: `test:${id}` }),
        );
      }
      const { key } = await createApiKey(db, { secretKey: TEST_SECRET, userId: id, name: "test" });
      return { id, key };
    },
  };
}
