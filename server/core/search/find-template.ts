import { owned } from "@/server/core/access";
import type { Context } from "@/server/core/context";
import { AppError } from "@/server/core/errors";
import type { SearchTemplate } from "@/server/db/generated/client";
import { FieldOptions, type StructuredField } from "@/server/schemas/search";

/** Throws `not_found` for anybody else's, and for one whose time is over. */
export async function findTemplate(ctx: Context, id: string): Promise<SearchTemplate> {
  const template = await ctx.db.searchTemplate.findFirst({ where: { id, ...visible(ctx) } });
  if (!template) throw new AppError("not_found", "Embedding template not found.");
  return template;
}

export const visible = (ctx: Pick<Context, "actor" | "now">) => ({
  ...owned(ctx.actor),
  OR: [{ expiresAt: null }, { expiresAt: { gt: ctx.now() } }],
});

export const optionsOf = (template: Pick<SearchTemplate, "fieldOptions">): FieldOptions =>
  FieldOptions.parse(template.fieldOptions);

/** What all answers about a template say of it. */
export const describeTemplate = (ctx: Pick<Context, "publicUrl">, template: SearchTemplate) => ({
  ...{ template_id: template.id, template_hash: template.hash, record_count: template.recordCount },
  hash_link: `${ctx.publicUrl}/v1/chat/embedding_status?template_id=${template.id}`,
  embedding_model: template.embeddingModel,
  structured_fields: template.structuredFields as unknown as StructuredField[],
  unstructured_fields: template.unstructuredFields,
});
