import { z } from "zod";
import {
  CameraMove,
  CaptionStyle,
  FooterItem,
  GlobalVideo,
  MediaAsset,
  OutroPalette,
  PictureAsset,
  Scene,
  Transition,
} from "./timeline";

/**
 * What a person may do to a film, each by a name of its own. `server/editing/apply-edit.ts` says what it does to a timeline, in the browser
 * at once and on the server for good. Things are named by id and never by their place, so that an edit still means the same in a
 * film that somebody else has changed meanwhile.
 */

const sceneId = z.string();
/** 24 hexadecimal characters, chosen by whoever asks: both sides make the same film of it. */
const newId = z.string().regex(/^[0-9a-f]{24}$/);
const seconds = z.number().min(0).max(3600);
const volume = z.number().min(0).max(4);

/** What is done to all selected scenes alike. */
const SelectionEdits = [
  z.object({ kind: z.literal("scene.delete"), sceneId }),
  z.object({ kind: z.literal("scene.duplicate"), sceneId, newId }),
  z.object({ kind: z.literal("scene.lock"), sceneId, locked: z.boolean() }),
] as const;
export type SelectionEdit = z.output<(typeof SelectionEdits)[number]>;

const SceneEdits = [
  ...SelectionEdits,
  /** In this order, as one edit: all of it is made and undone, or none. */
  z.object({ kind: z.literal("batch"), edits: z.array(z.discriminatedUnion("kind", SelectionEdits)).min(1).max(500) }),
  z.object({ kind: z.literal("scene.move"), sceneId, toIndex: z.number().int().min(0) }),
  z.object({ kind: z.literal("scene.retime"), sceneId, seconds }),
  /** Cuts one scene into two at a moment of the film. */
  z.object({ kind: z.literal("scene.split"), sceneId, atSeconds: seconds, newId }),
  /** Takes away what lies before or after a moment of the scene, measured from its beginning, words included. */
  z.object({ kind: z.literal("scene.trim"), sceneId, side: z.enum(["start", "end"]), atSeconds: seconds }),
  z.object({ kind: z.literal("scene.rewrite"), sceneId, narration: z.string().max(2000) }),
  z.object({
    kind: z.literal("scene.describe"),
    sceneId,
    change: Scene.pick({ prompt: true, videoPrompt: true, soundEffectPrompt: true }).partial(),
  }),
  z.object({ kind: z.literal("scene.picture"), sceneId, image: PictureAsset }),
  z.object({ kind: z.literal("scene.clip"), sceneId, clip: MediaAsset, image: PictureAsset.nullable() }),
  /** Goes back from moving clips to the picture itself. */
  z.object({ kind: z.literal("scene.still"), sceneId }),
  z.object({ kind: z.literal("scene.camera"), sceneId, camera: CameraMove }),
  z.object({ kind: z.literal("scene.transition"), sceneId, transition: Transition }),
] as const;

const SoundEdits = [
  z.object({ kind: z.literal("sound.volume"), layerId: z.string(), volume }),
  /** All layers of one kind at once. */
  z.object({ kind: z.literal("sound.level"), type: z.enum(["speech", "music", "effect"]), volume }),
  z.object({ kind: z.literal("sound.remove"), layerId: z.string() }),
  z.object({ kind: z.literal("sound.ducking"), strength: z.number().min(0).max(1) }),
] as const;

const CaptionEdits = [
  /** `page` counts from the first page that begins in the scene. */
  z.object({ kind: z.literal("captions.text"), sceneId, page: z.number().int().min(0), text: z.string().max(400) }),
  z.object({ kind: z.literal("captions.show"), fontFamily: z.string() }),
  z.object({ kind: z.literal("captions.hide") }),
  z.object({ kind: z.literal("captions.font"), fontFamily: z.string() }),
  z.object({ kind: z.literal("captions.style"), change: CaptionStyle }),
] as const;

const EndingEdits = [
  /** Null: the footer of all scenes. Neither text nor address: none. */
  z.object({
    kind: z.literal("footer.set"),
    sceneId: sceneId.nullable(),
    footer: FooterItem.pick({ text: true, url: true }).extend({ text: z.string().max(120), url: z.url().max(500).nullable() }),
  }),
  z.object({
    kind: z.literal("outro.set"),
    topText: z.string().max(120),
    bottomText: z.string().max(120),
    url: z.url().max(1200).nullable(),
    palette: OutroPalette.nullable(),
    animated: z.boolean(),
  }),
  z.object({ kind: z.literal("outro.remove") }),
] as const;

const FilmEdits = [
  z.object({ kind: z.literal("film.title"), title: z.string().trim().min(1).max(160) }),
  z.object({ kind: z.literal("overlay.set"), video: GlobalVideo }),
  z.object({ kind: z.literal("overlay.remove"), id: z.string() }),
  z.object({ kind: z.literal("marker.set"), id: newId, seconds, label: z.string().max(80) }),
  z.object({ kind: z.literal("marker.remove"), id: z.string() }),
] as const;

export const Edit = z.discriminatedUnion("kind", [...SceneEdits, ...SoundEdits, ...CaptionEdits, ...EndingEdits, ...FilmEdits]);
export type Edit = z.output<typeof Edit>;
export type EditKind = Edit["kind"];
export type EditOf<Kind extends EditKind> = Extract<Edit, { kind: Kind }>;

/** One edit on its way: `id` lets a repeat be recognised, `revision` says which film its author saw. */
export const CommitEdit = z.object({
  filmId: z.string().min(1),
  id: z.uuid(),
  revision: z.number().int().min(0),
  edit: Edit,
});
export type CommitEdit = z.output<typeof CommitEdit>;
