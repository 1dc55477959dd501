import fs from "node:fs/promises";
import { compileKernel, kernels } from "./setup/kernels.mjs";
import { inCheckout } from "./setup/paths.mjs";

for (const kernel of kernels) await fs.writeFile(inCheckout(`${kernel}.wasm`), await compileKernel(kernel));
