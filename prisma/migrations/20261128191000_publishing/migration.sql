-- CreateTable
CREATE TABLE "publications" (
    "id" TEXT NOT NULL,
    "session_id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "tags" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "creator_handle" TEXT NOT NULL DEFAULT '',
    "splash_key" TEXT,
    "allows_download" BOOLEAN NOT NULL DEFAULT true,
    "image_hash" TEXT,
    "image_model" TEXT,
    "video_model" TEXT,
    "original_prompt" TEXT NOT NULL DEFAULT '',
    "session_language" TEXT,
    "language_string" TEXT,
    "aspect_ratio" TEXT,
    "film" JSONB NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "publications_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "publications_session_id_key" ON "publications"("session_id");

-- CreateIndex
CREATE UNIQUE INDEX "publications_slug_key" ON "publications"("slug");

-- AddForeignKey
ALTER TABLE "publications" ADD CONSTRAINT "publications_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "video_sessions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What is published or taken back is news of the film.
CREATE TRIGGER "publications_made" AFTER INSERT ON "publications"
  REFERENCING NEW TABLE AS "changed" FOR EACH STATEMENT EXECUTE FUNCTION "tell_of_session_parts"();
CREATE TRIGGER "publications_changed" AFTER UPDATE ON "publications"
  REFERENCING NEW TABLE AS "changed" FOR EACH STATEMENT EXECUTE FUNCTION "tell_of_session_parts"();
