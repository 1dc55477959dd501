import { mkdtemp, open, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";

/**
 * Lets `make` work in a folder beside the output and moves the finished file, `name` in that folder, into place in one step.
 * Whatever happens to the children at work, even their death, nothing half-made stays behind.
 */
export async function deliver<Result>(
  outputPath: string,
  name: string,
  make: (folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(dirname(outputPath), ".render-"));
  try {
    const result = await make(folder);
    await rename(join(folder, name), outputPath);
    const parent = await open(dirname(outputPath), "r");
    await parent.sync().finally(() => parent.close());
    return result;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Passes on only what is more than before. */
export function rising(onProgress: ((share: number) => void) | undefined): (share: number) => void {
  let highest = 0;
  return (share) => {
    if (share <= highest) return;
    highest = share;
    onProgress?.(share);
  };
}
