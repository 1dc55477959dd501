import { describe, expect, test } from "vitest";
import { EnvError, readEnv } from "./env";

const secret = "0123456789abcdef0123456789abcdef";
/** What the scripts hand down on a single machine. */
const single = {
  EMBEDDED_DATABASE_URL: "postgresql://kinora:x@127.0.0.1:5432/kinora",
  GENERATED_SECRET_KEY: secret,
  NODE_ENV: "production",
};
const production = { PUBLIC_URL: "https://films.example.com", DATABASE_URL: "postgresql://u:p@db/kinora", SECRET_KEY: secret };

test("a single machine needs no variable of its own", () => {
  expect(readEnv({ ...single, DATA_DIR: "/data" })).toMatchObject({
    production: false,
    role: "all",
    port: 3000,
    publicUrl: "http://localhost:3000",
    databaseUrl: single.EMBEDDED_DATABASE_URL,
    secretKey: secret,
    providers: "auto",
    engine: { kind: "embedded" },
    chromiumPath: "/data/chromium/chrome.sh",
    filmBundle: "/data/film-bundle",
    mediaDir: "/data/media",
    workDir: "/data/work",
    allowPrivateHosts: [],
    stripe: null,
    s3: null,
  });
});

test.each([
  ["a public address", { ...production, NODE_ENV: undefined }, true],
  ["a database of its own and NODE_ENV=production", { ...production, PUBLIC_URL: undefined, NODE_ENV: "production" }, true],
  ["a loopback address", { ...single, PUBLIC_URL: "http://127.0.0.1:8080" }, false],
  ["a developer's database", { ...single, NODE_ENV: "development", DATABASE_URL: production.DATABASE_URL }, false],
])("%s: production is %3$s", (_name, source, expected) => {
  expect(readEnv(source).production).toBe(expected);
});

describe("what is missing is named", () => {
  test.each([
    ["every secret of a production server at once", { PUBLIC_URL: production.PUBLIC_URL }, ["SECRET_KEY", "DATABASE_URL"]],
    [
      "a secret generated on this machine is not used in production",
      { ...production, SECRET_KEY: "", GENERATED_SECRET_KEY: secret },
      ["SECRET_KEY"],
    ],
    ["Stripe's webhook secret", { ...production, STRIPE_SECRET_KEY: "sk" }, ["STRIPE_WEBHOOK_SECRET"]],
    [
      "an empty one is a missing one",
      { ...production, STRIPE_SECRET_KEY: "sk", STRIPE_WEBHOOK_SECRET: " " },
      ["STRIPE_WEBHOOK_SECRET"],
    ],
    ["Inngest's signing key", { ...production, INNGEST_EVENT_KEY: "k" }, ["INNGEST_SIGNING_KEY"]],
    [
      "both keys of a self-hosted Inngest",
      { ...single, INNGEST_BASE_URL: "http://inngest:8288" },
      ["INNGEST_EVENT_KEY", "INNGEST_SIGNING_KEY"],
    ],
    ["the rest of an S3 store", { ...single, S3_BUCKET: "films" }, ["S3_ACCESS_KEY_ID", "S3_SECRET_ACCESS_KEY"]],
    ["a database and a secret, when nobody brought them", {}, ["SECRET_KEY", "DATABASE_URL"]],
  ])("%s", (_name, source, names) => {
    const text = refusal(source);
    expect(text.match(/without (.*?):/)?.[1]?.split(", ")).toEqual(names);
  });
});

describe("what is wrong is named", () => {
  test.each([
    [{ PORT: "70000" }, "PORT"],
    [{ PORT: "http" }, "PORT"],
    [{ NODE_ENV: "live" }, "NODE_ENV"],
    [{ ROLE: "master" }, "ROLE"],
    [{ DATABASE_URL: "mysql://db/kinora" }, "DATABASE_URL"],
    [{ PUBLIC_URL: "films.example.com" }, "PUBLIC_URL"],
    [{ PUBLIC_URL: "http://localhost/kinora" }, "PUBLIC_URL"],
    [{ SECRET_KEY: "short" }, "SECRET_KEY"],
    [{ PROVIDERS: "none" }, "PROVIDERS"],
    [{ INNGEST_DEV: "yes please" }, "INNGEST_DEV"],
    [{ INNGEST_BASE_URL: "inngest" }, "INNGEST_BASE_URL"],
    [{ SMTP_URL: "http://mail" }, "SMTP_URL"],
    [{ OPENAI_BASE_URL: "x" }, "OPENAI_BASE_URL"],
    [{ OPENAI_API_KEY: "two words" }, "OPENAI_API_KEY"],
    [{ ALLOW_PRIVATE_HOSTS: "127.0.0.1, a/b" }, "ALLOW_PRIVATE_HOSTS"],
    [{ TRUSTED_PROXIES: "10.0.0.0/8, 10.0.0.0/33" }, "TRUSTED_PROXIES"],
    [{ TRUSTED_PROXIES: "proxy.example" }, "TRUSTED_PROXIES"],
    [{ LOG_LEVEL: "loud" }, "LOG_LEVEL"],
    [{ ...production, INNGEST_DEV: "1" }, "INNGEST_DEV"],
    [{ ...production, ALLOW_PRIVATE_HOSTS: "127.0.0.1" }, "ALLOW_PRIVATE_HOSTS"],
  ])("%j", (wrong, name) => {
    expect(refusal({ ...single, ...wrong })).toContain(name);
  });

  test("a secret's value never appears in the refusal", () => {
    expect(refusal({ ...single, SECRET_KEY: "hunter2", OPENAI_API_KEY: "hunter2 x" })).not.toContain("hunter2");
  });
});

test.each([
  [{ INNGEST_DEV: "1" }, { kind: "dev", url: "http://127.0.0.1:8288" }],
  [{ INNGEST_DEV: "http://dev:9000" }, { kind: "dev", url: "http://dev:9000" }],
  [{ INNGEST_DEV: "0" }, { kind: "embedded" }],
  [
    { INNGEST_EVENT_KEY: "e", INNGEST_SIGNING_KEY: "s" },
    { kind: "cloud", eventKey: "e", signingKey: "s" },
  ],
  [
    { INNGEST_EVENT_KEY: "e", INNGEST_SIGNING_KEY: "s", INNGEST_BASE_URL: "http://own:8288" },
    { kind: "cloud", eventKey: "e", signingKey: "s", baseUrl: "http://own:8288" },
  ],
])("%j chooses the engine", (source, engine) => {
  expect(readEnv({ ...single, ...source }).engine).toEqual(engine);
});

function refusal(source: Record<string, string | undefined>): string {
  try {
    readEnv(source);
  } catch (error) {
    if (error instanceof EnvError) return error.message;
    throw error;
  }
  throw new Error("was accepted");
}
