import path from "node:path";
import { bundle } from "@remotion/bundler";
import { root } from "./setup/paths.mjs";

/** `node scripts/bundle-film.mjs <folder>`: makes the site that the browser loads to draw films. */
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
