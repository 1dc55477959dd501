import { z } from "zod";
import { ANYONE } from "@/server/core/access";
import { createFromUrls } from "@/server/core/search/create-from-urls";
import { createTemplate, updateTemplate } from "@/server/core/search/create-template";
import { searchTemplate, similarToTemplate } from "@/server/core/search/search-template";
import { deleteRecords, deleteTemplate, listTemplates, templateStatus } from "@/server/core/search/templates";
import {
  CrawledTemplateAnswer,
  DeletedAnswer,
  SearchAnswer,
  SimilarAnswer,
  TemplateAnswer,
  TemplateList,
  TemplateStatus,
} from "@/server/schemas/search";
import {
  CreateEmbeddingBody,
  DeleteEmbeddingBody,
  FromUrlBody,
  PlainTextBody,
  SearchBody,
  SimilarBody,
  TemplateBody,
  TemplateQuery,
  UpdateEmbeddingBody,
} from "../bodies/search-bodies";
import { route } from "../route";

const price = ({ answer }: { answer: { creditsCharged: number } }): number => answer.creditsCharged;

const wholeNumber = (name: string, least: number, most: number) => {
  const sentence = `${name} must be a whole number from ${least} to ${most}.`;
  return z
    .string()
    .refine((text) => /^\d{1,9}$/.test(text) && Number(text) >= least && Number(text) <= most, sentence)
    .transform(Number);
};
const ListQuery = z.object({
  limit: wholeNumber("limit", 1, 200).optional(),
  offset: wholeNumber("offset", 0, 1_000_000).optional(),
});

export const search = [
  route({
    name: "embeddings.create",
    on: "POST /v1/chat/create_embedding",
    summary: "Records, or the pages of sites, made searchable",
    access: ["user"],
    body: CreateEmbeddingBody,
    result: CrawledTemplateAnswer,
    price,
    run: ({ ctx, body, newId }) =>
      "urls" in body ? createFromUrls(ctx, body, newId) : createTemplate(ctx, { ...body, isPlainText: false }, newId),
  }),
  route({
    name: "embeddings.createFromUrl",
    on: "POST /v1/chat/create_embedding_from_url",
    summary: "The pages of sites made searchable",
    access: ["user"],
    body: FromUrlBody,
    result: CrawledTemplateAnswer,
    price,
    run: ({ ctx, body, newId }) => createFromUrls(ctx, body, newId),
  }),
  route({
    name: "embeddings.createFromText",
    on: "POST /v2/generate_embeddings_from_plain_text",
    also: ["POST /v1/chat/generate_embeddings_from_plain_text", "POST /v1/external_users/generate_embeddings_from_plain_text"],
    summary: "Texts made searchable",
    access: ANYONE,
    body: PlainTextBody,
    result: TemplateAnswer,
    price,
    run: ({ ctx, body, newId }) =>
      createTemplate(ctx, { ...body, isPlainText: true, textFields: ["text", "title", "description"] }, newId),
  }),
  route({
    name: "embeddings.update",
    on: "POST /v1/chat/update_embedding",
    summary: "More records for a template",
    access: ["user"],
    body: UpdateEmbeddingBody,
    result: TemplateAnswer,
    price,
    run: ({ ctx, body, newId }) => updateTemplate(ctx, body, newId),
  }),
  route({
    name: "embeddings.deleteAll",
    on: "POST /v1/chat/delete_embeddings",
    summary: "Remove a template and all its records",
    access: ["user"],
    body: TemplateBody,
    result: DeletedAnswer,
    run: ({ ctx, body }) => deleteTemplate(ctx, body),
  }),
  route({
    name: "embeddings.delete",
    on: "POST /v1/chat/delete_embedding",
    summary: "Remove records of a template",
    access: ["user"],
    body: DeleteEmbeddingBody,
    result: DeletedAnswer,
    run: ({ ctx, body }) => deleteRecords(ctx, body.templateId, body.sourceIds),
  }),
  route({
    name: "embeddings.search",
    on: "POST /v1/chat/search_against_embedding",
    also: ["POST /v1/chat/search_against_embeddings"],
    summary: "The records that fit a text best",
    access: ["user"],
    body: SearchBody,
    result: SearchAnswer,
    price,
    run: ({ ctx, body, newId }) => searchTemplate(ctx, body, newId),
  }),
  route({
    name: "embeddings.similar",
    on: "POST /v1/chat/similar_to_embedding",
    also: ["POST /v1/chat/similar_to_embeddings"],
    summary: "The records most like a text or another record",
    access: ["user"],
    body: SimilarBody,
    result: SimilarAnswer,
    price,
    run: ({ ctx, body, newId }) => similarToTemplate(ctx, body, newId),
  }),
  route({
    name: "embeddings.list",
    on: "GET /v1/chat/embedding_templates",
    summary: "Templates of the account, newest first",
    access: ["user"],
    query: ListQuery,
    result: TemplateList,
    run: ({ ctx, query }) => listTemplates(ctx, { limit: query.limit ?? 50, offset: query.offset ?? 0 }),
  }),
  route({
    name: "embeddings.status",
    on: "GET /v1/chat/embedding_status",
    summary: "Whether a template has records",
    access: ["user"],
    query: TemplateQuery,
    result: TemplateStatus,
    run: ({ ctx, query }) => templateStatus(ctx, query),
  }),
];
