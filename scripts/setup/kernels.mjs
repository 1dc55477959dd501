import fs from "node:fs/promises";
import asc from "assemblyscript/asc";
import { inCheckout } from "./paths.mjs";

/** What is done to every pixel, in AssemblyScript; the WebAssembly of each is committed beside it. */
export const kernels = ["server/render/composite/kernels/kernels", "server/providers/video/local/kernels/paint"];

const FLAGS = ["-O3", "--runtime", "stub", "--enable", "simd", "--importMemory"];

/** The bytes of the kernel's `.wasm`. Throws what the compiler says. */
export async function compileKernel(kernel) {
  const written = new Map();
  const { error, stderr } = await asc.main([`${kernel}.ts`, ...FLAGS, "-o", "kernel.wasm"], {
    readFile: (name) => fs.readFile(inCheckout(name), "utf8").catch(() => null),
    writeFile: (name, contents) => void written.set(name, contents),
    listFiles: () => [],
  });
  if (error) throw new Error(`${kernel}.ts: ${error.message}\n${stderr.toString()}`);
  return written.get("kernel.wasm");
}
