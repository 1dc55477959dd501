import path from "node:path";
import { Variables } from "./env-variables";

export type Engine =
  | { kind: "embedded" }
  | { kind: "dev"; url: string }
  | { kind: "cloud"; eventKey: string; signingKey: string; baseUrl?: string };

export interface Env {
  nodeEnv: Variables["NODE_ENV"];
  /** Others can reach this server, or several machines share its database: nothing is assumed, nothing is left open. */
  production: boolean;
  role: Variables["ROLE"];
  port: number;
  /** Absolute, as are all paths here. */
  dataDir: string;
  databaseUrl: string;
  /** An origin without a trailing slash. */
  publicUrl: string;
  secretKey: string;
  providers: Variables["PROVIDERS"];
  engine: Engine;
  s3: { bucket: string; accessKeyId: string; secretAccessKey: string; region: string; endpoint?: string } | null;
  smtpUrl: string | null;
  stripe: { secretKey: string; webhookSecret: string } | null;
  /** Each vendor's key, null where none is set. */
  vendorKeys: Record<"openai" | "google" | "fal" | "runwayml" | "elevenlabs", string | null>;
  /** Who translates, answers, makes vectors and draws; null without OPENAI_API_KEY. */
  openAi: {
    apiKey: string;
    baseUrl: string | null;
    model: string;
    embeddingModel: string | null;
    imageModel: string | null;
  } | null;
  /** Who syncs lips; null without FAL_KEY. */
  fal: { apiKey: string; baseUrl: string | null } | null;
  allowPrivateHosts: string[];
  /** Addresses and networks of proxies in front. */
  trustedProxies: string[];
  chromiumPath: string;
  filmBundle: string;
  mediaDir: string;
  workDir: string;
  /** Parts of rendered films: where they lie, how many bytes they may take, and what encodes them. */
  render: { storeDir: string; storeBytes: number; encoder: "auto" | "software" };
}

/** Wrong settings; the message names each variable and is meant for the person who starts the server. */
export class EnvError extends Error {
  override readonly name = "EnvError";
}

type Source = Record<string, string | undefined>;

/** Reads, checks and names everything at once. Throws `EnvError`, one sentence for all that is missing, one for all that is wrong. */
export function readEnv(source: Source): Env {
  const set = withoutEmpty(source);
  const parsed = Variables.safeParse(set);
  if (!parsed.success) {
    const wrong = parsed.error.issues.map((issue) => `${String(issue.path[0])} ${issue.message}`);
    throw new EnvError(`Kinora cannot start, because of its environment: ${[...new Set(wrong)].join("; ")}.`);
  }
  const v = parsed.data;
  const production = isProduction(set);
  refuseMissing(v, production);
  if (production) refuseOpenDoors(v);

  const dataDir = path.resolve(v.DATA_DIR);
  const publicUrl = new URL(v.PUBLIC_URL ?? `http://localhost:${v.PORT}`);
  if (publicUrl.pathname !== "/" || publicUrl.search || publicUrl.hash || publicUrl.username) {
    throw new EnvError("Kinora cannot start: PUBLIC_URL must be an origin such as https://films.example.com, without a path.");
  }
  return {
    nodeEnv: v.NODE_ENV,
    production,
    role: v.ROLE,
    port: v.PORT,
    dataDir,
    databaseUrl: v.DATABASE_URL ?? v.EMBEDDED_DATABASE_URL!,
    publicUrl: publicUrl.origin,
    secretKey: (production ? v.SECRET_KEY : (v.SECRET_KEY ?? v.GENERATED_SECRET_KEY))!,
    providers: v.PROVIDERS,
    engine: chooseEngine(v),
    s3: v.S3_BUCKET
      ? {
          bucket: v.S3_BUCKET,
          accessKeyId: v.S3_ACCESS_KEY_ID!,
          secretAccessKey: v.S3_SECRET_ACCESS_KEY!,
          region: v.S3_REGION,
          ...(v.S3_ENDPOINT && { endpoint: v.S3_ENDPOINT }),
        }
      : null,
    smtpUrl: v.SMTP_URL ?? null,
    stripe: v.STRIPE_SECRET_KEY ? { secretKey: v.STRIPE_SECRET_KEY, webhookSecret: v.STRIPE_WEBHOOK_SECRET! } : null,
    vendorKeys: {
      openai: v.OPENAI_API_KEY ?? null,
      google: v.GOOGLE_API_KEY ?? null,
      fal: v.FAL_KEY ?? null,
      runwayml: v.RUNWAYML_API_SECRET ?? null,
      elevenlabs: v.ELEVENLABS_API_KEY ?? null,
    },
    openAi: v.OPENAI_API_KEY
      ? {
          ...{ apiKey: v.OPENAI_API_KEY, baseUrl: v.OPENAI_BASE_URL ?? null, model: v.OPENAI_MODEL },
          // Not every server that answers makes vectors: one of one's own is asked for them only by name.
          embeddingModel: v.OPENAI_EMBEDDING_MODEL ?? (v.OPENAI_BASE_URL ? null : "text-embedding-3-small"),
          imageModel: v.OPENAI_IMAGE_MODEL ?? null,
        }
      : null,
    fal: v.FAL_KEY ? { apiKey: v.FAL_KEY, baseUrl: v.FAL_BASE_URL ?? null } : null,
    allowPrivateHosts: v.ALLOW_PRIVATE_HOSTS,
    trustedProxies: v.TRUSTED_PROXIES,
    chromiumPath: path.resolve(v.CHROMIUM_PATH ?? path.join(dataDir, "chromium/chrome.sh")),
    filmBundle: path.resolve(v.FILM_BUNDLE ?? path.join(dataDir, "film-bundle")),
    mediaDir: path.join(dataDir, "media"),
    workDir: path.join(dataDir, "work"),
    render: { storeDir: path.join(dataDir, "render"), storeBytes: v.RENDER_CACHE_GB * 1e9, encoder: v.ENCODER },
  };
}

let cached: Env | undefined;

/** The process's own settings, read at the first call. */
export const env = (): Env => {
  cached ??= readEnv(process.env);
  return cached;
};

/** What the logger needs, which must also work when the rest is wrong. */
export function logSettings(source: Source = process.env): { json: boolean; level: string } {
  const set = withoutEmpty(source);
  return { json: isProduction(set), level: set.LOG_LEVEL ?? (set.NODE_ENV === "test" ? "error" : "info") };
}

const LOOPBACK = /^(localhost|.+\.localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** A server is in production when others can reach it, or when it is started as such on a database that is not its own. */
function isProduction(set: Source): boolean {
  const publicUrl = set.PUBLIC_URL && URL.canParse(set.PUBLIC_URL) ? new URL(set.PUBLIC_URL) : null;
  return Boolean(publicUrl && !LOOPBACK.test(publicUrl.hostname)) || (set.NODE_ENV === "production" && Boolean(set.DATABASE_URL));
}

function refuseMissing(v: Variables, production: boolean): void {
  const needs: [boolean, keyof Variables][] = [
    [production && !v.SECRET_KEY, "SECRET_KEY"],
    [!production && !v.SECRET_KEY && !v.GENERATED_SECRET_KEY, "SECRET_KEY"],
    [!v.DATABASE_URL && !v.EMBEDDED_DATABASE_URL, "DATABASE_URL"],
    [Boolean(v.STRIPE_SECRET_KEY) && !v.STRIPE_WEBHOOK_SECRET, "STRIPE_WEBHOOK_SECRET"],
    [usesCloud(v) && !v.INNGEST_EVENT_KEY, "INNGEST_EVENT_KEY"],
    [usesCloud(v) && !v.INNGEST_SIGNING_KEY, "INNGEST_SIGNING_KEY"],
    [usesS3(v) && !v.S3_BUCKET, "S3_BUCKET"],
    [usesS3(v) && !v.S3_ACCESS_KEY_ID, "S3_ACCESS_KEY_ID"],
    [usesS3(v) && !v.S3_SECRET_ACCESS_KEY, "S3_SECRET_ACCESS_KEY"],
  ];
  const missing = needs.filter(([isMissing]) => isMissing).map(([, name]) => name);
  if (missing.length === 0) return;
  const where = production ? "in production" : "with these settings";
  throw new EnvError(
    `Kinora cannot start ${where} without ${missing.join(", ")}: set ${missing.length === 1 ? "it" : "them"} in the environment.`,
  );
}

function refuseOpenDoors(v: Variables): void {
  const open: string[] = [];
  if (usesDev(v)) open.push("INNGEST_DEV accepts unsigned calls");
  if (v.ALLOW_PRIVATE_HOSTS.length > 0) open.push("ALLOW_PRIVATE_HOSTS lets strangers reach private addresses");
  if (open.length > 0)
    throw new EnvError(
      `Kinora does not start in production like this: ${open.join(", and ")}. Unset ${open.length > 1 ? "both" : "it"}.`,
    );
}

const usesDev = (v: Variables) => v.INNGEST_DEV !== undefined && !["0", "false"].includes(v.INNGEST_DEV);
const usesCloud = (v: Variables) => !usesDev(v) && Boolean(v.INNGEST_BASE_URL || v.INNGEST_EVENT_KEY || v.INNGEST_SIGNING_KEY);
const usesS3 = (v: Variables) => Boolean(v.S3_BUCKET || v.S3_ACCESS_KEY_ID || v.S3_SECRET_ACCESS_KEY || v.S3_ENDPOINT);

function chooseEngine(v: Variables): Engine {
  if (usesDev(v)) {
    const named = v.INNGEST_DEV?.startsWith("http") ? v.INNGEST_DEV : v.INNGEST_BASE_URL;
    return { kind: "dev", url: named ?? "http://127.0.0.1:8288" };
  }
  if (!usesCloud(v)) return { kind: "embedded" };
  const baseUrl = v.INNGEST_BASE_URL;
  return { kind: "cloud", eventKey: v.INNGEST_EVENT_KEY!, signingKey: v.INNGEST_SIGNING_KEY!, ...(baseUrl && { baseUrl }) };
}

const withoutEmpty = (source: Source): Source => Object.fromEntries(Object.entries(source).filter(([, value]) => value?.trim()));
