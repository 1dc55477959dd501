import { z } from "zod";

/** What may be done with a field of a record: looked in, filtered by, told. Everything that is left out is allowed. */
export const FieldOption = z.object({
  searchable: z.boolean("searchable must be a boolean.").optional(),
  filterable: z.boolean("filterable must be a boolean.").optional(),
  retrievable: z.boolean("retrievable must be a boolean.").optional(),
});
export type FieldOption = z.output<typeof FieldOption>;
export const FieldOptions = z.record(z.string(), FieldOption);
export type FieldOptions = z.output<typeof FieldOptions>;

export const StructuredField = z.object({
  key: z.string(),
  type: z.string(),
  sampleValues: z.array(z.unknown()),
  stats: z.record(z.string(), z.unknown()),
});
export type StructuredField = z.output<typeof StructuredField>;

const fields = { structured_fields: z.array(StructuredField), unstructured_fields: z.array(z.string()) };
const UrlIssue = z.object({ url: z.string().nullable(), message: z.string(), code: z.string().nullable() });
export type UrlIssue = z.output<typeof UrlIssue>;

export const TemplateAnswer = z.object({
  template_id: z.string(),
  template_hash: z.string(),
  hash_link: z.string(),
  record_count: z.number().int(),
  embedding_model: z.string(),
  ...fields,
  ttl_minutes: z.number().int().optional(),
  expires_at: z.string().optional(),
  creditsCharged: z.number(),
});
export const CrawledTemplateAnswer = TemplateAnswer.extend({
  input_url_count: z.number().int().optional(),
  processed_url_count: z.number().int().optional(),
  firecrawl_credits_used: z.number().optional(),
  crawl_levels: z.number().int().optional(),
  max_links: z.number().int().optional(),
  skipped_urls: z.array(UrlIssue).optional(),
  crawl_errors: z.array(UrlIssue).optional(),
});

export const DeletedAnswer = z.object({
  template_id: z.string(),
  deleted_count: z.number().int(),
  record_count: z.number().int().optional(),
  status: z.string(),
});

export const SearchAnswer = z.object({
  template_id: z.string(),
  template_name: z.string().nullable(),
  /** `lexical-…` where words were compared, else the model whose vectors were. */
  embedding_model: z.string(),
  structured_filters: z.record(z.string(), z.unknown()),
  results: z.array(
    z.object({
      id: z.string(),
      score: z.number(),
      structured_filters: z.record(z.string(), z.unknown()),
      record: z.record(z.string(), z.unknown()).optional(),
    }),
  ),
  creditsCharged: z.number(),
});

export const SimilarAnswer = z.object({
  template_id: z.string(),
  embedding_model: z.string(),
  structured_filters: z.record(z.string(), z.unknown()),
  matches: z.array(z.object({ id: z.string(), score: z.number() })),
  creditsCharged: z.number(),
});

export const TemplateList = z.object({
  templates: z.array(
    z.object({
      template_id: z.string(),
      name: z.string().nullable(),
      template_hash: z.string(),
      hash_link: z.string(),
      record_count: z.number().int(),
      ...fields,
      embedding_model: z.string(),
      created_at: z.string(),
      updated_at: z.string(),
    }),
  ),
  pagination: z.object({ total: z.number().int(), limit: z.number().int(), offset: z.number().int(), has_more: z.boolean() }),
});

export const TemplateStatus = z.object({
  template_id: z.string(),
  has_embeddings: z.boolean(),
  record_count: z.number().int(),
  embedding_model: z.string(),
  status: z.string(),
});
