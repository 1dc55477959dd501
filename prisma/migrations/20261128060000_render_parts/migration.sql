-- CreateTable
CREATE TABLE "render_parts" (
    "session_id" TEXT NOT NULL,
    "index" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "units" DOUBLE PRECISION NOT NULL,
    "done_units" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "reused" BOOLEAN NOT NULL DEFAULT false,
    "started_at" TIMESTAMPTZ(3),
    "completed_at" TIMESTAMPTZ(3),

    CONSTRAINT "render_parts_pkey" PRIMARY KEY ("session_id","index")
);

-- AddForeignKey
ALTER TABLE "render_parts" ADD CONSTRAINT "render_parts_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "video_sessions"("id") ON DELETE CASCADE ON UPDATE CASCADE;
