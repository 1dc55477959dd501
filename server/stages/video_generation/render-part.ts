import { join } from "node:path";
import { AppError } from "@/server/core/errors";
import { mixSoundtrack } from "@/server/render/mix-soundtrack";
import type { StageDeps, StageInput } from "../deps";
import { assertWanted } from "../lifecycle";
import { inScratch } from "../store-asset";
import { openRendering, type Rendering } from "./plan-render";
import { finishPart, partProgress, soundIndex } from "./render-parts";

/** The encoder's share of the sound's work. */
const MIXED = 0.85;

/** Makes one part of the film: a segment, or its sound. What another try or another film made meanwhile is taken as it is. */
export async function renderPart(deps: StageDeps, input: StageInput & { part: number }): Promise<{ part: number }> {
  const { part, signal } = input;
  await assertWanted(deps, input);
  const rendering = await openRendering(deps, input);
  if (!rendering) throw new AppError("unavailable", "This machine renders films in one piece.", { retryable: true });
  const { renderer, prepared } = rendering;
  const onProgress = partProgress(deps.db, input, part);
  if (part === soundIndex(prepared)) await makeSound(deps, rendering, signal, onProgress);
  else if (!(await renderer.has(prepared, part))) await renderer.renderSegment(prepared, part, { signal, onProgress });
  await finishPart(deps.db, input, part);
  return { part };
}

/** Mixes and encodes the film's sound into the render store. */
export async function makeSound(
  deps: StageDeps,
  { request, renderer, prepared, soundKey }: Rendering,
  signal: AbortSignal,
  onProgress: (share: number) => void = () => undefined,
): Promise<void> {
  if (await renderer.hasSound(soundKey)) return;
  await inScratch(deps, async (folder) => {
    const outputPath = join(folder, "soundtrack.wav");
    const { timeline, pathOf } = request;
    await mixSoundtrack({ timeline, pathOf, outputPath, signal, onProgress: (share) => onProgress(share * MIXED) });
    await renderer.encodeSound(prepared, soundKey, { soundtrackPath: outputPath, signal });
  });
}
