import fs from "node:fs";
import { inCheckout, inData } from "./paths.mjs";
import { step } from "./progress.mjs";
import { mustRun } from "./run-command.mjs";
import { hashOf, isCurrent, stamp } from "./stamps.mjs";

const shared = ["package-lock.json", "tsconfig.json", "prisma/schema"];
const pageSources = [
  "app",
  "components",
  "editing",
  "server",
  "inngest",
  "remotion",
  "public",
  "next.config.mjs",
  "postcss.config.mjs",
  ...shared,
];
const filmSources = ["remotion", "server/schemas", "scripts/bundle-film.mjs", "package-lock.json", "tsconfig.json"];

/** Builds the pages when anything they are made from has changed. */
export async function buildPages() {
  const folder = inCheckout(".next");
  const source = hashOf(pageSources.map((name) => inCheckout(name)));
  if (isCurrent(folder, source)) return;
  await step("Building the pages", async () => {
    const next = inCheckout("node_modules/next/dist/bin/next");
    await mustRun("Building the pages", process.execPath, [next, "build"], { env: buildEnvironment(), noted: true });
    stamp(folder, source);
  });
}

/** Bundles remotion/ for the browser that draws the films. */
export async function bundleFilm() {
  if (!fs.existsSync(inCheckout("remotion/index.ts"))) return;
  const folder = process.env.FILM_BUNDLE || inData("film-bundle");
  const source = hashOf(filmSources.map((name) => inCheckout(name)));
  if (isCurrent(folder, source)) return;
  await step("Bundling the film", async () => {
    const unfinished = `${folder}.${process.pid}`;
    const script = inCheckout("scripts/bundle-film.mjs");
    await mustRun("Bundling the film", process.execPath, [script, unfinished], {
      env: { ...process.env, NODE_ENV: "production" },
    });
    stamp(unfinished, source);
    fs.rmSync(folder, { recursive: true, force: true });
    fs.renameSync(unfinished, folder);
  });
}

/** A build must not depend on whose environment it runs in, and reaches no database. */
function buildEnvironment() {
  const { PATH, HOME, TMPDIR, LANG, NODE_OPTIONS, NODE_EXTRA_CA_CERTS } = process.env;
  return {
    ...Object.fromEntries(
      Object.entries({ PATH, HOME, TMPDIR, LANG, NODE_OPTIONS, NODE_EXTRA_CA_CERTS }).filter(([, value]) => value),
    ),
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
    DATA_DIR: inData(),
    EMBEDDED_DATABASE_URL: "postgresql://127.0.0.1:1/none-while-building",
    GENERATED_SECRET_KEY: "not-a-secret: only-while-building-pages",
  };
}
