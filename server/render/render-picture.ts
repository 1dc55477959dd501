import { cpus } from "node:os";
import { makeCancelSignal, renderMedia, renderStill, selectComposition } from "@remotion/renderer";
import { FILM_ID } from "@/remotion/film/film-id";
import type { FilmProps } from "@/remotion/film/film-props";
import { type EncodingCare, encodingOf } from "./plan/encoding";
import { browserOptions, withBrowser } from "./render-browser";

export interface DrawInput {
  props: FilmProps;
  chromiumPath: string;
  /** Folder with the built page that draws films (`bundleFilm`). */
  bundleDir: string;
  scale: number;
}

/** A page has this long to load its fonts and media before a frame; a busy machine needs more than Remotion's 30 s. */
const PAGE_TIMEOUT_MILLISECONDS = 90_000;
/** Frames reach the encoder as JPEGs. */
const JPEG_QUALITY = 92;
/** For comparisons: what is left of a difference then is the renderers'. */
const BEST_JPEG_QUALITY = 100;

/** Draws every frame of the film and encodes them, without sound. */
export function renderPicture(
  input: DrawInput & { outputPath: string; preset: EncodingCare },
  tools: { signal: AbortSignal; onProgress(share: number): void },
): Promise<{ width: number; height: number; frames: number }> {
  return withBrowser(input.chromiumPath, tools.signal, async (browser) => {
    const common = { ...shared(input), puppeteerInstance: browser };
    const composition = await selectComposition({ ...common, id: FILM_ID });
    const { crf, speed } = encodingOf(input.preset);
    const { cancel, cancelSignal } = makeCancelSignal();
    tools.signal.addEventListener("abort", cancel, { once: true });
    try {
      tools.signal.throwIfAborted();
      await renderMedia({
        ...common,
        composition,
        outputLocation: input.outputPath,
        codec: "h264",
        crf,
        x264Preset: speed,
        pixelFormat: "yuv420p",
        colorSpace: "bt709",
        imageFormat: "jpeg",
        jpegQuality: input.preset === "master" ? BEST_JPEG_QUALITY : JPEG_QUALITY,
        muted: true,
        scale: input.scale,
        concurrency: Math.min(2, cpus().length),
        cancelSignal,
        onProgress: ({ progress }) => tools.onProgress(progress),
      });
    } finally {
      tools.signal.removeEventListener("abort", cancel);
    }
    return {
      width: Math.round(composition.width * input.scale),
      height: Math.round(composition.height * input.scale),
      frames: composition.durationInFrames,
    };
  });
}

/** Draws one frame as a JPEG. */
export function renderFrame(
  input: DrawInput & { outputPath: string; frame: number; imageFormat?: "jpeg" | "png" },
  tools: { signal: AbortSignal },
): Promise<{ width: number; height: number }> {
  return withBrowser(input.chromiumPath, tools.signal, async (browser) => {
    const common = { ...shared(input), puppeteerInstance: browser };
    const composition = await selectComposition({ ...common, id: FILM_ID });
    const imageFormat = input.imageFormat ?? "jpeg";
    await renderStill({
      ...common,
      composition,
      frame: Math.min(input.frame, composition.durationInFrames - 1),
      output: input.outputPath,
      imageFormat,
      ...(imageFormat === "jpeg" && { jpegQuality: 90 }),
      scale: input.scale,
    });
    return { width: Math.round(composition.width * input.scale), height: Math.round(composition.height * input.scale) };
  });
}

const shared = ({ props, chromiumPath, bundleDir }: DrawInput) => ({
  ...browserOptions(chromiumPath),
  serveUrl: bundleDir,
  inputProps: props as unknown as Record<string, unknown>,
  timeoutInMilliseconds: PAGE_TIMEOUT_MILLISECONDS,
});
