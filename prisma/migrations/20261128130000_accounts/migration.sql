-- AlterTable
ALTER TABLE "requests" ADD COLUMN     "external_user_id" TEXT;

-- AlterTable
ALTER TABLE "users" ADD COLUMN     "email_confirmed_at" TIMESTAMPTZ(3),
ADD COLUMN     "password_hash" TEXT,
ADD COLUMN     "sign_up_origin" TEXT,
ADD COLUMN     "type" TEXT NOT NULL DEFAULT 'customer';

-- AlterTable
ALTER TABLE "video_sessions" ADD COLUMN     "external_request_id" TEXT,
ADD COLUMN     "external_user_id" TEXT;

-- CreateTable
CREATE TABLE "app_keys" (
    "id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "secret_hash" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "last4" TEXT NOT NULL,
    "metadata" JSONB NOT NULL DEFAULT '{}',
    "session_epoch" INTEGER NOT NULL,
    "rotation_count" INTEGER NOT NULL DEFAULT 0,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "last_used_at" TIMESTAMPTZ(3),
    "refreshed_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "app_keys_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "token_families" (
    "id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "session_epoch" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),
    "ended_because" TEXT,

    CONSTRAINT "token_families_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "refresh_tokens" (
    "id" TEXT NOT NULL,
    "family_id" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "consumed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "refresh_tokens_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "login_tokens" (
    "id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "external_user_id" TEXT,
    "hash" TEXT NOT NULL,
    "session_epoch" INTEGER NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "consumed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "login_tokens_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "external_users" (
    "id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "identity_key" TEXT NOT NULL,
    "unique_key" TEXT NOT NULL,
    "provider" TEXT NOT NULL,
    "external_user_id" TEXT NOT NULL,
    "external_app_id" TEXT,
    "external_company_id" TEXT,
    "external_account_id" TEXT,
    "email" TEXT,
    "username" TEXT,
    "display_name" TEXT,
    "avatar_url" TEXT,
    "user_type" TEXT,
    "browser_installation" JSONB,
    "metadata" JSONB NOT NULL DEFAULT '{}',
    "session_epoch" INTEGER NOT NULL DEFAULT 0,
    "last_activity_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "external_users_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "external_api_keys" (
    "id" TEXT NOT NULL,
    "external_user_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "last_used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "external_api_keys_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "attempt_counts" (
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "reset_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "attempt_counts_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE UNIQUE INDEX "app_keys_hash_key" ON "app_keys"("hash");

-- CreateIndex
CREATE INDEX "app_keys_user_id_idx" ON "app_keys"("user_id");

-- CreateIndex
CREATE INDEX "token_families_user_id_ended_at_idx" ON "token_families"("user_id", "ended_at");

-- CreateIndex
CREATE UNIQUE INDEX "refresh_tokens_hash_key" ON "refresh_tokens"("hash");

-- CreateIndex
CREATE INDEX "refresh_tokens_family_id_idx" ON "refresh_tokens"("family_id");

-- CreateIndex
CREATE UNIQUE INDEX "login_tokens_hash_key" ON "login_tokens"("hash");

-- CreateIndex
CREATE INDEX "login_tokens_expires_at_idx" ON "login_tokens"("expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "external_users_identity_key_key" ON "external_users"("identity_key");

-- CreateIndex
CREATE UNIQUE INDEX "external_users_unique_key_key" ON "external_users"("unique_key");

-- CreateIndex
CREATE INDEX "external_users_user_id_idx" ON "external_users"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "external_api_keys_hash_key" ON "external_api_keys"("hash");

-- CreateIndex
CREATE INDEX "external_api_keys_external_user_id_kind_idx" ON "external_api_keys"("external_user_id", "kind");

-- CreateIndex
CREATE INDEX "attempt_counts_reset_at_idx" ON "attempt_counts"("reset_at");

-- CreateIndex
CREATE UNIQUE INDEX "video_sessions_external_request_id_key" ON "video_sessions"("external_request_id");

-- CreateIndex
CREATE INDEX "video_sessions_external_user_id_created_at_idx" ON "video_sessions"("external_user_id", "created_at" DESC);

-- AddForeignKey
ALTER TABLE "app_keys" ADD CONSTRAINT "app_keys_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "token_families" ADD CONSTRAINT "token_families_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "refresh_tokens" ADD CONSTRAINT "refresh_tokens_family_id_fkey" FOREIGN KEY ("family_id") REFERENCES "token_families"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "login_tokens" ADD CONSTRAINT "login_tokens_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "login_tokens" ADD CONSTRAINT "login_tokens_external_user_id_fkey" FOREIGN KEY ("external_user_id") REFERENCES "external_users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "external_users" ADD CONSTRAINT "external_users_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "external_api_keys" ADD CONSTRAINT "external_api_keys_external_user_id_fkey" FOREIGN KEY ("external_user_id") REFERENCES "external_users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "video_sessions" ADD CONSTRAINT "video_sessions_external_user_id_fkey" FOREIGN KEY ("external_user_id") REFERENCES "external_users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What must hold whatever the code does. Prisma's schema language cannot say it.

CREATE UNIQUE INDEX "app_keys_one_active_per_user" ON "app_keys"("user_id") WHERE "revoked_at" IS NULL;
CREATE UNIQUE INDEX "refresh_tokens_one_unused_per_family" ON "refresh_tokens"("family_id") WHERE "consumed_at" IS NULL;

ALTER TABLE "video_sessions"
  ADD CONSTRAINT "video_sessions_external_ids_together" CHECK (("external_user_id" IS NULL) = ("external_request_id" IS NULL));
