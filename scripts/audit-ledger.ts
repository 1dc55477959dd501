import { auditLedger, describeViolations } from "@/server/core/credits/audit-ledger";
import { ledgerRules } from "@/server/core/credits/ledger-rules";
import { createDb } from "@/server/db/client";
import { env } from "@/server/env";

/** `npm run audit:ledger`: reads the ledger, changes nothing, exits with 1 when a rule is broken. */
const db = createDb(env().databaseUrl, 1);
try {
  const violations = await auditLedger(db);
  const [transfers, accounts] = [await db.ledgerTransfer.count(), await db.ledgerAccount.count()];
  const size = `${transfers} transfers between ${accounts} accounts`;
  if (violations.length === 0) console.log(`The ledger is clean: ${ledgerRules.length} rules hold for ${size}.`);
  else
    console.error(
      `The ledger is broken: ${violations.length} ${violations.length === 1 ? "exception" : "exceptions"} in ${size}.\n${describeViolations(violations)}`,
    );
  process.exitCode = violations.length === 0 ? 0 : 1;
} finally {
  await db.$disconnect();
}
