-- AlterTable
ALTER TABLE "video_sessions" ADD COLUMN     "rendered_revision" INTEGER,
ADD COLUMN     "rendering" JSONB;

-- AlterTable
ALTER TABLE "timeline_edits" ADD COLUMN     "command_id" TEXT,
ADD COLUMN     "kind" TEXT NOT NULL DEFAULT 'stage',
ADD COLUMN     "label" TEXT,
ADD COLUMN     "target" INTEGER;

-- CreateTable
CREATE TABLE "film_works" (
    "id" TEXT NOT NULL,
    "session_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "scene_id" TEXT,
    "input" JSONB NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'PENDING',
    "progress" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "parts" INTEGER NOT NULL DEFAULT 0,
    "reused" INTEGER NOT NULL DEFAULT 0,
    "finished" INTEGER NOT NULL DEFAULT 0,
    "credits" INTEGER NOT NULL,
    "failure" TEXT,
    "result" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "film_works_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "film_versions" (
    "id" TEXT NOT NULL,
    "session_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "timeline" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "film_versions_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "film_works_session_id_created_at_idx" ON "film_works"("session_id", "created_at" DESC);

-- CreateIndex
CREATE INDEX "film_versions_session_id_created_at_idx" ON "film_versions"("session_id", "created_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "timeline_edits_session_id_command_id_key" ON "timeline_edits"("session_id", "command_id");

-- AddForeignKey
ALTER TABLE "film_works" ADD CONSTRAINT "film_works_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "video_sessions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "film_versions" ADD CONSTRAINT "film_versions_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "video_sessions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Work on a film is news of the film.
CREATE TRIGGER "film_works_made" AFTER INSERT ON "film_works"
  REFERENCING NEW TABLE AS "changed" FOR EACH STATEMENT EXECUTE FUNCTION "tell_of_session_parts"();
CREATE TRIGGER "film_works_changed" AFTER UPDATE ON "film_works"
  REFERENCING NEW TABLE AS "changed" FOR EACH STATEMENT EXECUTE FUNCTION "tell_of_session_parts"();
