-- CreateTable
CREATE TABLE "supplied_pictures" (
    "session_id" TEXT NOT NULL,
    "index" INTEGER NOT NULL,
    "data_url" TEXT NOT NULL,

    CONSTRAINT "supplied_pictures_pkey" PRIMARY KEY ("session_id","index")
);

-- AddForeignKey
ALTER TABLE "supplied_pictures" ADD CONSTRAINT "supplied_pictures_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "video_sessions"("id") ON DELETE CASCADE ON UPDATE CASCADE;
