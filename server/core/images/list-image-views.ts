import { owned } from "@/server/core/access";
import type { Context } from "@/server/core/context";
import { sumCharges } from "@/server/core/credits/sum-charges";
import type { ImageJob } from "@/server/db/generated/client";
import type { ImageJobPage, ImageJobView } from "@/server/schemas/image-jobs";
import { AcceptedImage, ImageResult, ImageSource } from "@/server/schemas/images";
import { toImageStatus } from "./image-status";

const PER_PAGE = 24;

/** The caller's work on pictures as the studio shows it, the newest first; `cursor` is where the page before ended. */
export async function listImageViews(ctx: Context, cursor: string | null = null): Promise<ImageJobPage> {
  const after = readCursor(cursor);
  const rows = await ctx.db.imageJob.findMany({
    where: {
      AND: [
        owned(ctx.actor),
        after ? { OR: [{ createdAt: { lt: after.at } }, { createdAt: after.at, id: { lt: after.id } }] } : {},
      ],
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: PER_PAGE + 1,
  });
  const page = rows.slice(0, PER_PAGE);
  const last = rows.length > PER_PAGE ? page.at(-1) : undefined;
  return { jobs: await toImageViews(ctx, page), next: last ? `${last.createdAt.getTime()}-${last.id}` : null };
}

/** Work on pictures as the studio shows it. */
export async function toImageViews(ctx: Context, rows: readonly ImageJob[]): Promise<ImageJobView[]> {
  const charges = await sumCharges(
    ctx.db,
    rows.map(({ id }) => id),
  );
  return rows.map((row): ImageJobView => {
    const { status, progress, message = "", creditsCharged } = toImageStatus(ctx, row, charges.get(row.id));
    const request = AcceptedImage.parse(row.input);
    const results = status === "COMPLETED" ? ImageResult.parse(row.result).images : [];
    return {
      ...{ id: row.id, kind: request.kind, status: status === "INIT" ? "PENDING" : status, progress, message },
      prompt: "prompt" in request ? request.prompt : "",
      sources: ImageSource.array().parse(row.sources).map(pathOf),
      results: results.map(pathOf),
      ...{ credits: creditsCharged, createdAt: row.createdAt },
    };
  });
}

function readCursor(cursor: string | null): { at: Date; id: string } | null {
  const [, time, id] = /^(\d{1,15})-([0-9a-f]{24})$/.exec(cursor ?? "") ?? [];
  return time === undefined || id === undefined ? null : { at: new Date(Number(time)), id };
}

/** Of this very server, whatever name its visitor knows it by. */
const pathOf = ({ key }: { key: string }): string => `/media/${key}`;
