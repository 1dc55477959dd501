/** The forms a film can take. `film` is a mood piece: it looks, and does not sell. */
export type Format =
  | "ad"
  | "teaser"
  | "announcement"
  | "documentary"
  | "explainer"
  | "tutorial"
  | "recipe"
  | "story"
  | "travelogue"
  | "film";

/** What sort of thing a film is about; decides which sentences can be said of it. */
export type SubjectKind = "thing" | "app" | "place" | "being" | "event" | "topic" | "food" | "group";

export interface Subject {
  /** A proper name, spoken as it is written. */
  name: string | null;
  /** The noun phrase without its determiner; empty when the prompt names none. */
  noun: string;
  /** Its last noun, such as `shirt` of `blue linen shirt`. */
  head: string;
  /** As it is introduced: `a linen shirt`, `handmade mugs`, `the deep ocean`, `Luma`. */
  first: string;
  /** As it is named again: `the shirt`, `the mugs`, `the ocean`, `Luma`. */
  again: string;
  plural: boolean;
  pronoun: "it" | "they" | "she" | "he";
  /** What it does, as a finite clause: `listens to your breathing`. */
  clause: string | null;
  /** The word the prompt joins the clause with; absent means `that`. */
  joiner?: "that" | "which" | "who";
  /** What it is just doing, as a gerund phrase: `crossing a frozen lake`. */
  action: string | null;
}

/** What the writer understood of a prompt. */
export interface Brief {
  subject: Subject;
  /** `null` when the prompt does not say. */
  format: Format | null;
  /** A `how …`, `what …` or `why …` question, without its question mark. */
  question: string | null;
  /** What a tutorial teaches, as `make soup`. */
  task: string | null;
  audience: string | null;
  place: string | null;
  time: string | null;
  weather: string | null;
  moods: readonly string[];
  styles: readonly string[];
  callToAction: string | null;
  /** The prompt itself, where it is a plain sentence that can be said: `A brave little robot learns to paint`. */
  sentence?: string;
  title: string | null;
  /** All words of the prompt, lower case, for finding the subject area. */
  words: readonly string[];
}
