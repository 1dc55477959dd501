import type { Format, SubjectKind } from "./brief";

/** One moment of a film: what is said, what is seen while it is said, and what can be heard there (or empty). */
export interface Beat {
  say: string;
  see: string;
  hear: string;
}

/**
 * What the writer knows of one subject area. Frames hold observations, never facts, figures, prices or praise: whatever a
 * film claims about its subject must come from the caller.
 */
export interface Frame {
  id: string;
  /** Words that call for this frame, in singular. */
  keys: ReadonlySet<string>;
  /** Keys of more than one word. */
  phrases: readonly string[];
  /** What a subject of this area usually is, when its own noun does not tell. */
  kind: SubjectKind;
  /** The form a film takes when the prompt names none. */
  format: Format;
  /** Areas a long film may wander into, nearest first. */
  near: readonly string[];
  music: string;
  /** The sound of the place, where a beat brings none of its own. */
  sound: string;
  /** Something to show when the prompt names no object. */
  thing: string;
  /** What people here long to do, as `to …` without the `to`. */
  want: readonly string[];
  /** Short requests that can end an ad. */
  call: readonly string[];
  /** What stands in the way, as a noun phrase. */
  obstacle: readonly string[];
  /** One line that leads here from a neighbouring subject. */
  door: readonly Beat[];
  hook: readonly Beat[];
  pain: readonly Beat[];
  /** In the order a film would show them. */
  moments: readonly Beat[];
  gain: readonly Beat[];
  close: readonly Beat[];
  /** How such a thing is done, in order, for explainers and tutorials. */
  steps: readonly Beat[];
}

interface FrameText extends Omit<Frame, "keys" | "phrases" | "door" | "hook" | "pain" | "moments" | "gain" | "close" | "steps"> {
  keys: string;
  door: string;
  hook: string;
  pain: string;
  moments: string;
  gain: string;
  close: string;
  steps?: string;
}

/** Reads beats written one per line as `said | seen | heard`. */
export function beats(text: string): Beat[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => {
      const [say = "", see = "", hear = ""] = line.split("|").map((part) => part.trim());
      return { say, see, hear };
    });
}

/** Builds a frame from its hand-written text. `keys` is a comma separated list. */
export function frame(text: FrameText): Frame {
  const keys = text.keys.split(",").map((key) => key.trim());
  return {
    ...text,
    keys: new Set(keys.filter((key) => !key.includes(" "))),
    phrases: keys.filter((key) => key.includes(" ")),
    door: beats(text.door),
    hook: beats(text.hook),
    pain: beats(text.pain),
    moments: beats(text.moments),
    gain: beats(text.gain),
    close: beats(text.close),
    steps: beats(text.steps ?? ""),
  };
}
