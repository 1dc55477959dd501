import { z } from "zod";
import { AspectRatio } from "./timeline";

/** What is published of a film, as it was at that moment: later edits and renderings wait until it is published again. */
export const PublishedFilm = z.object({
  /** Storage keys of the file and of its own poster. */
  key: z.string(),
  posterKey: z.string(),
  durationSeconds: z.number(),
  width: z.number().int(),
  height: z.number().int(),
  /** BCP 47 language of what is said, and of what is read. */
  language: z.string(),
  captionLanguage: z.string(),
  /** Its captions are part of the picture. */
  hasSubtitles: z.boolean(),
  /** What is said, as it is read; empty when nobody speaks. */
  cues: z.array(z.object({ startSeconds: z.number(), endSeconds: z.number(), text: z.string() })),
  chapters: z.array(z.object({ startSeconds: z.number(), endSeconds: z.number(), title: z.string() })),
});
export type PublishedFilm = z.output<typeof PublishedFilm>;

export const MOST_TITLE = 200;
export const MOST_DESCRIPTION = 5000;
const MOST_TAGS = 20;
const MOST_TAG = 40;
export const MOST_SLUG = 80;
export const MOST_HANDLE = 60;

const countOf = (text: string): number => [...text].length;
const atMost = (most: number) => (text: string) => text.length <= 2 * most && countOf(text) <= most;

/**
 * Controls do nothing good on a page, and overrides of the writing direction let a title turn round the words beside it. Marks
 * that people need in right-to-left text stay.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/g;

const textOf = (text: string): string => text.toWellFormed().normalize("NFC").replace(UNSEEN, "");
const lineOf = (text: string): string => textOf(text).replace(/\s+/g, " ").trim();

const line = (name: string, most: number) =>
  z.string(`${name} must be text.`).transform(lineOf).refine(atMost(most), `${name} may have at most ${most} characters.`);

const description = z
  .string("description must be text.")
  .transform((text) => textOf(text.replace(/\r\n?/g, "\n")).trim())
  .refine(atMost(MOST_DESCRIPTION), `description may have at most ${MOST_DESCRIPTION} characters.`);

const TAGS = "tags must be an array of words, or words separated by commas.";

/** An array, or one text with commas; without `#`, without blanks, without repeats. */
const tags = z
  .union([z.string(), z.array(z.string())], TAGS)
  .transform((given) => {
    const words = (typeof given === "string" ? given.split(",") : given).map((tag) => lineOf(tag).replace(/^#+\s*/, ""));
    const seen = new Set<string>();
    return words.filter((word) => word !== "" && !seen.has(word.toLowerCase()) && seen.add(word.toLowerCase()));
  })
  .refine((list) => list.length <= MOST_TAGS, `There may be at most ${MOST_TAGS} tags.`)
  .refine((list) => list.every(atMost(MOST_TAG)), `A tag may have at most ${MOST_TAG} characters.`);

export const SLUG_RULE = `slug may have 3 to ${MOST_SLUG} letters from a to z and digits, with single hyphens between them.`;
const isSlug = (text: string): boolean => text.length >= 3 && text.length <= MOST_SLUG && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text);
/** A blank one is as good as none: the film keeps the one it has, or gets one made of its title. */
const slug = z
  .string("slug must be text.")
  .transform((text) => text.trim().toLowerCase())
  .refine((text) => text === "" || isSlug(text), SLUG_RULE)
  .transform((text) => text || undefined);

const RATIOS = `aspect_ratio must be one of: ${AspectRatio.options.join(", ")}.`;

/** What is said about a film that is published. What is left out stays as it was, or is the film's own. */
export const PublicationFields = z
  .object({
    title: line("title", MOST_TITLE),
    description,
    tags,
    slug,
    creator_handle: line("creator_handle", MOST_HANDLE).transform((handle) => handle.replace(/^@+/, "")),
    allow_download: z.boolean("allow_download must be a boolean."),
    aspect_ratio: z.enum(AspectRatio.options, RATIOS),
    image_hash: line("image_hash", 200),
    image_model: line("image_model", 80),
    video_model: line("video_model", 80),
    original_prompt: z
      .string("original_prompt must be text.")
      .transform((text) => textOf(text).trim())
      .refine(atMost(MOST_DESCRIPTION), `original_prompt may have at most ${MOST_DESCRIPTION} characters.`),
    session_language: line("session_language", 40),
    language_string: line("language_string", 80),
  })
  .partial();
export type PublicationFields = z.output<typeof PublicationFields>;

const toCamelCase = (name: string): string => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** Every member under its camelCase too, as the published client reads them (contract §10.7). */
export const withTwins = <Member>(members: Record<string, Member>): Record<string, Member> =>
  Object.fromEntries(
    Object.entries(members).flatMap(([name, member]) => [
      [name, member],
      [toCamelCase(name), member],
    ]),
  );

const fact = z.string().nullable();
export const publicationFacts = z.object({
  id: z.string(),
  publication_id: z.string(),
  session_id: z.string(),
  /** Where the film's page is. */
  page_url: z.string(),
  /** Answers while it is published, and no longer. */
  video_url: z.string(),
  title: z.string(),
  description: z.string(),
  tags: z.array(z.string()),
  creator_handle: z.string(),
  slug: z.string(),
  allow_download: z.boolean(),
  image_hash: fact,
  splash_image: z.string(),
  image_model: fact,
  video_model: fact,
  original_prompt: z.string(),
  session_language: fact,
  language_string: fact,
  aspect_ratio: fact,
  created_at: z.string(),
  updated_at: z.string(),
});
export type PublicationFacts = z.output<typeof publicationFacts>;
/** A publication as its owner is told of it. */
export const Publication = z.object(withTwins<z.ZodType>(publicationFacts.shape));

const PublishedSession = z.object({
  id: z.string(),
  session_id: z.string(),
  is_published: z.boolean(),
  published_publication_id: fact,
  published_video_url: fact,
  published_at: fact,
});

/** What `/v1/publications/…` answer. */
export const PublicationAnswer = z.object({
  created: z.boolean().optional(),
  revoked: z.boolean().optional(),
  publication_id: fact,
  publication: Publication.nullable(),
  session: PublishedSession,
  session_id: z.string(),
  sessionId: z.string(),
  ispublishedVideo: z.boolean(),
});
export type PublicationAnswer = z.input<typeof PublicationAnswer>;

/** What lists and statuses say of a film's publication. */
export const PublishedFields = {
  is_published: z.boolean(),
  published_title: fact,
  published_description: fact,
  published_tags: z.array(z.string()),
  published_at: fact,
  published_video_url: fact,
  published_publication_id: fact,
};
export type PublishedFields = z.output<z.ZodObject<typeof PublishedFields>>;

/** What the studio's form asks for. `splash_key` is one of the film's own pictures; null is its poster. */
export const Sharing = PublicationFields.pick({
  title: true,
  description: true,
  tags: true,
  slug: true,
  creator_handle: true,
  allow_download: true,
}).extend({ splash_key: z.string().max(512).nullable() });
