import type { Context } from "@/server/core/context";
import { AppError } from "@/server/core/errors";
import { publishEvent } from "@/server/core/events/publish-event";
import type { WebhookDelivery } from "@/server/db/generated/client";
import { webhookBody, webhookSubject } from "./webhook-body";

export interface DeliveryView {
  /** The `webhook-id` of every attempt. */
  id: string;
  kind: "film" | "image" | "test";
  /** The id by which the receiver knows the film; null where it is not about one. */
  filmId: string | null;
  /** What it told: `COMPLETED`, `FAILED`, `CANCELLED`. */
  tells: string;
  url: string;
  status: "pending" | "delivered" | "dead";
  attempts: number;
  replays: number;
  lastStatus: number | null;
  lastError: string | null;
  nextAttemptAt: Date | null;
  deliveredAt: Date | null;
  createdAt: Date;
}

export interface DeliveryPage {
  deliveries: DeliveryView[];
  next: string | null;
}

const PAGE = 20;
const UNKNOWN = "There is no such webhook delivery.";

/** What the account's receivers were told, newest first. */
export async function listDeliveries({ db, actor }: Context, { after }: { after?: string | undefined }): Promise<DeliveryPage> {
  const rows = await db.webhookDelivery.findMany({
    where: { userId: actor.userId, ...(after !== undefined && { id: { lt: after } }) },
    // Ids begin with the millisecond they were made in.
    orderBy: { id: "desc" },
    take: PAGE + 1,
  });
  const deliveries = rows.slice(0, PAGE).map(toView);
  return { deliveries, next: rows.length > PAGE ? (deliveries.at(-1)?.id ?? null) : null };
}

/** One of them with the body that is sent. */
export async function getDelivery(ctx: Context, id: string): Promise<DeliveryView & { body: unknown }> {
  const row = await find(ctx, id);
  return { ...toView(row), body: webhookBody(row, ctx.publicUrl) };
}

/** Sends it again, under its own id and from the first attempt on, whatever became of it. */
export async function replayDelivery(ctx: Context, id: string): Promise<void> {
  const { replays, nextAttemptAt } = await find(ctx, id);
  await ctx.db.$transaction(async (tx) => {
    const { count } = await tx.webhookDelivery.updateMany({
      // Of two that ask at once one is heard, and an attempt that is under way is not disturbed.
      where: { id, replays, OR: [{ status: { not: "pending" } }, { nextAttemptAt }] },
      data: { status: "pending", attempts: 0, nextAttemptAt: ctx.now(), replays: replays + 1, lastError: null },
    });
    if (count === 0) throw new AppError("conflict", "It is being sent at this moment.");
    await publishEvent(tx, { id: `webhook.due:${id}:${replays + 1}`, name: "webhook/due", data: { deliveryId: id } });
  });
}

async function find({ db, actor }: Context, id: string): Promise<WebhookDelivery> {
  const row = await db.webhookDelivery.findFirst({ where: { id, userId: actor.userId } });
  if (!row) throw new AppError("not_found", UNKNOWN);
  return row;
}

function toView(row: WebhookDelivery): DeliveryView {
  const { subjectId, tells } = webhookSubject(row);
  return {
    ...{
      id: row.id,
      kind: row.kind as DeliveryView["kind"],
      filmId: row.kind === "film" ? subjectId : null,
      tells,
      url: row.url,
    },
    ...{ status: row.status as DeliveryView["status"], attempts: row.attempts, replays: row.replays },
    ...{ lastStatus: row.lastStatus, lastError: row.lastError },
    nextAttemptAt: row.status === "pending" ? row.nextAttemptAt : null,
    ...{ deliveredAt: row.deliveredAt, createdAt: row.createdAt },
  };
}
