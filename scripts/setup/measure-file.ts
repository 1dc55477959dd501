import { afterAll } from "vitest";
import { processorSeconds } from "./processor-time.mjs";

declare module "vitest" {
  interface TaskMeta {
    /** Of a file: what it and the processes below it used, loading included. */
    processorSeconds?: number;
  }
}

/** Set up before each test file: the file's own hooks, which end its processes, run before this one. */
const before = processorSeconds();
// biome-ignore lint/correctness/noEmptyPattern: Vitest takes a hook's first parameter for a list of fixtures.
afterAll(({}, file) => {
  file.meta.processorSeconds = processorSeconds() - before;
});
