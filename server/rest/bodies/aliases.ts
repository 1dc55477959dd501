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

/** Parts of a film that this server does not make yet; present ones are named to the caller. */
export const extras = {
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
  add_narrator_avatar: { boolean: true },
} satisfies Fields;

export const textToVideoFields = { ...film, duration: {}, tone: {}, ...step, ...extras } satisfies Fields;

export const imageListFields = {
  ...film,
  image_urls: {},
  image_url: { aliases: ["image", "start_image_url", "start_image"] },
  limit_single_narrator: { boolean: true },
  ...step,
  ...extras,
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

/** The id of a request, on status and step routes. */
export const requestIdFields = {
  request_id: { aliases: ["session_id", "external_request_id", "sessionID"] },
} satisfies Fields;
