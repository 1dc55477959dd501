import { STAGES, type Stage, stageLabels } from "@/server/schemas/stages";

/** One colour per stage, told apart in both themes; in the order in which stages follow each other. */
const colours: Record<Stage, string> = {
  prompt_generation: "light-dark(oklch(0.56 0.15 45), oklch(0.8 0.13 64))",
  image_generation: "light-dark(oklch(0.62 0.13 75), oklch(0.86 0.12 90))",
  speech_generation: "light-dark(oklch(0.55 0.11 160), oklch(0.78 0.12 160))",
  music_generation: "light-dark(oklch(0.55 0.1 205), oklch(0.78 0.1 205))",
  ai_video_generation: "light-dark(oklch(0.52 0.14 260), oklch(0.72 0.13 260))",
  lip_sync_generation: "light-dark(oklch(0.52 0.15 300), oklch(0.75 0.13 300))",
  sound_effect_generation: "light-dark(oklch(0.56 0.15 340), oklch(0.78 0.13 340))",
  narrator_avatar_generation: "light-dark(oklch(0.5 0.12 20), oklch(0.72 0.13 20))",
  video_generation: "light-dark(oklch(0.45 0.03 265), oklch(0.62 0.03 265))",
};
const OTHER = "light-dark(oklch(0.7 0.02 265), oklch(0.45 0.02 265))";

const sources: Record<string, string> = {
  express_video: "Film",
  external_credits_grant: "Granted to a customer",
  payment_taken_back: "Payment taken back",
};

export const isStage = (what: string): what is Stage => (STAGES as readonly string[]).includes(what);
export const colourOf = (what: string): string => (isStage(what) ? colours[what] : OTHER);
/** `sound_effect` becomes "Sound effect" where nobody gave it a better name. */
export const labelOf = (what: string): string =>
  isStage(what) ? stageLabels[what] : (sources[what] ?? capital(what.replaceAll("_", " ")));
/** Stages first, as they follow each other. */
export const inOrder = (whats: Iterable<string>): string[] =>
  [...whats].sort((a, b) => rankOf(a) - rankOf(b) || (a < b ? -1 : 1));

const rankOf = (what: string): number => (isStage(what) ? STAGES.indexOf(what) : STAGES.length);
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
