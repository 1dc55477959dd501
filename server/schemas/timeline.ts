import { z } from "zod";

/**
 * The one contract inside: a whole film, serialisable. Stages fill it, `status_detailed` projects it, the studio edits it,
 * `remotion/film` draws it and `server/render` renders it. All times are seconds on the film's axis unless a field says
 * otherwise; sizes are pixels. Media are named by storage key, never by URL: whoever plays the film knows where keys live.
 */

/** Provider of what the caller brought along. */
export const SUPPLIED = "supplied";

export const AspectRatio = z.enum(["16:9", "9:16", "1:1"]);
export type AspectRatio = z.output<typeof AspectRatio>;

/** A stored file. `key` is its storage key, content-derived, such as `sessions/<id>/image/<hash>.jpg`. */
export const MediaAsset = z.object({
  key: z.string(),
  mimeType: z.string(),
  width: z.number().int().optional(),
  height: z.number().int().optional(),
  durationSeconds: z.number().optional(),
});
export type MediaAsset = z.output<typeof MediaAsset>;

/** A picture. `recipe` is what the local illustrator needs to build the same layers again for a parallax move. */
export const PictureAsset = MediaAsset.extend({
  description: z.string().optional(),
  recipe: z.unknown().optional(),
});
export type PictureAsset = z.output<typeof PictureAsset>;

export const CameraMove = z.enum(["push_in", "pull_back", "drift_left", "drift_right", "crane_up", "tilt_down", "hold"]);
export type CameraMove = z.output<typeof CameraMove>;

/** How a scene begins. A `cut` has no length; a `fade` blends over `seconds`, half on each side of the border. */
export const Transition = z.object({ kind: z.enum(["cut", "fade"]), seconds: z.number().min(0).max(2) });
export type Transition = z.output<typeof Transition>;

export const ClipKind = z.enum(["ai_video", "lip_sync", "sound_effect", "user_video"]);
export type ClipKind = z.output<typeof ClipKind>;

/** One spoken or shown word. `text` is the display text with its punctuation; times are relative to the layer's start. */
export const Word = z.object({ text: z.string(), startSeconds: z.number(), endSeconds: z.number() });
export type Word = z.output<typeof Word>;

/** A part of a scene that could not be made. It was paid with its film: another try costs nothing for as many seconds. */
export const SceneFailure = z.object({
  part: z.enum(["picture", "clip"]),
  /** A sentence for whoever sees the film. */
  reason: z.string(),
  paidSeconds: z.number(),
});
export type SceneFailure = z.output<typeof SceneFailure>;

export const Scene = z.object({
  /** 24 hex characters, stable for the life of the session. */
  id: z.string(),
  index: z.number().int(),
  startSeconds: z.number(),
  endSeconds: z.number(),
  /** What the narrator says here; empty for a silent scene. */
  narration: z.string(),
  /** What the picture shows. */
  prompt: z.string(),
  /** How the picture moves. */
  videoPrompt: z.string(),
  soundEffectPrompt: z.string(),
  mood: z.string(),
  camera: CameraMove,
  transition: Transition,
  image: PictureAsset.nullable(),
  /** Made clips by kind; `chosenClip` overrides the order lip_sync, sound_effect, ai_video, user_video, picture. */
  clips: z.partialRecord(ClipKind, MediaAsset),
  chosenClip: ClipKind.nullable(),
  /** Where in its clip the scene begins; absent at the clip's beginning. */
  clipStartSeconds: z.number().min(0).optional(),
  /** Its owner is content with it: it is not changed by accident. */
  locked: z.boolean().optional(),
  /** Gone as soon as somebody gives the scene what it lacks. */
  failure: SceneFailure.optional(),
});
export type Scene = z.output<typeof Scene>;

/** Shapes of a speaking mouth. */
export const Viseme = z.enum(["rest", "closed", "open", "mid", "wide", "round", "pucker", "bite", "tongue", "teeth"]);
export type Viseme = z.output<typeof Viseme>;

export const VisemeSpan = z.object({ startSeconds: z.number(), endSeconds: z.number(), viseme: Viseme });
export type VisemeSpan = z.output<typeof VisemeSpan>;

const AudioBase = z.object({
  /** 24 hex characters. */
  id: z.string(),
  startSeconds: z.number(),
  endSeconds: z.number(),
  /** Linear gain, 1 = as recorded. */
  volume: z.number().min(0).max(4),
  asset: MediaAsset,
  /** Where in the recording the layer begins; absent at its beginning. */
  offsetSeconds: z.number().min(0).optional(),
});

export const SpeechLayer = AudioBase.extend({
  type: z.literal("speech"),
  sceneIndex: z.number().int(),
  text: z.string(),
  speaker: z.string(),
  provider: z.string(),
  words: z.array(Word),
  /** Mouth shapes of the voice, relative to the layer's start; empty for voices that tell no phones. */
  visemes: z.array(VisemeSpan).default([]),
});
export const MusicLayer = AudioBase.extend({ type: z.literal("music"), prompt: z.string(), provider: z.string() });
export const EffectLayer = AudioBase.extend({
  type: z.literal("effect"),
  sceneIndex: z.number().int(),
  prompt: z.string(),
  provider: z.string(),
});
export const AudioLayer = z.discriminatedUnion("type", [SpeechLayer, MusicLayer, EffectLayer]);
export type AudioLayer = z.output<typeof AudioLayer>;
export type SpeechLayer = z.output<typeof SpeechLayer>;
export type MusicLayer = z.output<typeof MusicLayer>;
export type EffectLayer = z.output<typeof EffectLayer>;

/** One page of captions: at most two balanced lines, shown whole, the word being said highlighted. Times on the film's axis. */
export const CaptionPage = z.object({
  startSeconds: z.number(),
  endSeconds: z.number(),
  lines: z.array(z.array(Word)),
  /** Joined films: another language than the captions begin in. */
  language: z.string().optional(),
});
export type CaptionPage = z.output<typeof CaptionPage>;

/** How captions look; absent parts look as designed. */
export const CaptionStyle = z.object({
  /** Times the designed size. */
  size: z.number().min(0.6).max(1.5).optional(),
  /** Of the word that is being said, `#rrggbb`. */
  accent: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i)
    .optional(),
  /** False: words stand on the picture itself, outlined. */
  plate: z.boolean().optional(),
  position: z.enum(["bottom", "top"]).optional(),
});
export type CaptionStyle = z.output<typeof CaptionStyle>;

export const Captions = z.object({
  language: z.string(),
  fontFamily: z.string(),
  pages: z.array(CaptionPage),
  style: CaptionStyle.optional(),
});
export type Captions = z.output<typeof Captions>;

/** A call to action along the bottom of one scene. */
export const FooterItem = z.object({
  sceneIndex: z.number().int(),
  text: z.string(),
  url: z.string().nullable(),
  logo: MediaAsset.nullable(),
});
export type FooterItem = z.output<typeof FooterItem>;

/** A part of a picture, in shares of its width and height. */
const Part = z.object({
  x: z.number().min(0).max(1),
  y: z.number().min(0).max(1),
  width: z.number().min(0).max(1),
  height: z.number().min(0).max(1),
});
export const FocusArea = Part;
export type FocusArea = z.output<typeof FocusArea>;

/** A clip over the scenes, in a place of its own, such as a product shot in a corner. It begins at its own beginning. */
export const GlobalVideo = z.object({
  /** 24 hex characters, stable for the life of the session. */
  id: z.string(),
  title: z.string(),
  /** Where it comes from, such as `upload`. */
  source: z.string(),
  startSeconds: z.number(),
  /** A clip that is over before stays on its last picture. */
  endSeconds: z.number(),
  asset: MediaAsset,
  /** Of the frame. The clip fills it and is cut at its edges, never stretched; a circle is the largest one in its middle. */
  box: Part,
  shape: z.enum(["rectangle", "rounded", "circle"]),
  /** How long it takes to appear, and to vanish; 0 is at once. */
  fadeSeconds: z.number().min(0).max(2).default(0),
  /** Linear gain of the clip's own sound, which steps back under speech; 0 is silent. */
  volume: z.number().min(0).max(4).default(0),
});
export type GlobalVideo = z.output<typeof GlobalVideo>;

/** Colours of a generated outro. */
export const OutroPalette = z.enum(["midnight", "forest", "plum", "ember", "graphite", "sand", "mist", "blush"]);
export type OutroPalette = z.output<typeof OutroPalette>;

const OutroBase = z.object({
  startSeconds: z.number(),
  endSeconds: z.number(),
  /** False: all is in its place from the first frame on. */
  animated: z.boolean(),
});

/** A card made of words, with a QR code or a picture between them. */
export const GeneratedOutro = OutroBase.extend({
  kind: z.literal("generated"),
  /** Drawn as a QR code, unless there is a picture. Longer ones make codes too fine for a film. */
  url: z.string().max(1200).nullable(),
  centreImage: MediaAsset.nullable(),
  topText: z.string(),
  bottomText: z.string(),
  logo: MediaAsset.nullable(),
  /** BCP 47 language of the two texts. */
  language: z.string(),
  /** Null: the words choose, always the same for the same words. */
  palette: OutroPalette.nullable().default(null),
});
export type GeneratedOutro = z.output<typeof GeneratedOutro>;

/** A supplied picture. With a focus area and `animated` the camera moves a little towards it and rests. */
export const ImageOutro = OutroBase.extend({
  kind: z.literal("image"),
  image: MediaAsset,
  focusArea: FocusArea.nullable(),
});
export type ImageOutro = z.output<typeof ImageOutro>;

/** What ends the film, over the whole frame; the last scene ends where it starts. */
export const Outro = z.discriminatedUnion("kind", [GeneratedOutro, ImageOutro]);
export type Outro = z.output<typeof Outro>;

/** An illustrated presenter who speaks the narration. */
export const Narrator = z.object({
  /** Decides who it is: the same seed is the same person. */
  seed: z.string(),
  /** In order, on the film's axis; between them the mouth rests. */
  visemes: z.array(VisemeSpan),
  /** Joined films: who is seen when; outside of these spans nobody. Empty: one presenter throughout. */
  casts: z.array(z.object({ startSeconds: z.number(), endSeconds: z.number(), seed: z.string() })).default([]),
});
export type Narrator = z.output<typeof Narrator>;

export const Marker = z.object({ id: z.string(), seconds: z.number().min(0), label: z.string() });
export type Marker = z.output<typeof Marker>;

export const Timeline = z.object({
  version: z.literal(1),
  title: z.string(),
  aspectRatio: AspectRatio,
  width: z.number().int(),
  height: z.number().int(),
  /** 15 in previews only. */
  fps: z.union([z.literal(30), z.literal(15)]),
  durationSeconds: z.number(),
  /** BCP 47 primary language of the narration, such as `en`. */
  language: z.string(),
  /** Who translated what it says; absent when it was written in its language. */
  translatedBy: z.string().optional(),
  scenes: z.array(Scene),
  audio: z.array(AudioLayer),
  captions: Captions.nullable(),
  footer: z.array(FooterItem),
  /** Far to near; over all scenes and under everything else. */
  globalVideos: z.array(GlobalVideo).default([]),
  narrator: Narrator.nullable().default(null),
  outro: Outro.nullable().default(null),
  /** Joined films: outros of films that others follow, in order. */
  interludes: z.array(Outro).default([]),
  /** What the music should feel like; the composed bed is in `audio`. */
  music: z.object({ mood: z.string(), prompt: z.string() }),
  /** How far music and effects step back under speech: absent or 1 as designed, 0 not at all. */
  ducking: z.number().min(0).max(1).optional(),
  /** Places its editor wants to find again. */
  markers: z.array(Marker).optional(),
});
export type Timeline = z.output<typeof Timeline>;

/** Pixels of a film by aspect ratio; `long` is the longer side at 720p. */
export const frameSize: Record<AspectRatio, { width: number; height: number }> = {
  "16:9": { width: 1280, height: 720 },
  "9:16": { width: 720, height: 1280 },
  "1:1": { width: 720, height: 720 },
};

/** The clip a player should show for a scene, or null when only the picture exists (contract §13.3, preview precedence). */
export function playableClip(scene: Scene): { kind: ClipKind; asset: MediaAsset } | null {
  const order: ClipKind[] = scene.chosenClip ? [scene.chosenClip] : ["lip_sync", "sound_effect", "ai_video", "user_video"];
  for (const kind of order) {
    const asset = scene.clips[kind];
    if (asset) return { kind, asset };
  }
  return null;
}

/** Whether a scene's picture could not be made and nobody has given it another one: its film waits for that. */
export const lacksPicture = ({ failure, image }: Scene): boolean => failure?.part === "picture" && image === null;
