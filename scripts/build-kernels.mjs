import { execFileSync } from "node:child_process";

/** What is done to every pixel, from AssemblyScript to the WebAssembly that is committed beside it. */
const KERNELS = ["server/render/composite/kernels/kernels", "server/providers/video/local/kernels/paint"];
const FLAGS = ["-O3", "--runtime", "stub", "--enable", "simd", "--importMemory"];

for (const kernel of KERNELS) {
  execFileSync("node_modules/.bin/asc", [`${kernel}.ts`, ...FLAGS, "-o", `${kernel}.wasm`], { stdio: "inherit" });
}
