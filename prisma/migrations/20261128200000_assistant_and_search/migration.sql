-- CreateTable
CREATE TABLE "assistant_prompts" (
    "account_id" TEXT NOT NULL,
    "system_prompt" TEXT NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "assistant_prompts_pkey" PRIMARY KEY ("account_id")
);

-- CreateTable
CREATE TABLE "assistant_sessions" (
    "id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "external_user_id" TEXT,
    "name" TEXT NOT NULL,
    "metadata" JSONB NOT NULL DEFAULT '{}',
    "film_id" TEXT,
    "last_turn_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "assistant_sessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assistant_turns" (
    "id" TEXT NOT NULL,
    "session_id" TEXT NOT NULL,
    "previous_id" TEXT,
    "response_id" TEXT NOT NULL,
    "input" JSONB NOT NULL,
    "output" JSONB NOT NULL,
    "proposals" JSONB NOT NULL DEFAULT '[]',
    "model" TEXT NOT NULL,
    "usage" JSONB,
    "units" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "assistant_turns_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "metered_calls" (
    "id" TEXT NOT NULL,
    "answer_id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "external_user_id" TEXT,
    "source" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'PENDING',
    "failure" TEXT,
    "measured" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "metered_calls_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "search_templates" (
    "id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "external_user_id" TEXT,
    "name" TEXT,
    "hash" TEXT NOT NULL,
    "embedding_model" TEXT NOT NULL,
    "dimensions" INTEGER,
    "language" TEXT NOT NULL,
    "field_options" JSONB NOT NULL DEFAULT '{}',
    "structured_fields" JSONB NOT NULL DEFAULT '[]',
    "unstructured_fields" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "record_count" INTEGER NOT NULL DEFAULT 0,
    "next_ordinal" INTEGER NOT NULL DEFAULT 0,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "expires_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "search_templates_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "search_records" (
    "template_id" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "source_id" TEXT NOT NULL,
    "record" JSONB NOT NULL,
    "filters" JSONB NOT NULL,
    "terms" BYTEA NOT NULL,
    "vector" BYTEA,

    CONSTRAINT "search_records_pkey" PRIMARY KEY ("template_id","ordinal")
);

-- CreateIndex
CREATE INDEX "assistant_sessions_user_id_film_id_idx" ON "assistant_sessions"("user_id", "film_id");

-- CreateIndex
CREATE UNIQUE INDEX "assistant_turns_response_id_key" ON "assistant_turns"("response_id");

-- CreateIndex
CREATE INDEX "assistant_turns_session_id_created_at_idx" ON "assistant_turns"("session_id", "created_at");

-- CreateIndex
CREATE INDEX "metered_calls_answer_id_idx" ON "metered_calls"("answer_id");

-- CreateIndex
CREATE INDEX "metered_calls_status_created_at_idx" ON "metered_calls"("status", "created_at");

-- CreateIndex
CREATE INDEX "search_templates_user_id_created_at_idx" ON "search_templates"("user_id", "created_at" DESC);

-- CreateIndex
CREATE INDEX "search_templates_expires_at_idx" ON "search_templates"("expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "search_records_template_id_source_id_key" ON "search_records"("template_id", "source_id");

-- AddForeignKey
ALTER TABLE "assistant_turns" ADD CONSTRAINT "assistant_turns_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "assistant_sessions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "search_records" ADD CONSTRAINT "search_records_template_id_fkey" FOREIGN KEY ("template_id") REFERENCES "search_templates"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What a call makes is made once; a failed one may be tried again.
CREATE UNIQUE INDEX "metered_calls_one_per_answer" ON "metered_calls"("answer_id") WHERE "status" <> 'FAILED';
