export interface Message {
  to: string;
  subject: string;
  text: string;
  /** The text without its link. */
  paragraphs: string[];
  /** What the reader is asked to open; the text names it too. */
  link: { label: string; url: string };
}

/** Who carries mails. Throws `provider_failed`, retryable, when one was not taken. */
export interface Mail {
  send(message: Message): Promise<void>;
}
