import { z } from "zod";
import { Timeline } from "./timeline";

/** Work on a film beside its generation, asked for in the studio. */
export const WorkKind = z.enum(["render", "speak", "picture", "clip", "overlay", "stems", "captionless", "preview"]);
export type WorkKind = z.output<typeof WorkKind>;

export const WorkStatus = z.enum(["PENDING", "COMPLETED", "FAILED", "CANCELLED"]);
export type WorkStatus = z.output<typeof WorkStatus>;

/** What is asked for; also what its price is asked for with. */
export const AskedWork = z.discriminatedUnion("kind", [
  /** The film's file anew, as the film is now. */
  z.object({ kind: z.literal("render") }),
  /** A scene's line, spoken as it is written now. */
  z.object({ kind: z.literal("speak"), sceneId: z.string() }),
  /** Another picture of a scene, and its clip where it has one. */
  z.object({
    kind: z.literal("picture"),
    sceneId: z.string(),
    imageModel: z.string().optional(),
    videoModel: z.string().optional(),
  }),
  /** An uploaded video becomes a scene's clip. */
  z.object({ kind: z.literal("clip"), sceneId: z.string(), upload: z.string() }),
  /** An uploaded video appears over the film, from a moment of it on, under an id that its browser chose. */
  z.object({
    kind: z.literal("overlay"),
    upload: z.string(),
    overlayId: z.string().regex(/^[0-9a-f]{24}$/),
    title: z.string().trim().min(1).max(120),
    startSeconds: z.number().min(0).max(3600),
  }),
  /** Voice, music and effects as files of their own. */
  z.object({ kind: z.literal("stems") }),
  /** The film without its captions. */
  z.object({ kind: z.literal("captionless") }),
  /** A small file of the whole film as it is now, before it is rendered. */
  z.object({ kind: z.literal("preview") }),
]);
export type AskedWork = z.output<typeof AskedWork>;
export type WorkOf<Kind extends WorkKind> = Extract<AskedWork, { kind: Kind }>;

/** A film as it was when work on it was asked for: later edits wait for the next time. */
export const Snapshot = z.object({ revision: z.number().int(), timeline: Timeline });
export type Snapshot = z.output<typeof Snapshot>;

/** Finished files, by what they are. */
export const WorkResult = z.object({ files: z.record(z.string(), z.string()) });
export type WorkResult = z.output<typeof WorkResult>;
