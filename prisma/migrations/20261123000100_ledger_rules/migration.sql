-- What must hold for money whatever the code does. Prisma's schema language cannot say it.

ALTER TABLE "ledger_accounts"
  ADD CONSTRAINT "ledger_accounts_balance_not_negative" CHECK ("balance" >= 0);

ALTER TABLE "holds"
  ADD CONSTRAINT "holds_parts_not_negative" CHECK ("amount" >= 0 AND "captured" >= 0 AND "released" >= 0 AND "refunded" >= 0),
  ADD CONSTRAINT "holds_within_amount" CHECK ("captured" + "released" <= "amount"),
  ADD CONSTRAINT "holds_refund_within_captured" CHECK ("refunded" <= "captured");

CREATE FUNCTION "refuse_ledger_change"() RETURNS trigger
  LANGUAGE plpgsql
AS $$
BEGIN
  RAISE EXCEPTION 'The ledger is append-only: % on % is refused. Post a reversing transfer instead.', TG_OP, TG_TABLE_NAME
    USING ERRCODE = 'restrict_violation';
END;
$$;

-- Statement-level, so that a statement which happens to match no row is refused as well.
CREATE TRIGGER "ledger_transfers_append_only"
  BEFORE UPDATE OR DELETE OR TRUNCATE ON "ledger_transfers"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_ledger_change"();

CREATE TRIGGER "ledger_entries_append_only"
  BEFORE UPDATE OR DELETE OR TRUNCATE ON "ledger_entries"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_ledger_change"();
