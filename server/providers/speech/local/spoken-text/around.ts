/** A written word without the punctuation around it, and its neighbours, each bare as well. */
export interface Around {
  core: string;
  /** The punctuation that followed the core, such as `.` of `Dr.` */
  after: string;
  previous: string;
  next: string;
  nextButOne: string;
  /** The sentence or line is in capitals throughout, so capitals mean nothing. */
  shouting: boolean;
  /** Nothing but punctuation stands before this word in its sentence. */
  opensSentence: boolean;
}

/** Answers the spoken words, or null when the rule does not apply. A word may end in `,` or `.`: the voice pauses there. */
export type Rule = (around: Around) => string[] | null;
