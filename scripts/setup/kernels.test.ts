import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { compileKernel, kernels } from "./kernels.mjs";
import { inCheckout } from "./paths.mjs";

test.each(kernels)("%s.wasm is what its source compiles to", async (kernel) => {
  const isSame = Buffer.from(await compileKernel(kernel)).equals(await readFile(inCheckout(`${kernel}.wasm`)));
  expect(isSame, "run npm run build:kernels").toBe(true);
});
