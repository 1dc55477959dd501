import type { Context } from "@/server/core/context";
import type { Prisma } from "@/server/db/generated/client";
import { describeFields } from "./describe-fields";
import { describeTemplate, findTemplate, visible } from "./find-template";

/** The caller's templates, newest first. */
export async function listTemplates(ctx: Context, { limit, offset }: { limit: number; offset: number }) {
  const where = visible(ctx);
  const [total, templates] = await Promise.all([
    ctx.db.searchTemplate.count({ where }),
    ctx.db.searchTemplate.findMany({ where, orderBy: [{ createdAt: "desc" }, { id: "desc" }], take: limit, skip: offset }),
  ]);
  return {
    templates: templates.map((template) => ({
      ...{ ...describeTemplate(ctx, template), name: template.name },
      ...{ created_at: template.createdAt.toISOString(), updated_at: template.updatedAt.toISOString() },
    })),
    pagination: { total, limit, offset, has_more: offset + templates.length < total },
  };
}

export async function templateStatus(ctx: Context, templateId: string) {
  const { id, recordCount, embeddingModel } = await findTemplate(ctx, templateId);
  const hasRecords = recordCount > 0;
  return {
    ...{ template_id: id, has_embeddings: hasRecords, record_count: recordCount, embedding_model: embeddingModel },
    status: hasRecords ? "ready" : "empty",
  };
}

/** Removes a template and all that is in it. */
export async function deleteTemplate(ctx: Context, templateId: string) {
  const { id, recordCount } = await findTemplate(ctx, templateId);
  await ctx.db.searchTemplate.deleteMany({ where: { id } });
  return { template_id: id, deleted_count: recordCount, status: "deleted" };
}

/** Removes some records; ids that are not there are no error. */
export async function deleteRecords(ctx: Context, templateId: string, sourceIds: readonly string[]) {
  const { id } = await findTemplate(ctx, templateId);
  return ctx.db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM search_templates WHERE id = ${id} FOR UPDATE`;
    const { count } = await tx.searchRecord.deleteMany({ where: { templateId: id, sourceId: { in: [...sourceIds] } } });
    const recordCount = await tx.searchRecord.count({ where: { templateId: id } });
    const structuredFields = (await describeFields(tx, id)) as unknown as Prisma.InputJsonValue;
    await tx.searchTemplate.update({ where: { id }, data: { recordCount, structuredFields, revision: { increment: 1 } } });
    return { template_id: id, deleted_count: count, record_count: recordCount, status: count > 0 ? "deleted" : "unchanged" };
  });
}
