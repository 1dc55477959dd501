import { randomBytes } from "node:crypto";
import { issueAuthToken, issueExternalToken } from "@/server/core/accounts/issue-auth-token";
import { createAppKey } from "@/server/core/app-keys/create-app-key";
import { grantCredits } from "@/server/core/credits/grant-credits";
import { toUnits } from "@/server/core/credits/units";
import { issueExternalKey } from "@/server/core/external-users/external-key";
import { findOrCreateExternalUser } from "@/server/core/external-users/find-or-create-external-user";
import { TEST_SECRET, type TestServer, type TestUser } from "./test-server";

const deps = { secretKey: TEST_SECRET, now: () => new Date() };

/** A way to call: headers, and, where the account speaks for an external user, what names them. */
export interface TestActor {
  name: string;
  kind: "user" | "app" | "external";
  headers: Record<string, string>;
  identity?: { provider: string; unique_key: string };
  /** Whose credits they spend. */
  accountId: string;
}

export interface TestExternalUser {
  id: string;
  uniqueKey: string;
}

export async function anExternalUser(server: TestServer, owner: TestUser, credits = 0): Promise<TestExternalUser> {
  const uniqueKey = `member-${randomBytes(6).toString("hex")}`;
  const { id } = await findOrCreateExternalUser({ db: server.db, now: deps.now }, owner.id, { unique_key: uniqueKey });
  if (credits > 0) {
    await server.db.$transaction((tx) =>
      grantCredits(tx, { accountId: `ext:${id}`, amount: toUnits(credits), reason: `test:${id}` }),
    );
  }
  return { id, uniqueKey };
}

export async function anAppKey(server: TestServer, owner: TestUser): Promise<{ key: string; secret: string }> {
  const secret = randomBytes(24).toString("hex");
  const { app_key: key } = await createAppKey(server.context(owner.id), { secret });
  return { key, secret };
}

/** Every kind of caller that acts within one account, contract §3.1 A to G. */
export async function everyActor(server: TestServer, owner: TestUser, customer: TestExternalUser): Promise<TestActor[]> {
  const accountId = `user:${owner.id}`;
  const theirs = `ext:${customer.id}`;
  const issue = { db: server.db, ...deps };
  const { authToken } = await issueAuthToken(deps, { id: owner.id, sessionEpoch: 0 });
  const external = await issueExternalToken(deps, { id: customer.id, sessionEpoch: 0 });
  const externalKey = await issueExternalKey(issue, customer.id);
  const subAccountKey = await issueExternalKey(issue, customer.id, "customer_sub_account");
  const { key, secret } = await anAppKey(server, owner);
  const bearer = (value: string) => ({ authorization: `Bearer ${value}` });
  const app = { authorization: `AppKey ${key}`, "x-app-secret": secret };
  const identity = { provider: "samsar_v2", unique_key: customer.uniqueKey };
  return [
    { name: "A API key", kind: "user", headers: bearer(owner.key), accountId },
    { name: "B auth token", kind: "user", headers: bearer(authToken), accountId },
    { name: "C app key", kind: "app", headers: app, accountId },
    { name: "D external token", kind: "external", headers: bearer(external.authToken), accountId: theirs },
    {
      name: "E API key with external key",
      kind: "external",
      headers: { ...bearer(owner.key), "x-external-user-api-key": externalKey },
      accountId: theirs,
    },
    { name: "F API key with identity", kind: "external", headers: bearer(owner.key), identity, accountId: theirs },
    { name: "G sub-account", kind: "external", headers: { "x-customer-sub-account-api-key": subAccountKey }, accountId: theirs },
  ];
}
