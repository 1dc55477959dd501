-- CreateTable
CREATE TABLE "image_jobs" (
    "id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "external_user_id" TEXT,
    "kind" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'INIT',
    "input" JSONB NOT NULL,
    "sources" JSONB NOT NULL DEFAULT '[]',
    "progress" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "credits" INTEGER NOT NULL,
    "rendered_by" TEXT,
    "result" JSONB,
    "failure" TEXT,
    "webhook_url" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "image_jobs_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "image_jobs_user_id_created_at_idx" ON "image_jobs"("user_id", "created_at" DESC);

-- CreateIndex
CREATE INDEX "image_jobs_external_user_id_created_at_idx" ON "image_jobs"("external_user_id", "created_at" DESC);

-- CreateIndex
CREATE INDEX "image_jobs_status_updated_at_idx" ON "image_jobs"("status", "updated_at");
