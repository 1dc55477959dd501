import type { Db } from "@/server/db/client";
import { ledgerRules } from "./ledger-rules";

export interface Violation {
  rule: string;
  says: string;
  subject: string;
  detail: string;
}

/** Checks every rule of the ledger in one snapshot, while the system runs, and changes nothing. Empty means all is well. */
export async function auditLedger(db: Db): Promise<Violation[]> {
  return db.$transaction(
    async (tx) => {
      await tx.$executeRaw`SET TRANSACTION READ ONLY`;
      const found: Violation[] = [];
      for (const { name, says, sql } of ledgerRules) {
        const rows = await tx.$queryRawUnsafe<{ subject: string; detail: string }[]>(sql);
        found.push(...rows.map((row) => ({ rule: name, says, ...row })));
      }
      return found;
    },
    { isolationLevel: "RepeatableRead", timeout: 120_000 },
  );
}

/** One paragraph per broken rule, the exceptions below it. */
export function describeViolations(violations: Violation[]): string {
  const rules = [...new Set(violations.map((v) => v.rule))];
  return rules
    .map((rule) => {
      const broken = violations.filter((v) => v.rule === rule);
      return [`${rule}: ${broken[0]?.says}`, ...broken.map((v) => `  ${v.subject}: ${v.detail}`)].join("\n");
    })
    .join("\n");
}

/** For tests: throws, saying what is wrong, unless every rule holds. Runs after every test file that moves money. */
export async function expectCleanLedger(db: Db): Promise<void> {
  const violations = await auditLedger(db);
  if (violations.length > 0) throw new Error(`The ledger is broken.\n${describeViolations(violations)}`);
}
