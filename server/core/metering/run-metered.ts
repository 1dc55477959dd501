import { isOwn, ownerOf } from "@/server/core/access";
import { accountOf, type Context } from "@/server/core/context";
import { captureCredits } from "@/server/core/credits/capture-credits";
import { holdCredits } from "@/server/core/credits/hold-credits";
import { releaseCredits } from "@/server/core/credits/release-credits";
import { toCredits, toUnits } from "@/server/core/credits/units";
import { AppError } from "@/server/core/errors";
import { createObjectId } from "@/server/core/ids/create-object-id";
import type { Tx } from "@/server/db/client";
import { Prisma } from "@/server/db/generated/client";
import { endMetered } from "./end-metered";

export interface Metered<Done, Made> {
  /** What the call makes; a repeat names the same. */
  answerId: string;
  /** Usage-log source, and what the 402 calls it. */
  source: string;
  /** The most it may cost, in credits: held before anything is done. */
  most: number;
  /** Does it, outside of any transaction. */
  work(): Promise<Measured<Done>>;
  /** Makes of it what is kept and told, in the transaction that charges for it. */
  keep(tx: Tx, done: Done, units: bigint): Promise<Made>;
  /** Reads what an earlier call of the same name made. */
  again(): Promise<Made>;
}

export interface Measured<Done> {
  done: Done;
  /** What it did cost, in credits. */
  credits: number;
  /** What the price was made of. */
  measured: Record<string, string | number>;
}

const KEEPING_MILLISECONDS = 60_000;

/**
 * Does something whose price is known at its end: the most it may cost is held, the work is done, what it did cost is charged and
 * the rest given back. What fails costs nothing. Throws 402 before anything is done when the account cannot pay the most.
 */
export async function runMetered<Done, Made>(ctx: Context, call: Metered<Done, Made>): Promise<{ made: Made; credits: number }> {
  const earlier = await ctx.db.meteredCall.findFirst({ where: { answerId: call.answerId, status: { not: "FAILED" } } });
  if (earlier && !isOwn(ctx.actor, earlier)) throw new AppError("conflict", "This id is already in use.");
  if (earlier?.status === "COMPLETED") return { made: await call.again(), credits: await chargedFor(ctx, earlier.id) };
  if (earlier) throw stillRunning();
  const id = createObjectId(ctx.now());
  await open(ctx, id, call);
  try {
    const { done, credits, measured } = await call.work();
    const most = toUnits(call.most);
    const wanted = toUnits(credits);
    const units = wanted > most ? most : wanted;
    const made = await ctx.db.$transaction(
      async (tx) => {
        await endMetered(tx, id, { status: "COMPLETED", measured });
        // What is kept may be much: the account's row is locked after it, and only for a moment.
        const kept = await call.keep(tx, done, units);
        await captureCredits(tx, { requestId: id, stage: "usage", amount: units, source: call.source });
        await releaseCredits(tx, { requestId: id });
        return kept;
      },
      { timeout: KEEPING_MILLISECONDS },
    );
    return { made, credits: toCredits(units) };
  } catch (error) {
    const failure = error instanceof AppError ? error.message : "It failed on our side.";
    await ctx.db.$transaction(async (tx) => {
      await endMetered(tx, id, { status: "FAILED", failure });
      await releaseCredits(tx, { requestId: id });
    });
    throw error;
  }
}

async function open(ctx: Context, id: string, { answerId, source, most }: Metered<unknown, unknown>): Promise<void> {
  try {
    await ctx.db.$transaction(async (tx) => {
      await tx.meteredCall.create({ data: { id, answerId, source, ...ownerOf(ctx.actor), createdAt: ctx.now() } });
      await holdCredits(tx, { accountId: accountOf(ctx.actor), requestId: id, amount: toUnits(most), what: source });
    });
  } catch (error) {
    const isTwin = error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002";
    throw isTwin ? stillRunning() : error;
  }
}

const stillRunning = (): AppError =>
  new AppError("conflict", "A request with this Idempotency-Key is still in progress. Try again.", { retryable: true });

async function chargedFor({ db }: Context, id: string): Promise<number> {
  const hold = await db.hold.findUnique({ where: { requestId: id }, select: { captured: true } });
  return toCredits(hold?.captured ?? 0n);
}
