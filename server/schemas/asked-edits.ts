import { z } from "zod";
import { CameraMove } from "./timeline";

/**
 * Edits as somebody asks for them in words: scenes by their number, counted from 1. The assistant's grammar and a language model
 * both speak this; `server/core/assistant/edits/resolve-edits.ts` makes named edits of it.
 */

const scene = z.number().int().min(1).describe("Number of the scene, counted from 1.");
const seconds = z.number().min(0).max(3600);
const about = <Kind extends string>(kind: Kind, says: string) => z.literal(kind).describe(says);

export const AskedEdit = z.discriminatedUnion("kind", [
  z.object({ kind: about("retime", "A scene lasts so long."), scene, seconds }),
  z.object({
    kind: about("lengthen", "A scene becomes longer, or with a negative number shorter."),
    scene,
    bySeconds: z.number().min(-3600).max(3600),
  }),
  z.object({ kind: about("move", "A scene goes to another place in the film, counted from 1."), scene, toPosition: scene }),
  z.object({
    kind: about("split", "Cuts a scene in two, so many seconds after its beginning; null is its middle."),
    scene,
    atSeconds: seconds.nullable(),
  }),
  z.object({
    kind: about("trim", "Takes seconds away from a scene's start or end."),
    scene,
    side: z.enum(["start", "end"]),
    seconds,
  }),
  z.object({ kind: about("delete", "Removes a scene."), scene }),
  z.object({ kind: about("duplicate", "The same scene once more, after itself."), scene }),
  z.object({ kind: about("rewrite", "Another narration line; empty is silent."), scene, narration: z.string().max(2000) }),
  z.object({
    kind: about("describe", "What the picture of a scene is to show when it is drawn anew."),
    scene,
    shows: z.string().min(1).max(2000),
  }),
  z.object({ kind: about("camera", "How the camera moves in a scene."), scene, camera: CameraMove }),
  z.object({
    kind: about("transition", "How a scene begins: a cut, or a fade from the one before."),
    scene,
    transition: z.enum(["cut", "fade"]),
  }),
  z.object({ kind: about("lock", "Protects a scene from changes, or not."), scene, locked: z.boolean() }),
  z.object({ kind: about("still", "Shows a scene's picture instead of its clip."), scene }),
  z.object({
    kind: about("level", "Loudness of the voice, the music or all effects; 1 is as recorded, 0 is silent."),
    of: z.enum(["speech", "music", "effect"]),
    volume: z.number().min(0).max(4),
  }),
  z.object({
    kind: about("louder", "Loudness compared with now: 1.4 is louder, 0.7 quieter."),
    of: z.enum(["speech", "music", "effect"]),
    times: z.number().min(0).max(10),
  }),
  z.object({ kind: about("captions", "Captions on or off."), on: z.boolean() }),
  z.object({
    kind: about("captionStyle", "How captions look: size compared with now, place."),
    sizeTimes: z.number().min(0.3).max(3).nullable(),
    position: z.enum(["top", "bottom"]).nullable(),
  }),
  z.object({ kind: about("title", "The film's title."), title: z.string().trim().min(1).max(160) }),
  z.object({
    kind: about("footer", "Text and link along the bottom, of one scene or (null) of all; no text and no link removes it."),
    scene: scene.nullable(),
    text: z.string().max(120),
    url: z.string().max(500).nullable(),
  }),
  z.object({
    kind: about("outro", "A card at the end; null removes it."),
    card: z.object({ headline: z.string().max(120), line: z.string().max(120), url: z.string().max(1200).nullable() }).nullable(),
  }),
]);
export type AskedEdit = z.output<typeof AskedEdit>;
