-- Webhooks that are not about a film, such as a test that its owner sends; and those that are sent again.
ALTER TABLE "webhook_deliveries" ALTER COLUMN "session_id" DROP NOT NULL;
ALTER TABLE "webhook_deliveries" ADD COLUMN "kind" TEXT NOT NULL DEFAULT 'film';
ALTER TABLE "webhook_deliveries" ADD COLUMN "replays" INTEGER NOT NULL DEFAULT 0;
CREATE INDEX "webhook_deliveries_user_id_id_idx" ON "webhook_deliveries"("user_id", "id" DESC);

-- A closed account keeps its place in the ledger and nothing else.
ALTER TABLE "users" ADD COLUMN "closed_at" TIMESTAMPTZ(3);

-- What is set aside for an account now.
CREATE INDEX "holds_account_id_closed_at_idx" ON "holds"("account_id", "closed_at");
