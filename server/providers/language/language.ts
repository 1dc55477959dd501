import type { CameraMove } from "@/server/schemas/timeline";

/** Writes the script of a film: what is said, what is seen, how it feels. */
export interface LanguageProvider {
  readonly name: string;
  writeScript(request: ScriptRequest): Promise<Script>;
}

export interface ScriptRequest {
  prompt: string;
  /** Length of the whole film. */
  durationSeconds: number;
  /** A language code, or `auto` to follow the prompt. */
  language: string;
  tone: "grounded" | "cinematic";
  /** No scene may be longer than this: the longest clip the video model makes. */
  longestSceneSeconds: number;
  /** One narration line per scene, used as they are (create_narrative). */
  lines?: readonly string[];
  /** Supplied pictures, one scene each, in this order (image lists). */
  pictures?: readonly { title: string | null; notes: string | null }[];
  /** Free facts of the caller that may be spoken: nothing else may be claimed. */
  metadata?: Record<string, unknown>;
  signal: AbortSignal;
}

export interface Script {
  title: string;
  /** Language of the narration, as a primary code such as `en`. */
  language: string;
  scenes: readonly ScriptScene[];
  music: { mood: string; prompt: string };
}

export interface ScriptScene {
  narration: string;
  /** What the picture shows: concrete nouns, place, time of day, weather. */
  prompt: string;
  videoPrompt: string;
  /** What can be heard there, or empty. */
  soundEffectPrompt: string;
  mood: string;
  camera: CameraMove;
  /** Estimated time to say the narration at an even pace. */
  speechSeconds: number;
}
