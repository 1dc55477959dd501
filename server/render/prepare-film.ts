import { fileURLToPath } from "node:url";
import { sceneSpans } from "@/remotion/timing/scene-spans";
import type { Timeline } from "@/server/schemas/timeline";
import { type MediaFile, mediaFiles } from "./film-media";
import { hashOfFile, hashOfFolders } from "./plan/content-hash";
import type { Encoding } from "./plan/encoding";
import { type FilmPlan, planFilm, planFrame } from "./plan/plan-film";
import { proxyName } from "./plan/plan-proxy";
import type { SegmentJob } from "./plan/segment-job";

export interface PreparedFilm {
  timeline: Timeline;
  plan: FilmPlan;
  scale: number;
  /** The film's drawn media by storage key. */
  media: Record<string, MediaFile>;
  /** Local files by the hash of their content. */
  files: Record<string, string>;
  /** Names of small copies that the store may have, by the hash of the clip that they show. */
  proxies: Record<string, string>;
}

export interface PrepareOptions {
  timeline: Timeline;
  pathOf(key: string): Promise<string>;
  scale: number;
  encoding: Encoding;
  mostFrames?: number | undefined;
  /** Whether small copies of clips are good enough. */
  isPreview: boolean;
  bundleDir: string;
}

/** The code that decides pixels: whatever changes in it makes all segments anew. */
const sources = ["./composite", "./composite/kernels", "./sprites"].map((folder) =>
  fileURLToPath(new URL(folder, import.meta.url)),
);

/** Finds a film's media and plans its segments. Files are hashed once. */
export async function prepareFilm(options: PrepareOptions): Promise<PreparedFilm> {
  const { timeline, scale, encoding, mostFrames } = options;
  const { media, contents, files } = await readMedia(options);
  const version = await versionOf(options.bundleDir);
  const plan = planFilm(timeline, { scale, encoding, mostFrames, version, contentOf: (key) => contents.get(key) ?? key });
  return { timeline, plan, scale, media, files, proxies: options.isPreview ? proxiesOf(plan, version) : {} };
}

/** The hash of the code that draws. */
export const versionOf = (bundleDir: string): Promise<string> => hashOfFolders([...sources, bundleDir]);

/** A small copy is cut to the film's shape: a clip that is also seen in a box of its own is read as it is. */
function proxiesOf({ segments, width, height, fps }: FilmPlan, version: string): Record<string, string> {
  const inBoxes = new Set(segments.flatMap(({ job }) => job.videos.map(({ clip }) => clip.content)));
  const clips = segments.flatMap(({ job }) => job.shots.filter(({ kind, content }) => kind === "clip" && !inBoxes.has(content)));
  return Object.fromEntries(clips.map(({ content }) => [content, proxyName(content, { width, height, fps }, version)]));
}

/** The same for one frame, which needs the media of the scenes seen then and nothing else. */
export async function prepareFrame(
  options: Omit<PrepareOptions, "isPreview">,
  frame: number,
): Promise<{ job: SegmentJob; files: Record<string, string> }> {
  const { timeline, scale, encoding } = options;
  const places = sceneSpans(timeline.scenes, timeline.fps);
  const scenes = timeline.scenes.filter((_, i) => places[i]!.from <= frame && frame < places[i]!.to);
  const { contents, files } = await readMedia({
    ...options,
    timeline: { ...timeline, scenes, footer: [], globalVideos: [], outro: null, interludes: [] },
  });
  const job = planFrame(timeline, frame, { scale, encoding, version: "", contentOf: (key) => contents.get(key) ?? key });
  return { job, files };
}

async function readMedia({ timeline, pathOf }: Pick<PrepareOptions, "timeline" | "pathOf">) {
  const media = await mediaFiles(timeline, pathOf);
  const contents = new Map<string, string>();
  const files: Record<string, string> = {};
  await Promise.all(
    Object.entries(media).map(async ([key, { path }]) => {
      const hash = await hashOfFile(path);
      contents.set(key, hash);
      files[hash] = path;
    }),
  );
  return { media, contents, files };
}
