import { z } from "zod";

const httpUrl = z.url({ protocol: /^https?$/, error: "must be an http:// or https:// URL" });
const host = z.string().regex(/^[a-z0-9.:[\]-]+$/i, "must be host names or addresses, separated by commas");
const network = z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()], {
  error: "must be addresses or networks such as 10.0.0.0/8, separated by commas",
});
const listed = (list: string) =>
  list
    .split(",")
    .map((entry) => entry.trim())
    .filter(Boolean);
const word = z.string().regex(/^\S+$/, "must not contain spaces");

/**
 * Every variable Kinora knows. All are optional on a single machine: the scripts that start Kinora bring a database and a
 * secret of their own. An empty variable counts as not set. `server/env.ts` reads them and gives them their meaning.
 */
export const Variables = z.object({
  /** `production` builds and serves the optimised pages; `npm start` sets it. */
  NODE_ENV: z
    .enum(["development", "production", "test"], { error: "must be development, production or test" })
    .default("development"),
  /** Which processes `npm start` runs on this machine. */
  ROLE: z.enum(["all", "web", "worker"], { error: "must be web or worker, or not set for both" }).default("all"),
  /** Where the web process listens. */
  PORT: z.coerce
    .number({ error: "must be a number" })
    .int()
    .min(1, "must be 1 to 65535")
    .max(65535, "must be 1 to 65535")
    .default(3000),
  /** Folder of everything this installation makes: database, media, secrets, browser. Default `.data` in the checkout. */
  DATA_DIR: z.string().default(".data"),
  /** A PostgreSQL of yours, 15 or newer. Without it an embedded one is started in DATA_DIR. */
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: "must be a postgresql:// URL" }).optional(),
  /** Set by the scripts: the embedded PostgreSQL. DATABASE_URL wins. */
  EMBEDDED_DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: "must be a postgresql:// URL" }).optional(),
  /** Origin under which callers reach this server. Anything but a loopback address makes this a production server. */
  PUBLIC_URL: httpUrl.optional(),
  /** Pepper of stored keys and root of all signatures, 32 characters or more. On a single machine generated into DATA_DIR. */
  SECRET_KEY: z.string().min(32, "must have at least 32 characters").optional(),
  /** Set by the scripts: the secret generated into DATA_DIR. Not used in production, where machines must share one. */
  GENERATED_SECRET_KEY: z.string().min(32, "must have at least 32 characters").optional(),
  /** `auto`: a model without its vendor's key is rendered locally, and says so. `strict`: it is refused. */
  PROVIDERS: z.enum(["auto", "strict"], { error: "must be auto or strict" }).default("auto"),
  /** `fatal`, `error`, `warn`, `info`, `debug`, `trace` or `silent`. */
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"], { error: "must be a pino level" }).optional(),

  /** `1`, or the URL of an Inngest development server. Never in production: it accepts unsigned calls. */
  INNGEST_DEV: z
    .union([z.literal(["1", "true", "0", "false"]), httpUrl], { error: "must be 1 or the URL of a development server" })
    .optional(),
  /** URL of a self-hosted Inngest server, with INNGEST_EVENT_KEY and INNGEST_SIGNING_KEY. */
  INNGEST_BASE_URL: httpUrl.optional(),
  /** Lets us send events to Inngest. */
  INNGEST_EVENT_KEY: word.optional(),
  /** Signs what Inngest and we say to each other. */
  INNGEST_SIGNING_KEY: word.optional(),

  /** S3-compatible storage instead of DATA_DIR/media: all of S3_BUCKET, S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY. */
  S3_BUCKET: word.optional(),
  S3_ACCESS_KEY_ID: word.optional(),
  S3_SECRET_ACCESS_KEY: word.optional(),
  /** Default `us-east-1`. */
  S3_REGION: word.default("us-east-1"),
  /** For stores other than AWS. */
  S3_ENDPOINT: httpUrl.optional(),
  /** Mail server, `smtp://` or `smtps://`. Without it mails wait in the studio's outbox. */
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: "must be an smtp:// or smtps:// URL" }).optional(),
  /** Payments through Stripe; needs STRIPE_WEBHOOK_SECRET. */
  STRIPE_SECRET_KEY: word.optional(),
  /** Proves that a payment event comes from Stripe. */
  STRIPE_WEBHOOK_SECRET: word.optional(),

  /** Vendors of models; each is used when its key is set. */
  OPENAI_API_KEY: word.optional(),
  /** Any server that speaks OpenAI's API. */
  OPENAI_BASE_URL: httpUrl.optional(),
  /** The model that translates and answers, by its name on that server. */
  OPENAI_MODEL: word.default("gpt-5.5"),
  /** The model that makes vectors for searching. Default `text-embedding-3-small` of OpenAI itself; with OPENAI_BASE_URL none. */
  OPENAI_EMBEDDING_MODEL: word.optional(),
  /** The model that draws pictures of GPT Image, such as `gpt-image-1.5`. Without it they are drawn here. */
  OPENAI_IMAGE_MODEL: word.optional(),
  GOOGLE_API_KEY: word.optional(),
  /** Lip sync of supplied videos. */
  FAL_KEY: word.optional(),
  /** Another server that speaks fal's queue API. */
  FAL_BASE_URL: httpUrl.optional(),
  RUNWAYML_API_SECRET: word.optional(),
  ELEVENLABS_API_KEY: word.optional(),

  /** Tests only: hosts the guarded fetcher may reach although they are private, separated by commas. Refused in production. */
  ALLOW_PRIVATE_HOSTS: z.string().transform(listed).pipe(z.array(host)).default([]),
  /**
   * Addresses or networks of proxies in front (`10.0.0.0/8`), separated by commas: their X-Forwarded-For says who calls. One on this
   * machine is always believed; without this variable all who come through another one share its limits.
   */
  TRUSTED_PROXIES: z.string().transform(listed).pipe(z.array(network)).default([]),
  /** Browser that draws the films. Default: the one the scripts unpack into DATA_DIR. */
  CHROMIUM_PATH: z.string().optional(),
  /** `auto` uses an H.264 encoder of the machine's hardware when there is one that works; `software` never does. */
  ENCODER: z.enum(["auto", "software"], { error: "must be auto or software" }).default("auto"),
  /** How much disk the parts of rendered films may take, in GB; the least recently used go first. */
  RENDER_CACHE_GB: z.coerce.number({ error: "must be a number" }).min(0.1, "must be at least 0.1").default(5),
  /** Bundle of remotion/ that the browser loads. Default: the one the scripts build in DATA_DIR. */
  FILM_BUNDLE: z.string().optional(),
});
export type Variables = z.output<typeof Variables>;
