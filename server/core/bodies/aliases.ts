/**
 * Fields of request bodies and their other spellings (contract §2.2). The camelCase of a name is always accepted and is not
 * listed. Booleans are strict and named as such; everything else is judged where the request is accepted.
 */
export interface Field {
  aliases?: readonly string[];
  /** A present value that is neither true nor false is refused, by the spelling the caller used. */
  boolean?: true;
}
export type Fields = Readonly<Record<string, Field>>;

/** Where a step-controlled film pauses. `auto_render_full_video` also accepts the words: it is read with the mode. */
const step = {
  auto_render_full_video: { aliases: ["render_full_video"] },
  manual_step_stages: { aliases: ["step_manual_stages", "pause_before_steps", "approval_steps", "require_approval_for_steps"] },
  step_mode: { aliases: ["generation_step_mode"] },
} satisfies Fields;

/** Our own additions, on every film. */
const rendering = {
  resolution: {},
  encoding_preset: { aliases: ["render_quality"] },
} satisfies Fields;

const film = {
  prompt: {},
  image_model: {},
  video_model: {},
  aspect_ratio: {},
  language: { aliases: ["language_code", "langauge", "langauge_code"] },
  language_string: {},
  enable_subtitles: { aliases: ["add_subtitles"], boolean: true },
  subtitle_language: {},
  font_key: { aliases: ["subtitle_font"] },
  font: {},
  backingtrack_model: { aliases: ["backing_track_model", "music_provider"] },
  tts_model: { aliases: ["tts_provider"] },
  speaker_options: {},
  inference_model: {},
  session_id: { aliases: ["sessionID"] },
  metadata: {},
  ...rendering,
} satisfies Fields;

/** How a film ends, and what runs along its bottom. */
export const endings = {
  outro_image_url: { aliases: ["new_outro_image_url"] },
  generate_outro_image: { boolean: true },
  add_outro_animation: { boolean: true },
  add_outro_focus_area: { boolean: true },
  outro_focust_area: { aliases: ["outro_focus_area"] },
  cta_url: {},
  cta_text_top: {},
  cta_text_bottom: {},
  cta_logo: {},
  outro_cta_image: { aliases: ["cta_image"] },
  express_cta_generation: { aliases: ["auto_generate_cta_text", "generate_cta_texts"], boolean: true },
  add_footer_animation: { boolean: true },
  footer_metadata: {},
} satisfies Fields;

export const textToVideoFields = {
  ...film,
  duration: {},
  tone: {},
  add_narrator_avatar: { boolean: true },
  ...step,
  ...endings,
} satisfies Fields;

export const imageListFields = {
  ...film,
  image_urls: {},
  image_url: { aliases: ["image", "start_image_url", "start_image"] },
  limit_single_narrator: { boolean: true },
  add_narrator_avatar: { boolean: true },
  ...step,
  ...endings,
} satisfies Fields;

export const createMovieFields = {
  prompt: {},
  image_model: {},
  video_model: {},
  duration: {},
  aspect_ratio: {},
  ...rendering,
} satisfies Fields;

export const createNarrativeFields = {
  prompt_list: {},
  prompt: {},
  image_model: {},
  video_model: {},
  aspect_ratio: {},
  speaker: {},
  provider: {},
  add_generative_video: { boolean: true },
  ...rendering,
} satisfies Fields;

/** The finished film that another one is made from (contract §2.2). */
const source = {
  video_session_id: {
    aliases: [
      ...["videoSessionID", "session_id", "sessionID", "request_id", "source_session_id", "source_request_id"],
      ...["external_request_id", "external_session_id"],
    ],
  },
} satisfies Fields;

export const sourceFields = { ...source } satisfies Fields;
export const outroFields = { ...source, ...endings } satisfies Fields;
export const footerFields = {
  ...source,
  remove_footer: { boolean: true },
  cta_text: {},
  cta_logo: {},
  cta_url: {},
} satisfies Fields;
export const subtitleFields = { ...source, subtitle_language: {} } satisfies Fields;
export const joinFields = {
  session_ids: { aliases: ["video_session_ids", "request_ids", "source_request_ids", "source_session_ids"] },
  blend_scenes: { boolean: true },
} satisfies Fields;
export const translateFields = {
  ...source,
  language: { aliases: ["language_code", "langauge", "langauge_code", "language_string"] },
  enable_subtitles: { aliases: ["add_subtitles"], boolean: true },
  translate_outro: { boolean: true },
  translate_footer: { boolean: true },
} satisfies Fields;
export const rerollFields = {
  ...source,
  layer_indexes: { aliases: ["layer_indices", "layers"] },
  quote_only: { aliases: ["dry_run"], boolean: true },
} satisfies Fields;
export const uploadFields = { image_data: {} } satisfies Fields;

/** Videos that the caller has already. */
export const soundEffectFields = {
  video_url: { aliases: ["video"] },
  prompt: {},
  sound_effect_model: { aliases: ["model"] },
  ...rendering,
} satisfies Fields;
export const lipSyncFields = {
  video_url: { aliases: ["video"] },
  audio_url: { aliases: ["audio"] },
  lip_sync_model: { aliases: ["model"] },
  ...rendering,
} satisfies Fields;

/** Whom to tell; read from the top level first. */
export const webhookField = { webhook_url: {} } satisfies Fields;

/** The id of a request, on status and step routes. */
export const requestIdFields = {
  request_id: { aliases: ["session_id", "external_request_id", "sessionID"] },
} satisfies Fields;

/** A publication, and the film it is of. */
export const publicationFields = {
  request_id: {
    aliases: ["session_id", "sessionID", "video_session_id", "videoSessionID", "external_request_id", "id"],
  },
  title: {},
  description: {},
  tags: {},
  slug: {},
  creator_handle: {},
  splash_image: {},
  allow_download: { boolean: true },
  image_hash: {},
  image_model: {},
  video_model: {},
  original_prompt: { aliases: ["prompt"] },
  session_language: { aliases: ["language", "language_code"] },
  language_string: {},
  aspect_ratio: {},
} satisfies Fields;
