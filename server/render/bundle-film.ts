import { fileURLToPath } from "node:url";
import { bundle } from "@remotion/bundler";

const projectRoot = fileURLToPath(new URL("../../", import.meta.url));

/**
 * Builds the page that draws films into `outDir` (about 3 s). It depends on the code under `remotion/` and on nothing of any
 * film: build it once, use it for every render and by many processes.
 */
export async function bundleFilm(outDir: string): Promise<string> {
  return bundle({
    entryPoint: `${projectRoot}remotion/index.ts`,
    outDir,
    publicDir: null,
    enableCaching: false,
    rspack: true,
    rspackOverride: (configuration) => ({
      ...configuration,
      resolve: { ...configuration.resolve, alias: { ...configuration.resolve?.alias, "@": projectRoot.slice(0, -1) } },
    }),
    onProgress: () => {},
  });
}
