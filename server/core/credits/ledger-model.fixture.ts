import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { expect } from "vitest";
import { AppError, type ErrorCode } from "@/server/core/errors";
import type { Db, Tx } from "@/server/db/client";
import { captureCredits } from "./capture-credits";
import { aFilm, anAccount } from "./credits.fixture";
import { getBalance } from "./get-balance";
import { grantCredits } from "./grant-credits";
import { holdCredits } from "./hold-credits";
import { refundCredits } from "./refund-credits";
import { releaseCredits } from "./release-credits";

/** For tests: what the ledger promises, in memory, without transactions, locks or SQL. Amounts are units. */
interface FilmModel {
  hold: { amount: bigint; captured: bigint; released: bigint; refunded: bigint; isClosed: boolean } | null;
  charges: Map<string, bigint>;
}
interface Model {
  balance: bigint;
  grants: Set<string>;
  films: FilmModel[];
}
interface Real {
  db: Db;
  accountId: string;
  films: string[];
}
type Outcome = "posted" | "nothing" | ErrorCode;

/** How the call ends for its caller: a crash before the commit undoes it, a lost answer makes the caller repeat it. */
type Ending = "answered" | "crashed" | "answer lost";

interface Step {
  name: string;
  ending: Ending;
  predict(model: Model): Outcome;
  run(tx: Tx, real: Real): Promise<{ posted: boolean }>;
}

const copyOf = (model: Model): Model => structuredClone(model);

class StepCommand implements fc.AsyncCommand<Model, Real> {
  constructor(readonly step: Step) {}
  check = () => true;
  toString = () => `${this.step.name} (${this.step.ending})`;

  async run(model: Model, real: Real): Promise<void> {
    const { step } = this;
    if (step.ending === "crashed") {
      expect(await perform(step, real, true)).toBe(step.predict(copyOf(model)));
    } else {
      expect(await perform(step, real, false)).toBe(step.predict(model));
      if (step.ending === "answer lost") expect(await perform(step, real, false)).toBe(step.predict(model));
    }
    await compare(model, real);
  }
}

async function perform(step: Step, real: Real, crash: boolean): Promise<Outcome> {
  let outcome: Outcome | undefined;
  try {
    await real.db.$transaction(async (tx) => {
      outcome = (await step.run(tx, real)).posted ? "posted" : "nothing";
      if (crash) throw new Error("crashed");
    });
  } catch (error) {
    if (outcome !== undefined && crash) return outcome;
    if (error instanceof AppError) return error.code;
    throw error;
  }
  return outcome ?? "nothing";
}

async function compare(model: Model, real: Real): Promise<void> {
  expect(await getBalance(real.db, real.accountId)).toBe(model.balance);
  const holds = await real.db.hold.findMany({ where: { requestId: { in: real.films } } });
  for (const [index, film] of model.films.entries()) {
    const row = holds.find((h) => h.requestId === real.films[index]);
    const { amount, captured, released, refunded, closedAt } = row ?? {};
    const seen = row ? { amount, captured, released, refunded, isClosed: closedAt !== null } : null;
    expect(seen).toEqual(film.hold);
  }
}

function predictHold(model: Model, film: FilmModel, amount: bigint): Outcome {
  if (film.hold) return film.hold.amount === amount ? "nothing" : "conflict";
  if (model.balance < amount) return "insufficient_credits";
  model.balance -= amount;
  film.hold = { amount, captured: 0n, released: 0n, refunded: 0n, isClosed: false };
  return "posted";
}

function predictCapture(film: FilmModel, stage: string, amount: bigint): Outcome {
  const { hold } = film;
  if (!hold) return "internal";
  const earlier = film.charges.get(stage);
  if (earlier !== undefined) return earlier === amount ? "nothing" : "conflict";
  if (hold.isClosed) return "conflict";
  if (hold.captured + amount > hold.amount) return "insufficient_credits";
  hold.captured += amount;
  film.charges.set(stage, amount);
  return "posted";
}

function predictRelease(model: Model, { hold }: FilmModel): Outcome {
  if (!hold || hold.isClosed) return "nothing";
  hold.released = hold.amount - hold.captured;
  hold.isClosed = true;
  model.balance += hold.released;
  return hold.released > 0n ? "posted" : "nothing";
}

function predictRefund(model: Model, film: FilmModel): Outcome {
  predictRelease(model, film);
  const owed = film.hold ? film.hold.captured - film.hold.refunded : 0n;
  if (!film.hold || owed === 0n) return "nothing";
  film.hold.refunded += owed;
  model.balance += owed;
  return "posted";
}

const FILMS = 3;
const ending = fc.constantFrom<Ending>("answered", "answered", "crashed", "answer lost");
const film = fc.nat({ max: FILMS - 1 });
const amount = fc.bigInt(1n, 40n);
const filmOf = (model: Model, index: number): FilmModel => model.films[index] ?? { hold: null, charges: new Map() };
const requestOf = (real: Real, index: number): string => real.films[index] ?? "";

const steps: fc.Arbitrary<Step>[] = [
  fc.record({ ending, amount }).map(({ ending, amount }) => {
    const reason = randomUUID();
    return {
      name: `grant ${amount}`,
      ending,
      predict: (model) => {
        if (model.grants.has(reason)) return "nothing";
        model.grants.add(reason);
        model.balance += amount;
        return "posted";
      },
      run: (tx, { accountId }) => grantCredits(tx, { accountId, amount, reason: `${accountId}:${reason}` }),
    };
  }),
  fc.record({ ending, film, amount }).map(({ ending, film, amount }) => ({
    name: `hold ${amount} for film ${film}`,
    ending,
    predict: (model) => predictHold(model, filmOf(model, film), amount),
    run: (tx, real) =>
      holdCredits(tx, { accountId: real.accountId, requestId: requestOf(real, film), amount, what: "text_to_video" }),
  })),
  fc
    .record({
      ending,
      film,
      amount: fc.bigInt(1n, 15n),
      stage: fc.constantFrom("prompt_generation", "image_generation", "video_generation"),
    })
    .map(({ ending, film, amount, stage }) => ({
      name: `capture ${amount} for ${stage} of film ${film}`,
      ending,
      predict: (model) => predictCapture(filmOf(model, film), stage, amount),
      run: (tx, real) => captureCredits(tx, { requestId: requestOf(real, film), stage, amount, source: "video" }),
    })),
  fc.record({ ending, film }).map(({ ending, film }) => ({
    name: `release film ${film}`,
    ending,
    predict: (model) => predictRelease(model, filmOf(model, film)),
    run: (tx, real) => releaseCredits(tx, { requestId: requestOf(real, film) }),
  })),
  fc.record({ ending, film }).map(({ ending, film }) => ({
    name: `refund film ${film}`,
    ending,
    predict: (model) => predictRefund(model, filmOf(model, film)),
    run: (tx, real) => refundCredits(tx, { requestId: requestOf(real, film) }),
  })),
];

/** Runs random histories against the real ledger and the model; a difference is shrunk to the shortest history that shows it. */
export async function expectLedgerFollowsModel(db: Db, size: { sequences: number; commandsEach: number }): Promise<void> {
  const histories = fc.commands(
    steps.map((step) => step.map((made) => new StepCommand(made))),
    { maxCommands: size.commandsEach, size: "max" },
  );
  await fc.assert(
    fc.asyncProperty(histories, async (commands) => {
      const { userId, accountId } = await anAccount(db, 0);
      const films: string[] = [];
      for (let index = 0; index < FILMS; index++) films.push(await aFilm(db, userId));
      const model: Model = { balance: 0n, grants: new Set(), films: films.map(() => ({ hold: null, charges: new Map() })) };
      await fc.asyncModelRun(() => ({ model, real: { db, accountId, films } }), commands);
    }),
    { numRuns: size.sequences },
  );
}
