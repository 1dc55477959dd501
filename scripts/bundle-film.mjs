import fs from "node:fs";
import path from "node:path";
import { bundle } from "@remotion/bundler";
import { build } from "esbuild";
import { root } from "./setup/paths.mjs";

/** `node scripts/bundle-film.mjs <folder>`: makes the site that draws whole films and, in `sheets/`, the page that draws looks. */
const folder = process.argv[2];
if (!folder) throw new Error("Say which folder to write: node scripts/bundle-film.mjs <folder>");

await bundle({
  entryPoint: path.join(root, "remotion/index.ts"),
  outDir: path.resolve(folder),
  publicDir: null,
  enableCaching: false,
  rspack: true,
  onProgress: () => {},
  bundlerOverride: (config) => ({
    ...config,
    resolve: { ...config.resolve, alias: { ...config.resolve?.alias, "@": root } },
  }),
});

const sheets = path.resolve(folder, "sheets");
await build({
  entryPoints: [path.join(root, "remotion/sheets/page.tsx")],
  outdir: sheets,
  bundle: true,
  minify: true,
  format: "iife",
  jsx: "automatic",
  tsconfig: path.join(root, "tsconfig.json"),
  define: { "process.env.NODE_ENV": '"production"' },
  loader: { ".woff2": "file", ".woff": "empty" },
  logLevel: "warning",
});
fs.writeFileSync(
  path.join(sheets, "index.html"),
  `<!doctype html><meta charset="utf-8"><title>Sheets</title><link rel="stylesheet" href="page.css"><style>body{margin:0}</style><body><script src="page.js"></script>`,
);
